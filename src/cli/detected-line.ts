import type { Pieces, Span } from "#domain/anchor/span.ts";
import { envelope, piecesText, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import { detect } from "#domain/detect/detect.ts";
import type { Tagger } from "#domain/detect/token.ts";
import { z } from "#domain/schema.ts";

const Line = z.object({ id: z.string(), text: z.string() });

export type DetectedLine =
  | { readonly ok: true; readonly line: string }
  /** Completes "Line 3 …". */
  | { readonly ok: false; readonly reason: string };

/**
 * The claims of one article, `{id, text}` as JSON, as one line of JSON: `{id, claims}`. Spans count UTF-16 code units of
 * the text. A line that is no such article is refused.
 */
export function detectedLine(line: string, tag: Tagger): DetectedLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, reason: "is no JSON" };
  }
  const article = Line.safeParse(json);
  if (!article.success) return { ok: false, reason: "holds no id and text" };
  const { id, text } = article.data;
  const { claims } = detect({ text, hash: textHash(text), outline: readOutline(text) }, tag);
  return { ok: true, line: JSON.stringify({ id, claims: claims.map((claim) => written(text, claim)) }) };
}

function written(text: string, claim: Claim): object {
  const { source, cue, foundBy } = claim;
  return {
    id: claim.id,
    ...located(text, claim.pieces),
    ...(source && { source: located(text, [source.span]), speaker: source.speaker }),
    ...(cue && { cue: located(text, [cue]) }),
    // Without a suggestion the claim is open, as it is on the screen.
    status: claim.suggestion ? suggestedStatus(claim.suggestion, false) : "open",
    basis: claim.basis,
    rule: foundBy.rule,
    denies: claim.denies.map(({ claim: denied, type, score }) => ({ claim: denied, type, score })),
  };
}

function located(text: string, pieces: Pieces): object {
  const parts = pieces.map((span: Span) => ({ ...span, quote: spanText(text, span) }));
  return { ...envelope(pieces), quote: piecesText(text, pieces), parts };
}
