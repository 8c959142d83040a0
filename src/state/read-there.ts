import type { QueryClient } from "@tanstack/react-query";
import type { ArticleId } from "#domain/article/article.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import type { Ports } from "#domain/ports.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import type { Acts } from "#state/acts.ts";
import { withPendingActs } from "#state/pending.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { sheetQuery } from "#state/queries/sheet.ts";

/** What acting on an article that isn't in hand takes. */
export interface Desk {
  readonly ports: Ports;
  readonly client: QueryClient;
  readonly acts: Acts;
}

/** A claim of an article that need not be in hand, acts on their way counted in; null where it is no longer found. */
export async function readThere(
  { ports, client, acts }: Desk,
  article: ArticleId,
  { text, claim: id }: ClaimPlace,
): Promise<ReadClaim | null> {
  const [detection, sheet] = await Promise.all([
    client.query(detectionQuery(ports, client, article, text)),
    client.query(sheetQuery(ports.repository, article, text)),
  ]);
  const shown = withPendingActs(sheet, acts.store.getState().pending, () => ports.clock.now());
  return readClaims(detection, shown).find(({ claim }) => claim.id === id) ?? null;
}
