import { envelope, piecesText, sharedLength, spanText } from "#domain/anchor/span.ts";
import type { Claim, Source } from "#domain/claim/claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";

import { shownClaims, suggestionOf } from "../../../kit/detected.ts";

/** A text, the content of a claim in it, and how that claim stands, as `howItStands` writes it. */
export type StatusCase = readonly [text: string, content: string, stands: string];

/**
 * How the claim with exactly this content stands, in one line:
 *
 *     status rule grade “words that made it” < source < inner source; R1 “words that deny” ! denier +flag “its words”
 *
 * A source that is a party to what it says is followed by `(interested)`. "no claim" when nothing of the content is in any
 * claim that is shown unless asked for; where some share words with it but none has exactly these, they are named instead.
 */
export function howItStands(text: string, content: string): string {
  const claims = shownClaims(text);
  const claim = claims.find(({ pieces }) => piecesText(text, pieces) === content);
  if (claim) return standing(text, claim);
  const start = text.indexOf(content);
  if (start < 0) throw new Error(`these words are not in the text: ${content}`);
  const near = claims.filter(
    ({ pieces }) => sharedLength(envelope(pieces), { start, end: start + content.length }) > 0,
  );
  return near.length === 0 ? "no claim" : near.map((other) => `instead: ${inWords(text, other)}`).join("\n");
}

function inWords(text: string, claim: Claim): string {
  return `${piecesText(text, claim.pieces)} = ${standing(text, claim)}`;
}

function standing(text: string, claim: Claim): string {
  const suggestion = suggestionOf(claim);
  const { source, denial, flags } = suggestion;
  const quoted = (span: Parameters<typeof spanText>[1] | null): string => (span ? ` “${spanText(text, span)}”` : "");
  const all = [claim.source, ...claim.innerSources].filter((other) => other !== null);
  return [
    `${suggestedStatus(suggestion, false)} ${source.rule}`,
    source.grade ? ` ${source.grade}` : "",
    quoted(source.quote),
    ...all.filter(({ role }) => role === "claimant").map((other) => ` < ${inFull(other)}`),
    denial ? `; ${denial.rule}${quoted(denial.quote)}` : "",
    ...all.filter(({ role }) => role === "denier").map((other) => ` ! ${inFull(other)}`),
    ...flags.map(({ flag, quote }) => ` +${flag}${quoted(quote)}`),
  ].join("");
}

function inFull({ speaker, interested }: Source): string {
  return interested ? `${speaker} (interested)` : speaker;
}
