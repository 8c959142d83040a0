import { readFileSync } from "node:fs";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { piecesText, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { type Suggestion, suggestedStatus } from "#domain/claim/suggestion.ts";
import { defaultLeastWorthiness, isWorthShowing } from "#domain/claim/worthiness.ts";
import { detect } from "#domain/detect/detect.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { type AnalystLexicon, emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { modelPath } from "#domain/detect/model/model-path.ts";
import { type DetectionModels, readModels, rulesAlone } from "#domain/detect/models.ts";
import { detectorVersion, versionWith } from "#domain/detect/version.ts";
import { worthinessPath } from "#domain/detect/worthiness/worthiness-path.ts";

/** One for all tests of a file: making it unpacks the language model. */
const tag = createWinkTagger();

/** The suggestion of a claim that must have one. */
export function suggestionOf({ id, suggestion }: Claim): Suggestion {
  if (!suggestion) throw new Error(`nothing is suggested for claim ${id}`);
  return suggestion;
}

/** The models as they ship. */
export function shippedModels(): DetectionModels {
  const [attribution, worthiness] = [modelPath, worthinessPath].map((path) =>
    readFileSync(new URL(`../../public/${path}`, import.meta.url)),
  );
  const models = readModels({ attribution: attribution ?? null, worthiness: worthiness ?? null });
  if (versionWith(models) !== detectorVersion) throw new Error("a model in public/models cannot be read");
  return models;
}

/** What the detector finds in a text, with the real tagger; by the rules alone and the built-in cues unless others are given. */
export function detection(
  text: string,
  models: DetectionModels = rulesAlone,
  lexicon: AnalystLexicon = emptyLexicon,
): Detection {
  return detect({ text, hash: textHash(text), outline: readOutline(text) }, tag, models, lexicon);
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

/** The claims of a text that are shown unless the analyst asks for more, each in one line. */
export function detectedLines(text: string, models?: DetectionModels, lexicon?: AnalystLexicon): readonly string[] {
  return shownClaims(text, models, lexicon).map((claim) => inOneLine(text, claim));
}

/** The claims of a text that are shown unless the analyst asks for more. */
export function shownClaims(text: string, models?: DetectionModels, lexicon?: AnalystLexicon): readonly Claim[] {
  return detection(text, models, lexicon).claims.filter((claim) => isWorthShowing(claim, defaultLeastWorthiness));
}
