import { piecesText, spanText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { takeFigures } from "#domain/relate/figures.ts";
import { keysOf } from "#domain/relate/keys.ts";
import { matterOf, nameReader } from "#domain/relate/matter.ts";
import { polarityOf } from "#domain/relate/polarity.ts";
import type { Proposition, Propositions } from "#domain/relate/proposition.ts";
import { takeTimes } from "#domain/relate/times.ts";

/**
 * What a text's claims state, in the form in which claims of different texts are compared. Claims that say too little to be
 * compared are left out. A claim that the sentence itself gives both to whoever makes it and to whoever denies it stands
 * twice, first as what is claimed. A pure function; time grows with the length of the text and of its claims.
 */
export function propositionsOf(text: string, detection: Detection): Propositions {
  const isName = nameReader(text);
  const keys = new Set<string>();
  const propositions: Proposition[] = [];
  for (const proposition of detection.claims.flatMap((claim) => readClaim(text, claim, isName))) {
    const own = keysOf(proposition);
    if (own.length > 0) propositions.push(proposition);
    for (const key of own) keys.add(key);
  }
  return { version: 1, text: detection.text, detector: detection.detector, propositions, keys: [...keys].toSorted() };
}

function readClaim(text: string, claim: Claim, isName: ReturnType<typeof nameReader>): readonly Proposition[] {
  const quote = piecesText(text, claim.pieces);
  const times = takeTimes(quote);
  const figures = takeFigures(times.rest);
  const { stems, names } = matterOf(figures.rest, isName);
  const { negated, cue, mood } = polarityOf(quote);
  const content = {
    claim: claim.id,
    quote,
    stems: sorted(stems),
    numbers: sorted(figures.found),
    names: sorted(names),
    times: sorted(times.found),
    mood,
  };
  const speaker = claim.source?.speaker ?? null;
  if (claim.foundBy.rule === "denial-report") {
    // Its words tell of the denial: the "no" is theirs, what is denied is said without one.
    const told = claim.cue ? spanText(text, claim.cue) : (cue ?? quote);
    return [{ ...content, speaker, negated: false, denial: { cue: told, told: true } }];
  }
  const denied = claim.suggestion?.denial;
  const own: Proposition = {
    ...content,
    speaker,
    negated,
    denial: cue === null || speaker === null ? null : { cue, told: false },
  };
  if (!denied) return [own];
  const denier = [claim.source, ...claim.innerSources].find((source) => source?.role === "denier") ?? null;
  const denial: Proposition = {
    ...own,
    speaker: denier?.speaker ?? null,
    denial: { cue: spanText(text, denied.quote), told: true },
  };
  return claim.source?.role === "claimant" ? [{ ...own, denial: null }, denial] : [denial];
}

function sorted(list: readonly string[]): string[] {
  return [...new Set(list)].toSorted();
}
