import type { ClaimRows } from "#domain/claim-list/claim-rows.ts";
import { ownWord, sourceKey } from "#domain/claim-list/list-request.ts";

/** All texts' rows as one set of columns, text after text by the articles' names; a row is known by its number. */
export interface ClaimColumns {
  readonly count: number;
  /** In the order of the columns. */
  readonly texts: readonly ClaimRows[];
  /** The number of each text's first row; one more entry for the end. */
  readonly starts: Uint32Array;
  /** Which of {@link texts} a row belongs to. */
  readonly text: Uint32Array;
  readonly status: Uint8Array;
  readonly suggestion: Uint8Array;
  readonly flags: Uint32Array;
  readonly denials: Uint16Array;
  readonly worthiness: Float32Array;
  /** Which of {@link sources} a row has. */
  readonly source: Uint32Array;
  readonly sources: readonly SourceName[];
}

/** A source in all articles. */
export interface SourceName {
  readonly key: string;
  /** As first written; empty for the author's own word. */
  readonly name: string;
}

/** Joins texts to one set of columns. Copies numbers only; the strings stay where they are. */
export function joinColumns(rows: Iterable<ClaimRows>): ClaimColumns {
  const texts = [...rows].toSorted(compareTexts);
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach(({ ids }, i) => (starts[i + 1] = (starts[i] ?? 0) + ids.length));
  const count = starts[texts.length] ?? 0;
  const names = sourceNames();
  const columns = {
    text: new Uint32Array(count),
    status: new Uint8Array(count),
    suggestion: new Uint8Array(count),
    flags: new Uint32Array(count),
    denials: new Uint16Array(count),
    worthiness: new Float32Array(count),
    source: new Uint32Array(count),
  };
  texts.forEach((one, i) => {
    const start = starts[i] ?? 0;
    columns.text.fill(i, start, start + one.ids.length);
    columns.status.set(one.status, start);
    columns.suggestion.set(one.suggestion, start);
    columns.flags.set(one.flags, start);
    columns.denials.set(one.denials, start);
    columns.worthiness.set(one.worthiness, start);
    const numbers = [names.own, ...one.speakers.map((speaker) => names.numberOf(speaker))];
    one.speaker.forEach((speaker, row) => (columns.source[start + row] = numbers[speaker] ?? names.own));
  });
  return { count, texts, starts, ...columns, sources: names.all };
}

function compareTexts(a: ClaimRows, b: ClaimRows): number {
  return compareWords(a.title, b.title) || compareWords(a.text, b.text);
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** How names stand in a list. */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Numbers the sources as they come; the author's own word is number 0. */
function sourceNames() {
  const all: SourceName[] = [{ key: ownWord, name: "" }];
  const numbers = new Map<string, number>();
  return {
    own: 0,
    all,
    numberOf(speaker: string): number {
      const key = sourceKey(speaker);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      all.push({ key, name: speaker });
      numbers.set(key, all.length - 1);
      return all.length - 1;
    },
  };
}
