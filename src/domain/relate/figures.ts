import type { WrittenWord } from "#domain/relate/written-word.ts";

/** A number as it stands at some words. */
export interface Figure {
  /** In one spelling: "400000", "10%", "22nd", "hundreds of thousands". */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const small = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, value) => [word, value]),
);
const tens = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
);
const currency = /^(?:dollars?|euros?|pounds?|yen|yuan|roubles?|rubles?)$/;
const vague = /^(?:dozens|scores|hundreds|thousands|millions|billions|trillions)$/;
const ordinals = new Map(
  "third fourth fifth sixth seventh eighth ninth tenth".split(" ").map((word, i) => [word, `${i + 3}th`]),
);

/** The number that starts at word `at`, or null. Words in `taken` (a date's) are none. */
export function figureAt(words: readonly WrittenWord[], at: number): Figure | null {
  const word = words[at];
  if (!word) return null;
  if (word.kind === "word" && vague.test(word.lower)) return vagueAt(words, at);
  if (word.kind === "figure" && words[at + 1]?.isJoined && /^(?:st|nd|rd|th)$/.test(words[at + 1]?.lower ?? ""))
    return { value: `${word.text}${words[at + 1]?.lower ?? ""}`, from: at, to: at + 2 };
  const ordinal = ordinals.get(word.lower);
  // "a third of": a share.
  if (ordinal && words[at + 1]?.lower !== "of") return { value: ordinal.replace("3th", "3rd"), from: at, to: at + 1 };
  const read = word.kind === "figure" ? readDigits(words, at) : readWords(words, at);
  if (!read) return null;
  const magnitude = read.hasMagnitude ? null : sharedMagnitude(words, read.to);
  const percent =
    percentAfter(words, read.to) ?? (rangeEnd(words, read.to, (to) => percentAfter(words, to)) && read.to);
  const value = spelled(read.value * (magnitude ?? 1), word.text);
  return percent === null ? { value, from: at, to: read.to } : { value: `${value}%`, from: at, to: percent };
}

interface ReadNumber {
  readonly value: number;
  readonly to: number;
  readonly hasMagnitude: boolean;
}

function readDigits(words: readonly WrittenWord[], at: number): ReadNumber | null {
  const value = Number((words[at]?.text ?? "").replaceAll(",", ""));
  return scaled(words, value, at + 1, /^[$€£]$/.test(words[at - 1]?.text ?? ""));
}

/** "400 thousand", "400k", "$5m". */
function scaled(words: readonly WrittenWord[], value: number, to: number, isMoney: boolean): ReadNumber {
  const next = words[to];
  const lower = next?.lower ?? "";
  const short = isMoney || currency.test(words[to + 1]?.lower ?? "") ? { k: 1000, m: 1e6, b: 1e9 } : { k: 1000 };
  const shortened = next?.isJoined ? new Map(Object.entries(short)).get(lower) : undefined;
  const magnitude = shortened ?? magnitudes[lower];
  return magnitude === undefined
    ? { value, to, hasMagnitude: false }
    : { ...scaled(words, value * magnitude, to + 1, false), hasMagnitude: true };
}

/** "twelve", "twenty-five", "four hundred thousand", "a million", "a dozen"; not "one" alone. */
function readWords(words: readonly WrittenWord[], at: number): ReadNumber | null {
  const lower = words[at]?.lower ?? "";
  if (lower === "dozen") return { value: 12, to: at + 1, hasMagnitude: true };
  const isAlone = lower === "one";
  if (/^an?$/.test(lower)) {
    const next = words[at + 1]?.lower ?? "";
    return magnitudes[next] === undefined ? null : scaled(words, 1, at + 1, false);
  }
  const ten = tens.get(lower);
  if (ten !== undefined) {
    const behind = words[at + 1]?.text === "-" ? at + 2 : at + 1;
    const unit = small.get(words[behind]?.lower ?? "");
    return unit !== undefined && unit > 0 && unit < 10
      ? scaled(words, ten + unit, behind + 1, false)
      : scaled(words, ten, at + 1, false);
  }
  const value = small.get(lower);
  if (value === undefined) return null;
  const read = scaled(words, value, at + 1, false);
  return isAlone && !read.hasMagnitude ? null : read;
}

/** In "4 to 6 million" the first number has the magnitude of the second. */
function sharedMagnitude(words: readonly WrittenWord[], to: number): number | null {
  return rangeEnd(words, to, (behind) => magnitudes[words[behind]?.lower ?? ""] ?? null);
}

/** What `read` finds behind the second number of a range whose first ends before `to`. */
function rangeEnd<T>(words: readonly WrittenWord[], to: number, read: (to: number) => T | null): T | null {
  if (!/^(?:to|and|-|–)$/.test(words[to]?.lower ?? "")) return null;
  const second = words[to + 1];
  const isNumber = second?.kind === "figure" || small.has(second?.lower ?? "") || tens.has(second?.lower ?? "");
  return isNumber ? read(to + 2) : null;
}

function percentAfter(words: readonly WrittenWord[], to: number): number | null {
  const lower = words[to]?.lower ?? "";
  if (lower === "%" || lower === "percent" || lower === "pct") return to + 1;
  return lower === "per" && words[to + 1]?.lower === "cent" ? to + 2 : null;
}

/** "hundreds of thousands". */
function vagueAt(words: readonly WrittenWord[], at: number): Figure {
  const first = words[at]?.lower ?? "";
  const second = words[at + 2]?.lower ?? "";
  return words[at + 1]?.lower === "of" && vague.test(second)
    ? { value: `${first} of ${second}`, from: at, to: at + 3 }
    : { value: first, from: at, to: at + 1 };
}

/** Beyond what a number holds exactly, the digits as written. */
function spelled(value: number, written: string): string {
  return value < 1e15 ? String(Math.round(value * 1000) / 1000) : written.replaceAll(",", "");
}
