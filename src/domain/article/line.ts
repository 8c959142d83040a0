import type { Span } from "#domain/anchor/span.ts";

/** Every end of line that Unicode knows; CRLF first, so that it counts once. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** What may not begin a block: it would be drawn onto the character before it (combining marks, joiners, skin tones). */
const continues = /^[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u;

/**
 * The lines of a text without the white space around them (a byte order mark counts as white space);
 * lines of white space alone are left out. Spans in UTF-16 code units, in text order. Any string is a text.
 */
export function readLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(lineEnd)) {
    pushTrimmed(text, from, match.index, lines);
    from = match.index + match[0].length;
  }
  pushTrimmed(text, from, text.length, lines);
  return lines;
}

function pushTrimmed(text: string, from: number, to: number, lines: Span[]): void {
  const line = text.slice(from, to);
  const trimmed = line.trimStart();
  let start = to - trimmed.length;
  // A space with a combining mark on it is one character to a reader, so the space stays.
  if (start > from && continues.test(trimmed)) start -= 1;
  const end = from + line.trimEnd().length;
  if (start < end) lines.push({ start, end });
}
