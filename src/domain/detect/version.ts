import { type AnalystLexicon, emptyLexicon, lexiconKey } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { DetectionModels } from "#domain/detect/models.ts";

const rules = "rules-2";
const attributionModel = "attribution-3";
const worthinessModel = "worthiness-1";

/** Which rules and models make a detection with the built-in cues. It changes whenever the same text could give another result. */
export const detectorVersion = [rules, attributionModel, worthinessModel].join("+");

/** What makes a detection with all models and with these changes of the cues. */
export function versionFor(lexicon: AnalystLexicon): string {
  return withCues([detectorVersion], lexicon);
}

/**
 * What made a detection with these models and these changes of the cues: not {@link versionFor} where a model is missing, so
 * that it is made anew.
 */
export function versionWith({ attribution, worthiness }: DetectionModels, lexicon = emptyLexicon): string {
  return withCues(
    [rules, ...(attribution ? [attributionModel] : []), ...(worthiness ? [worthinessModel] : [])],
    lexicon,
  );
}

function withCues(parts: readonly string[], lexicon: AnalystLexicon): string {
  const key = lexiconKey(lexicon);
  return (key === "" ? parts : [...parts, `cues-${key}`]).join("+");
}
