import type { Span } from "#domain/anchor/span.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import { rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

const before = /^[\s,;:.!?…–—\-)\]}]+/u;
const after = /[\s,;:.!…–—\-([{]+$/u;
const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ["(", ")"],
  ["[", "]"],
];

/**
 * A span without what is not content at its ends: white space, outer punctuation, a bracket or quotation mark whose partner
 * lies outside. The full stop of initials ("U.S.") stays. Null when nothing is left, when it asks a question, and for
 * "no comment", which answers nothing.
 */
export function trimContent(text: string, span: Span): Span | null {
  const words = trimEnds(text, span);
  if (!words || asksQuestion(text, words)) return null;
  const answersNothing = /^["“‘«]?no comments?[,.!]?["”’»]?$/iu.test(text.slice(words.start, words.end));
  return answersNothing ? null : words;
}

/** A span that asks something, trimmed as contents are; null for any other. */
export function trimQuestion(text: string, span: Span): Span | null {
  const words = trimEnds(text, span);
  return words && asksQuestion(text, words) ? words : null;
}

function asksQuestion(text: string, { start, end }: Span): boolean {
  return /\?["”’»]*$/u.test(text.slice(start, end));
}

function trimEnds(text: string, span: Span): Span | null {
  let { start, end } = span;
  for (let changed = true; changed;) {
    const inner = text.slice(start, end);
    const lead = before.exec(inner)?.[0].length ?? 0;
    const tail = trailing(inner.slice(lead));
    const trimmed = inner.slice(lead, inner.length - tail);
    const [open, close] = unpaired(trimmed);
    start += lead + open;
    end -= tail + close;
    changed = lead + tail + open + close > 0 && start < end;
  }
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

function trailing(inner: string): number {
  const length = after.exec(inner)?.[0].length ?? 0;
  const keepsStop = length > 0 && /(?:^|[^\p{L}])(?:\p{Lu}\.)+$/u.test(inner.slice(0, inner.length - length + 1));
  return keepsStop ? length - 1 : length;
}

/** How many code units to drop at either end because the partner of the mark there is not inside. */
function unpaired(inner: string): readonly [number, number] {
  let open = 0;
  let close = 0;
  for (const [opener, closer] of pairs) {
    if (inner.startsWith(opener) && !inner.includes(closer, 1)) open = 1;
    if (inner.length > 1 && inner.endsWith(closer) && !inner.slice(0, -1).includes(opener)) close = 1;
  }
  return [open, close];
}

/** The trimmed pieces of some token ranges, in order; empty when one of them holds nothing. */
export function contentOf(sentence: Sentence, ranges: readonly TokenRange[]): readonly Span[] {
  const pieces: Span[] = [];
  for (const range of ranges) {
    const span = rangeSpan(sentence, range);
    const piece = span && trimContent(sentence.article, span);
    if (!piece) return [];
    const last = pieces.at(-1);
    // Pieces that touch are one.
    if (last && last.end >= piece.start)
      pieces[pieces.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    else pieces.push(piece);
  }
  return pieces;
}
