import type { IDBPTransaction } from "idb";
import { type LibraryReader, type LibraryWriter, libraryIndexes } from "#adapters/repository/store.ts";

/** Reading the views over the library inside an IndexedDB transaction. What a newer version has no longer counts as empty. */
export function libraryReaderIn(
  transaction: IDBPTransaction<unknown, string[], "readonly" | "readwrite">,
): LibraryReader {
  return {
    async get(store, text) {
      if (!transaction.objectStoreNames.contains(store)) return undefined;
      const value: unknown = await transaction.objectStore(store).get(text);
      return value;
    },
    async all(store) {
      if (!transaction.objectStoreNames.contains(store)) return [];
      const values: readonly unknown[] = await transaction.objectStore(store).getAll();
      return values;
    },
    async textsBy(name, value, atMost) {
      const { store } = libraryIndexes[name];
      if (!transaction.objectStoreNames.contains(store)) return [];
      const found = transaction.objectStore(store);
      if (!found.indexNames.contains(name)) return [];
      const keys = await found.index(name).getAllKeys(value, atMost);
      return keys.filter((key) => typeof key === "string");
    },
  };
}

/** Reading and writing the views over the library inside an IndexedDB transaction. */
export function libraryWriterIn(transaction: IDBPTransaction<unknown, string[], "readwrite">): LibraryWriter {
  return {
    ...libraryReaderIn(transaction),
    async put(store, record) {
      await transaction.objectStore(store).put(record);
    },
  };
}
