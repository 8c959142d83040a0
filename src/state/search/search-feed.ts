import { type StoreApi, createStore } from "zustand/vanilla";
import type { Article, ArticleId, TextHash } from "#domain/article/article.ts";
import type { Ports } from "#domain/ports.ts";
import type { SearchAnswer } from "#domain/search/answer.ts";
import { readSearched } from "#state/search/read-searched.ts";
import { shownVersion } from "#state/shown-version.ts";
import { whenIdle } from "#state/when-idle.ts";

/** How many articles are read and handed over at once: enough for the storage to answer together, few for a pause to come soon. */
const batch = 16;

/** How far the index is. */
export interface FeedState {
  readonly done: number;
  /** Null until the library has been read. */
  readonly total: number | null;
  /** Another number whenever a search could find something else. */
  readonly revision: number;
  /** Why it stopped, as a sentence; null while it works. */
  readonly failure: string | null;
}

/** Keeps a search index filled with the library. */
export interface SearchFeed {
  readonly store: StoreApi<FeedState>;
  /** Begins, once: nothing is read before somebody searches. */
  readonly start: () => void;
  /** Begins anew after a failure. */
  readonly restart: () => void;
  readonly search: (query: string) => Promise<SearchAnswer>;
}

type FeedPorts = Pick<Ports, "repository" | "search">;

/** One feed for each index, however many fields search in it; it lives as long as the tab. */
const feeds = new WeakMap<FeedPorts, SearchFeed>();

export function searchFeedOf(ports: FeedPorts): SearchFeed {
  const feed = feeds.get(ports) ?? createSearchFeed(ports);
  feeds.set(ports, feed);
  return feed;
}

/** Feeds the index article by article, and afterwards those that changed alone. */
function createSearchFeed({ repository, search }: FeedPorts): SearchFeed {
  const store = createStore<FeedState>()(() => ({ done: 0, total: null, revision: 0, failure: null }));
  /** The library's articles with the text that opening them shows. */
  const library = new Map<ArticleId, { readonly article: Article; readonly hash: TextHash }>();
  /** What the index knows, by article. */
  const known = new Map<ArticleId, TextHash>();
  const waiting = new Set<ArticleId>();
  let libraryChanged = true;
  let isWorking = false;
  let hasStarted = false;

  async function readLibrary(): Promise<void> {
    libraryChanged = false;
    const [articles, tallies] = await Promise.all([repository.articles(), repository.tallies()]);
    library.clear();
    for (const article of articles) {
      if (article.removedAt !== null) continue;
      const { hash } = shownVersion(article, tallies, null);
      library.set(article.id, { article, hash });
      if (known.get(article.id) !== hash) waiting.add(article.id);
    }
    for (const id of known.keys()) {
      if (library.has(id)) continue;
      await search.remove(id);
      known.delete(id);
    }
  }

  async function handOver(): Promise<void> {
    const next = [...waiting].slice(0, batch);
    const read = await Promise.all(
      next.map(async (id) => {
        // Taken off before it is read: what changes meanwhile is read again.
        waiting.delete(id);
        const entry = library.get(id);
        if (!entry) return [];
        known.set(id, entry.hash);
        return (await readSearched(repository, entry.article, entry.hash)) ?? [];
      }),
    );
    await search.put(read.flat());
  }

  async function work(): Promise<void> {
    if (isWorking || !hasStarted) return;
    isWorking = true;
    // While the library is first read, whoever waits sees more and more of it, in ever longer steps.
    let nextSight = batch;
    try {
      while (libraryChanged || waiting.size > 0) {
        if (libraryChanged) await readLibrary();
        else await handOver();
        const done = library.size - waiting.size;
        store.setState({ done, total: library.size });
        if (done >= nextSight) {
          nextSight *= 2;
          store.setState(({ revision }) => ({ revision: revision + 1 }));
        }
        await whenIdle();
      }
      store.setState(({ revision }) => ({ revision: revision + 1 }));
    } catch (error) {
      fail(error);
    } finally {
      isWorking = false;
    }
  }

  /** The index is empty now, whatever it knew. */
  function fail(error: unknown): void {
    known.clear();
    waiting.clear();
    const failure = error instanceof Error ? error.message : String(error);
    store.setState({ failure: `${failure} Your articles and your work are unharmed.` });
  }

  repository.subscribe((touched) => {
    if (!hasStarted || store.getState().failure !== null) return;
    if (touched.what === "articles") libraryChanged = true;
    else if ((touched.what === "sheet" || touched.what === "detection") && known.get(touched.article) === touched.text)
      waiting.add(touched.article);
    else return;
    void work();
  });

  return {
    store,
    start() {
      if (hasStarted) return;
      hasStarted = true;
      void work();
    },
    restart() {
      libraryChanged = true;
      store.setState({ failure: null, total: null, done: 0 });
      void work();
    },
    async search(query) {
      try {
        return await search.search(query);
      } catch (error) {
        fail(error);
        throw error;
      }
    },
  };
}
