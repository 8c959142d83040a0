import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { piecesText, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { type Suggestion, suggestedStatus } from "#domain/claim/suggestion.ts";
import { detect } from "#domain/detect/detect.ts";
import type { Detection } from "#domain/detect/detection.ts";

/** One for all tests of a file: making it unpacks the language model. */
const tag = createWinkTagger();

/** The suggestion of a claim that must have one. */
export function suggestionOf({ id, suggestion }: Claim): Suggestion {
  if (!suggestion) throw new Error(`nothing is suggested for claim ${id}`);
  return suggestion;
}

/** What the detector finds in a text, with the real tagger. */
export function detection(text: string): Detection {
  return detect({ text, hash: textHash(text), outline: readOutline(text) }, tag);
}

/**
 * A claim in one line: `rule: content < source [cue] status`, with `grade` and flags behind the status, and the denier
 * after `!`. The source is the speaker's name; parts that are missing are left out.
 */
export function inOneLine(text: string, claim: Claim): string {
  const { source } = claim;
  const suggestion = suggestionOf(claim);
  const from =
    source && source.role === "claimant"
      ? ` < ${[source, ...claim.innerSources.filter(isClaimant)].map((s) => s.speaker).join(" < ")}`
      : "";
  const denier = [source, ...claim.innerSources].find((s) => s?.role === "denier");
  return [
    `${claim.foundBy.kind === "detector" ? claim.foundBy.rule : claim.foundBy.kind}: ${piecesText(text, claim.pieces)}${from}`,
    claim.cue ? ` [${spanText(text, claim.cue)}]` : "",
    ` ${suggestedStatus(suggestion, false)}`,
    suggestion.source.grade ? ` ${suggestion.source.grade}` : "",
    suggestion.source.answer ? "" : ` ${suggestion.source.rule}`,
    denier ? ` ! ${denier.speaker}` : "",
    ...suggestion.flags.map(({ flag }) => (flag === "hedged" ? "" : ` +${flag}`)),
  ].join("");
}

function isClaimant(source: { readonly role: string }): boolean {
  return source.role === "claimant";
}

/** All claims of a text, each in one line. */
export function detectedLines(text: string): readonly string[] {
  return detection(text).claims.map((claim) => inOneLine(text, claim));
}
