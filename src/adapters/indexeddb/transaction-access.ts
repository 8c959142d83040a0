import { type IDBPIndex, type IDBPTransaction, unwrap, wrap } from "idb";
import { byArticle, byText, carriesItsKey } from "#adapters/indexeddb/schema.ts";
import type { ChainOnText, Entry, Key, Reader, StoreName, Writer } from "#adapters/repository/store.ts";

type Mode = "readonly" | "readwrite";
type Transaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

/** Reading inside an IndexedDB transaction. A store or index that a newer version has no longer counts as empty. */
export function readerIn(transaction: Transaction<Mode>): Reader {
  const find = (name: StoreName) =>
    transaction.objectStoreNames.contains(name) ? transaction.objectStore(name) : null;
  const findIndex = (name: string) => {
    const changes = find("changes");
    return changes?.indexNames.contains(name) ? changes.index(name) : null;
  };
  return {
    async get(store, key) {
      const value: unknown = await find(store)?.get(key);
      return value === undefined ? null : { store, key, value };
    },
    all: async (store) => entries(store, find(store)),
    async newestChange(chain) {
      const cursor = await find("changes")?.openCursor(startingWith([chain]), "prev");
      return cursor ? entry("changes", cursor.primaryKey, cursor.value) : null;
    },
    changesOnArticle: async (article) => entries("changes", findIndex(byArticle), startingWith([article])),
    changesOnText: async (of) => entries("changes", findIndex(byText), chainOnText(of)),
    countChangesOnText: async (of) => (await findIndex(byText)?.count(chainOnText(of))) ?? 0,
    async changesFrom(chain, n, atMost) {
      const range = IDBKeyRange.bound([chain, n], [chain, []]);
      return entries("changes", find("changes"), range, atMost);
    },
    visitNewestFirst: async (of, enough) =>
      visitNewestFirst(findIndex(byText), [of.article, of.text, of.chain], enough),
    visitChainNewestFirst: async (chain, enough) => visitNewestFirst(find("changes"), [chain], enough),
  };
}

/** Reading and writing inside an IndexedDB transaction. */
export function writerIn(transaction: Transaction<"readwrite">): Writer {
  return {
    ...readerIn(transaction),
    async put(name, key, value) {
      const store = transaction.objectStore(name);
      // Adding fails where there is a change already; putting would replace history without a word.
      if (name === "changes") await store.add(value);
      else await store.put(value, carriesItsKey(name) ? undefined : key);
    },
    async addChanges(changes) {
      // Waiting for each would cost a fifth of the time: the last one is told of when all are there, and any failure ends
      // the transaction.
      const store = unwrap(transaction.objectStore("changes"));
      for (const change of changes.slice(0, -1)) store.add(change);
      const last = changes.at(-1);
      if (!last) return;
      try {
        await wrap(store.add(last));
      } catch (error) {
        // What ended the transaction, not that it was ended.
        throw transaction.error ?? error;
      }
    },
  };
}

/** Hands out the changes whose keys are these parts and an `n`, newest first, until `enough` says so. */
async function visitNewestFirst(
  from: Listed | null,
  parts: readonly string[],
  enough: (entry: Entry) => boolean,
): Promise<void> {
  const newest = await from?.openKeyCursor(startingWith(parts), "prev");
  if (!from || !newest) return;
  // In batches, each reaching twice as far back: a cursor takes a third of a millisecond a step, which long undoing
  // would show; usually the first batch is enough.
  let high = changeNumber(newest.primaryKey);
  for (let width = 8; high >= 1; width *= 2) {
    const low = Math.max(1, high - width + 1);
    const batch = IDBKeyRange.bound([...parts, low], [...parts, high]);
    if ((await entries("changes", from, batch)).toReversed().some(enough)) return;
    high = low - 1;
  }
}

/** What records are listed from; of a list that isn't there, none are. */
interface Listed extends Pick<IDBPIndex<unknown, string[], string, string, Mode>, "getAll" | "getAllKeys"> {
  openKeyCursor(range: IDBKeyRange, direction: "prev"): Promise<{ readonly primaryKey: IDBValidKey } | null>;
}

async function entries(
  store: StoreName,
  from: Listed | null,
  range?: IDBKeyRange,
  atMost?: number,
): Promise<readonly Entry[]> {
  if (!from) return [];
  // Both see the same state, being in one transaction, and give the same order.
  const [keys, values] = await Promise.all([from.getAllKeys(range, atMost), from.getAll(range, atMost)]);
  return keys.map((key, i) => entry(store, key, values[i]));
}

function entry(store: StoreName, key: IDBValidKey, value: unknown): Entry {
  return { store, key: isKey(key) ? key : JSON.stringify(key), value };
}

/** The n of the change under this key, which is its chain and n. */
function changeNumber(key: IDBValidKey): number {
  const n: unknown = Array.isArray(key) ? key[1] : null;
  if (typeof n !== "number") throw new RangeError("a change stands under its chain and n");
  return n;
}

/** All keys that are lists and start with these parts. */
function startingWith(parts: readonly string[]): IDBKeyRange {
  // A list comes after every text and number, so that an empty one, as a further part, ends the range.
  return IDBKeyRange.bound([...parts], [...parts, []]);
}

function chainOnText({ article, text, chain }: ChainOnText): IDBKeyRange {
  return startingWith([article, text, chain]);
}

/** Whether a key is of the kind that records here stand under; dates and bytes are not. */
function isKey(key: IDBValidKey): key is Key {
  return typeof key === "string" || typeof key === "number" || (Array.isArray(key) && key.every(isKey));
}
