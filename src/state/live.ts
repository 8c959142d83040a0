import type { QueryClient } from "@tanstack/react-query";
import type { Ports, Touched } from "#domain/ports.ts";
import { analystsKey } from "#state/queries/analysts.ts";
import { articlesKey } from "#state/queries/articles.ts";
import { detectionKey, detectionsKey } from "#state/queries/detection.ts";
import { folderKey } from "#state/queries/folder.ts";
import { historiesKey } from "#state/queries/history.ts";
import { lexiconQueryKey } from "#state/queries/lexicon.ts";
import { propositionsKey } from "#state/queries/propositions.ts";
import { relationsKey } from "#state/queries/relations.ts";
import { reviewKey } from "#state/queries/review.ts";
import { sheetKey, sheetsKey } from "#state/queries/sheet.ts";
import { seenKey } from "#state/queries/seen.ts";
import { showTally, talliesKey } from "#state/queries/tallies.ts";
import { undoStateKey, undoStatesKey } from "#state/queries/undo-state.ts";

/**
 * Keeps the queries true: a write, in this tab or another, makes exactly the keys it touched stale, and a changed
 * folder is brought in again. Returns how to stop.
 */
export function keepQueriesTrue({ repository, folder }: Ports, client: QueryClient): () => void {
  const stale = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
  const stopRepository = repository.subscribe((touched, where) => {
    if (touched.what === "sheet") showTally(client, touched.tally);
    // Read back only where the history is being looked at.
    if (touched.what === "sheet" || touched.what === "analyst" || touched.what === "review") stale(historiesKey);
    // Whoever wrote these here has shown the outcome already, without reading it back.
    if ((touched.what === "sheet" || touched.what === "seen") && where === "here") return;
    for (const key of touchedKeys(touched)) stale(key);
  });
  const stopFolder = folder.subscribe(() => stale(folderKey));
  return () => {
    stopRepository();
    stopFolder();
  };
}

function touchedKeys(touched: Touched): readonly (readonly unknown[])[] {
  switch (touched.what) {
    // Read from the repository itself, see storage.ts.
    case "storage":
      return [];
    case "articles":
      return [articlesKey];
    // Whose sheets, tallies and undo are shown is another matter now.
    case "analyst":
      return [analystsKey, sheetsKey, talliesKey, undoStatesKey];
    case "review":
      return [reviewKey, analystsKey];
    // In this order: detecting anew asks for the lexicon, and must not be given the one from before.
    case "lexicon":
      return [lexiconQueryKey, detectionsKey];
    case "detection":
      return [detectionKey(touched.text), talliesKey];
    case "relations":
      return [relationsKey(touched.text), propositionsKey(touched.text)];
    case "seen":
      return [seenKey];
    case "sheet":
      return [sheetKey(touched.article, touched.text), undoStateKey(touched.article, touched.text)];
  }
}
