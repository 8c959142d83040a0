import type { SharedPackLinks } from "#domain/ports.ts";
import { PackRefusal, SHARED_PACK_PATH, SharedPack } from "#domain/review/offered-pack.ts";
import type { ReviewPack } from "#domain/review/pack.ts";

/**
 * Hands a pack to the desk's own server, which hands it to whoever has one of its one-time links. Never rejects.
 * @param base the page's root, ending in a slash
 */
export async function sharePack(pack: ReviewPack, base: string = import.meta.env.BASE_URL): Promise<SharedPackLinks> {
  let response: Response;
  try {
    response = await fetch(base + SHARED_PACK_PATH.slice(1), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(pack),
      cache: "no-store",
      credentials: "omit",
    });
  } catch {
    return {
      ok: false,
      sentence:
        "The desk’s server does not answer. Start it again with npm start -- --host, then share the pack again.",
    };
  }
  const json: unknown = await response.json().catch(() => null);
  const shared = SharedPack.safeParse(json).data;
  if (response.ok && shared) return { ok: true, links: shared.links };
  return {
    ok: false,
    sentence:
      PackRefusal.safeParse(json).data?.sentence ??
      "There is no server here that could share a pack. Make the pack and send the file, or start the desk with npm start -- --host.",
  };
}
