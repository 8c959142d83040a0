import { months, weekdays } from "#domain/detect/lexicon/words.ts";

/** How the times of two claims stand to each other. */
export type TimeAgreement =
  /** The same, or none on either side, or such as can both be so ("Monday" and "14 May"). */
  | "agree"
  /** Only one names a time, so that they may mean different ones. */
  | "one-sided"
  | "differ";

/** Compares the times of two claims, as `Proposition.times` spells them. Symmetric. */
export function timeAgreement(first: readonly string[], second: readonly string[]): TimeAgreement {
  const onlyFirst = first.filter((own) => !second.some((other) => covers(own, other)));
  const onlySecond = second.filter((own) => !first.some((other) => covers(own, other)));
  const contradict = onlyFirst.some((own) => onlySecond.some((other) => contradicts(own, other)));
  if (contradict) return "differ";
  // A weekday says no more than when the article was written.
  const weighty = [...onlyFirst, ...onlySecond].filter((time) => !weekdays.has(time));
  if (weighty.length === 0) return "agree";
  return onlyFirst.length > 0 && onlySecond.length > 0 ? "agree" : "one-sided";
}

/** One is the other in part: "May 2023", "14 May". */
function covers(own: string, other: string): boolean {
  const [a, b] = [own.split(" "), other.split(" ")];
  return a.every((part) => b.includes(part)) || b.every((part) => a.includes(part));
}

function contradicts(own: string, other: string): boolean {
  const [a, b] = [partsOf(own), partsOf(other)];
  return [...a].some(([kind, part]) => {
    const theirs = b.get(kind);
    return theirs !== undefined && theirs !== part;
  });
}

function partsOf(time: string): ReadonlyMap<string, string> {
  return new Map(time.split(" ").map((part) => [kindOf(part), part]));
}

function kindOf(part: string): string {
  if (weekdays.has(part)) return "weekday";
  if (months.has(part)) return "month";
  if (part.includes(":") || part === "am" || part === "pm") return "clock";
  return /^\d{4}/.test(part) ? "year" : "day";
}
