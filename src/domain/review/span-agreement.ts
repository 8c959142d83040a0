import { intersectionOverUnion } from "#domain/anchor/span.ts";
import { isDecided } from "#domain/review/annotation.ts";
import type { Match } from "#domain/review/matching.ts";
import { sameClaimOverlap } from "#domain/review/overlaps.ts";
import type { Score } from "#domain/review/score.ts";

/** How pairs of analysts bound one claim, or many: each pair that had something to say counts once. */
export interface SpanCounts {
  /** Both have it, with the same boundaries to the unit. */
  readonly exact: number;
  /** Both have it, and the boundaries overlap by half or more (intersection over union). */
  readonly near: number;
  /** Both have it, and the boundaries overlap by less: a miss on either side. */
  readonly apart: number;
  /** One of them has it; the other has no such claim, or says that it is none. */
  readonly lone: number;
}

export const noSpans: SpanCounts = { exact: 0, near: 0, apart: 0, lone: 0 };

/** Both measures of how far analysts bound the same claims. */
export interface SpanAgreement {
  readonly exact: Score;
  readonly partial: Score;
}

/**
 * What each pair of analysts makes of one claim. Claims that one of the two has left open, and those of texts on which
 * one of the two has said nothing yet, are no evidence of anything and count for nothing.
 */
export function spanCountsOf({ readings, answers }: Match): SpanCounts {
  const counts = { ...noSpans };
  readings.forEach((left, i) => {
    for (let j = i + 1; j < readings.length; j += 1) {
      const kind = spanKindOf(left, answers[i], readings[j] ?? null, answers[j]);
      if (kind) counts[kind] += 1;
    }
  });
  return counts;
}

export function addSpanCounts(a: SpanCounts, b: SpanCounts, times = 1): SpanCounts {
  return {
    exact: a.exact + times * b.exact,
    near: a.near + times * b.near,
    apart: a.apart + times * b.apart,
    lone: a.lone + times * b.lone,
  };
}

/**
 * F1 of one analyst's claims against another's, 2·TP / (2·TP + FP + FN), which is the same whichever of the two is taken
 * for the truth (G. Hripcsak and A. S. Rothschild, "Agreement, the F-Measure, and Reliability in Information Retrieval",
 * JAMIA 12 (2005), 296–298). With several analysts, the counts of all pairs are added up first.
 *
 * *Exact* asks for the same boundaries to the unit, *partial* for an overlap of half or more. {@link Score} counts pairs
 * of analysts at a claim.
 */
export function spanAgreement({ exact, near, apart, lone }: SpanCounts): SpanAgreement {
  const units = exact + near + apart + lone;
  if (units === 0) {
    const missing = { missing: "No two of them have marked claims in the same text, so there is nothing to compare." };
    return { exact: missing, partial: missing };
  }
  // Both have a claim in all but the lone ones: two claims a pair, of which one stands alone there.
  const claims = 2 * (exact + near + apart) + lone;
  return {
    exact: { value: (2 * exact) / claims, units },
    partial: { value: (2 * (exact + near)) / claims, units },
  };
}

function spanKindOf(
  left: Match["readings"][number],
  leftAnswer: Match["answers"][number] | undefined,
  right: Match["readings"][number],
  rightAnswer: Match["answers"][number] | undefined,
): keyof SpanCounts | null {
  if (!leftAnswer || !rightAnswer || leftAnswer === "open" || rightAnswer === "open") return null;
  const leftHas = left !== null && isDecided(left);
  const rightHas = right !== null && isDecided(right);
  if (!leftHas && !rightHas) return null;
  if (!leftHas || !rightHas) return "lone";
  const overlap = intersectionOverUnion(left.pieces, right.pieces);
  return overlap === 1 ? "exact" : overlap >= sameClaimOverlap ? "near" : "apart";
}
