import { type Pieces, piecesText, type Span, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import { detect } from "#domain/detect/detect.ts";
import type { Tagger } from "#domain/detect/token.ts";

/** What the detector finds in a text, as a line that the benchmark's scorer reads: claims with a source or a cue only. */
export function attributionLine(id: string, text: string, tag: Tagger): string {
  const { claims } = detect({ text, hash: textHash(text), outline: readOutline(text) }, tag);
  return JSON.stringify({ id, claims: claims.flatMap((claim) => lineClaim(text, claim)) });
}

function lineClaim(text: string, claim: Claim): readonly object[] {
  const { source, cue } = claim;
  if (source === null && cue === null) return [];
  const status = claim.suggestion && suggestedStatus(claim.suggestion, false);
  return [
    {
      ...written(text, claim.pieces),
      ...(source === null ? {} : { source: written(text, [source.span]) }),
      ...(cue === null ? {} : { cue: written(text, [cue]) }),
      // The benchmark has three statuses: whatever is denied is "denied" there, with or without a source.
      status: status === "contested" ? "denied" : status,
    },
  ];
}

function written(text: string, pieces: Pieces): object {
  const parts = pieces.map((piece: Span) => ({ start: piece.start, end: piece.end, quote: spanText(text, piece) }));
  return { start: parts[0]?.start, end: parts.at(-1)?.end, quote: piecesText(text, pieces), parts };
}
