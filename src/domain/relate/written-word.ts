import { type Pieces, spanText } from "#domain/anchor/span.ts";

/** A word, figure or mark of a claim's content. */
export interface WrittenWord {
  readonly text: string;
  /** Small letters, apostrophes straight, without a possessive's ending. */
  readonly lower: string;
  readonly kind: "word" | "figure" | "mark";
  readonly isCapitalised: boolean;
  /** It opens a sentence or quotation, so that its capital says nothing. */
  readonly opens: boolean;
  /** Nothing stands between it and the word before. */
  readonly isJoined: boolean;
}

/** A word alone, or initials with their points. For `matchAll`, which leaves it as it is. */
export const bareWord = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;

const pattern =
  /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|[%$€£,;:()"“”!?.–—-]/gu;
const capital = /^\p{Lu}/u;
/** So far back one looks for the mark that a sentence opens behind. */
const lookBack = 4;

/** The words of a claim's pieces, in order. Time grows with their length. */
export function wordsOf(text: string, pieces: Pieces): readonly WrittenWord[] {
  return pieces.flatMap((piece) => {
    let end = -1;
    return Array.from(spanText(text, piece).matchAll(pattern), ({ 0: written, index }) => {
      const isJoined = index === end;
      end = index + written.length;
      const at = piece.start + index;
      return {
        text: written,
        lower: lowerOf(written),
        kind: kindOf(written),
        isCapitalised: capital.test(written),
        opens: /(?:^|[.!?:"“”‘'\n…—–-])\s*$/u.test(text.slice(Math.max(0, at - lookBack), at)),
        isJoined,
      };
    });
  });
}

/** A word in small letters, its apostrophe straight, without a possessive's ending. */
export function lowerOf(written: string): string {
  return written.toLowerCase().replace("’", "'").replace(/'s$/, "");
}

function kindOf(written: string): WrittenWord["kind"] {
  if (/^\d/.test(written)) return "figure";
  return /^\p{L}/u.test(written) ? "word" : "mark";
}
