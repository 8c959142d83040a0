import { expose, transfer } from "comlink";
import type { TextHash } from "#domain/article/article.ts";
import type { ClaimRows } from "#domain/claim-list/claim-rows.ts";
import { createClaimTable } from "#domain/claim-list/claim-table.ts";
import type { ListRequest } from "#domain/claim-list/list-request.ts";

const table = createClaimTable();

expose({
  put: (rows: readonly ClaimRows[]) => table.put(rows),
  remove: (text: TextHash) => table.remove(text),
  list(request: ListRequest) {
    const listing = table.list(request);
    // Handed over and not copied: a list of all claims is made anew for each request.
    return transfer(listing, [listing.text.buffer, listing.row.buffer, listing.flags.buffer]);
  },
});
