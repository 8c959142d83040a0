import { type CountedAttribution, attributionsOf } from "#cli/attributions-of.ts";
import { type WrittenLine, parsedLine } from "#cli/written-line.ts";
import type { Pieces, Span } from "#domain/anchor/span.ts";
import { envelope, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import { detect } from "#domain/detect/detect.ts";
import type { DetectionModels } from "#domain/detect/models.ts";
import type { Tagger } from "#domain/detect/token.ts";
import { z } from "#domain/schema.ts";

const Line = z.object({ id: z.string(), text: z.string() });

/**
 * The claims of one article, `{id, text}` as JSON, as one line of JSON: `{id, claims}`. Spans count UTF-16 code units of
 * the text, and borders are those of {@link attributionsOf}; `asShown` holds the claims as the screen shows them, with
 * their ids. A line that is no such article is refused.
 */
export function detectedLine(line: string, tag: Tagger, models: DetectionModels): WrittenLine {
  const article = parsedLine(line, Line, "id and text");
  if (!article.ok) return article;
  const { id, text } = article.value;
  const { claims } = detect({ text, hash: textHash(text), outline: readOutline(text) }, tag, models);
  const written = attributionsOf(text, claims).map((attribution) => writtenAttribution(text, attribution));
  return { ok: true, line: JSON.stringify({ id, claims: written }) };
}

function writtenAttribution(text: string, { pieces, cue, shown, inner }: CountedAttribution): object {
  const [{ id, source, suggestion, basis, foundBy, checkWorthiness }] = shown;
  const detected = foundBy.kind === "detector" ? foundBy : null;
  const score = detected?.score ?? checkWorthiness;
  return {
    id,
    ...located(text, pieces),
    ...(source && { source: located(text, [source.span]), speaker: source.speaker }),
    ...(cue && { cue: located(text, [cue]) }),
    // Without a suggestion the claim is open, as it is on the screen.
    status: suggestion ? suggestedStatus(suggestion, false) : "open",
    basis,
    ...(score !== undefined && { score }),
    rule: detected?.rule,
    denies: shown.flatMap(({ denies }) => denies.map(({ claim, type, score: sure }) => ({ claim, type, score: sure }))),
    asShown: shown.map((claim) => ({
      id: claim.id,
      ...located(text, claim.pieces),
      ...(claim.cue && { cue: located(text, [claim.cue]) }),
    })),
    inner: inner.map((attribution) => writtenAttribution(text, attribution)),
  };
}

function located(text: string, pieces: Pieces): object {
  const parts = pieces.map((span: Span) => ({ ...span, quote: spanText(text, span) }));
  // The quotation of a whole is its stretch of text, so that text.slice(start, end) is the quote.
  const whole = envelope(pieces);
  return { ...whole, quote: spanText(text, whole), parts };
}
