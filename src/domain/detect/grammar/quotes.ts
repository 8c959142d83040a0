import type { Span } from "#domain/anchor/span.ts";
import type { Token, TokenRange } from "#domain/detect/token.ts";

/** A quotation with its marks. Left open, it runs to the end of its block. */
export interface QuotedStretch extends Span {
  readonly closed: boolean;
}

/** What closes what. Curved and straight double marks are mixed often enough to pass for one another. */
const closers: Readonly<Record<string, string>> = { "“": '”"', "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"”' };
const marks = /["“”„«»‘’]/g;

/**
 * The outermost quotations of a stretch of text, in text order. Straight marks open after white space or an opening
 * bracket; a single mark closes only where no letter follows, so that apostrophes do not.
 */
export function readQuotes(text: string, within: Span): readonly QuotedStretch[] {
  const stretch = text.slice(within.start, within.end);
  const quotes: QuotedStretch[] = [];
  let open: { at: number; closer: string } | null = null;
  for (const { 0: mark, index } of stretch.matchAll(marks)) {
    if (open) {
      if (open.closer.includes(mark) && closes(stretch, index, mark)) {
        quotes.push({ start: within.start + open.at, end: within.start + index + 1, closed: true });
        open = null;
      }
      continue;
    }
    const closer = closers[mark];
    if (closer && opens(stretch, index)) open = { at: index, closer };
  }
  // A single mark that never closes was an apostrophe.
  if (open && open.closer !== "’") quotes.push({ start: within.start + open.at, end: within.end, closed: false });
  return quotes;
}

function opens(text: string, at: number): boolean {
  return (
    (at === 0 || /[\s([—–:\-/]/.test(text.charAt(at - 1))) && at + 1 < text.length && /\S/.test(text.charAt(at + 1))
  );
}

function closes(text: string, at: number, mark: string): boolean {
  if (mark === "’") return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && /\S/.test(text.charAt(at - 1));
  return mark !== '"' || !opens(text, at) || /\S/.test(text.charAt(at - 1));
}

/** The block's quotations as far as they reach into a sentence, as ranges of its tokens. */
export function quotesWithin(
  tokens: readonly Token[],
  sentence: Span,
  quotes: readonly QuotedStretch[],
): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const quote of quotes) {
    if (quote.end <= sentence.start || quote.start >= sentence.end) continue;
    const from = tokens.findIndex((token) => token.start >= quote.start);
    if (from < 0) continue;
    let to = from;
    for (let token = tokens[to]; token && token.end <= quote.end; token = tokens[to]) to += 1;
    if (to > from) ranges.push({ from, to });
  }
  return ranges;
}
