import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readStanceModel } from "#domain/detect/stance/stance-file.ts";
import type { StanceModel } from "#domain/detect/stance/stance-model.ts";
import { worthinessPath } from "#domain/detect/worthiness/worthiness-path.ts";
import type { WeightsRead } from "#domain/detect/weights-file.ts";
import { readWorthinessModel, type WorthinessModel } from "#domain/detect/worthiness/worthiness-model.ts";

/** Where the weights lie; commands run in the project's root. */
export const worthinessFile = join("public", worthinessPath);
export const stancePath = join("public", "models", "stance-1.bin");

/** The model of check-worthiness, or why there is none. */
export function loadWorthiness(): WeightsRead<WorthinessModel> {
  return load(worthinessFile, readWorthinessModel);
}

/** The model of denial, or why there is none. */
export function loadStance(): WeightsRead<StanceModel> {
  return load(stancePath, readStanceModel);
}

function load<T>(path: string, read: (file: Uint8Array) => WeightsRead<T>): WeightsRead<T> {
  try {
    return read(readFileSync(path));
  } catch (error) {
    return {
      kind: "refused",
      sentence: `${path} could not be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
