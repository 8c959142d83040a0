import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { envelope, piecesText, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { Claim, compareClaims } from "#domain/claim/claim.ts";
import { detectInSteps } from "#domain/detect/detect.ts";
import { readLanguage } from "#domain/detect/language/article-language.ts";
import { candidatesByStructure } from "#domain/detect/language/candidates.ts";
import type { Progress } from "#domain/ports.ts";
import { detection } from "../../../kit/detected.ts";

/** The candidates, with what was told on the way. */
function stepsIn(text: string, code = readLanguage(text).code): readonly [readonly Claim[], readonly Progress[]] {
  const article = { text, hash: textHash(text), outline: readOutline(text) };
  const steps = candidatesByStructure(article, { ...readLanguage(text), code }, "kit-1");
  const told: Progress[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return [step.value, told];
    told.push(step.value);
  }
}

const candidatesIn = (text: string, code?: string) => stepsIn(text, code)[0];

function found(text: string, code?: string): readonly string[] {
  return candidatesIn(text, code).map(({ pieces }) => piecesText(text, pieces));
}

/** A paragraph of one sentence each, so that a case shows what makes one a candidate. */
const single: readonly (readonly [code: string, what: string, sentence: string, isCandidate: boolean])[] = [
  ["de", "guillemets", "Es sei »nicht zu halten«, so hörte man.", true],
  ["de", "low marks", "Es sei „nicht zu halten“, so hörte man.", true],
  ["fr", "guillemets", "Il était « temps de partir », disait-on.", true],
  ["fr", "an apostrophe", "Il n’y avait personne l’an passé.", false],
  ["fr", "a name", "Hier, la mairie de Lindow a fermé le pont.", true],
  ["fr", "no name, only the capital that opens the sentence", "Hier, la mairie a fermé le pont.", false],
  ["fr", "an acronym that opens the sentence", "OSCE observateurs sont arrivés hier.", true],
  ["uk", "a name", "Міст закрила влада Ліндова.", true],
  ["uk", "nothing of it", "Міст закрито, і ніхто не постраждав.", false],
  ["uk", "an apostrophe", "Усі п’ять мостів закрито вже давно.", false],
  ["ru", "a number", "Мост закрыли на 14 дней.", true],
  ["el", "a name", "Τη γέφυρα έκλεισε ο Παύλος χθες.", true],
  ["he", "straight marks", 'לדבריו, הגשר "סגור לחלוטין" מאז.', true],
  ["he", "straight marks behind a prefix", 'זה היה ה"ניצחון" שלהם.', true],
  ["he", "an abbreviation, which is no quotation", 'דובר צה"ל סירב להגיב.', false],
  ["he", "a word in Latin letters", "ארגון NATO לא הגיב.", true],
  ["he", "nothing of it", "הגשר נסגר מיד.", false],
  ["ar", "guillemets", "قال إن الجسر «مغلق تماما» منذ ذلك الحين.", true],
  ["ar", "Arabic digits", "أغلق الجسر منذ ١٤ يوما.", true],
  ["ar", "nothing of it", "أغلق الجسر على الفور.", false],
  ["hi", "Devanagari digits", "पुल १४ दिनों से बंद है।", true],
  ["hi", "nothing of it", "पुल तुरंत बंद किया गया।", false],
  ["ja", "corner brackets", "市長は「橋は危険だ」と述べた。", true],
  ["ja", "white corner brackets", "彼は『橋』という題の本を書いた。", true],
  ["ja", "full-width digits", "橋は１４日間閉鎖される。", true],
  ["ja", "a word in Latin letters", "橋の管理はLindowが行う。", true],
  ["ja", "a single Latin letter", "橋の管理は担当者Bが行う。", false],
  ["ja", "nothing of it", "橋は直ちに閉鎖された。", false],
  ["zh", "curved marks", "市长说桥“很危险”。", true],
  ["zh", "a book's marks", "他写了一本叫《桥》的书。", true],
  ["zh", "nothing of it", "桥立即关闭。", false],
  ["ko", "curved marks", "시장은 “다리가 위험하다”고 말했다.", true],
  ["ko", "nothing of it", "다리는 곧바로 폐쇄됐다.", false],
  ["th", "digits", "สะพานปิดเป็นเวลา 14 วัน ตามประกาศของท่าเรือที่ออกมาในวันเดียวกันนี้.", true],
];

test.each(single)("%s: %s", (code, _, sentence, isCandidate) => {
  expect(found(sentence, code)).toEqual(isCandidate ? [sentence] : []);
});

test.each<readonly [code: string, question: string]>([
  ["de", "Wurde die Brücke am 14. Mai in Lindow geschlossen?"],
  ["de", "Er fragte: „Ist die Brücke in Lindow zu?“"],
  ["es", "¿Cerró Lindow el puente hace 14 días?"],
  ["el", "Έκλεισε η γέφυρα πριν από 14 ημέρες;"],
  ["ar", "هل أغلق الجسر منذ 14 يوما؟"],
  ["zh", "桥关闭了14天吗？"],
  ["ja", "橋は14日間閉鎖されたのか。"],
  ["ja", "橋は14日間閉鎖されたのか？"],
])("%s: a question is none: %s", (code, question) => {
  expect(found(question, code)).toEqual([]);
});

describe("sentences", () => {
  test.each<readonly [code: string, text: string, sentences: readonly string[]]>([
    ["de", "Sie kam am 3. März. Er ging mit Dr. Holm.", ["Sie kam am 3. März.", "Er ging mit Dr. Holm."]],
    [
      "uk",
      "Міст закрито 14 травня. Відкриють його у 2031 році.",
      ["Міст закрито 14 травня.", "Відкриють його у 2031 році."],
    ],
    ["ar", "أغلق 14 جسرا. أصيب 3 أشخاص.", ["أغلق 14 جسرا.", "أصيب 3 أشخاص."]],
    ["hi", "पुल 14 दिनों से बंद है। 3 लोग घायल हुए।", ["पुल 14 दिनों से बंद है।", "3 लोग घायल हुए।"]],
    [
      "ja",
      "橋は14日間閉鎖される。「危険だ。」と市長は述べた。",
      ["橋は14日間閉鎖される。", "「危険だ。」と市長は述べた。"],
    ],
    ["zh", "“桥很危险。”市长说。桥将关闭14天。", ["“桥很危险。”市长说。", "桥将关闭14天。"]],
  ])("of %s are Unicode's, with those joined that are one: %s", (code, text, sentences) => {
    expect(found(text, code)).toEqual(sentences);
  });
});

describe("a candidate", () => {
  const text = [
    "Порт Ліндова закриває два мости",
    "Олена Коваль",
    "Адміністрація порту повідомила, що 2 мости закрито.",
    "Що далі",
    "Мер Ліндова назвав це «необхідним кроком». Ніхто не постраждав.",
    "Read Also: 14 bridges",
    "Міст у Ліндові закрито вже 14 днів, і ніхто нічого не пояснює. https://lindow.example — Анна Лінд (@lind)",
  ].join("\n\n");

  test("comes from paragraphs and embeds alone, in reading order", () => {
    expect(found(text)).toEqual([
      "Адміністрація порту повідомила, що 2 мости закрито.",
      "Мер Ліндова назвав це «необхідним кроком».",
      "Міст у Ліндові закрито вже 14 днів, і ніхто нічого не пояснює.",
    ]);
  });

  test("has no source, no cue and no suggestion, and says what found it", () => {
    for (const claim of candidatesIn(text)) {
      expect(Claim.parse(claim)).toEqual(claim);
      expect(claim).toMatchObject({
        source: null,
        innerSources: [],
        cue: null,
        suggestion: null,
        denies: [],
        foundBy: { kind: "detector", detector: "kit-1", rule: "structure" },
      });
    }
  });

  test("is all that the detector finds there, under its own name", () => {
    const { claims, detector } = detection(text);
    expect(claims.map(({ pieces }) => piecesText(text, pieces))).toEqual(found(text));
    for (const { foundBy, suggestion } of claims)
      expect([foundBy, suggestion]).toEqual([{ kind: "detector", detector, rule: "structure" }, null]);
  });

  test("is looked for in the detector's steps, a sentence each", () => {
    const article = { text, hash: textHash(text), outline: readOutline(text) };
    expect([...detectInSteps(article, () => [])]).toEqual(stepsIn(text)[1]);
    expect(stepsIn(text)[1]).toHaveLength(4);
  });

  test("is no table or list of thousands of characters", () => {
    expect(found(`Це ${"слово ".repeat(600)}14.`)).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  "橋は14日間閉鎖される。",
  "「橋は危険だ。」",
  "と市長は述べた",
  "“桥很危险。”",
  "Міст закрито 14 травня. ",
  "am 3. März ",
  'צה"ל ',
  "أغلق 14 جسرا. ",
  "पुल १४ दिनों से ",
  "หนังสือ ",
  "？",
  "؟",
  "、",
  ", ",
  '"',
  "«",
  "\n",
  " ",
  "\u3000",
  "👩‍👩‍👧",
  "e\u0301",
  "\u0301",
  "\u200d",
  "\u200f",
  "\ud83d",
  "\udc00",
  "7",
);

/** What is wrong with the candidates of a text, or null. */
function fault(text: string): string | null {
  const claims = candidatesIn(text);
  const borders = new Set([
    text.length,
    ...Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ index }) => index),
  ]);
  const { blocks } = readOutline(text);
  let end = 0;
  for (const claim of claims) {
    const parsed = Claim.safeParse(claim);
    if (!parsed.success) return parsed.error.message;
    const span = envelope(claim.pieces);
    const words = JSON.stringify(spanText(text, span));
    if (!borders.has(span.start) || !borders.has(span.end)) return `cuts a character: ${words}`;
    if (/^[\s,;:.!?]|[\s,;:]$/u.test(spanText(text, span))) return `white space or punctuation at an end: ${words}`;
    if (span.start < end) return `overlaps the one before: ${words}`;
    if (!blocks.some((block) => block.start <= span.start && span.end <= block.end)) return `crosses blocks: ${words}`;
    end = span.end;
  }
  return claims.every((claim, i) => i === 0 || compareClaims(claims[i - 1] ?? claim, claim) < 0)
    ? null
    : "not in reading order";
}

describe("any text", () => {
  test("gives whole characters, within one block each, in reading order", { timeout: 60_000 }, () => {
    const mixed = fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, (text) => {
        expect(fault(text)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test("is read a sentence at a time, of a number told from the first on, a candidate at most from each", () => {
    const mixed = fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, (text) => {
        const [claims, told] = stepsIn(text);
        expect(told).toEqual(told.map((_, i) => ({ done: i + 1, total: told.length })));
        expect(claims.length).toBeLessThanOrEqual(told.length);
      }),
      { numRuns: 200 },
    );
  });

  // The limit is far above what any of them takes; work that grew with the square of the size would not come near it.
  test.each<readonly [what: string, text: string]>([
    ["one Japanese sentence of 200,000 characters", "橋は十四日間も閉鎖され、".repeat(17_000)],
    ["30,000 Japanese sentences in one block", "橋は14日閉鎖。".repeat(30_000)],
    ["50,000 quotations, each followed at once", "「橋。」と".repeat(50_000)],
    ["nothing but quotation marks", "「".repeat(200_000)],
    ["commas within a sentence", `Міст${",".repeat(200_000)}14`],
    ["Arabic without a capital or a number", "أغلق الجسر على الفور. ".repeat(20_000)],
    ["30,000 ordinals", "3. ".repeat(30_000)],
    ["combining marks alone", "\u0301".repeat(50_000)],
  ])("of hostile size ends soon: %s", { timeout: 60_000 }, (_, text) => {
    for (const code of ["ja", "de"]) expect(() => candidatesIn(text, code)).not.toThrow();
  });
});
