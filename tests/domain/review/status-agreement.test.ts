import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RatedUnits } from "#domain/review/rated-units.ts";
import { type Score, valueOf } from "#domain/review/score.ts";
import { cohensKappa, fleissKappa, krippendorffsAlpha, observedAgreement } from "#domain/review/status-agreement.ts";

/** Units from one line an analyst, one character a value, "." where it is missing. */
function judged(...analysts: readonly string[]): readonly RatedUnits[] {
  return Array.from(analysts[0] ?? "", (_, unit) => ({
    values: analysts.map((line) => (line[unit] === "." ? null : (line[unit] ?? null))),
    count: 1,
  }));
}

/** Units from how often each value was given to them. */
function counted(table: readonly (readonly number[])[]): readonly RatedUnits[] {
  return table.map((row) => ({
    values: row.flatMap((times, i) => Array.from({ length: times }, () => `${i}`)),
    count: 1,
  }));
}

/** Units of two analysts from their confusion table. */
function crossed(table: readonly (readonly number[])[]): readonly RatedUnits[] {
  return table.flatMap((row, i) => row.map((count, j) => ({ values: [`${i}`, `${j}`], count })));
}

/** Fleiss (1971), table 1: 30 patients, six psychiatrists, five diagnoses. */
const diagnoses = [
  "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031",
  "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006",
].flatMap((line) => line.split(" ").map((row) => Array.from(row, Number)));

/** The article "Fleiss' kappa" of Wikipedia: ten subjects, fourteen raters, five categories. */
const fourteen = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

/** Cohen, "Weighted Kappa", Psychological Bulletin 70 (1968), table 1, which gives the plain kappa too; N = 200. */
const judges = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];

/** Krippendorff (2011), part C: four observers, twelve units, values missing. */
const observers = judged("123321412...", "12332241 25.3".replace(" ", ""), ".3332342251.", "12332441251.");

const published: readonly { example: string; score: Score; value: number }[] = [
  { example: "Cohen 1968, table 1: kappa 0.492", score: cohensKappa(crossed(judges)), value: 0.492 },
  { example: "Cohen 1968, table 1: p_o 0.70", score: observedAgreement(crossed(judges)), value: 0.7 },
  { example: "Fleiss 1971, table 1: kappa 0.430", score: fleissKappa(counted(diagnoses)), value: 0.43 },
  { example: "Fleiss 1971, table 1: mean P_i 0.5556", score: observedAgreement(counted(diagnoses)), value: 0.5556 },
  { example: "Wikipedia, Fleiss' kappa: 0.210", score: fleissKappa(counted(fourteen)), value: 0.21 },
  {
    example: "Krippendorff 2011, part A, two observers, binary: alpha 0.095",
    score: krippendorffsAlpha(judged("0100000010", "1110010000")),
    value: 0.095,
  },
  {
    example: "Krippendorff 2011, part B, two observers, nominal: alpha 0.692",
    score: krippendorffsAlpha(judged("aabbdcccedda", "babbbccceddd")),
    value: 0.692,
  },
  {
    example: "Krippendorff 2011, part C, values missing: alpha 0.743",
    score: krippendorffsAlpha(observers),
    value: 0.743,
  },
  {
    example: "Wikipedia, Krippendorff's alpha, three coders, values missing: 0.691",
    score: krippendorffsAlpha(judged(".....34121133.3", "1.213343.......", "..21344.21133.4")),
    value: 0.691,
  },
];

describe("the published worked examples", () => {
  it.each(published)("$example", ({ score, value }) => {
    const digits = `${value}`.length - 2;
    expect(valueOf(score)?.toFixed(digits)).toBe(value.toFixed(digits));
  });

  it("count the units that can be compared", () => {
    expect(krippendorffsAlpha(observers)).toMatchObject({ units: 11 });
    expect(cohensKappa(crossed(judges))).toMatchObject({ units: 200 });
  });
});

const undefinedCases: readonly { what: string; units: readonly RatedUnits[]; reason: RegExp }[] = [
  { what: "no units", units: [], reason: /nothing to compare/ },
  { what: "disjoint work", units: judged("ab..", "..ab"), reason: /nothing to compare/ },
  { what: "units of which none was drawn", units: [{ values: ["a", "b"], count: 0 }], reason: /nothing to compare/ },
  { what: "one status throughout", units: judged("aaaa", "aaaa"), reason: /chance alone/ },
];

describe("a statistic that is not defined", () => {
  it.each(undefinedCases)("says why instead of a number: $what", ({ units, reason }) => {
    for (const statistic of [cohensKappa, fleissKappa, krippendorffsAlpha])
      expect(statistic(units)).toEqual({ missing: expect.stringMatching(reason) });
  });

  it("is never one of more than two analysts' Cohen's kappa: that is a mistake of the caller's", () => {
    expect(() => cohensKappa(judged("a", "b", "c"))).toThrow(RangeError);
  });
});

const anyUnits = (analysts: number) =>
  fc.array(
    fc.record({
      values: fc.array(fc.constantFrom("a", "b", "c", null), { minLength: analysts, maxLength: analysts }),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  );

const forMany = { observedAgreement, fleissKappa, krippendorffsAlpha };

describe.each([
  { name: "two analysts", analysts: 2, statistics: { ...forMany, cohensKappa } },
  { name: "four analysts", analysts: 4, statistics: forMany },
])("every statistic, for $name", ({ analysts, statistics }) => {
  it.each(Object.entries(statistics))(
    "%s depends neither on the order of analysts nor on the names of values",
    (_, of) => {
      const renamed: Readonly<Record<string, string>> = { a: "z", b: "a", c: "q" };
      fc.assert(
        fc.property(anyUnits(analysts), (units) => {
          const turned = units.map(({ values, count }) => ({ values: values.toReversed(), count })).toReversed();
          const relabelled = units.map(({ values, count }) => ({
            values: values.map((value) => (value === null ? null : (renamed[value] ?? null))),
            count,
          }));
          const value = valueOf(of(units));
          for (const same of [turned, relabelled]) {
            if (value === null) expect(of(same)).toEqual(of(units));
            else expect(valueOf(of(same))).toBeCloseTo(value, 10);
          }
        }),
      );
    },
  );

  it.each(Object.entries(statistics))("%s lies between -1 and 1, and is 1 for agreement alone", (_, of) => {
    fc.assert(
      fc.property(anyUnits(analysts), (units) => {
        const value = valueOf(of(units));
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        const shared = units
          .map(({ values }) => values.filter((each) => each !== null))
          .filter((each) => each.length > 1);
        const telling = of === fleissKappa ? shared.filter((values) => values.length === analysts) : shared;
        if (telling.some((values) => new Set(values).size > 1)) expect(value).toBeLessThan(1);
        else expect(value).toBe(1);
      }),
    );
  });

  it.each(Object.entries(statistics))("%s is the same for patterns with counts as for units one by one", (_, of) => {
    fc.assert(
      fc.property(anyUnits(analysts), (units) => {
        const single = units.flatMap(({ values, count }) =>
          Array.from({ length: count }, () => ({ values, count: 1 })),
        );
        const [whole, parts] = [valueOf(of(units)), valueOf(of(single))];
        if (whole === null) expect(parts).toBeNull();
        else expect(parts).toBeCloseTo(whole, 10);
      }),
    );
  });
});
