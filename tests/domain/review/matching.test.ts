import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf } from "#domain/review/agreement.ts";
import { differencesOf, leftOpenIn } from "#domain/review/difference.ts";
import { spanCountsOf } from "#domain/review/span-agreement.ts";
import { compareSpans, envelope, intersectionOverUnion } from "#domain/anchor/span.ts";
import type { Annotation } from "#domain/review/annotation.ts";
import { type Work, amongAnalysts, matchWorks } from "#domain/review/matching.ts";
import { overlapsOf } from "#domain/review/overlaps.ts";
import { aWork, anAnnotation, ann, ben, cleo } from "../../kit/an-annotation.ts";
import { anyPieces } from "../../kit/any-pieces.ts";
import { anyWorks } from "../../kit/any-works.ts";

type Ends = readonly [start: number, end: number];

/** Matches as "0-10 = 0-11", analysts in the order of their ids, "–" where one has no such claim. */
function matched(works: readonly Work[]): readonly string[] {
  const shown = (annotation: Annotation | null) =>
    annotation?.pieces.map(({ start, end }) => `${start}-${end}`).join(",") ?? "–";
  return matchWorks(works).matches.map(({ readings }) => readings.map(shown).join(" = "));
}

const cases: readonly { what: string; left: readonly Ends[]; right: readonly Ends[]; matches: readonly string[] }[] = [
  { what: "the same claims", left: [[0, 10]], right: [[0, 10]], matches: ["0-10 = 0-10"] },
  { what: "an overlap of half", left: [[0, 10]], right: [[0, 20]], matches: ["0-10 = 0-20"] },
  { what: "an overlap of less", left: [[0, 10]], right: [[0, 21]], matches: ["– = 0-21", "0-10 = –"] },
  { what: "claims that only touch", left: [[0, 10]], right: [[10, 20]], matches: ["0-10 = –", "– = 10-20"] },
  { what: "the closer of two", left: [[0, 10], [0, 12]], right: [[0, 13]], matches: ["0-12 = 0-13", "0-10 = –"] }, // prettier-ignore
  { what: "nobody's claim twice", left: [[0, 10]], right: [[1, 10], [0, 9]], matches: ["0-10 = 0-9", "– = 1-10"] }, // prettier-ignore
  { what: "no claims", left: [], right: [], matches: [] },
];

describe("matching two analysts' claims", () => {
  it.each(cases)("$what", ({ left, right, matches }) => {
    const of = (claims: readonly Ends[]) => claims.map(([start, end]) => anAnnotation(start, end));
    expect(matched([aWork(ann, of(left)), aWork(ben, of(right))])).toEqual(matches);
  });

  it("takes claims of one id for the same, wherever their boundaries were moved, before any overlap", () => {
    const claim = anAnnotation(0, 10);
    const moved = { ...claim, pieces: [{ start: 40, end: 50 }] };
    const works = [aWork(ann, [claim]), aWork(ben, [moved, anAnnotation(0, 11)])];
    expect(matched(works)).toEqual(["– = 0-11", "0-10 = 40-50"]);
  });

  it("counts only the words of an interrupted claim", () => {
    const interrupted = anAnnotation(0, 0, { pieces: [{ start: 0, end: 10 }, { start: 90, end: 100 }] }); // prettier-ignore
    const works = [aWork(ann, [interrupted]), aWork(ben, [anAnnotation(5, 100), anAnnotation(90, 100)])];
    expect(matched(works)).toEqual(["0-10,90-100 = 90-100", "– = 5-100"]);
  });

  it("says who missed a claim, who dismissed it, who left it open, and that silence misses nothing", () => {
    const decided = anAnnotation(0, 10, { standing: "denied" });
    const other = anAnnotation(40, 50);
    const answers = (works: readonly Work[]) => matchWorks(works).matches.map((match) => match.answers.join(" "));
    const left = aWork(ann, [decided, { ...other, standing: "sourced" }]);
    expect(answers([left, aWork(ben, [{ ...other, dismissed: true, standing: "denied" }])])).toEqual([
      "denied missed",
      "sourced not-a-claim",
    ]);
    expect(answers([left, aWork(ben, [other])])).toEqual(["denied open", "sourced open"]);
  });

  // Ben decides the second claim in every case, so that he is not silent; Ann decides both.
  it.each([
    { what: "shown it", shown: [anAnnotation(0, 10).claim], first: "denied open", lone: 0 },
    { what: "shown another claim alone", shown: [anAnnotation(40, 50).claim], first: "denied missed", lone: 1 },
    { what: "shown texts alone", shown: [], first: "denied missed", lone: 1 },
  ])("takes a claim for left open or missed where the other was $what", ({ shown, first, lone }) => {
    const second = anAnnotation(40, 50, { standing: "sourced" });
    const works = [
      aWork(ann, [anAnnotation(0, 10, { standing: "denied" }), second]),
      aWork(ben, [second], { shown: new Set(shown) }),
    ];
    const matching = matchWorks(works);
    expect(matching.matches.map(({ answers }) => answers.join(" "))).toEqual([first, "sourced sourced"]);
    expect(matching.matches.map((match) => spanCountsOf(match).lone)).toEqual([lone, 0]);
    expect(differencesOf(matching).map(({ kinds }) => kinds)).toEqual(lone === 1 ? [["missed"]] : []);
    expect(leftOpenIn(matching)).toBe(1 - lone);
    expect(agreementOf([matching]).exact).toEqual({ value: lone === 1 ? 2 / 3 : 1, units: 1 + lone });
  });

  it.each([
    { what: "no work", works: [] },
    { what: "an analyst twice", works: [aWork(ann, []), aWork(ann, [])] },
    { what: "two texts", works: [aWork(ann, []), aWork(ben, [], { text: "0".repeat(64) })] },
    { what: "a claim twice", works: [aWork(ann, [anAnnotation(0, 10), anAnnotation(0, 10)])] },
  ])("throws on $what", ({ works }) => {
    expect(() => matchWorks(works)).toThrow(RangeError);
  });
});

