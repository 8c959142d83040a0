import {
  type Article,
  type ArticleId,
  type TextHash,
  articleTitle,
  newestText,
  textHash,
} from "#domain/article/article.ts";
import { type Sketch, sketchOf } from "#domain/import/shingles.ts";
import { type TwinIndex, twinIndex } from "#domain/import/twins.ts";
import type { Repository } from "#domain/ports.ts";
import type { Twin } from "#state/import/queue.ts";

/** The texts that drafts are compared with: the library's as it was when it was asked, and the drafts met since. */
export interface TwinFinder {
  /** The text that this one repeats, or nearly so; it is remembered for those that come after it. */
  find(name: string, text: string): Promise<Twin | null>;
}

/** Sketches cost a millisecond each, and a text never changes. */
const sketches = new Map<TextHash, Sketch>();

/** Reads the library's texts in short. Removed articles do not count: they may be added anew. */
export async function twinFinder(repository: Repository, signal: AbortSignal): Promise<TwinFinder> {
  const articles = (await repository.articles()).filter(({ removedAt }) => removedAt === null);
  const byHash = new Map<TextHash, Known>();
  const index: TwinIndex<Known> = twinIndex();
  for (const article of articles) {
    signal.throwIfAborted();
    const known = knownArticle(repository, article);
    for (const { hash } of article.texts) byHash.set(hash, known);
    const { hash } = newestText(article);
    const sketch = sketches.get(hash) ?? sketchOf((await repository.text(hash)) ?? "");
    sketches.set(hash, sketch);
    index.add(known, sketch);
  }
  return {
    async find(name, text) {
      const hash = textHash(text);
      const same = byHash.get(hash);
      if (same) return { kind: "same", share: 1, name: same.name, article: same.article, text };
      const sketch = sketchOf(text);
      const near = index.nearest(sketch);
      const own: Known = { name, article: null, text: async () => text };
      byHash.set(hash, own);
      index.add(own, sketch);
      if (!near) return null;
      return {
        kind: "near",
        share: near.share,
        name: near.id.name,
        article: near.id.article,
        text: await near.id.text(),
      };
    },
  };
}

interface Known {
  readonly name: string;
  readonly article: ArticleId | null;
  readonly text: () => Promise<string>;
}

function knownArticle(repository: Repository, article: Article): Known {
  const { hash } = newestText(article);
  return { name: articleTitle(article), article: article.id, text: async () => (await repository.text(hash)) ?? "" };
}
