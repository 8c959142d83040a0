import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLanguage } from "#domain/detect/language/article-language.ts";
import { aLongArticle } from "../../../kit/a-long-article.ts";

const english =
  "The harbour authority said on Monday that it had closed two bridges. Nobody was hurt, and trains are running.";

/** Two sentences in each, written for this test. */
const texts: readonly (readonly [code: string, direction: "ltr" | "rtl", text: string])[] = [
  ["en", "ltr", english],
  [
    "de",
    "ltr",
    "Die Hafenbehörde hat am Montag mitgeteilt, dass zwei Brücken gesperrt sind. Verletzt wurde niemand, und die Züge fahren wieder.",
  ],
  [
    "nl",
    "ltr",
    "De havendienst heeft maandag gezegd dat twee bruggen niet meer open zijn. Er zijn geen gewonden en de treinen rijden weer.",
  ],
  [
    "fr",
    "ltr",
    "La direction du port a dit lundi que deux ponts sont fermés. Il n’y a pas de blessés, et les trains circulent dans la ville.",
  ],
  [
    "es",
    "ltr",
    "La autoridad del puerto dijo el lunes que los dos puentes están cerrados. No hay heridos y los trenes circulan por la ciudad.",
  ],
  [
    "it",
    "ltr",
    "L’autorità del porto ha detto che due ponti della città sono chiusi. Non ci sono feriti e i treni viaggiano anche di notte.",
  ],
  [
    "pt",
    "ltr",
    "A autoridade do porto disse que as duas pontes da cidade não abrem mais. Não há feridos e os comboios circulam com atraso.",
  ],
  [
    "ca",
    "ltr",
    "L’autoritat del port va dir que els dos ponts de la ciutat són tancats. Els trens circulen amb retard per una avaria als túnels.",
  ],
  [
    "ro",
    "ltr",
    "Autoritatea portului a spus că două poduri din oraș sunt închise. Nu este niciun rănit, iar trenurile circulă și în această noapte.",
  ],
  [
    "sv",
    "ltr",
    "Hamnen meddelade att två broar har stängts och att det inte finns några skadade. Tågen går som vanligt från centralen.",
  ],
  [
    "da",
    "ltr",
    "Havnen oplyser, at to broer blev lukket efter stormen, og at der ikke er nogen sårede. Togene kører også ud af byen.",
  ],
  [
    "no",
    "ltr",
    "Havnen opplyser at to broer ble stengt etter stormen, og at det ikke er noen skadde. Togene går også ut av byen.",
  ],
  [
    "fi",
    "ltr",
    "Satama kertoi, että kaksi siltaa on suljettu myrskyn takia. Kukaan ei ole loukkaantunut, mutta junat ovat myöhässä, kun ratoja tutkitaan.",
  ],
  [
    "pl",
    "ltr",
    "Zarząd portu podał, że dwa mosty są zamknięte od poniedziałku. Nikt nie został ranny, a pociągi jeżdżą już po mieście, ale z opóźnieniem.",
  ],
  [
    "cs",
    "ltr",
    "Správa přístavu uvedla, že dva mosty jsou od pondělí zavřené. Nikdo se nezranil a vlaky už jezdí, ale podle dopravce se zpožděním.",
  ],
  [
    "hr",
    "ltr",
    "Lučka uprava je objavila da su dva mosta zatvorena od ponedjeljka. Nitko nije ozlijeđen, a vlakovi će voziti i noću, kao što je bilo.",
  ],
  [
    "hu",
    "ltr",
    "A kikötő azt közölte, hogy két híd hétfő óta nem járható. Senki nem sérült meg, és már a vonatok is járnak, de csak egy vágányon.",
  ],
  [
    "tr",
    "ltr",
    "Liman yönetimi iki köprünün kapalı olduğunu ve bir süre daha açılmayacağını duyurdu. Yaralanan yok, trenler de şehir için çok önemli.",
  ],
  [
    "id",
    "ltr",
    "Pengelola pelabuhan mengatakan bahwa dua jembatan itu ditutup dan tidak akan dibuka. Kereta yang terlambat juga tidak dapat berangkat dari kota ini.",
  ],
  [
    "vi",
    "ltr",
    "Cảng cho biết hai cây cầu đã đóng và không ai bị thương. Các chuyến tàu được nối lại trong ngày với những toa mới của thành phố.",
  ],
  ["uk", "ltr", "Адміністрація порту повідомила, що два мости закрито. Ніхто не постраждав, і потяги вже їдуть."],
  ["ru", "ltr", "Администрация порта сообщила, что два моста закрыты. Никто не пострадал, и поезда уже идут."],
  ["be", "ltr", "Адміністрацыя порта паведаміла, што два масты зачынены. Ніхто не пацярпеў, цягнікі ўжо ідуць."],
  [
    "bg",
    "ltr",
    "Пристанището съобщи, че двата моста са затворени. Няма пострадали, а влаковете вече се движат по разписание.",
  ],
  ["sr", "ltr", "Лука је саопштила да су два моста затворена. Нико није повређен, а возови поново возе из средишта."],
  [
    "mk",
    "ltr",
    "Пристаништето објави дека двата моста се затворени. Никој не е повреден, а возовите веќе сообраќаат кон југ.",
  ],
  ["el", "ltr", "Το λιμάνι ανακοίνωσε ότι δύο γέφυρες έκλεισαν. Κανείς δεν τραυματίστηκε και τα τρένα κυκλοφορούν."],
  ["he", "rtl", "רשות הנמל הודיעה כי שני גשרים נסגרו. איש לא נפגע, והרכבות חזרו לפעול."],
  ["ar", "rtl", "أعلنت سلطة الميناء إغلاق جسرين. لم يصب أحد، وعادت القطارات إلى العمل."],
  ["fa", "rtl", "اداره بندر اعلام کرد که دو پل بسته شده است. کسی آسیب ندیده و قطارها دوباره حرکت می‌کنند."],
  ["ur", "rtl", "بندرگاہ کے حکام نے کہا کہ دو پل بند کر دیے گئے ہیں۔ کوئی زخمی نہیں ہوا اور ٹرینیں چل رہی ہیں۔"],
  ["hi", "ltr", "बंदरगाह ने कहा कि दो पुल बंद हैं। कोई घायल नहीं हुआ और रेलगाड़ियाँ चल रही हैं।"],
  ["th", "ltr", "ท่าเรือแจ้งว่าสะพานสองแห่งปิดแล้ว ไม่มีผู้บาดเจ็บ และรถไฟกลับมาวิ่งแล้ว"],
  ["ka", "ltr", "პორტმა განაცხადა, რომ ორი ხიდი დაიკეტა. არავინ დაშავებულა და მატარებლები დადიან."],
  ["hy", "ltr", "Նավահանգիստը հայտնեց, որ երկու կամուրջ փակ է։ Ոչ ոք չի տուժել, գնացքները շարժվում են։"],
  ["ja", "ltr", "港の管理局は、二つの橋を閉鎖したと発表した。けが人はなく、電車は動いている。"],
  ["zh", "ltr", "港务局表示，两座桥已经关闭。没有人受伤，列车恢复运行。"],
  ["ko", "ltr", "항만 당국은 다리 두 개를 폐쇄했다고 밝혔다. 다친 사람은 없고 열차는 다시 다닌다."],
  ["und", "rtl", "ލިޔުން މިތަނުގައި ހުރި އެއްޗެއް ނޫނެވެ"],
];

