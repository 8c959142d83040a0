import type { QueryClient } from "@tanstack/react-query";
import type { ArticleId } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { Status } from "#domain/claim/status.ts";
import type { Committed, Ports, WriteFailure } from "#domain/ports.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import type { Acts } from "#state/acts.ts";
import { withPendingActs } from "#state/pending.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { sheetQuery } from "#state/queries/sheet.ts";

/** What deciding in an article that isn't in hand takes. */
export interface Desk {
  readonly ports: Ports;
  readonly client: QueryClient;
  readonly acts: Acts;
}

/** Decides a claim of an article that need not be in hand: an act like any other, to be undone in that article. */
export async function decideThere(
  { ports, client, acts }: Desk,
  article: ArticleId,
  { text, claim: id }: ClaimPlace,
  status: Status,
): Promise<Committed | WriteFailure> {
  const [detection, sheet] = await Promise.all([
    client.query(detectionQuery(ports, client, article, text)),
    client.query(sheetQuery(ports.repository, article, text)),
  ]);
  const shown = withPendingActs(sheet, acts.store.getState().pending, () => ports.clock.now());
  const read = readClaims(detection, shown).find(({ claim }) => claim.id === id);
  if (!read)
    return {
      ok: false,
      kind: "refused",
      sentence: "That claim is no longer found in the other article, so nothing was decided there.",
    };
  const act = { kind: "decide", status, suggested: read.suggested } as const;
  return acts.perform({ kind: "claim", article, text, claim: read.original, act });
}
