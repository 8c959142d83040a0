/** What was read out of a stretch of words, and the stretch without it. */
export interface Taken {
  readonly found: readonly string[];
  /** The words with what was found replaced by a mark that no reader of words takes for one. */
  readonly rest: string;
}

/** Stands where something was taken out, so that the words around it don't grow together. */
export const gap = " ¦ ";

const multipliers: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const wordValues: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);

const digits = String.raw`\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const spelled = `(?:${tens.join("|")})[- ](?:${small.slice(1, 10).join("|")})|${[...tens, ...small.slice(1).toReversed()].join("|")}|half an?|an?(?=[- ](?:hundred|thousand|million|billion|trillion|dozen))`;
const unit = "hundred thousand|hundred million|hundred|thousand|million|billion|trillion|dozen|mln|bn|mn|m|k";
const percent = String.raw`%|per ?cent(?:age points?)?`;
const figure = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<value>${digits}|${spelled})(?:[- \u00a0]?(?<unit>${unit})(?![\p{L}\p{N}]))?(?:[- \u00a0]?(?<percent>${percent}))?(?!\p{L})`,
  "giu",
);
/** "5 to 10 million": what the second figure counts in, the first counts in too. */
const rangeBetween = /^\s*(?:to|and|or|-|–|—)\s*$/;

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: number;
  readonly isPercent: boolean;
}

/**
 * Takes the figures out of some words, each in one spelling: "400,000", "400 thousand", "0.4 million" and "four hundred
 * thousand" are "400000", "12 per cent" is "12%". A bare "one" is a pronoun as often as a figure and is left alone.
 */
export function takeFigures(words: string): Taken {
  const figures = [...words.matchAll(figure)].flatMap((match) => readFigure(match) ?? []);
  const found = figures.map((own, i) => {
    const next = figures[i + 1];
    const isRange = next !== undefined && rangeBetween.test(words.slice(own.end, next.start));
    const counted = isRange && own.unit === 1 && next.unit > 1 && own.value < 1000 ? next.unit : own.unit;
    return spell(own.value * counted, own.isPercent || (isRange && next.isPercent));
  });
  return { found, rest: without(words, figures) };
}

function readFigure(match: RegExpExecArray): Figure | null {
  const { value = "", unit: counted = "", percent: share = "" } = match.groups ?? {};
  const lower = value.toLowerCase();
  if (lower === "one" && counted === "" && share === "") return null;
  const multiplier = counted
    .toLowerCase()
    .split(" ")
    .reduce((product, word) => product * (multipliers[word] ?? 1), 1);
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: valueOf(lower),
    unit: multiplier,
    isPercent: share !== "",
  };
}

function valueOf(lower: string): number {
  if (/^\d/.test(lower)) return Number(lower.replace(/[,\u00a0\u202f]/g, ""));
  if (lower.startsWith("half")) return 0.5;
  if (lower === "a" || lower === "an") return 1;
  return lower.split(/[- ]/).reduce((sum, word) => sum + (wordValues.get(word) ?? 0), 0);
}

/** Products of decimals come out a hair off: 0.29 million. */
function spell(value: number, isPercent: boolean): string {
  return `${Number(value.toPrecision(12))}${isPercent ? "%" : ""}`;
}

/** The words with some stretches of them, apart and in order, replaced by {@link gap}. */
export function without(words: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of stretches) {
    rest += words.slice(from, start) + gap;
    from = end;
  }
  return rest + words.slice(from);
}
