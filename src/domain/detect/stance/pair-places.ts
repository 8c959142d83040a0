import { hashFeature } from "#domain/detect/worthiness/feature-hash.ts";
import type { StanceArticle } from "#domain/detect/stance/stance-article.ts";
import type { StanceClaim } from "#domain/detect/stance/stance-claim.ts";

const lead = 1;
const anywhere = 2;
const claimed = 3;
const leadSentences = 2;

/**
 * The hashed words of a claim and an article: the claim's own, the article's, and those of its first two sentences; the
 * article's words apart for a claim that itself denies. Unsigned 32-bit numbers, some perhaps twice.
 */
export function pairFeatures(claim: StanceClaim, article: StanceArticle): readonly number[] {
  const turned = claim.isNegative ? 1 : 0;
  const features = claim.words.map(({ form }) => hashFeature(claimed, form));
  for (const sentence of article.sentences.slice(0, leadSentences))
    for (const { form } of sentence.words) features.push(hashFeature(lead, form, turned));
  for (const form of article.forms) {
    features.push(hashFeature(anywhere, form));
    if (turned === 1) features.push(hashFeature(anywhere, form, 1));
  }
  return features;
}
