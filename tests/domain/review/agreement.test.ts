import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Agreement, agreementIntervals, agreementOf, statistics } from "#domain/review/agreement.ts";
import { type Annotation } from "#domain/review/annotation.ts";
import { acceptedApart } from "#domain/review/accepted-apart.ts";
import { agreementByRule, agreementBySource } from "#domain/review/agreement-by.ts";
import { confusionOf } from "#domain/review/confusion.ts";
import { type Work, matchWorks } from "#domain/review/matching.ts";
import { valueOf } from "#domain/review/score.ts";
import { aWork, anAnnotation, ann, ben, cleo } from "../../kit/an-annotation.ts";
import { anyWorks } from "../../kit/any-works.ts";

function agreement(...works: readonly Work[]): Agreement {
  return agreementOf([matchWorks(works)]);
}

/** The two spans that the issue of comparing analysts names as its example. */
const left = [anAnnotation(0, 10, { standing: "denied" }), anAnnotation(20, 40, { standing: "unsourced" })];
const right = [anAnnotation(0, 10, { standing: "denied" }), anAnnotation(22, 40, { standing: "unsourced" })];

describe("agreement on spans", () => {
  it("is 0.5 exactly and 1 partly for 0-10 and 20-40 against 0-10 and 22-40", () => {
    const { exact, partial } = agreement(aWork(ann, left), aWork(ben, right));
    expect(exact).toEqual({ value: 0.5, units: 2 });
    expect(partial).toEqual({ value: 1, units: 2 });
  });

  const one = anAnnotation(0, 10, { standing: "denied" });
  it.each<{ what: string; other: readonly Annotation[]; value: number | null }>([
    { what: "disjoint work", other: [anAnnotation(50, 60, { standing: "denied" })], value: 0 },
    { what: "a claim that the other dismissed", other: [{ ...one, dismissed: true }], value: 0 },
    { what: "a claim that the other left open", other: [{ ...one, standing: "open" }], value: null },
    { what: "no work of the other's", other: [], value: null },
    {
      what: "one id whose boundaries no longer overlap",
      other: [{ ...one, pieces: [{ start: 30, end: 40 }] }],
      value: 0,
    },
  ])("of $what is $value", ({ other, value }) => {
    const { exact, partial } = agreement(aWork(ann, [one]), aWork(ben, other));
    expect([valueOf(exact), valueOf(partial)]).toEqual([value, value]);
  });

  it("adds up all pairs of three analysts", () => {
    const { exact } = agreement(aWork(ann, left), aWork(ben, right), aWork(cleo, left));
    // Of three pairs and two claims each: three and one exact.
    expect(exact).toEqual({ value: 4 / 6, units: 6 });
  });
});

