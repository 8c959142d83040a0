import { type ClaimColumns } from "#domain/claim-list/claim-columns.ts";
import { claimFlags, flagBits } from "#domain/claim-list/claim-flag.ts";
import { type ClaimRows, rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { type ListRequest } from "#domain/claim-list/list-request.ts";

/** What can be chosen in a filter, with how many rows each choice would leave, all other filters as they are. */
export interface RowCounts {
  /** By place in {@link rowStatuses}, {@link rowSuggestions}, `claimFlags`. */
  readonly status: Uint32Array;
  readonly suggestion: Uint32Array;
  readonly flag: Uint32Array;
  /** By number of the source, of the text. */
  readonly source: Uint32Array;
  readonly text: Uint32Array;
}

/** The rows that a filter lets through, in their own order. */
export interface MatchingRows {
  readonly rows: Uint32Array;
  readonly counts: RowCounts;
}

const dismissed = rowStatuses.indexOf("dismissed");
const day = 86_400_000;

/** The filters that one can choose in, each a bit: a row that fails one alone counts as a choice of that one. */
const fails = { status: 1, suggestion: 2, flag: 4, source: 8, text: 16, otherwise: 32 } as const;

/**
 * Filters all rows in one pass.
 * @param flags the rows' flags, see `sameClaims`
 */
export function matchingRows(
  columns: ClaimColumns,
  flags: Uint32Array,
  { filter, leastWorthiness, now }: ListRequest,
): MatchingRows {
  const { count, status, suggestion, source, text, worthiness } = columns;
  const allowedStatus = allowed(rowStatuses, filter.status);
  if (filter.status.length === 0) allowedStatus[dismissed] = 0;
  const allowedSuggestion = allowed(rowSuggestions, filter.suggestion);
  const allowedSource = allowed(
    columns.sources.map(({ key }) => key),
    filter.source,
  );
  const allowedText = allowed(
    columns.texts.map(({ article }) => article),
    filter.article,
  );
  const wantedFlags = flagBits(filter.flag);
  const oldest = filter.days === null ? Number.NEGATIVE_INFINITY : now - filter.days * day;
  const isYoung = Uint8Array.from(columns.texts, ({ storedAt }) => (storedAt >= oldest ? 1 : 0));
  const hasWords = wordSearch(columns, filter.text);

  const counts = {
    status: new Uint32Array(rowStatuses.length),
    suggestion: new Uint32Array(rowSuggestions.length),
    flag: new Uint32Array(claimFlags.length),
    source: new Uint32Array(columns.sources.length),
    text: new Uint32Array(columns.texts.length),
  };
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) {
    const [ofStatus, ofSuggestion, ofSource, ofText] = [
      status[row] ?? 0,
      suggestion[row] ?? 0,
      source[row] ?? 0,
      text[row] ?? 0,
    ];
    const bits = flags[row] ?? 0;
    let failed = 0;
    if (!allowedStatus[ofStatus]) failed |= fails.status;
    if (!allowedSuggestion[ofSuggestion]) failed |= fails.suggestion;
    if (!allowedSource[ofSource]) failed |= fails.source;
    if (!allowedText[ofText]) failed |= fails.text;
    if (wantedFlags !== 0 && (bits & wantedFlags) === 0) failed |= fails.flag;
    // A row that fails two filters is neither shown nor a choice: it needs no further look.
    if ((failed & (failed - 1)) !== 0) continue;
    if (!isYoung[ofText] || (!filter.hidden && (worthiness[row] ?? 0) < leastWorthiness) || !hasWords(row)) continue;
    if (failed === 0) {
      rows[found] = row;
      found += 1;
    }
    // A filter in which nothing is chosen leaves the dismissed out, and offers them all the same.
    if ((failed & ~fails.status) === 0) counts.status[ofStatus] = (counts.status[ofStatus] ?? 0) + 1;
    if ((failed & ~fails.suggestion) === 0)
      counts.suggestion[ofSuggestion] = (counts.suggestion[ofSuggestion] ?? 0) + 1;
    if ((failed & ~fails.source) === 0) counts.source[ofSource] = (counts.source[ofSource] ?? 0) + 1;
    if ((failed & ~fails.text) === 0) counts.text[ofText] = (counts.text[ofText] ?? 0) + 1;
    if ((failed & ~fails.flag) === 0)
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const flag = 31 - Math.clz32(rest & -rest);
        counts.flag[flag] = (counts.flag[flag] ?? 0) + 1;
      }
  }
  return { rows: rows.slice(0, found), counts };
}

/** For each of the values whether it is let through; an empty choice lets all. */
function allowed<Value>(values: readonly Value[], chosen: readonly Value[]): Uint8Array {
  if (chosen.length === 0) return new Uint8Array(values.length).fill(1);
  const wanted = new Set(chosen);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}

/** What is searched for words, by text; made when words are first searched for, since most of the time none are. */
const searched = new WeakMap<ClaimRows, readonly string[]>();

/** Tells of a row whether all the words stand in its claim, source or article's name. */
function wordSearch({ texts, starts, text }: ClaimColumns, sought: string): (row: number) => boolean {
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return () => true;
  const linesOf = texts.map(searchedLines);
  return (row) => {
    const at = text[row] ?? 0;
    const line = linesOf[at]?.[row - (starts[at] ?? 0)] ?? "";
    return words.every((word) => line.includes(word));
  };
}

function searchedLines(rows: ClaimRows): readonly string[] {
  const known = searched.get(rows);
  if (known) return known;
  const title = rows.title.toLowerCase();
  const speakers = ["", ...rows.speakers.map((speaker) => speaker.toLowerCase())];
  const lines = rows.quotes.map((quote, row) =>
    // No word can reach over the line's ends.
    [quote.toLowerCase(), speakers[rows.speaker[row] ?? 0] ?? "", title].join("\n"),
  );
  searched.set(rows, lines);
  return lines;
}
