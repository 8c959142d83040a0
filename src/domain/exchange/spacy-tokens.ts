import { codePointsOf } from "#domain/anchor/code-points.ts";
import type { Span } from "#domain/anchor/span.ts";

/** A token in code points; its id is its place. */
export type SpacyToken = Span & { readonly id: number };

/**
 * A text in tokens as spaCy has them: every character belongs to one, but for a single space behind a token. Tokens end
 * where words do, and where a span begins or ends, since spaCy takes no span that ends within a token.
 * @param spans in code points
 */
export function spacyTokens(text: string, spans: readonly Span[]): readonly SpacyToken[] {
  const points = codePointsOf(text);
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const cuts = [...new Set([...starts, ...ends])].toSorted((a, b) => a - b);
  const tokens: SpacyToken[] = [];
  let next = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu)) {
    const { start, end } = points.fromUnits({ start: index, end: index + word.length });
    while ((cuts[next] ?? Infinity) <= start) next += 1;
    let from = start;
    for (; (cuts[next] ?? Infinity) < end; next += 1) {
      const cut = cuts[next] ?? end;
      tokens.push({ id: tokens.length, start: from, end: cut });
      from = cut;
    }
    // A space that a span begins or ends with is a token, or the span would end within none.
    const goesWithToken = word === " " && from > 0 && !starts.has(from) && !ends.has(end);
    if (!goesWithToken) tokens.push({ id: tokens.length, start: from, end });
  }
  return tokens;
}
