import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Claim, claimId, compareClaims } from "#domain/claim/claim.ts";
import { aClaim, aDenialLink, aSource } from "../../kit/a-claim.ts";
import { anyPieces, anySpan } from "../../kit/any-pieces.ts";

const text = "0".repeat(64);
const pieces = [{ start: 4, end: 9 }];

describe("a claim's id", () => {
  it("never changes for the same text, pieces and source: stored work hangs on it", () => {
    expect(claimId(text, pieces, null)).toBe("4ae35c1a7bc78a52bda1");
    expect(claimId(text, [...pieces, { start: 12, end: 20 }], { start: 0, end: 3 })).toBe("63c8c98f0aa45141d773");
  });

  it.each([
    { what: "another text", id: claimId("1".repeat(64), pieces, null) },
    { what: "another end", id: claimId(text, [{ start: 4, end: 10 }], null) },
    { what: "a further piece", id: claimId(text, [...pieces, { start: 12, end: 20 }], null) },
    { what: "a source", id: claimId(text, pieces, { start: 0, end: 3 }) },
  ])("is another one with $what", ({ id }) => {
    expect(id).not.toBe(claimId(text, pieces, null));
  });

  it("is shared only by the same pieces and source", () => {
    const anyPlace = fc.tuple(anyPieces(20), fc.option(anySpan(20)));
    fc.assert(
      fc.property(anyPlace, anyPlace, ([a, sourceA], [b, sourceB]) => {
        const same = JSON.stringify([a, sourceA]) === JSON.stringify([b, sourceB]);
        expect(claimId(text, a, sourceA) === claimId(text, b, sourceB)).toBe(same);
      }),
    );
  });
});

describe("a claim as a record", () => {
  const claim = aClaim({ source: aSource(), denies: [aDenialLink(aClaim())], cue: { start: 1, end: 2 } });

  it("is read as it was written", () => {
    expect(Claim.parse(JSON.parse(JSON.stringify(claim)))).toEqual(claim);
  });

  it.each<[string, object]>([
    ["from another version", { version: 2 }],
    ["without pieces", { pieces: [] }],
    [
      "with pieces that touch",
      {
        pieces: [
          { start: 0, end: 2 },
          { start: 2, end: 3 },
        ],
      },
    ],
    ["with a field that nobody knows", { truth: true }],
    ["with a source without a name", { source: aSource({ speaker: "" }) }],
    ["with a link that is surer than sure", { denies: [aDenialLink(claim, { score: 1.1 })] }],
    ["with an id of its own making", { id: "claim-1" }],
  ])("is refused %s", (_, change) => {
    expect(Claim.safeParse({ ...claim, ...change }).success).toBe(false);
  });
});

describe("reading order", () => {
  it("is where claims start, the longer first, and the same on every machine for those at the same place", () => {
    const outer = aClaim({ pieces: [{ start: 0, end: 30 }] });
    const inner = aClaim({ pieces: [{ start: 0, end: 10 }] });
    const quoted = aClaim({ pieces: [{ start: 0, end: 10 }], source: aSource() });
    const later = aClaim({ pieces: [{ start: 12, end: 40 }] });
    const [first, second] = [inner, quoted].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const mixed of [
      [later, quoted, outer, inner],
      [inner, outer, quoted, later],
    ])
      expect(mixed.toSorted(compareClaims)).toEqual([outer, first, second, later]);
  });
});
