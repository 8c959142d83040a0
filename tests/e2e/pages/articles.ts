import { readFileSync } from "node:fs";
import { type ArticleId, articleId } from "#domain/article/article.ts";

/** An article of the folder `seeds/`, as the desk knows it. */
export interface SeedArticle {
  readonly file: string;
  readonly id: ArticleId;
  readonly text: string;
}

/** On the mobilization that Ukraine expects and Russia denies; has furniture, an embedded post and a denial. */
export const mobilization = seedArticle("000_050b4bab7f5a5908.txt");

/** On the partial mobilization that slips; has a headline, a byline and sections. */
export const slipping = seedArticle("001_9d69c0b2b542762e.txt");

function seedArticle(file: string): SeedArticle {
  const text = readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), "utf8");
  return { file, id: articleId({ kind: "file", name: file }), text };
}
