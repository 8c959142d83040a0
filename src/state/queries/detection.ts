import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { isGiven } from "#domain/detect/detection.ts";
import type { Ports } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { articleTextQuery } from "#state/queries/article-text.ts";
import { lexiconQuery } from "#state/queries/lexicon.ts";
import { session } from "#state/session.ts";

/** Begins the keys of all detections. */
export const detectionsKey = ["detection"] as const;

export function detectionKey(text: TextHash) {
  return [...detectionsKey, text] as const;
}

/**
 * What the present detector finds in a text with the present cues: as stored, or found now and stored. What it found here
 * without one of its models is asked for once a tab, so that its being stored, which every tab is told, starts no search
 * without end. Cancelling the query stops the detector; its progress is in the session while it works.
 * @param background whether nobody waits for it
 */
export function detectionQuery(
  ports: Ports,
  client: QueryClient,
  article: ArticleId,
  text: TextHash,
  background = false,
) {
  return queryOptions({
    queryKey: detectionKey(text),
    queryFn: async ({ signal }) => {
      const [stored, lexicon] = await Promise.all([
        ports.repository.detection(text),
        client.query(lexiconQuery(ports.repository)),
      ]);
      const version = ports.detector.version(lexicon);
      const isLimited = session.getState().limited.get(text) === version;
      if (stored && (isGiven(stored) || stored.detector === version || isLimited)) return stored;
      const source = await client.query(articleTextQuery(ports, text));
      try {
        const found = await ports.detector.detect(source.text, {
          lexicon,
          background,
          signal,
          onProgress: (progress) => session.getState().setDetecting(text, progress),
        });
        if (found.detector !== version) session.getState().setLimited(text, version);
        const kept = await ports.repository.keepDetection(article, found);
        // Not being able to keep it is no reason not to show it: it can be found again at any time.
        if (!kept.ok) session.getState().notify(kept.sentence);
        // A review pack may have been opened meanwhile: then its claims stand.
        const now = await ports.repository.detection(text);
        return now && isGiven(now) ? now : found;
      } finally {
        session.getState().setDetecting(text, null);
      }
    },
    staleTime: Infinity,
    retry: false,
  });
}

export function useDetection(client: QueryClient, article: ArticleId, text: TextHash) {
  return useQuery(detectionQuery(usePorts(), client, article, text));
}

/** What was found in a text. Follows a search and begins none: whoever shows the text does, and may have stopped it. */
export function useKnownDetection(client: QueryClient, article: ArticleId, text: TextHash) {
  return useQuery({ ...detectionQuery(usePorts(), client, article, text), enabled: false });
}
