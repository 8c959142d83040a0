import { type DecisionTrees, scoreTrees } from "#domain/detect/stance/decision-trees.ts";
import { pairFeatures } from "#domain/detect/stance/pair-places.ts";
import { pairSignals } from "#domain/detect/stance/pair-signals.ts";
import type { StanceArticle } from "#domain/detect/stance/stance-article.ts";
import type { StanceClaim } from "#domain/detect/stance/stance-claim.ts";
import { placesOf } from "#domain/detect/worthiness/worthiness-model.ts";

/** Trees over what claim and article say about each other, and weights over their hashed words. */
export interface StanceModel {
  readonly trees: DecisionTrees;
  /** A power of two many; a feature's place is its hash's lowest bits. One step is worth `step` in the sum. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
  /** Probability = 1 / (1 + exp(-(slope * (trees + words) + offset))), fitted on held-out articles. */
  readonly slope: number;
  readonly offset: number;
  /** The probability from which an article counts as denying, chosen for F1 on held-out articles. */
  readonly threshold: number;
  readonly rarity: Uint8Array;
}

export interface Stance {
  readonly denies: boolean;
  /** The probability that the article denies the claim, 0 to 1. */
  readonly score: number;
}

/** Whether an article denies a claim. A pure function; a claim or an article without words is never denied. */
export function stanceOf(model: StanceModel, claim: StanceClaim, article: StanceArticle): Stance {
  if (claim.stems.length === 0 || article.sentences.length === 0) return { denies: false, score: 0 };
  const places = placesOf(pairFeatures(claim, article), model.weights.length - 1);
  let sum = 0;
  for (const place of places) sum += model.weights[place] ?? 0;
  const words = model.bias + (sum * model.step) / Math.sqrt(places.length || 1);
  const trees = scoreTrees(model.trees, pairSignals(claim, article, model.rarity));
  const score = 1 / (1 + Math.exp(-(model.slope * (trees + words) + model.offset)));
  return { denies: score >= model.threshold, score };
}
