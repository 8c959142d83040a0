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

/**
 * Joins texts to one set of columns. Copies numbers only; the strings stay where they are.
 * @param texts in the order of {@link compareTexts}
 */
export function joinColumns(texts: readonly ClaimRows[]): ClaimColumns {
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
    const numbers = [names.own, ...speakerKeys(one).map((key, at) => names.numberOf(key, one.speakers[at] ?? ""))];
    one.speaker.forEach((speaker, row) => (columns.source[start + row] = numbers[speaker] ?? names.own));
  });
  return { count, texts, starts, ...columns, sources: names.all };
}

/** By the articles' names. */
export function compareTexts(a: ClaimRows, b: ClaimRows): number {
  return compareWords(a.title, b.title) || compareWords(a.text, b.text);
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** How names stand in a list. */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The speakers' keys, by text: columns are joined again and again, and most texts stay the same. */
const keysOfSpeakers = new WeakMap<ClaimRows, readonly string[]>();

function speakerKeys(rows: ClaimRows): readonly string[] {
  const known = keysOfSpeakers.get(rows);
  if (known) return known;
  const keys = rows.speakers.map(sourceKey);
  keysOfSpeakers.set(rows, keys);
  return keys;
}

/** Numbers the sources as they come; the author's own word is number 0. */
function sourceNames() {
  const all: SourceName[] = [{ key: ownWord, name: "" }];
  const numbers = new Map<string, number>();
  return {
    own: 0,
    all,
    numberOf(key: string, speaker: string): number {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      all.push({ key, name: speaker });
      numbers.set(key, all.length - 1);
      return all.length - 1;
    },
  };
}
