import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Pieces, piecesText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import {
  type Refused,
  claimAround,
  joined,
  madeClaim,
  moved,
  secondHalf,
  selectedPieces,
  selectedSpan,
  sourceAt,
  splitAt,
  withEndAt,
  without,
} from "#domain/claim/by-hand.ts";
import { Claim } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim, aSource } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { aText, spanOf } from "../../kit/a-text.ts";

const hand = { text: aText, blocks: readOutline(aText).blocks };
const span = (words: string) => spanOf(aText, words);

/** What pieces say, or why there are none. */
function said(result: Pieces | Refused): string {
  return "refused" in result ? `refused: ${result.refused}` : piecesText(aText, result);
}

describe("what a selection comes to", () => {
  it.each([
    ["plan", "plans"],
    ["e campaign could targ", "the campaign could target"],
    [" no immediate ", "no immediate"],
  ])("%j: %j", (words, wanted) => {
    const start = aText.indexOf(words, aText.indexOf("\n"));
    expect(said(selectedPieces(hand, { start, end: start + words.length }, "word"))).toBe(wanted);
  });

  it("is a piece for each paragraph that it reaches into", () => {
    const selection = { start: span("400,000").start, end: span("Officials").end };
    expect(said(selectedPieces(hand, selection, "word"))).toBe("400,000 people. … Officials");
    expect(selectedSpan(hand, selection, "word")).toEqual({ refused: expect.stringMatching(/one/) });
  });

  it.each([
    ["an empty one", { start: 5, end: 5 }],
    ["one the wrong way round", { start: 9, end: 5 }],
    ["one outside the text", { start: aText.length - 3, end: aText.length + 2 }],
    ["one before the text", { start: -4, end: 5 }],
    ["one that is no number", { start: Number.NaN, end: 5 }],
    ["one between two paragraphs", { start: aText.indexOf("\n\n"), end: aText.indexOf("\n\n") + 2 }],
  ])("%s is refused with a sentence", (_, selection) => {
    expect(selectedPieces(hand, selection, "word")).toEqual({ refused: expect.stringMatching(/Select the words/) });
  });

  it("by characters takes exactly these", () => {
    const start = span("campaign").start + 1;
    expect(said(selectedPieces(hand, { start, end: start + 3 }, "character"))).toBe("amp");
  });
});

describe("moving an end", () => {
  const claim = [span("campaign could target")];
  it.each([
    ["start", -1, "the campaign could target"],
    ["start", 1, "could target"],
    ["end", 1, "campaign could target 400,000"],
    ["end", -1, "campaign could"],
  ] as const)("the %s by %i word", (side, step, wanted) => {
    expect(said(moved(hand, claim, { side, step, by: "word" }))).toBe(wanted);
  });

  it.each([
    ["start", 1, [span("campaign")]],
    ["end", -1, [span("campaign")]],
  ] as const)("the %s so that nothing is left is refused", (side, step, pieces) => {
    expect(said(moved(hand, pieces, { side, step, by: "word" }))).toMatch(/^refused: Nothing/);
  });

  it("over the end of the paragraph is refused", () => {
    expect(said(moved(hand, [span("people.")], { side: "end", step: 1, by: "word" }))).toMatch(/^refused: .*ends/);
    expect(said(moved(hand, [span("Officials")], { side: "start", step: -1, by: "word" }))).toMatch(
      /^refused: .*starts/,
    );
  });

  it("into the next piece joins the two", () => {
    const pieces = [span("campaign could"), span("400,000 people")];
    const [first, last] = pieces;
    expect(said(moved(hand, pieces, { side: "end", step: -1, by: "word" }))).toBe("campaign could … 400,000");
    const once = moved(hand, first ? [first] : [], { side: "end", step: 1, by: "word" });
    if ("refused" in once) throw new Error(once.refused);
    expect(said(joined(hand, once, last ? [last] : []))).toBe("campaign could target 400,000 people");
  });

  it.each([
    ["end", span("people.").start + 2, "campaign could target 400,000 people"],
    ["end", span("could").start + 2, "campaign could"],
    ["start", span("military").start + 1, "military estimates that the campaign could target"],
    ["start", span("could").start, "could target"],
  ] as const)("by dragging the %s to %i", (side, at, wanted) => {
    expect(said(withEndAt(hand, claim, { side, at, by: "word" }))).toBe(wanted);
  });

  it("by dragging past the other end is refused", () => {
    expect(said(withEndAt(hand, claim, { side: "end", at: span("military").start, by: "word" }))).toMatch(/refused/);
  });
});

