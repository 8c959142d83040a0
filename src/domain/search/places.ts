import type { Span } from "#domain/anchor/span.ts";
import type { Sought } from "#domain/search/query.ts";
import { isBeginning, isSpeltAlike, spellingLeeway } from "#domain/search/spelling.ts";
import { type Token, tokensOf } from "#domain/search/tokens.ts";

/** Where each thing sought stands. */
export interface Places {
  /** In text order, apart from each other: what is found side by side is one place. UTF-16 code units of the text. */
  readonly spans: readonly Span[];
  /** Those sought that stand nowhere in it. */
  readonly missing: readonly Sought[];
}

/**
 * Looks through a text for what is sought.
 * @param within the stretches that count; nothing is found across two of them
 */
export function placesIn(text: string, within: readonly Span[], sought: readonly Sought[]): Places {
  const stretches = within.map((stretch) => tokensOf(text, stretch));
  const found = sought.map((one) => ({ one, spans: spansOf(one, text, within, stretches) }));
  return {
    spans: joined(
      text,
      found.flatMap(({ spans }) => spans),
    ),
    missing: found.filter(({ spans }) => spans.length === 0).map(({ one }) => one),
  };
}

function spansOf(
  sought: Sought,
  text: string,
  within: readonly Span[],
  stretches: readonly (readonly Token[])[],
): readonly Span[] {
  switch (sought.kind) {
    case "word":
      return wordSpans(sought.term, stretches.flat());
    case "phrase":
      return stretches.flatMap((tokens) => phraseSpans(sought, tokens));
    case "run":
      return within.flatMap((stretch) => runSpans(sought.text, text, stretch));
  }
}

/** What is spelt so, or begins so; only where there is none of these, what is spelt almost so. */
function wordSpans(term: string, tokens: readonly Token[]): readonly Span[] {
  const written = tokens.filter((token) => token.term === term || (isBeginning(term) && token.term.startsWith(term)));
  const leeway = spellingLeeway(term);
  if (written.length > 0 || leeway === 0) return written;
  const alike = new Map<string, boolean>();
  return tokens.filter((token) => {
    const known = alike.get(token.term) ?? isSpeltAlike(token.term, term, leeway);
    alike.set(token.term, known);
    return known;
  });
}

function phraseSpans(
  { terms, open }: Extract<Sought, { readonly kind: "phrase" }>,
  tokens: readonly Token[],
): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, first] of tokens.entries()) {
    const last = tokens[at + terms.length - 1];
    const fits = terms.every((term, i) => {
      const written = tokens[at + i]?.term;
      return written === term || (open && i === terms.length - 1 && written?.startsWith(term));
    });
    if (fits && last) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function runSpans(run: string, text: string, within: Span): readonly Span[] {
  const spans: Span[] = [];
  let at = text.indexOf(run, within.start);
  while (at !== -1 && at + run.length <= within.end) {
    spans.push({ start: at, end: at + run.length });
    at = text.indexOf(run, at + run.length);
  }
  return spans;
}

/** In text order; what overlaps, or has only spaces and dashes between it, as one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const places: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last && (start <= last.end || /^[ \u00a0\p{Pd}]+$/u.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else places.push({ start, end });
  }
  return places;
}
