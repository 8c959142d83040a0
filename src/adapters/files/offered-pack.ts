import { OFFERED_PACK_PATH, PackRefusal } from "#domain/review/offered-pack.ts";
import { type ReadPack, readPack } from "#domain/review/pack.ts";

/**
 * The review pack that the desk's server was started with, or a sentence that says why there is none.
 * @param base the page's root, ending in a slash
 */
export async function offeredPack(base: string = import.meta.env.BASE_URL): Promise<ReadPack> {
  let response: Response;
  try {
    response = await fetch(base + OFFERED_PACK_PATH.slice(1), { cache: "no-store" });
  } catch {
    return {
      ok: false,
      sentence: "The desk’s server does not answer. Start it again with npm start -- --review <file>.",
    };
  }
  const json: unknown = await response.json().catch(() => null);
  if (response.ok && json !== null) return readPack(json);
  const refusal = PackRefusal.safeParse(json).data;
  return {
    ok: false,
    sentence: refusal?.sentence ?? "No review pack is offered here. Start the desk with npm start -- --review <file>.",
  };
}