describe("adding, leaving out, splitting, joining", () => {
  it("a further piece makes a claim discontinuous, and one that touches only longer", () => {
    expect(said(joined(hand, [span("campaign could")], [span("400,000 people")]))).toBe(
      "campaign could … 400,000 people",
    );
    expect(said(joined(hand, [span("campaign could")], [span("target")]))).toBe("campaign could target");
  });

  it("words in the middle can be left out", () => {
    const pieces = [span("campaign could target 400,000 people")];
    expect(said(without(hand, pieces, [span("could target")]))).toBe("campaign … 400,000 people");
    expect(said(without(hand, pieces, pieces))).toMatch(/^refused: That is the whole claim/);
    expect(said(without(hand, pieces, [span("Officials")]))).toMatch(/^refused: .*not part/);
  });

  it.each([
    ["between two words", span("target").start, "the campaign could", "target 400,000 people"],
    ["inside a word: before it", span("target").start + 3, "the campaign could", "target 400,000 people"],
    ["behind a word: after it", span("could").end, "the campaign could", "target 400,000 people"],
  ])("the caret %s splits a claim", (_, at, before, after) => {
    const halves = splitAt(hand, [span("the campaign could target 400,000 people")], at);
    if ("refused" in halves) throw new Error(halves.refused);
    expect([said(halves.before), said(halves.after)]).toEqual([before, after]);
  });

  it.each([span("the campaign").start, span("people.").end, span("Officials").start])(
    "the caret at %i, at the claim's edge or outside, splits nothing",
    (at) => {
      expect(splitAt(hand, [span("the campaign could target 400,000 people")], at)).toHaveProperty("refused");
    },
  );

  it("split and joined again is the same claim", () => {
    const whole = [span("there are no immediate plans for a new wave")];
    const { start, end } = span("there are no immediate plans for a new wave");
    const places = Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i);
    const split = places.flatMap((at) => {
      const halves = splitAt(hand, whole, at);
      return "refused" in halves ? [] : [halves];
    });
    // Inside the first word there is nothing before the caret.
    expect(split).toHaveLength(places.filter((at) => at >= span("are no").start - 1).length);
    expect(split.map(({ before, after }) => joined(hand, before, after))).toEqual(split.map(() => whole));
  });

  it("joined pieces stand in order and apart, whatever is joined", () => {
    const bounds = fc.tuple(fc.nat(aText.length - 1), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(bounds, { minLength: 1, maxLength: 8 }), (all) => {
        const parts = all.map(([start, length]) =>
          selectedPieces(hand, { start, end: Math.min(aText.length, start + length) }, "word"),
        );
        const pieces = joined(hand, ...parts.flatMap((part) => ("refused" in part ? [] : [part])));
        expect(pieces.length === 0 || Pieces.safeParse(pieces).success).toBe(true);
      }),
    );
  });
});

describe("a claim made by hand", () => {
  const source = aSource({ span: span("The Ukrainian military") });
  const outer = aClaim({
    pieces: [span("the campaign could target 400,000 people")],
    source,
    cue: span("estimates that"),
  });
  const reads = readClaims(aDetection({ claims: [outer] }), emptySheet("a", outer.text, null));

  it("stands up to its schema and has the source of what it is part of", () => {
    const pieces = [span("400,000 people")];
    const around = claimAround(reads, pieces);
    expect(around?.claim.id).toBe(outer.id);
    const made = madeClaim(textHash(aText), pieces, around?.claim ?? null, "kit-1");
    expect(Claim.parse(made)).toEqual(made);
    expect(made).toMatchObject({ source, cue: outer.cue, suggestion: null, foundBy: { kind: "analyst" } });
  });

  it("outside any other is the author's", () => {
    const pieces = [span("10,000 people")];
    expect(claimAround(reads, pieces)).toBeNull();
    expect(Claim.parse(madeClaim(textHash(aText), pieces, null, null))).toMatchObject({
      source: null,
      basis: "author",
    });
  });

  it("as the second half of another keeps what was found of the whole, under an id of its own", () => {
    const half = secondHalf(outer, [span("400,000 people")], "kit-1");
    expect(Claim.parse(half)).toMatchObject({ source, suggestion: outer.suggestion });
    expect(half.id).not.toBe(outer.id);
  });

  it("takes its source from a span, and who is meant from where that is known", () => {
    expect(sourceAt(aText, span("The Ukrainian military"), reads)).toEqual(source);
    expect(sourceAt(aText, span("Officials"), reads)).toMatchObject({ speaker: "Officials", role: "claimant" });
  });
});
