/** Which way a text runs. */
export type Direction = "ltr" | "rtl";

/** Letters of the scripts in use today that run from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const rightToLeftLetters = new RegExp(`(?=\\p{L})${rightToLeft.source}`, "gu");
const letters = /\p{L}/gu;

/** So much of a stretch decides its direction; foreign names and quotations stay below. */
const clearShare = 0.6;

/**
 * Which way a stretch of text runs: the way that most of its letters go, or without a clear majority as what stands around
 * it. The first letter says less: a Hebrew sentence may begin with a Latin name.
 */
export function directionOf(stretch: string, around: Direction): Direction {
  if (around === "ltr" && !rightToLeft.test(stretch)) return "ltr";
  const all = countOf(stretch, letters);
  const toLeft = countOf(stretch, rightToLeftLetters);
  if (toLeft > all * clearShare) return "rtl";
  return all - toLeft > all * clearShare ? "ltr" : around;
}

/** How often a global pattern is found. */
export function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
