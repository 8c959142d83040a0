import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimFlags, contradictionFlags } from "#domain/claim-list/claim-flag.ts";
import { rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { type ClaimsView, groupings, openFilter, sortColumns } from "#domain/claim-list/list-request.ts";
import { addressOfView, isFiltered, viewOfAddress } from "#state/claims-address.ts";

const plain: ClaimsView = { filter: openFilter, sort: { by: "place", falling: false }, group: "none" };
const read = (address: string) => viewOfAddress(new URLSearchParams(address));

const names = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 3 }).map((all) => [...new Set(all)]);
const anyView = fc.record({
  filter: fc.record({
    status: fc.subarray([...rowStatuses]),
    suggestion: fc.subarray([...rowSuggestions]),
    source: names,
    article: names,
    flag: fc.subarray([...claimFlags]),
    days: fc.option(fc.integer({ min: 1, max: 400 })),
    text: fc.string({ maxLength: 30 }),
    hidden: fc.boolean(),
  }),
  sort: fc.record({ by: fc.constantFrom(...sortColumns), falling: fc.boolean() }),
  group: fc.constantFrom(...groupings),
});

describe("the claims page's address", () => {
  it("restores any view", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(read(addressOfView(view).toString())).toEqual(view);
      }),
    );
  });

  it("says nothing of what is as it is by itself", () => {
    expect(addressOfView(plain).toString()).toBe("");
    expect(read("")).toEqual(plain);
  });

  it.each([
    "status=true",
    "status=&suggestion=maybe&flag=%00",
    "sort=%25&group=everything&days=-3",
    "sort=-&days=1e9&hidden=1",
    "days=NaN&source=&article=",
    `text=${"x".repeat(3000)}`,
  ])("passes over what is damaged: %s", (address) => {
    expect(read(address)).toEqual(plain);
  });

  it("keeps what can be understood beside what can't", () => {
    expect(read("status=open&status=bogus&status=open&sort=-age").filter.status).toEqual(["open"]);
    expect(read("status=bogus&sort=-age").sort).toEqual({ by: "age", falling: true });
  });

  it("knows one word for all contradictions", () => {
    expect(read("flag=contradiction").filter.flag).toEqual(contradictionFlags);
  });

  it("tells whether anything is filtered", () => {
    expect(isFiltered(plain)).toBe(false);
    expect(isFiltered(read("hidden=shown&sort=age&group=same"))).toBe(false);
    expect(isFiltered(read("text=dam"))).toBe(true);
  });
});
