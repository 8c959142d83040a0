/** How well yes and no were told apart; P, R and F1 in percent. */
export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Measures scores of at least `threshold` as yes against the labels. Arrays are parallel. */
export function measure(scores: readonly number[], labels: readonly boolean[], threshold: number): Measured {
  let hits = 0;
  let said = 0;
  let gold = 0;
  for (const [i, score] of scores.entries()) {
    const yes = score >= threshold;
    const isYes = labels[i] ?? false;
    if (yes) said += 1;
    if (isYes) gold += 1;
    if (yes && isYes) hits += 1;
  }
  const precision = said === 0 ? 0 : (100 * hits) / said;
  const recall = gold === 0 ? 0 : (100 * hits) / gold;
  return { precision, recall, f1: said + gold === 0 ? 0 : (200 * hits) / (said + gold) };
}

/**
 * The score from which yes gives the best F1. The maximum is flat and its very top is chance: the middle of the
 * thresholds whose F1 lies within half a point of it.
 */
export function bestThreshold(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((_, i) => i).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const gold = labels.filter(Boolean).length;
  let hits = 0;
  const f1 = order.map((item, rank) => {
    if (labels[item]) hits += 1;
    return (200 * hits) / (rank + 1 + gold);
  });
  const top = Math.max(...f1);
  const near = order.filter((_, rank) => (f1[rank] ?? 0) >= top - 0.5);
  return scores[near[near.length >> 1] ?? 0] ?? 0;
}
