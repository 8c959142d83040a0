import type { FitOptions } from "#cli/training/fit-attribution.ts";

/** Chosen on the development articles; docs/detector.md says what the others gave. */
export const fitOptions: FitOptions = {
  folds: 3,
  block: { epochs: 3, rate: 0.04, penalty: 0.03, dropped: 0.3, most: 170_000 },
  window: { epochs: 3, rate: 0.04, penalty: 0.03, dropped: 0.3, most: 150_000 },
  judge: { epochs: 5, rate: 0.005, penalty: 0.02, most: 150_000, fits: 3 },
  least: 4,
  seed: 1,
};
