import { codePointsOf } from "#domain/anchor/code-points.ts";
import type { Span } from "#domain/anchor/span.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { type ImportedClaim, importedPieces } from "#domain/exchange/imported.ts";
import { type ReadText, claimsProper, newestReadText } from "#domain/exchange/read-texts.ts";

/** The articles' newest texts. */
export function newestTexts({ articles }: ExportContent): readonly ReadText[] {
  return articles.map(newestReadText);
}

/** What a reader must find of a text's claims, given what its format holds of speakers and notes. */
export function claimsAsRead(
  read: ReadText,
  { speakers, notes }: { readonly speakers: boolean; readonly notes: boolean },
): readonly ImportedClaim[] {
  const points = codePointsOf(read.text);
  // What cuts a character in two is written with the whole of it; pieces that then touch are one.
  const whole = (span: Span) => points.toUnits(points.fromUnits(span));
  const words = ({ start, end }: Span) => read.text.slice(start, end);
  return claimsProper(read).map(({ claim, reading, standing }) => ({
    text: read.hash,
    pieces: importedPieces(claim.pieces.map(whole)) ?? [],
    standing,
    source: claim.source && {
      span: whole(claim.source.span),
      speaker: speakers ? claim.source.speaker : words(whole(claim.source.span)),
    },
    cue: claim.cue && whole(claim.cue),
    note: notes ? reading.note : "",
  }));
}
