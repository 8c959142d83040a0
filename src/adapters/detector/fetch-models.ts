import { modelPath } from "#domain/detect/model/model-path.ts";
import { type DetectionModels, readModels } from "#domain/detect/models.ts";
import { worthinessPath } from "#domain/detect/worthiness/worthiness-path.ts";

/** The models from the desk's own address. One that does not arrive whole is done without; nothing is thrown. */
export async function fetchModels(base: string): Promise<DetectionModels> {
  const [attribution, worthiness] = await Promise.all(
    [modelPath, worthinessPath].map((path) => fetchFile(base + path)),
  );
  return readModels({ attribution: attribution ?? null, worthiness: worthiness ?? null });
}

async function fetchFile(address: string): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
