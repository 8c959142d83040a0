import type { Worthiness } from "#domain/detect/check-worthiness.ts";
import { AttributionReader } from "#domain/detect/model/attribution-reader.ts";
import { readModelFile } from "#domain/detect/model/model-file.ts";
import { createWorthiness, readWorthinessModel } from "#domain/detect/worthiness/worthiness-model.ts";

/** The fitted models that the detector works with, as far as they are there. */
export interface DetectionModels {
  /** Who says what; without it the rules alone do. */
  readonly attribution: AttributionReader | null;
  /** What of the author's own words there is to check; without it hand-set signs tell. */
  readonly worthiness: Worthiness | null;
}

/** No model: what the rules find by themselves. */
export const rulesAlone: DetectionModels = { attribution: null, worthiness: null };

/** The models in these files. A file that is missing (null), cut, damaged or of another version gives none. */
export function readModels(files: {
  readonly attribution: Uint8Array | null;
  readonly worthiness: Uint8Array | null;
}): DetectionModels {
  const attribution = files.attribution && readModelFile(files.attribution);
  const worthiness = files.worthiness && readWorthinessModel(files.worthiness);
  return {
    attribution: attribution?.ok ? new AttributionReader(attribution.model) : null,
    worthiness: worthiness?.kind === "read" ? createWorthiness(worthiness.value) : null,
  };
}