describe("agreement in general", () => {
  it.each([
    { what: "nobody", works: [] },
    { what: "empty work", works: [aWork(ann, []), aWork(ben, [])] },
    { what: "work without decisions", works: [aWork(ann, [anAnnotation(0, 10)]), aWork(ben, [anAnnotation(0, 10)])] },
    { what: "one analyst alone", works: [aWork(ann, left)] },
  ])("has no value and a reason for $what", ({ works }) => {
    const scores = agreementOf(works.length > 0 ? [matchWorks(works)] : []);
    for (const statistic of statistics)
      expect(scores[statistic]).toEqual({ missing: expect.stringMatching(/\w.*\.$/) });
  });

  it("is never 1 for disjoint work", () => {
    fc.assert(
      fc.property(anyWorks, ([a, b]) => {
        const far = b.annotations.map((each) => {
          const pieces = each.pieces.map(({ start, end }) => ({ start: start + 100, end: end + 100 }));
          return anAnnotation(0, 1, { ...each, pieces, claim: each.claim.replace(/^./, "x") });
        });
        const scores = agreement(a, aWork(ben, far));
        for (const statistic of statistics) expect(valueOf(scores[statistic]) ?? 0).toBe(0);
      }),
    );
  });

  it("is 1 for identical work with variation, and on spans also without", () => {
    const { cohen: flat, exact } = agreement(aWork(ann, left.slice(0, 1)), aWork(ben, left.slice(0, 1)));
    expect([valueOf(flat), valueOf(exact)]).toEqual([null, 1]);
    const scores = agreement(aWork(ann, left), aWork(ben, left));
    expect(statistics.map((statistic) => valueOf(scores[statistic]))).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("does not depend on the order of analysts, and stays within its bounds", () => {
    fc.assert(
      fc.property(anyWorks, fc.boolean(), (works, isPair) => {
        const some = isPair ? works.slice(0, 2) : works;
        const scores = agreement(...some);
        const turned = agreementOf([matchWorks(some)], some.map(({ analyst }) => analyst).toReversed());
        for (const statistic of statistics) {
          const value = valueOf(scores[statistic]);
          if (value === null) expect(turned[statistic]).toEqual(scores[statistic]);
          else expect(valueOf(turned[statistic])).toBeCloseTo(value, 10);
          expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("takes several texts together, those that one of them has not worked on for what they are", () => {
    const second = "0".repeat(64);
    const matchings = [
      matchWorks([aWork(ann, left), aWork(ben, left)]),
      matchWorks([aWork(ann, left, { text: second })]),
    ];
    expect(agreementOf(matchings)).toEqual(agreementOf(matchings.slice(0, 1)));
  });

  it("leaves Cohen's kappa to pairs", () => {
    const three = [matchWorks([ann, ben, cleo].map((analyst) => aWork(analyst, left)))];
    expect(agreementOf(three).cohen).toEqual({ missing: expect.stringContaining("two analysts") });
    expect(agreementOf(three, [cleo, ann]).cohen).toEqual({ value: 1, units: 2 });
  });
});

/** Ten claims; the two differ on the status of every third, and on the boundary of the last. */
const many = Array.from({ length: 10 }, (_, i) => anAnnotation(i * 50, i * 50 + 20, { standing: i % 2 ? "denied" : "sourced" })); // prettier-ignore
const others = many.map((each, i) => ({
  ...each,
  ...(i % 3 === 0 && { standing: "contested" as const }),
  ...(i === 9 && { pieces: [{ start: 455, end: 470 }] }),
}));

describe("intervals", () => {
  const texts = Array.from({ length: 8 }, (_, i) => {
    const text = `${i}`.repeat(64);
    return matchWorks([aWork(ann, many, { text }), aWork(ben, i % 2 ? others : many, { text })]);
  });

  it.each(["claims", "articles"] as const)("hold the value, drawing %s, and are the same each time", (draw) => {
    const settings = { seed: 7, samples: 200, draw };
    const intervals = agreementIntervals(texts, [ann, ben], settings);
    const scores = agreementOf(texts);
    for (const statistic of statistics) {
      const [value, interval] = [valueOf(scores[statistic]), intervals[statistic]];
      if ("missing" in interval) throw new Error(interval.missing);
      expect(interval.low).toBeLessThanOrEqual(value ?? -2);
      expect(interval.high).toBeGreaterThanOrEqual(value ?? 2);
    }
    expect(agreementIntervals(texts, [ann, ben], settings)).toEqual(intervals);
  });

  it("are wider over whole articles where articles differ more than claims do", () => {
    const widthOf = (draw: "claims" | "articles") => {
      const { observed } = agreementIntervals(texts, [ann, ben], { seed: 7, samples: 400, draw });
      return "missing" in observed ? 0 : observed.high - observed.low;
    };
    expect(widthOf("articles")).toBeGreaterThan(widthOf("claims"));
  });
});

describe("what was merely accepted", () => {
  it("is counted apart, and its agreement with it", () => {
    const accepting = many.map((each, i) => ({ ...each, accepted: i < 6 }));
    const apart = acceptedApart([matchWorks([aWork(ann, accepting), aWork(ben, others.map((each, i) => ({ ...each, accepted: i < 5 })))])]); // prettier-ignore
    expect(apart).toMatchObject({ accepted: 5, ownJudgement: 5 });
    // Of claims 5 to 9 they differ on 6 and 9.
    expect(apart.agreement.observed).toEqual({ value: 3 / 5, units: 5 });
  });

  it("is counted among those asked for alone", () => {
    const works = [aWork(ann, many.map((each) => ({ ...each, accepted: true }))), aWork(ben, many), aWork(cleo, many.map((each) => ({ ...each, accepted: true })))]; // prettier-ignore
    expect(acceptedApart([matchWorks(works)])).toMatchObject({ accepted: 0, ownJudgement: 10 });
    expect(acceptedApart([matchWorks(works)], [cleo, ann])).toMatchObject({ accepted: 10, ownJudgement: 0 });
  });

  it("leaves no statistic where all of it was accepted", () => {
    const accepting = left.map((each) => ({ ...each, accepted: true }));
    const { accepted, agreement: scores } = acceptedApart([matchWorks([aWork(ann, accepting), aWork(ben, accepting)])]);
    expect(accepted).toBe(2);
    for (const statistic of statistics) expect(valueOf(scores[statistic])).toBeNull();
  });
});

describe("agreement by what claims have in common", () => {
  const [first, second, third, fourth] = many.map((each) => ({ ...each, standing: "sourced" as const }));
  if (!first || !second || !third || !fourth) throw new Error("ten claims");
  const of = (changes: readonly Partial<Annotation>[]) =>
    [first, second, third, fourth].map((each, i) => ({ ...each, ...changes[i] }));

  it("stands by rule, the one they agree on least first, a claim under each of its rules", () => {
    const rules: Partial<Annotation>[] = [{ rules: ["R4"] }, { rules: ["R4", "R1"] }, { rules: ["R3"] }, {}];
    const works = [
      aWork(ann, of(rules)),
      aWork(
        ben,
        of(rules).map((each, i) => (i === 1 ? { ...each, standing: "contested" as const } : each)),
      ),
    ];
    const groups = agreementByRule([matchWorks(works)]);
    expect(groups.map(({ key, claims, alike }) => [key, claims, alike])).toEqual([
      ["R1", 1, 0],
      ["R4", 2, 1],
      ["R3", 1, 1],
      [null, 1, 1],
    ]);
  });

  it("stands by source, spelled alike or not, under each that an analyst names", () => {
    const works = [
      aWork(ann, of([{ speaker: "the army" }, { speaker: "The army" }, { speaker: "she" }, {}])),
      aWork(ben, of([{ speaker: "the army " }, { speaker: "the army" }, { speaker: "he" }, {}])),
    ];
    const groups = agreementBySource([matchWorks(works)]);
    expect(groups.map(({ key, claims }) => [key, claims])).toEqual([
      ["The army", 2],
      ["he", 1],
      ["she", 1],
      [null, 1],
    ]);
  });

  it("does not depend on who is who", () => {
    fc.assert(
      fc.property(anyWorks, ([a, b, c]) => {
        const turned = [matchWorks([aWork(ann, c.annotations), aWork(ben, b.annotations), aWork(cleo, a.annotations)])];
        expect(agreementBySource(turned)).toEqual(agreementBySource([matchWorks([a, b, c])]));
      }),
    );
  });
});

describe("the confusion table", () => {
  it("holds every claim of either once, the left analyst's answer in the row", () => {
    const works = [
      aWork(ann, [...left, anAnnotation(60, 80, { standing: "sourced" }), anAnnotation(90, 99)]),
      aWork(ben, [...right.slice(0, 1), { ...anAnnotation(20, 40), standing: "denied" }, anAnnotation(90, 99, { dismissed: true })]), // prettier-ignore
    ];
    const table = confusionOf([matchWorks(works)], ann, ben);
    expect(table.denied.denied).toBe(1);
    expect(table.unsourced.denied).toBe(1);
    expect(table.sourced.missed).toBe(1);
    expect(table.open["not-a-claim"]).toBe(1);
    const sum = Object.values(table)
      .flatMap((row) => Object.values(row))
      .reduce((all, count) => all + count, 0);
    expect(sum).toBe(4);
  });

  it("is turned over when the two change sides, and passes over texts that one has not worked on", () => {
    fc.assert(
      fc.property(anyWorks, (works) => {
        const matchings = [matchWorks(works), matchWorks(works.slice(0, 1))];
        const [table, turned] = [confusionOf(matchings, ann, cleo), confusionOf(matchings, cleo, ann)];
        for (const [row, cells] of Object.entries(table))
          for (const [column, count] of Object.entries(cells))
            expect(turned[column as keyof typeof turned][row as keyof typeof table]).toBe(count);
      }),
    );
  });
});
