import { isUnspaced, termOf } from "#domain/search/term.ts";
import { tokensOf, writtenWords } from "#domain/search/tokens.ts";

/** One thing that a query asks for. A text must hold all of them, in any order. */
export type Sought =
  /** A word, or the beginning of one, or one that is spelt almost so. */
  | { readonly kind: "word"; readonly term: string }
  /** In quotation marks: these words one after another. `open` while the marks aren't closed: the last may go on. */
  | { readonly kind: "phrase"; readonly terms: readonly string[]; readonly open: boolean }
  /** Letters of a script without spaces, exactly so, wherever they stand. */
  | { readonly kind: "run"; readonly text: string };

const quotationMarks = /["“”„«»]/u;

/** Reads a query as it was typed; nothing is sought by one without letters and digits. */
export function parseQuery(query: string): readonly Sought[] {
  const stretches = query.split(quotationMarks);
  return stretches.flatMap((stretch, i) =>
    // Every second stretch stands in quotation marks; the last one has none after it.
    i % 2 === 0 ? wordsIn(stretch) : phraseIn(stretch, i === stretches.length - 1),
  );
}

function wordsIn(stretch: string): readonly Sought[] {
  return writtenWords(stretch).map(({ start, end }): Sought => {
    const word = stretch.slice(start, end);
    return isUnspaced(word) ? { kind: "run", text: word } : { kind: "word", term: termOf(word) };
  });
}

function phraseIn(stretch: string, open: boolean): readonly Sought[] {
  if (stretch === "") return [];
  if (isUnspaced(stretch)) return [{ kind: "run", text: stretch.trim() }];
  const terms = tokensOf(stretch, { start: 0, end: stretch.length }).map(({ term }) => term);
  return terms.length === 0 ? [] : [{ kind: "phrase", terms, open: open && !/\s$/.test(stretch) }];
}
