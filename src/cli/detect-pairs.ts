import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { once } from "node:events";
import { z } from "#domain/schema.ts";
import { readJsonLines } from "#cli/sentences/json-lines.ts";
import { loadStance } from "#cli/sentences/load-models.ts";
import { readStanceArticle, type StanceArticle } from "#domain/detect/stance/stance-article.ts";
import { readStanceClaim } from "#domain/detect/stance/stance-claim.ts";
import { stanceOf } from "#domain/detect/stance/stance-model.ts";

const Pair = z.object({ claim: z.string(), articleId: z.string(), text: z.string() });

/**
 * `npm run detect-pairs -- <in.jsonl> <out.jsonl>`: reads `{claim, articleId, text}` a line and writes
 * `{claim, articleId, denies, score}`: whether the article denies the claim, and how likely that is.
 */
const [, , input, output, ...more] = process.argv;
process.exitCode = await run();

async function run(): Promise<0 | 2> {
  if (input === undefined || output === undefined || more.length > 0)
    return refuse("Say what to read and what to write: npm run detect-pairs -- in.jsonl out.jsonl");
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const model = loadStance();
  if (model.kind === "refused") return refuse(model.sentence);
  const pairs = readJsonLines(resolve(from, input), Pair);
  if (pairs.kind === "refused") return refuse(pairs.sentence);
  const out = createWriteStream(resolve(from, output));
  try {
    await once(out, "open");
  } catch (error) {
    return refuse(`${output} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  const articles = new Map<string, StanceArticle>();
  for (const { claim, articleId, text } of pairs.records) {
    // By its text: two texts may come under one id.
    const article = articles.get(text) ?? readStanceArticle(text);
    articles.set(text, article);
    const { denies, score } = stanceOf(model.value, readStanceClaim(claim), article);
    if (!out.write(`${JSON.stringify({ claim, articleId, denies, score })}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return 0;
}

function refuse(sentence: string): 2 {
  console.error(sentence);
  return 2;
}
