import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { z } from "#domain/schema.ts";
import { compareKeys } from "#adapters/memory/compare-keys.ts";
import { memoryLibrary } from "#adapters/memory/memory-library.ts";
import type { ChainOnText, Entry, Key, Store, StoreName, Writer, Written } from "#adapters/repository/store.ts";
import { keyText } from "#adapters/repository/record-reader.ts";

/** What of a change places it in lists; its key brings chain and n. */
const Placed = z.object({ article: z.string(), text: z.string() });
const ChangeKey = z.tuple([z.string(), z.number()]);

/** A change as it lies here: beside its entry, what it is looked up by. */
interface PlacedEntry extends Entry {
  readonly chain: string;
  readonly n: number;
  readonly article: ArticleId;
  readonly text: TextHash;
}

/**
 * A storage that lasts as long as the page. One transaction runs after another, and one that fails is rolled back,
 * so that everything above it finds what it finds in IndexedDB.
 */
export function memoryStore(): Store {
  const records = new Map<string, Entry>();
  const chains = new Map<string, PlacedEntry[]>();
  /** The same changes by their articles, in the order in which they were added. */
  const articles = new Map<ArticleId, PlacedEntry[]>();
  const library = memoryLibrary();
  let queue: Promise<unknown> = Promise.resolve();

  const address = (store: StoreName, key: Key) => `${store} ${keyText(key)}`;
  const onText = ({ article, text, chain }: ChainOnText) =>
    (chains.get(chain) ?? []).filter((change) => change.article === article && change.text === text);

  function oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  /** @param takeBack is given how to take each write back */
  function access(takeBack: (() => void)[]): Writer {
    return {
      get: async (store, key) => records.get(address(store, key)) ?? null,
      all: async (store) =>
        [...records.values()].filter((entry) => entry.store === store).toSorted((a, b) => compareKeys(a.key, b.key)),
      newestChange: async (chain) => chains.get(chain)?.at(-1) ?? null,
      changesOnArticle: async (article) => (articles.get(article) ?? []).toSorted((a, b) => compareKeys(a.key, b.key)),
      changesOnText: async (of) => onText(of),
      countChangesOnText: async (of) => onText(of).length,
      changesFrom: async (chain, n, atMost) =>
        (chains.get(chain) ?? []).filter((change) => change.n >= n).slice(0, atMost),
      async visitNewestFirst(of, enough) {
        onText(of).toReversed().some(enough);
      },
      async visitChainNewestFirst(chain, enough) {
        (chains.get(chain) ?? []).toReversed().some(enough);
      },
      put: async (store, key, value) => put(takeBack, store, key, value),
      async addChanges(changes) {
        for (const change of changes) put(takeBack, "changes", [change.chain, change.n], change);
      },
    };
  }

  function put(takeBack: (() => void)[], store: StoreName, key: Key, value: unknown): void {
    const at = address(store, key);
    const before = records.get(at);
    // A copy, as IndexedDB makes one: what the caller does to its own object later changes nothing stored.
    const entry: Entry = { store, key, value: structuredClone(value) };
    if (store === "changes") {
      if (before) throw new RangeError(`there is a change ${at} already`);
      const [chain, n] = ChangeKey.parse(key);
      const changes = chains.get(chain) ?? [];
      chains.set(chain, changes);
      const placed = { ...entry, chain, n, ...Placed.parse(value) };
      const onArticle = articles.get(placed.article) ?? [];
      articles.set(placed.article, onArticle);
      changes.push(placed);
      onArticle.push(placed);
      takeBack.push(() => {
        changes.pop();
        onArticle.pop();
      });
    }
    records.set(at, entry);
    takeBack.push(() => void (before ? records.set(at, before) : records.delete(at)));
  }

  /** Runs a writing transaction on what `open` gives; where it fails, takes all of it back. */
  function write<W, T>(open: (takeBack: (() => void)[]) => W, work: (writer: W) => Promise<T>): Promise<Written<T>> {
    return oneAfterAnother(async () => {
      const takeBack: (() => void)[] = [];
      try {
        return { ok: true, value: await work(open(takeBack)) };
      } catch (error) {
        for (const undo of takeBack.toReversed()) undo();
        throw error;
      }
    });
  }

  return {
    read: (work) => oneAfterAnother(() => work(access([]))),
    write: (work) => write(access, work),
    readLibrary: (work) => oneAfterAnother(() => work(library.access([]))),
    writeLibrary: (work) => write((takeBack) => library.access(takeBack), work),
  };
}
