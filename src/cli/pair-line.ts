import { type WrittenLine, parsedLine } from "#cli/written-line.ts";
import { readStanceArticle } from "#domain/detect/stance/stance-article.ts";
import { readStanceClaim } from "#domain/detect/stance/stance-claim.ts";
import { type StanceModel, stanceOf } from "#domain/detect/stance/stance-model.ts";
import { z } from "#domain/schema.ts";

const Pair = z.object({ claim: z.string(), articleId: z.string(), text: z.string() });

/**
 * Whether an article denies a claim: `{claim, articleId, text}` as JSON becomes `{claim, articleId, denies, score}`, with
 * the probability that it does as the score.
 */
export function pairLine(line: string, model: StanceModel): WrittenLine {
  const pair = parsedLine(line, Pair, "claim, articleId and text");
  if (!pair.ok) return pair;
  const { claim, articleId, text } = pair.value;
  const { denies, score } = stanceOf(model, readStanceClaim(claim), readStanceArticle(text));
  return { ok: true, line: JSON.stringify({ claim, articleId, denies, score }) };
}
