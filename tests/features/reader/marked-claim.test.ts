import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pieces, type Span, envelope } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { type MarkedClaim, accentsOf, claimsByBlock, segmentsOf } from "#features/reader/marked-claim.ts";
import { aClaim } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anyPieces } from "../../kit/any-pieces.ts";
import {
  articleClaims,
  articleText,
  convicts,
  denial,
  estimate,
  inArticle,
  losses,
  trains,
} from "../../kit/a-read-article.ts";

/** The claims as an analyst reads them who has not touched any. */
function read(claims: readonly Claim[]): readonly ReadClaim[] {
  const detection = aDetection({ claims: [...claims] });
  return readClaims(detection, emptySheet("article-1", detection.text, null));
}

const withPieces = (pieces: readonly Pieces[]) => read(pieces.map((one) => aClaim({ pieces: [...one] })));
const oneBlock: Span = { start: 0, end: 100 };

/** The claims of a text that is one block, by the start and end of each. */
function levels(pieces: readonly Pieces[]): Readonly<Record<string, number>> {
  const [marked = []] = claimsByBlock([oneBlock], withPieces(pieces));
  return Object.fromEntries(
    marked.map((claim) => [claim.pieces.map(({ start, end }) => `${start}-${end}`).join(","), claim.level]),
  );
}

const span = (start: number, end: number): Pieces => [{ start, end }];

describe("the height of an underline", () => {
  it.each<readonly [string, readonly Pieces[], Readonly<Record<string, number>>]>([
    ["apart: all at the highest", [span(0, 10), span(10, 20)], { "0-10": 0, "10-20": 0 }],
    ["one in another: the inner one higher", [span(0, 30), span(10, 20)], { "0-30": 1, "10-20": 0 }],
    ["three nested", [span(0, 30), span(5, 25), span(10, 20)], { "0-30": 2, "5-25": 1, "10-20": 0 }],
    [
      "four nested: what lies deeper than three shares the lowest",
      [span(0, 40), span(5, 35), span(10, 30), span(15, 20)],
      { "0-40": 2, "5-35": 2, "10-30": 1, "15-20": 0 },
    ],
    ["overlapping: the later one higher", [span(0, 20), span(10, 30)], { "0-20": 1, "10-30": 0 }],
    ["a chain of overlaps", [span(0, 20), span(15, 40), span(35, 50)], { "0-20": 2, "15-40": 1, "35-50": 0 }],
    ["two inside one", [span(0, 40), span(5, 10), span(20, 30)], { "0-40": 1, "5-10": 0, "20-30": 0 }],
    [
      "in the gap of an interrupted one, with which it shares no text",
      [
        [
          { start: 0, end: 10 },
          { start: 20, end: 30 },
        ],
        span(12, 18),
      ],
      { "0-10,20-30": 0, "12-18": 0 },
    ],
  ])("%s", (_, pieces, expected) => {
    expect(levels(pieces)).toEqual(expected);
  });

  it("differs wherever two claims share text, down to the lowest, and the inner one is never lower", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPieces(100), { maxLength: 8, selector: (pieces) => JSON.stringify(pieces) }),
        (pieces) => {
          const [marked = []] = claimsByBlock([oneBlock], withPieces(pieces));
          // Outermost first: smaller and smaller numbers, and equal ones at the lowest height alone.
          const wrong = segmentsOf(oneBlock, marked, []).filter(({ claims }) =>
            claims.some(({ level }, at) => level !== 2 && (claims[at + 1]?.level ?? -1) >= level),
          );
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});

/** A text of any Unicode, its blocks, and claims that each lie in one of the blocks. */
const anyBlocks = fc
  .array(
    fc.string({ unit: fc.constantFrom("a", " ", "é", "e\u0301", "🚂", "👩‍👩‍👧", "م", "日"), minLength: 3, maxLength: 30 }),
    { minLength: 1, maxLength: 6 },
  )
  .chain((lines) => {
    const text = lines.join("\n");
    let at = 0;
    const blocks = lines.map((line): Span => {
      const start = at;
      at += line.length + 1;
      return { start, end: start + line.length };
    });
    const inBlock = fc
      .constantFrom(...blocks)
      .chain(({ start, end }) =>
        anyPieces(end - start).map((pieces) =>
          pieces.map((piece) => ({ start: piece.start + start, end: piece.end + start })),
        ),
      );
    return fc
      .uniqueArray(inBlock, { maxLength: 10, selector: (pieces) => JSON.stringify(pieces) })
      .map((pieces) => ({ text, blocks, pieces }));
  });

describe("the claims of each block", () => {
  it("are each in exactly the block that holds it, in reading order", () => {
    fc.assert(
      fc.property(anyBlocks, ({ text, blocks, pieces }) => {
        const claims = read(pieces.map((one) => aClaim({ pieces: [...one], text: textHash(text) })));
        const byBlock = claimsByBlock(blocks, claims);
        expect(byBlock).toHaveLength(blocks.length);
        expect(byBlock.flat().map(({ id }) => id)).toEqual(claims.map(({ claim }) => claim.id));
        byBlock.forEach((marked, i) => {
          const block = blocks[i];
          for (const { pieces: own } of marked) {
            expect(envelope(own).start).toBeGreaterThanOrEqual(block?.start ?? Infinity);
            expect(envelope(own).end).toBeLessThanOrEqual(block?.end ?? -Infinity);
          }
        });
      }),
    );
  });

  it("have their whole text in the segments they lie over, whatever they overlap", () => {
    fc.assert(
      fc.property(anyBlocks, ({ text, blocks, pieces }) => {
        const claims = read(pieces.map((one) => aClaim({ pieces: [...one], text: textHash(text) })));
        const byBlock = claimsByBlock(blocks, claims);
        const segments = blocks.flatMap((block, i) => segmentsOf(block, byBlock[i] ?? [], []));
        const slice = ({ start, end }: Span) => text.slice(start, end);
        for (const { claim } of claims) {
          const own = segments.filter((segment) => segment.claims.some(({ id }) => id === claim.id));
          expect(own.map(slice).join("")).toBe(claim.pieces.map(slice).join(""));
          expect(own.filter(({ last }) => last.some(({ id }) => id === claim.id))).toEqual(own.slice(-1));
        }
        expect(segments.map(slice).join("")).toBe(blocks.map(slice).join(""));
      }),
    );
  });

  it("include one that reaches over several blocks in each of them", () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    const long = aClaim({ pieces: [...span(5, 25)] });
    const short = aClaim({ pieces: [...span(6, 8)] });
    const ids = claimsByBlock(blocks, read([long, short])).map((claims) => claims.map(({ id }) => id));
    expect(ids).toEqual([[long.id, short.id], [long.id], [long.id]]);
  });
});

