import { useCallback } from "react";
import type { TextHash } from "#domain/article/article.ts";
import { type CsvClaim, claimsCsv } from "#domain/exchange/claims-csv.ts";
import type { Ports } from "#domain/ports.ts";
import type { ClaimKeeper } from "#state/claim-keeper.ts";
import type { ClaimsByText } from "#state/decide-many.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** Exports claims as a table; says what came of it. */
export function useClaimsCsv(keeper: ClaimKeeper): (claims: ClaimsByText) => Promise<void> {
  const ports = usePorts();
  return useCallback((claims) => exportCsv(ports, keeper, claims), [ports, keeper]);
}

async function exportCsv({ saver, clock }: Ports, keeper: ClaimKeeper, claims: ClaimsByText): Promise<void> {
  const { notify } = session.getState();
  try {
    const rows: CsvClaim[] = [];
    for (const [text, ids] of claims) rows.push(...(await rowsOf(keeper, text, new Set(ids))));
    const name = `claimdesk-claims-${clock.now().slice(0, 10)}.csv`;
    const outcome = await saver.save({ name, type: "text/csv", content: claimsCsv(rows) }, false);
    if (outcome === "saved")
      notify(`Exported ${rows.length === 1 ? "one claim" : `${rows.length} claims`} as ${name}.`);
  } catch (error) {
    notify(
      `The export failed: ${error instanceof Error ? error.message : String(error)}. Your work is unharmed; try again.`,
    );
  }
}

async function rowsOf(keeper: ClaimKeeper, hash: TextHash, ids: ReadonlySet<string>): Promise<readonly CsvClaim[]> {
  const read = await keeper.read(hash);
  const title = keeper.rowsOf(hash)?.title ?? "";
  if (!read) return [];
  const { article, text } = read;
  return read.claims.flatMap((one) => (ids.has(one.claim.id) ? [{ article, title, text, read: one }] : []));
}
