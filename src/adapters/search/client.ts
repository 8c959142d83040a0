import { askWorker } from "#adapters/worker/ask-worker.ts";
import type { SearchIndex } from "#domain/ports.ts";

/** Searches in a worker of its own, started when something is first searched and, empty, after it failed. */
export function workerSearchIndex(start: () => Worker = startBrowserWorker): SearchIndex {
  const ask = askWorker<SearchIndex>(start, "The search stopped");
  return {
    put: (articles) => ask((index) => index.put(articles)),
    remove: (article) => ask((index) => index.remove(article)),
    search: (query) => ask((index) => index.search(query)),
  };
}

function startBrowserWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "search" });
}