test.each(texts)("%s", (code, direction, text) => {
  expect(readLanguage(text)).toEqual({ code, direction, isEnglish: code === "en" });
});

describe("what stays English", () => {
  const hebrew = "הגשר נסגר ביום שני";
  test.each<readonly [string, string]>([
    ["nothing", ""],
    ["no letters", "12.5 % — 300 €\n\n42"],
    ["a symbol", "π = 3.14"],
    ["a few words without any small one", "Bridge closed, trains late"],
    ["one foreign word", "Hafenbehörde"],
    ["a quotation in Hebrew", `${english} “${hebrew}”, the mayor wrote.`],
    ["a quotation in Japanese", `${english} The sign read 「橋は通れません」, which few could read.`],
    ["a quotation in German", `${english} “Die Brücke ist gesperrt, und das ist gut so”, the mayor told the town.`],
    ["as much Ukrainian as English", "The bridge is closed. Міст закрито на ремонт."],
    ["a list of foreign names", "Łódź, Kraków, Gdańsk, Wrocław, Poznań, Szczecin, Białystok"],
    ["noise", "aaaa ".repeat(90)],
    ["a long article", aLongArticle({ words: 3000, claims: 60, seed: 7 })],
  ])("%s", (_, text) => {
    expect(readLanguage(text)).toEqual({ code: "en", direction: "ltr", isEnglish: true });
  });

  test.each(["000_050b4bab7f5a5908.txt", "001_9d69c0b2b542762e.txt"])("the article %s of the folder", (name) => {
    const text = readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), "utf8");
    expect(readLanguage(text).isEnglish).toBe(true);
  });
});

describe("what is foreign all the same", () => {
  test.each<readonly [code: string, what: string, text: string]>([
    [
      "de",
      "with an English quotation",
      `${texts[1]?.[2]} „We are open“, sagte der Bürgermeister und ging zu den Schiffen.`,
    ],
    ["he", "with Latin names", "חברת NATO ו־OSCE הודיעו כי הגשר נסגר ביום שני ולא ייפתח השנה"],
    ["ja", "with English terms", "港の管理局はCEOのコメントとしてPRESS RELEASEを発表し、橋を閉鎖したと述べた。"],
    ["vi", "with its accents apart", texts.find(([code]) => code === "vi")?.[2].normalize("NFD") ?? ""],
    ["und", "in a language that isn't known", "Daraja limefungwa leo asubuhi mjini. ".repeat(25)],
    ["he", "under an English headline", `Port of Lindow\n\n${"רשות הנמל הודיעה כי שני גשרים נסגרו. ".repeat(3)}`],
  ])("%s %s", (code, _, text) => {
    expect(readLanguage(text)).toMatchObject({ code, isEnglish: false });
  });
});

describe("any text", () => {
  test("has one language, whose code is known to Intl", () => {
    const anyText = fc.array(
      fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom(...texts.map(([, , text]) => text))),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyText, (parts) => {
        const { code, direction, isEnglish } = readLanguage(parts.join(" "));
        expect(Intl.getCanonicalLocales(code)).toEqual([code]);
        expect(isEnglish).toBe(code === "en");
        expect(isEnglish && direction === "rtl").toBe(false);
      }),
    );
  });

  test("beyond its beginning changes nothing", () => {
    const beginning = `${english}\n`.repeat(400);
    const rest = "רשות הנמל הודיעה כי שני גשרים נסגרו. ".repeat(5000);
    expect(readLanguage(beginning + rest)).toEqual(readLanguage(beginning));
  });
});
