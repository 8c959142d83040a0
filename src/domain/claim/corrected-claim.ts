import type { Claim, Source } from "#domain/claim/claim.ts";
import type { Reading } from "#domain/claim/reading.ts";
import type { Suggestion } from "#domain/claim/suggestion.ts";

/**
 * The claim as an analyst has it: with their boundaries, source and cue in place of those found. Its id stays, so that
 * everything said of it stays with it. The very claim given, where nothing is corrected.
 */
export function correctedClaim(claim: Claim, { pieces, source, cue }: Reading): Claim {
  if (!pieces && !source && !cue) return claim;
  return {
    ...claim,
    ...(pieces && { pieces }),
    ...(cue && { cue: cue.to }),
    ...(source && {
      source: source.to,
      basis: source.to ? "attributed" : "author",
      suggestion: suggestionFrom(source.to, claim.suggestion),
    }),
  };
}

/**
 * What the tool suggests once an analyst has said who the source is: that there is one (R4) or none (R6). Words that say
 * that evidence is missing or that nobody stands behind it (R3, R5) keep their answer: they are still in the text.
 */
function suggestionFrom(source: Source | null, found: Suggestion | null): Suggestion | null {
  if (source === null) return found && { ...found, source: { answer: false, rule: "R6", quote: null, grade: null } };
  if (found && (found.source.rule === "R3" || found.source.rule === "R5")) return found;
  const answer: Suggestion["source"] =
    source.role === "denier"
      ? { answer: false, rule: "R6", quote: null, grade: null }
      : { answer: true, rule: "R4", quote: source.span, grade: null };
  return { denial: null, flags: [], ...found, source: answer };
}