describe("matching many analysts' claims", () => {
  it("joins a claim that overlaps with one of the others by half", () => {
    const works = [ann, ben, cleo].map((analyst, i) => aWork(analyst, [anAnnotation(i * 4, 12 + i * 4)]));
    expect(matched(works)).toEqual(["0-12 = 4-16 = 8-20"]);
  });

  it("does not depend on the order of the analysts or of their claims, nor on who is who", () => {
    fc.assert(
      fc.property(anyWorks, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (works, order) => {
        const matching = matchWorks(works);
        const shuffled = order.flatMap((place) => works[place] ?? []).map((work) => aWork(work.analyst, work.annotations.toReversed())); // prettier-ignore
        expect(matchWorks(shuffled)).toEqual(matching);
        // The same work under exchanged names: the same matches, in exchanged columns.
        const renamed = works.map((work, i) => aWork([ann, ben, cleo][order[i] ?? 0] ?? "", work.annotations));
        const columns = matchWorks(renamed).matches.map(({ readings }) => order.map((place) => readings[place]));
        expect(columns).toEqual(matching.matches.map(({ readings }) => readings));
      }),
    );
  });

  it("puts every claim into one match, at most one of each analyst, in reading order", () => {
    fc.assert(
      fc.property(anyWorks, (works) => {
        const { matches, analysts, matchOf } = matchWorks(works);
        works.forEach(({ analyst, annotations }) => {
          const placed = matches.flatMap(({ readings }) => readings[analysts.indexOf(analyst)] ?? []);
          expect(new Set(placed)).toEqual(new Set(annotations));
          expect(placed).toHaveLength(annotations.length);
        });
        const starts = matches.map(
          ({ readings }) =>
            readings.flatMap((reading) => (reading ? [envelope(reading.pieces)] : [])).toSorted(compareSpans)[0],
        );
        expect(starts).toEqual(starts.toSorted((a, b) => (a && b ? compareSpans(a, b) : 0)));
        matches.forEach(({ readings }, i) => {
          for (const reading of readings) if (reading) expect(matchOf.get(reading.claim)).toBe(i);
        });
      }),
    );
  });

  it("leaves no two claims of two analysts alone that overlap by half", () => {
    fc.assert(
      fc.property(anyWorks, ([left, right]) => {
        const alone = matchWorks([left, right]).matches.filter(({ readings }) => readings.includes(null));
        const [lefts, rights] = [0, 1].map((i) => alone.flatMap(({ readings }) => readings[i] ?? []));
        for (const a of lefts ?? [])
          for (const b of rights ?? []) expect(intersectionOverUnion(a.pieces, b.pieces)).toBeLessThan(0.5);
      }),
    );
  });

  it("shows two of them alone, in the order asked for, without the claims that neither has", () => {
    const works = [ann, ben, cleo].map((analyst, i) => aWork(analyst, [anAnnotation(i * 20, i * 20 + 10)]));
    const { analysts, matches } = amongAnalysts(matchWorks(works), [cleo, ann]);
    expect(analysts).toEqual([cleo, ann]);
    expect(amongAnalysts(matchWorks(works.slice(0, 2)), [cleo, ann]).analysts).toEqual([ann]);
    expect(matches.map(({ readings }) => readings.map((reading) => reading?.pieces[0]?.start))).toEqual([
      [undefined, 0],
      [40, undefined],
    ]);
  });
});

describe("the sweep for overlaps", () => {
  it("finds what comparing every two finds", () => {
    fc.assert(
      fc.property(fc.array(anyPieces(30), { maxLength: 12 }), (all) => {
        const sorted = all.toSorted((a, b) => compareSpans(envelope(a), envelope(b)));
        const naive = sorted.flatMap((a, first) =>
          sorted.flatMap((b, second) => {
            const overlap = intersectionOverUnion(a, b);
            return first < second && overlap >= 0.5 ? [{ first, second, overlap }] : [];
          }),
        );
        const byPlace = (a: { first: number; second: number }, b: { first: number; second: number }) =>
          a.first - b.first || a.second - b.second;
        expect(overlapsOf(sorted, () => true).toSorted(byPlace)).toEqual(naive);
      }),
    );
  });
});
