import { ADDRESS_HEADER, LINK_PATH, LinkRefusal, TYPE_HEADER } from "#domain/import/link.ts";
import type { LinkFetcher } from "#domain/ports.ts";
import { abortSignal } from "#adapters/files/abort-signal.ts";

interface FetcherOptions {
  /** The page's root, ending in a slash. */
  readonly base?: string;
  /** Whether there is a dev server to ask. */
  readonly hasServer?: boolean;
}

/** Has the dev server fetch pages; a built page has none. */
export function linkFetcher({
  base = import.meta.env.BASE_URL,
  hasServer = import.meta.env.DEV,
}: FetcherOptions = {}): LinkFetcher {
  return {
    unavailable: hasServer
      ? null
      : "A link can be read only while the desk runs with npm start: a browser may not fetch other sites’ pages by itself. Save the page as a file and add that.",
    async fetch(address, signal) {
      const refused = (sentence: string) => ({ ok: false, sentence }) as const;
      try {
        const response = await fetch(base + LINK_PATH.slice(1), {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ address }),
          cache: "no-store",
          credentials: "omit",
          ...(signal && { signal: abortSignal(signal) }),
        });
        const found = response.headers.get(ADDRESS_HEADER);
        if (!response.ok || found === null) {
          const refusal = LinkRefusal.safeParse(await response.json().catch(() => null));
          return refused(
            refusal.data?.sentence ??
              `${address} could not be fetched: the server gave no reason. Start the desk anew with npm start.`,
          );
        }
        const bytes = new Uint8Array(await response.arrayBuffer());
        const type = (response.headers.get(TYPE_HEADER) ?? "").toLowerCase();
        return { ok: true, page: { address: found, type, bytes } };
      } catch (error) {
        if (signal?.aborted) throw error;
        return refused(
          `${address} could not be fetched: the desk’s server does not answer. Start it again with npm start, then try again.`,
        );
      }
    },
  };
}
