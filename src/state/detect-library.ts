import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { isGiven } from "#domain/detect/detection.ts";
import { type ArticleId, type TextHash, newestText } from "#domain/article/article.ts";
import type { Ports } from "#domain/ports.ts";
import { articlesQuery } from "#state/queries/articles.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { lexiconQuery } from "#state/queries/lexicon.ts";
import { talliesQuery } from "#state/queries/tallies.ts";
import { session } from "#state/session.ts";
import { relateText } from "#state/relate-text.ts";

/**
 * So many articles are worth another reader: it begins by fetching and unpacking the models, which takes about what
 * reading sixteen does (docs/detector.md), and then holds them in memory.
 */
const articlesPerReader = 50;

/**
 * Finds the claims of every article that the present detector has not read yet with the present cues, as many at a time as
 * it reads side by side, so that the library can say how many there are, and compares them with those of the others. Stops
 * after the articles in hand when the signal says so.
 */
export async function detectLibrary(ports: Ports, client: QueryClient, signal: AbortSignal): Promise<void> {
  const { repository, detector } = ports;
  const [articles, tallies, lexicon] = await Promise.all([
    client.query(articlesQuery(repository)),
    client.query(talliesQuery(repository)),
    client.query(lexiconQuery(repository)),
  ]);
  const version = detector.version(lexicon);
  const related = await repository.relatedTexts(version);
  const counted = new Set(
    tallies
      .filter(({ detector: by }) => by === version || (by !== null && isGiven({ detector: by })))
      .map(({ article, text }) => `${article} ${text}`),
  );
  const texts = articles
    .filter(({ removedAt }) => removedAt === null)
    .map((article) => ({ article: article.id, hash: newestText(article).hash }))
    .map((text) => ({ ...text, isRead: counted.has(`${text.article} ${text.hash}`) }));
  // Beside the detector, which works elsewhere, and one after another, so that a pause is left between two.
  let relating = Promise.resolve();
  // Every reader takes the next that no other has taken.
  const untaken = texts.values();
  const readOn = async (): Promise<void> => {
    for (const { article, hash, isRead } of untaken) {
      if (signal.aborted) break;
      // Whoever stopped it must not find it begun again because the library has changed.
      const isStopped = session.getState().searchStopped.get(hash) === version;
      const found = isRead || (!isStopped && (await detectText(ports, client, article, hash)));
      if (!found || related.has(hash) || repository.storage.kind === "read-only") continue;
      relating = relating.then(async () => {
        if (!signal.aborted) await relateFound(ports, client, article, hash).catch(notCompared);
      });
    }
  };
  const unread = texts.filter(({ isRead }) => !isRead).length;
  const readers = Math.max(1, Math.min(detector.parallel, Math.ceil(unread / articlesPerReader)));
  await Promise.all(Array.from({ length: readers }, readOn));
  await relating;
}

/** Finds the claims of one text; false where that failed or was cancelled. */
async function detectText(ports: Ports, client: QueryClient, article: ArticleId, text: TextHash): Promise<boolean> {
  const detection = detectionQuery(ports, client, article, text, true);
  // Watched, so that the search goes on when an article that shows it too is left.
  const stopWatching = new QueryObserver(client, detection).subscribe(() => undefined);
  try {
    await client.query(detection);
    return true;
  } catch {
    // The article's own view says what failed; the others go on.
    return false;
  } finally {
    stopWatching();
  }
}

/** Compares what is found in a text, which is in the storage or at hand, with the others. */
async function relateFound(ports: Ports, client: QueryClient, article: ArticleId, text: TextHash): Promise<void> {
  await relateText(ports, client, await client.query(detectionQuery(ports, client, article, text)));
}

/** The article's text can't be read, which its own view says. */
function notCompared(): void {}
