import type { TextHash } from "#domain/article/article.ts";
import { z } from "#domain/schema.ts";
import { type LibraryWriter, libraryIndexes } from "#adapters/repository/store.ts";

/** What of a record it is looked up by: texts, and lists of texts, by the names of its fields. */
const Indexed = z.looseObject({});
const Words = z.union([z.string().transform((word) => [word]), z.array(z.string())]).catch([]);

/** The views over the library in memory, with the indexes that IndexedDB keeps of them. */
export interface MemoryLibrary {
  /** @param takeBack is given how to take each write back */
  access(takeBack: (() => void)[]): LibraryWriter;
}

/** Empty at first. */
export function memoryLibrary(): MemoryLibrary {
  const records = new Map<string, unknown>();
  const found = new Map<string, TextHash[]>();

  /** Under which addresses a record is found. */
  function places(store: string, record: unknown): readonly string[] {
    const fields = Indexed.safeParse(record);
    if (!fields.success) return [];
    return Object.entries(libraryIndexes)
      .filter(([, index]) => index.store === store)
      .flatMap(([name, { field }]) => [...new Set(Words.parse(fields.data[field]))].map((word) => `${name} ${word}`));
  }

  function set(store: string, text: TextHash, record: unknown): void {
    const address = `${store} ${text}`;
    for (const place of places(store, records.get(address))) remove(found.get(place) ?? [], text);
    for (const place of places(store, record)) {
      const texts = found.get(place) ?? [];
      found.set(place, texts);
      texts.splice(placeOf(texts, text), 0, text);
    }
    if (record === undefined) records.delete(address);
    else records.set(address, record);
  }

  return {
    access: (takeBack) => ({
      get: async (store, text) => records.get(`${store} ${text}`),
      all: async (store) =>
        [...records].flatMap(([address, record]) => (address.startsWith(`${store} `) ? record : [])),
      textsBy: async (index, value, atMost) => (found.get(`${index} ${value}`) ?? []).slice(0, atMost),
      async put(store, record) {
        const { text } = record;
        const before = records.get(`${store} ${text}`);
        // A copy, as IndexedDB makes one.
        set(store, text, structuredClone(record));
        takeBack.push(() => set(store, text, before));
      },
    }),
  };
}

/** Where a text stands in a sorted list, or would stand. */
function placeOf(texts: readonly TextHash[], text: TextHash): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remove(texts: TextHash[], text: TextHash): void {
  const at = placeOf(texts, text);
  if (texts[at] === text) texts.splice(at, 1);
}
