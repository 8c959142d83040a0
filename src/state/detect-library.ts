import { type QueryClient, QueryObserver } from "@tanstack/react-query";
import { newestText } from "#domain/article/article.ts";
import type { Ports } from "#domain/ports.ts";
import { articlesQuery } from "#state/queries/articles.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { lexiconQuery } from "#state/queries/lexicon.ts";
import { talliesQuery } from "#state/queries/tallies.ts";

/**
 * Finds the claims of every article that the present detector has not read yet with the present cues, one article after another, so that
 * the library can say how many there are. Stops between two articles when the signal says so.
 */
export async function detectLibrary(ports: Ports, client: QueryClient, signal: AbortSignal): Promise<void> {
  const [articles, tallies, lexicon] = await Promise.all([
    client.query(articlesQuery(ports.repository)),
    client.query(talliesQuery(ports.repository)),
    client.query(lexiconQuery(ports.repository)),
  ]);
  const version = ports.detector.version(lexicon);
  const counted = new Set(
    tallies.filter(({ detector }) => detector === version).map(({ article, text }) => `${article} ${text}`),
  );
  for (const article of articles) {
    if (signal.aborted) return;
    const { hash } = newestText(article);
    if (article.removedAt !== null || counted.has(`${article.id} ${hash}`)) continue;
    const detection = detectionQuery(ports, client, article.id, hash);
    // Watched, so that the search goes on when an article that shows it too is left.
    const stopWatching = new QueryObserver(client, detection).subscribe(() => undefined);
    // One after another leaves the detector free for the article that is opened meanwhile.
    await client.query(detection).catch(() => {
      // The article's own view says what failed; the others go on.
    });
    stopWatching();
  }
}
