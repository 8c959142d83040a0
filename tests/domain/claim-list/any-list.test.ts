import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimFlags } from "#domain/claim-list/claim-flag.ts";
import { claimLines } from "#domain/claim-list/claim-lines.ts";
import { type ClaimRows, rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { createClaimTable } from "#domain/claim-list/claim-table.ts";
import { groupings, openFilter, sortColumns } from "#domain/claim-list/list-request.ts";
import { aRequest, aRows } from "../../kit/claim-rows.ts";

const anyRow = fc.record({
  speaker: fc.option(fc.constantFrom("The mayor", "the mayor", "A union", "*"), { nil: undefined }),
  status: fc.constantFrom(...rowStatuses),
  suggestion: fc.constantFrom(...rowSuggestions),
  flags: fc.subarray([...claimFlags]),
  denials: fc.nat({ max: 3 }),
  worthiness: fc.constantFrom(0.1, 0.5, 2),
});
const anyTexts = fc.array(fc.array(anyRow, { maxLength: 6 }), { maxLength: 5 }).map((texts) =>
  texts.map((rows, i) =>
    aRows(
      `Article ${i}`,
      rows.map(({ speaker, ...row }, at) => ({
        ...row,
        ...(speaker !== undefined && { speaker }),
        quote: `claim ${i} ${at}`,
        likenesses: at === 0 && i > 0 ? [{ to: `claim ${i - 1} 0`, kind: "same" as const }] : [],
      })),
    ),
  ),
);
const anyRequest = fc.record({
  sort: fc.record({ by: fc.constantFrom(...sortColumns), falling: fc.boolean() }),
  group: fc.constantFrom(...groupings),
  filter: fc.record({
    ...Object.fromEntries(Object.entries(openFilter).map(([key, value]) => [key, fc.constant(value)])),
    status: fc.subarray([...rowStatuses]),
    flag: fc.subarray([...claimFlags], { maxLength: 3 }),
    hidden: fc.boolean(),
  }),
});

function listed(texts: readonly ClaimRows[], request: object) {
  const table = createClaimTable();
  table.put(texts);
  return table.list(aRequest(request));
}

describe("any list", () => {
  it("holds each matching row once, whatever is sorted and grouped; groups cover it in order", () => {
    fc.assert(
      fc.property(anyTexts, anyRequest, (texts, request) => {
        const keysOf = ({ texts: of, text, row }: ReturnType<typeof listed>) =>
          Array.from(row, (at, i) => `${of[text[i] ?? -1]} ${at}`);
        const list = listed(texts, request);
        const plain = listed(texts, { filter: request.filter });
        expect(keysOf(list).toSorted()).toEqual(keysOf(plain).toSorted());
        let end = 0;
        for (const { start, length, counts } of list.groups ?? []) {
          expect(start).toBe(end);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(length);
          end += length;
        }
        if (list.groups) expect(end).toBe(list.row.length);
      }),
    );
  });

  it("is laid out in lines that lead back to the claims and heads that they show", () => {
    fc.assert(
      fc.property(anyTexts, anyRequest, fc.array(fc.boolean()), (texts, request, opened) => {
        const list = listed(texts, request);
        const open = new Set(list.groups?.flatMap(({ key }, i) => (opened[i] ? [key] : [])));
        const lines = claimLines(list, open);
        let heads = 0;
        for (let i = 0; i < lines.length; i += 1) {
          const line = lines.line(i);
          expect(lines.headsBefore(i)).toBe(heads);
          if (line?.kind === "group") {
            heads += 1;
            expect(lines.headOf(line.group.key)).toBe(i);
            expect(line.isOpen).toBe(open.has(line.group.key));
          } else expect(line && lines.lineOf(line.at)).toBe(i);
        }
        expect(lines.headsBefore(lines.length)).toBe(list.groups?.length ?? 0);
        expect(lines.line(lines.length)).toBe(null);
        expect(lines.line(-1)).toBe(null);
      }),
    );
  });
});
