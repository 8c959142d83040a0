import { type Span, envelope } from "#domain/anchor/span.ts";
import type { MarkedClaim } from "#features/reader/marked-claim.ts";

/** What is heard before and after a stretch of text; undefined where no piece of the claim begins or ends there. */
export interface HeardBorders {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * What a reader by ear is told of a claim's borders at a stretch of the text that lies in it: its number in the paragraph, how it
 * stands and who says it where it begins, and which claim it is where it is interrupted, goes on or ends.
 */
export function heardBorders({ start, end }: Span, claim: MarkedClaim): HeardBorders {
  const whole = envelope(claim.pieces);
  const name = `claim ${claim.number}`;
  const begins = claim.pieces.some((piece) => piece.start === start);
  const ends = claim.pieces.some((piece) => piece.end === end);
  return {
    before: begins ? `${start === whole.start ? described(claim) : `${name} goes on`}:` : undefined,
    after: ends ? `${end === whole.end ? "end of" : "interruption of"} ${name}.` : undefined,
  };
}

function described({ number, standing, suggested, saidBy }: MarkedClaim): string {
  const stands = standing === "open" ? (suggested ? `open, suggested ${suggested}` : "open") : standing;
  return [`claim ${number}`, stands, ...(saidBy === null ? [] : [saidBy])].join(", ");
}
