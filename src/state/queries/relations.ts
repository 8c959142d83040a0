import { type QueryClient, queryOptions, skipToken } from "@tanstack/react-query";
import type { TextHash } from "#domain/article/article.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Relations } from "#domain/relate/relations.ts";
import type { Ports } from "#domain/ports.ts";
import { relateText } from "#state/relate-text.ts";
import { whenIdle } from "#state/when-idle.ts";

/** Begins the keys of a text's relations, whichever detector they were found by. */
export function relationsKey(text: TextHash) {
  return ["relations", text] as const;
}

/**
 * How the claims that were found in a text stand to those of other texts: as stored, or found now, once the page is at
 * rest. Null where they can't be compared, as in a storage that may not be written. Before anything was found nothing
 * is asked.
 */
export function relationsQuery(ports: Ports, client: QueryClient, detection: Detection | null) {
  return queryOptions({
    queryKey: [...relationsKey(detection?.text ?? ""), detection?.detector],
    queryFn: detection ? () => relationsBy(ports, client, detection) : skipToken,
    staleTime: Infinity,
  });
}

async function relationsBy(ports: Ports, client: QueryClient, detection: Detection): Promise<Relations | null> {
  const { text, detector } = detection;
  await whenIdle();
  const stored = await ports.repository.relationsOf(text);
  if (stored?.detector === detector) return stored;
  await relateText(ports, client, detection);
  const found = await ports.repository.relationsOf(text);
  return found?.detector === detector ? found : null;
}
