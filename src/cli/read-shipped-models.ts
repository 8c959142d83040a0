import { readFileSync } from "node:fs";
import { join } from "node:path";

import { modelPath } from "#domain/detect/model/model-path.ts";
import { type DetectionModels, readModels } from "#domain/detect/models.ts";
import { worthinessPath } from "#domain/detect/worthiness/worthiness-path.ts";

/** The models that ship with the desk, as far as they can be read. Commands run in the project's root. */
export function readShippedModels(): DetectionModels {
  return readModels({ attribution: modelFile(modelPath), worthiness: modelFile(worthinessPath) });
}

function modelFile(path: string): Uint8Array | null {
  try {
    return readFileSync(join("public", path));
  } catch {
    return null;
  }
}
