import { months, weekdays } from "#domain/detect/lexicon/words.ts";
import type { WrittenWord } from "#domain/relate/written-word.ts";

/** A date or time of day as it stands at some words. */
export interface WrittenDate {
  /** In one spelling: "2023", "may", "may 2023", "14 may", "14 may 2023", "monday", "1990s", "17:30". */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const fullMonths = [...months].slice(0, 12);
/** "May" and "March" are other words too; a capital and what stands around them tell. */
const ambiguous = /^(?:may|march|mar|jan|dec|august)$/;
const beforeDate =
  /^(?:in|of|on|by|since|until|till|from|to|during|before|after|between|and|for|through|last|next|this|early|late|mid|end|around|year|-|–|\()$/;

/**
 * The date or time that starts at word `at`, or null. What only the day of writing tells ("yesterday", "last year") is
 * none: it can't be compared with another article's.
 */
export function dateAt(words: readonly WrittenWord[], at: number): WrittenDate | null {
  return (
    clockAt(words, at) ?? dayFirst(words, at) ?? monthFirst(words, at) ?? weekdayAt(words, at) ?? yearAt(words, at)
  );
}

/** "14 May", "14th of May 2023". */
function dayFirst(words: readonly WrittenWord[], at: number): WrittenDate | null {
  const day = dayOf(words[at]);
  if (day === null) return null;
  let behind = at + 1;
  if (words[behind]?.isJoined && /^(?:st|nd|rd|th)$/.test(words[behind]?.lower ?? "")) behind += 1;
  if (words[behind]?.lower === "of") behind += 1;
  const month = monthOf(words[behind]);
  return month === null ? null : withYear(words, `${day} ${month}`, at, behind + 1);
}

/** "May 14", "May 14, 2023", "May 2023", "in May". */
function monthFirst(words: readonly WrittenWord[], at: number): WrittenDate | null {
  const month = monthOf(words[at]);
  if (month === null) return null;
  const day = dayOf(words[at + 1]);
  if (day !== null) {
    const isOrdinal = words[at + 2]?.isJoined && /^(?:st|nd|rd|th)$/.test(words[at + 2]?.lower ?? "");
    return withYear(words, `${day} ${month}`, at, at + (isOrdinal ? 3 : 2));
  }
  const dated = withYear(words, month, at, at + 1);
  const isDate =
    dated.to > at + 1 || !ambiguous.test(words[at]?.lower ?? "") || beforeDate.test(words[at - 1]?.lower ?? "");
  return isDate ? dated : null;
}

function withYear(words: readonly WrittenWord[], value: string, from: number, to: number): WrittenDate {
  const behind = words[to]?.text === "," || words[to]?.lower === "of" ? to + 1 : to;
  const year = words[behind];
  return year && isYear(year) ? { value: `${value} ${year.text}`, from, to: behind + 1 } : { value, from, to };
}

function weekdayAt(words: readonly WrittenWord[], at: number): WrittenDate | null {
  const word = words[at];
  const day = word?.lower.replace(/s$/, "") ?? "";
  return word?.isCapitalised && weekdays.has(day) ? { value: day, from: at, to: at + 1 } : null;
}

/** A year is what counts nothing: "in 2019", "the 2019 election"; "2019 soldiers" are many soldiers. */
function yearAt(words: readonly WrittenWord[], at: number): WrittenDate | null {
  const word = words[at];
  if (!word || !isYear(word) || /^[$€£]$/.test(words[at - 1]?.text ?? "")) return null;
  const next = words[at + 1];
  if (next?.isJoined && next.lower === "s") return { value: `${word.text}s`, from: at, to: at + 2 };
  if (next && /^(?:%|percent|per|hundred|thousand|million|billion)$/.test(next.lower)) return null;
  const counts = next?.kind === "word" && !next.isCapitalised && /[^s]s$|^(?:men|women|people)$/.test(next.lower);
  const isDated = /^(?:in|since|until|year|during)$/.test(words[at - 1]?.lower ?? "");
  return counts && !isDated && !/^(?:was|is|has|does|as)$/.test(next.lower)
    ? null
    : { value: word.text, from: at, to: at + 1 };
}

/** "17:30", "5 p.m.". */
function clockAt(words: readonly WrittenWord[], at: number): WrittenDate | null {
  const [hour, mark, minute] = [words[at], words[at + 1], words[at + 2]];
  if (hour?.kind !== "figure" || hour.text.length > 2) return null;
  const isClock = mark?.text === ":" && mark.isJoined && minute?.isJoined && /^\d\d$/.test(minute.text);
  const to = isClock ? at + 3 : at + 1;
  const half = /^(?:a|p)\.?m\.?$/.test(words[to]?.lower ?? "") ? (words[to]?.lower.replaceAll(".", "") ?? "") : null;
  if (!isClock && half === null) return null;
  const time = isClock ? `${hour.text}:${minute.text}` : hour.text;
  return half === null ? { value: time, from: at, to } : { value: `${time} ${half}`, from: at, to: to + 1 };
}

function isYear(word: WrittenWord): boolean {
  return word.kind === "figure" && /^(?:1[5-9]|20)\d\d$/.test(word.text);
}

function dayOf(word: WrittenWord | undefined): string | null {
  return word?.kind === "figure" && /^(?:0?[1-9]|[12]\d|3[01])$/.test(word.text) ? String(Number(word.text)) : null;
}

function monthOf(word: WrittenWord | undefined): string | null {
  if (!word?.isCapitalised || !months.has(word.lower)) return null;
  return fullMonths.find((month) => month.startsWith(word.lower.slice(0, 3))) ?? null;
}
