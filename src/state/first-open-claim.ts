import type { QueryClient } from "@tanstack/react-query";
import type { ClaimId } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { partByLevel } from "#domain/claim/shown-claims.ts";
import type { Ports } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import type { OpenArticle } from "#state/next-article.ts";
import { withPendingActs } from "#state/pending.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { sheetQuery } from "#state/queries/sheet.ts";

/** What finding an open claim takes. */
export interface OpenClaimSearch {
  readonly ports: Ports;
  readonly client: QueryClient;
  readonly acts: Acts;
  /** From which check-worthiness on the author's own statements are shown. */
  readonly leastWorthiness: number;
}

/**
 * The first open claim of an article that is shown at the analyst's level; null where there is none, since tallies count at
 * the usual level. Looks for its claims where they haven't been looked for; rejects where they can't be.
 */
export async function firstOpenClaim(
  { article, version }: OpenArticle,
  { ports, client, acts, leastWorthiness }: OpenClaimSearch,
): Promise<ClaimId | null> {
  const [detection, stored] = await Promise.all([
    client.query(detectionQuery(ports, client, article.id, version.hash)),
    client.query(sheetQuery(ports.repository, article.id, version.hash)),
  ]);
  const sheet = withPendingActs(stored, acts.store.getState().pending, () => ports.clock.now());
  const { claims } = partByLevel(readClaims(detection, sheet), leastWorthiness);
  return claims.find(({ standing }) => standing === "open")?.claim.id ?? null;
}
