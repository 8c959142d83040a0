import { type About, type Article, type Origin, articleTitle, originName, textHash } from "#domain/article/article.ts";
import type { Kept, Ports } from "#domain/ports.ts";
import { type QueueItem, type Stage, importQueue } from "#state/import/queue.ts";

type ReadyItem = QueueItem & { readonly stage: Extract<Stage, { kind: "ready" }> };

/** What stops the keeping that is going on. */
let stopping: AbortController | null = null;

/**
 * Stores articles of the queue, each in a transaction of its own, so that one that fails leaves the others stored. The
 * items say what became of each.
 * @param keys those to keep; without them all that are chosen
 * @returns how many are in the library now that were not before
 */
export async function keepDrafts({ repository }: Pick<Ports, "repository">, keys?: readonly number[]): Promise<number> {
  if (stopping) return 0;
  const stop = new AbortController();
  stopping = stop;
  const wanted = importQueue
    .getState()
    .items.filter(isReady)
    .filter(({ key, stage }) => keys?.includes(key) ?? stage.isChosen);
  let added = 0;
  try {
    const articles = await repository.articles();
    const imported = articles.filter(({ origin }) => origin.kind === "import");
    const names = new Map(imported.map((article) => [originName(article.origin), article]));
    for (const [done, item] of wanted.entries()) {
      if (stop.signal.aborted) break;
      importQueue.getState().setKeeping({ done, total: wanted.length });
      const original = articles.find(({ id }) => id === item.stage.newerVersionOf);
      const kept = await keepDraft(repository, names, item, original ?? null);
      if (kept) added += 1;
    }
  } finally {
    stopping = null;
    importQueue.getState().setKeeping(null);
  }
  return added;
}

/** Stops after the article that is being stored; those before it are in the library. */
export function cancelKeeping(): void {
  stopping?.abort();
}

function isReady(item: QueueItem): item is ReadyItem {
  return item.stage.kind === "ready";
}

/** Whether the library has something new. */
async function keepDraft(
  repository: Ports["repository"],
  names: Map<string, Article>,
  { key, stage }: ReadyItem,
  original: Article | null,
): Promise<boolean> {
  const { setStage } = importQueue.getState();
  const failed = (sentence: string) => setStage(key, { ...stage, problem: sentence });
  try {
    const origin = original?.origin ?? originOf(stage, names);
    // What is known of the article stays: the newer text says nothing against it.
    const about = original?.about ?? (isKnown(stage.about) ? stage.about : undefined);
    const kept = await repository.keepText(origin, stage.draft.text, about);
    if (!kept.ok) {
      failed(kept.sentence);
      return false;
    }
    const article = kept.outcome === "duplicate" ? kept.of : kept.article;
    names.set(originName(article.origin), article);
    if (article.removedAt !== null) {
      // It was taken out of the library earlier, and is now wanted again.
      const back = await repository.setRemoved(article.id, false);
      if (!back.ok) failed(back.sentence);
      if (!back.ok) return false;
    }
    setStage(key, {
      kind: "kept",
      article: article.id,
      sentence: keptSentence(kept),
      isNewVersion: kept.outcome === "new-version",
    });
    return kept.outcome === "new" || kept.outcome === "new-version" || article.removedAt !== null;
  } catch (error) {
    failed(
      `It could not be stored (${error instanceof Error ? error.message : String(error)}). Nothing stored was changed; try again.`,
    );
    return false;
  }
}

/**
 * Under what an article is kept. Another article's name is given to a further version of it only, as far as the texts
 * say; something else of the same name is numbered.
 */
function originOf({ draft, address, twin }: ReadyItem["stage"], names: ReadonlyMap<string, Article>): Origin {
  if (address !== null) return { kind: "link", address };
  const hash = textHash(draft.text);
  const isFree = (name: string) => {
    const known = names.get(name);
    return !known || known.id === twin?.article || known.texts.some((version) => version.hash === hash);
  };
  let name = draft.name;
  for (let number = 2; !isFree(name); number += 1) name = `${draft.name} – ${number}`;
  return { kind: "import", name };
}

function isKnown(about: About): boolean {
  return Object.values(about).some((value) => value !== null);
}

function keptSentence(kept: Extract<Kept, { ok: true }>): string {
  switch (kept.outcome) {
    case "new":
      return "Added to the library.";
    case "new-version":
      return `Added as version ${kept.article.texts.length}; the version before it and its decisions stay.`;
    case "already-there":
      return kept.article.removedAt === null ? "It was in the library already." : "It is back in the library.";
    case "duplicate":
      return `The library has this text already: ${articleTitle(kept.of)}.`;
  }
}
