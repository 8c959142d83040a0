/** A statistic: a number that never is NaN, or why there is none, as a sentence. */
export type Score =
  | {
      readonly value: number;
      /** Of how many units (claims, or pairs of judgements; the statistic says which) it was taken. */
      readonly units: number;
    }
  | { readonly missing: string };

/** The number, or null where there is none. */
export function valueOf(score: Score): number | null {
  return "value" in score ? score.value : null;
}
