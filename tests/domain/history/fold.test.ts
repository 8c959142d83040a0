import { untouchedReading } from "#domain/claim/reading.ts";
import { describe, expect, it } from "vitest";
import { foldChange, foldChanges, foldReadable } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aChange } from "../../kit/a-change.ts";
import { claims } from "../../kit/a-claim.ts";

const [first, second] = claims(2);
const onFirst = aChange({ claim: first.id, snapshot: first, after: { note: "one" } });
const onSecond = aChange({ n: 2, claim: second.id, snapshot: second, after: { note: "two" } });
const again = aChange({ n: 3, claim: first.id, snapshot: null, after: { dismissed: true } });
const empty = emptySheet(onFirst.article, onFirst.text, null);

describe("folding changes", () => {
  it("sets exactly the fields that each change names, and names the analyst", () => {
    const sheet = foldChanges(empty, [onFirst, onSecond, again]);
    expect(sheet.analyst).toBe(onFirst.by);
    expect(sheet.changes).toBe(3);
    expect(sheet.touched[first.id]).toEqual({
      claim: first,
      reading: { ...untouchedReading, dismissed: true, note: "one" },
    });
    expect(sheet.touched[second.id]?.reading.note).toBe("two");
  });

  it("leaves the sheet that it starts from as it was", () => {
    const before = foldChange(empty, onFirst);
    const copy = structuredClone(before);
    foldChanges(before, [onSecond, again]);
    expect(before).toEqual(copy);
  });

  it("keeps the claim as it was first touched, whatever a later snapshot says", () => {
    const later = aChange({ n: 2, claim: first.id, snapshot: { ...first, basis: "attributed" }, after: { note: "x" } });
    expect(foldChanges(empty, [onFirst, later]).touched[first.id]?.claim).toEqual(first);
  });

  it("throws on a change of a claim that nothing brought", () => {
    expect(() => foldChange(empty, again)).toThrow(RangeError);
  });
});

describe("folding what can be read of a damaged history", () => {
  it("leaves out changes of claims that no readable change brought, and counts all", () => {
    const sheet = foldReadable(empty, [onSecond, again], 1);
    expect(Object.keys(sheet.touched)).toEqual([second.id]);
    expect(sheet.changes).toBe(3);
  });

  it("is the plain fold where all can be read", () => {
    expect(foldReadable(empty, [onFirst, onSecond, again], 0)).toEqual(foldChanges(empty, [onFirst, onSecond, again]));
  });
});
