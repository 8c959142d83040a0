import { type RatedUnits, valueCounts } from "#domain/review/rated-units.ts";
import type { Score } from "#domain/review/score.ts";

const nothingShared = "No claim was decided by two of them, so there is nothing to compare.";
const noVariation =
  "Every decision is the same status, so chance alone would agree as well and the statistic is not defined.";

/**
 * Observed agreement: of all pairs of values that two analysts gave to the same unit, the share that are the same. With
 * two analysts it is the plain share of units on which they agree; Fleiss (1971) calls a unit's share P_i.
 *
 * Units with fewer than two values count for nothing. {@link Score} counts units.
 */
export function observedAgreement(units: readonly RatedUnits[]): Score {
  let agreeing = 0;
  let pairs = 0;
  let counted = 0;
  for (const unit of units) {
    const counts = [...valueCounts(unit).values()];
    const given = sum(counts);
    if (given < 2) continue;
    pairs += unit.count * given * (given - 1);
    agreeing += unit.count * sum(counts.map((count) => count * (count - 1)));
    counted += unit.count;
  }
  return counted === 0 ? { missing: nothingShared } : { value: agreeing / pairs, units: counted };
}

/**
 * Cohen's kappa for two analysts: (p_o − p_e) / (1 − p_e), where p_e is the agreement to expect if each kept to their
 * own shares of the statuses and drew at random. Units that one of the two left without a value count for nothing.
 *
 * J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960), 37–46.
 * @throws RangeError where a unit has values of other than two analysts
 */
export function cohensKappa(units: readonly RatedUnits[]): Score {
  if (units.some(({ values }) => values.length !== 2)) throw new RangeError("Cohen's kappa is for two analysts");
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  let agreeing = 0;
  let counted = 0;
  for (const { values, count } of units) {
    const [a, b] = values;
    if (typeof a !== "string" || typeof b !== "string") continue;
    add(left, a, count);
    add(right, b, count);
    if (a === b) agreeing += count;
    counted += count;
  }
  if (counted === 0) return { missing: nothingShared };
  // In whole numbers, so that a table without variation is told from one with hardly any.
  const chance = sum([...left].map(([value, count]) => count * (right.get(value) ?? 0)));
  const most = counted * counted;
  if (chance === most) return { missing: noVariation };
  return { value: (agreeing * counted - chance) / (most - chance), units: counted };
}

/**
 * Fleiss' kappa for any number of analysts: (P̄ − P̄_e) / (1 − P̄_e), chance being drawn from the statuses of all
 * analysts together. It knows no missing values: units that one of them left without a value count for nothing.
 *
 * J. L. Fleiss, "Measuring Nominal Scale Agreement Among Many Raters", Psychological Bulletin 76 (1971), 378–382.
 */
export function fleissKappa(units: readonly RatedUnits[]): Score {
  const complete = units.filter(({ values, count }) => count > 0 && !values.includes(null));
  const observed = observedAgreement(complete);
  if ("missing" in observed) return { missing: "No claim was decided by all of them, so there is nothing to compare." };
  const totals = totalsOf(complete);
  const all = sum([...totals.values()]);
  const chance = sum([...totals.values()].map((total) => total * total));
  const most = all * all;
  if (chance === most) return { missing: noVariation };
  return { value: (observed.value * most - chance) / (most - chance), units: observed.units };
}

/**
 * Krippendorff's alpha for nominal values, any number of analysts and values missing anywhere: 1 − D_o / D_e, the
 * observed disagreement over the one to expect when all the values that can be paired are dealt out at random.
 *
 * A unit with m values puts m values into the coincidences, each pair weighing 1 / (m − 1); those with fewer than two
 * can be paired with nothing and count for nothing.
 *
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania (2011), part C.
 */
export function krippendorffsAlpha(units: readonly RatedUnits[]): Score {
  const paired = units.filter(({ values, count }) => count > 0 && values.filter((each) => each !== null).length > 1);
  if (paired.length === 0) return { missing: nothingShared };
  const totals = totalsOf(paired);
  const all = sum([...totals.values()]);
  const expected = all * all - sum([...totals.values()].map((total) => total * total));
  if (expected === 0) return { missing: noVariation };
  let disagreeing = 0;
  for (const unit of paired) {
    const counts = [...valueCounts(unit).values()];
    const given = sum(counts);
    const unlike = given * given - sum(counts.map((count) => count * count));
    disagreeing += (unit.count * unlike) / (given - 1);
  }
  return { value: 1 - ((all - 1) * disagreeing) / expected, units: sum(paired.map(({ count }) => count)) };
}

/** How often each value was given over all units. */
function totalsOf(units: readonly RatedUnits[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const unit of units) for (const [value, count] of valueCounts(unit)) add(totals, value, count * unit.count);
  return totals;
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
