import { bench, describe } from "vitest";
import { type ClaimTable, createClaimTable } from "#domain/claim-list/claim-table.ts";
import { type ListRequest, openFilter } from "#domain/claim-list/list-request.ts";
import { rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { claimFlags } from "#domain/claim-list/claim-flag.ts";
import { aRequest, aRows } from "../kit/claim-rows.ts";

/** How many claims an article has. */
const perArticle = 20;

/** A table of so many claims, of which every article repeats one of the article before. */
function aTable(size: number): ClaimTable {
  const table = createClaimTable();
  for (let i = 0; i < size / perArticle; i += 1) table.put([anArticleOfClaims(i)]);
  table.list(aRequest());
  return table;
}

function anArticleOfClaims(i: number, statusStep = 0) {
  return aRows(
    `Article ${i}`,
    Array.from({ length: perArticle }, (_, at) => ({
      quote: `in district ${i} the harbour lost ${at} boats to the storm of that night, and nobody has counted the nets`,
      speaker: `Speaker ${(i * 7 + at) % 5000}`,
      status: rowStatuses[(i + at + statusStep) % rowStatuses.length] ?? "open",
      suggestion: rowSuggestions[(i + at) % rowSuggestions.length] ?? "none",
      flags: claimFlags.filter((_flag, bit) => (i + at) % (bit + 3) === 0),
      likenesses:
        at === 0 && i > 0
          ? [
              {
                to: `in district ${i - 1} the harbour lost 0 boats to the storm of that night, and nobody has counted the nets`,
                kind: "same" as const,
              },
            ]
          : [],
    })),
  );
}

const small = aTable(10_000);
const large = aTable(100_000);

describe.each<readonly [what: string, request: Partial<ListRequest>]>([
  [
    "filtered by status and flag",
    { filter: { ...openFilter, status: ["open", "denied"], flag: ["denied", "hedged"] } },
  ],
  ["searched for two words", { filter: { ...openFilter, text: "district 77" } }],
  ["sorted by source", { sort: { by: "source", falling: true } }],
  ["grouped by source", { group: "source" }],
  ["grouped by the same claim", { group: "same" }],
])("the list is %s", (_, request) => {
  bench("of 10,000 claims", () => void small.list(aRequest(request)));
  bench("of 100,000 claims", () => void large.list(aRequest(request)));
});

describe("one article's claims are packed anew, and the list is made", () => {
  let step = 0;
  const change = (table: ClaimTable) => {
    step += 1;
    table.put([anArticleOfClaims(7, step)]);
    table.list(aRequest());
  };
  bench("of 10,000 claims", () => change(small));
  bench("of 100,000 claims", () => change(large));
});