describe("the accents of the selected claim", () => {
  const accents = (claim: Claim) => {
    const found = read(articleClaims).find((other) => other.claim.id === claim.id);
    if (!found) throw new Error("the claim is not read");
    return accentsOf(found).map(({ accent, pieces }) => [accent, envelope(pieces)]);
  };
  it.each<readonly [string, Claim, readonly (readonly ["source" | "cue", Span])[]]>([
    ["nothing for the author's word", losses, []],
    ["nothing for the author's word", trains, []],
    ["what says that evidence is missing", convicts, [["cue", inArticle("provided no concrete evidence")]]],
    [
      "source and cue, and what the suggestion rests on",
      denial,
      [
        ["cue", inArticle("Russian officials said")],
        ["source", inArticle("Russian officials")],
        ["cue", inArticle("said that")],
      ],
    ],
  ])("are %s", (_, claim, expected) => {
    expect(accents(claim)).toEqual(expected);
  });

  it("lie over bare text and claims alike, and no segment is lost", () => {
    const block = inArticle(
      "The Ukrainian military estimates that this campaign could target 400,000 people after catastrophic losses at the front. Moscow has not said how many.",
    );
    const claims = read(articleClaims);
    const [marked = []] = claimsByBlock([block], claims);
    const selected = claims.find(({ claim }) => claim.id === estimate.id);
    if (!selected) throw new Error("the claim is not read");
    const segments = segmentsOf(block, marked, accentsOf(selected));
    const told = segments.map(({ start, end, claims: over, accent }) => [
      articleText.slice(start, end),
      over.map(({ id }: MarkedClaim) => id).join(" "),
      accent,
    ]);
    expect(told).toEqual([
      // The suggestion rests on words that take in the source.
      ["The Ukrainian military", "", "source"],
      [" ", "", "cue"],
      ["estimates", "", "cue"],
      [" that", "", "cue"],
      [" ", "", null],
      ["this campaign could target 400,000 people after ", estimate.id, null],
      ["catastrophic losses", `${estimate.id} ${losses.id}`, null],
      [" at the front", estimate.id, null],
      [". Moscow has not said how many.", "", null],
    ]);
  });
});
