import type { DetectionModels } from "#domain/detect/models.ts";

const rules = "rules-2";

/** Which rules and models make a detection. It changes whenever the same text could give another result. */
export const detectorVersion = `${rules}+attribution-2+worthiness-1`;

/** What made a detection with these models: not {@link detectorVersion} where one is missing, so that it is made anew. */
export function versionWith({ attribution, worthiness }: DetectionModels): string {
  if (attribution && worthiness) return detectorVersion;
  return [rules, ...(attribution ? ["attribution-2"] : []), ...(worthiness ? ["worthiness-1"] : [])].join("+");
}
