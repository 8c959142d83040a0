/**
 * The small words that hold sentences together, for languages in Latin letters, the most frequent ones first: about
 * every third word of running text is among them. Words that look the same in English are left out (German "in", "was"),
 * and so are single letters that serve in many languages.
 */
const functionWords: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for it was on with as at by from be this have has had not but they which he his she said were would who been their its an will are or",
  de: "der die und das den von mit ist nicht dem ein eine für sich auch auf dass wird im des als nach bei sind wurde hat haben werden einen zu zum zur wie aus",
  nl: "de het een van en dat niet te op met voor zijn er aan ook om bij naar wordt werd heeft deze maar hij uit werden zij nog volgens",
  fr: "de la le les des et est dans que qui pour une du au sur pas par avec il elle sont cette aux ont été mais ce plus selon qu leur",
  es: "de la el los las que y en un una por con del se no es al su como más lo pero fue ha este según entre sobre desde",
  it: "di il la che un una per non con del della sono è alla nel gli da le si anche più ha dei ma al dal delle secondo questo",
  pt: "de que e do da em um uma para com não por mais os as se no na dos das foi ao é são pelo pela também segundo",
  ca: "de la el els les que i en un una per amb del al és no va ha dels més però també als pel segons",
  ro: "de și în la cu pe care nu din un pentru este că mai sau au fost sunt prin ale după într lui",
  sv: "och att det som en är av på den för med inte till om har de ett var från kan enligt efter vid",
  da: "og at det er en af på til som for med ikke har den de et var blev efter ud også fra sig ved",
  no: "og det er en av på til som for med ikke har den de et var ble etter ut også fra seg ved",
  fi: "ja on ei että se oli hän mutta myös kun tai joka ovat sekä mukaan mukana ole sen oli voi",
  pl: "w i na z że się nie jest to o jak po za od dla przez był była które który są ale oraz ich tym",
  cs: "a se na v je že s z do o i to pro za podle ale byl byla jsou které který také od při",
  sk: "a sa na v je že s z do o aj to pre za podľa ale bol bola sú ktoré ktorý tiež od pri",
  hr: "i je u na se da su za od koji koja što kao ali nije bi bio biti prema će iz te",
  sl: "in je v na se da so za od ki pa kot ali ni bi bil pri tudi po iz ter",
  hu: "az és hogy nem is egy ez volt azt meg csak már vagy de el szerint mint még ezt ki",
  tr: "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar olduğunu ne en ama dedi göre",
  id: "yang dan di dari untuk dengan ini itu pada tidak dalam akan ke adalah juga telah oleh bahwa",
  vi: "và của là có trong cho được các một không người với những đã này khi đến từ",
};

const languagesOf = new Map<string, string[]>();
for (const [code, words] of Object.entries(functionWords))
  for (const word of new Set(words.split(" "))) languagesOf.set(word, [...(languagesOf.get(word) ?? []), code]);

/** A foreign language must show so many of its small words, as a share of all words and in number … */
const clear = { share: 0.12, hits: 3 };

/** … and so many times more of them than English: an article may quote a good deal and stay English. */
const advantage = 2;

/** Of so many words a small part are English small words in any English prose; without, it is some other language. */
const noEnglish = { words: 100, share: 0.03 };

/**
 * The language, as a BCP 47 code, that a text in Latin letters is clearly written in, by its small words; "en" when no
 * other clearly is, "und" for a longer text in a language that isn't known here. Linear in the text's length.
 */
export function languageByFunctionWords(text: string): string {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words)
    for (const code of languagesOf.get(word.toLowerCase()) ?? []) hits.set(code, (hits.get(code) ?? 0) + 1);
  const english = hits.get("en") ?? 0;
  hits.delete("en");
  const [best] = [...hits].toSorted(([, a], [, b]) => b - a);
  if (best) {
    const [code, found] = best;
    if (found >= clear.hits && found >= words.length * clear.share && found > english * advantage) return code;
  }
  return words.length >= noEnglish.words && english < words.length * noEnglish.share ? "und" : "en";
}
