import type { IDBPDatabase } from "idb";
import { type StoreName, libraryIndexes } from "#adapters/repository/store.ts";

/** The database's name; another port or host name is another database. */
export const databaseName = "claimdesk";

/** Raised with every change of the stores or of a record's type, together with the step in {@link upgrade}. */
export const databaseVersion = 3;

/** Indexes over the changes: all of an article, by chain and n; one chain's on one text, by n. */
export const byArticle = "byArticle";
export const byText = "byText";

/** The field under which a store's records carry their own key; the other stores are given keys from outside. */
const keyPaths: Readonly<Record<StoreName, string | string[] | null>> = {
  articles: "id",
  texts: "hash",
  detections: "text",
  changes: ["chain", "n"],
  sheets: null,
  tallies: null,
  meta: null,
  review: null,
  aside: null,
};

/** Whether a store's records carry their own key. */
export function carriesItsKey(store: StoreName): boolean {
  return keyPaths[store] !== null;
}

/** Brings a database from any earlier version to the present one, step by step; runs inside the upgrade's transaction. */
export function upgrade(database: IDBPDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    for (const [store, keyPath] of Object.entries(keyPaths)) {
      if (store === "review") continue;
      const created = database.createObjectStore(store, { keyPath });
      if (store !== "changes") continue;
      created.createIndex(byArticle, ["article", "chain", "n"]);
      created.createIndex(byText, ["article", "text", "chain", "n"]);
    }
  }
  if (oldVersion < 2) {
    for (const store of ["propositions", "relations"]) {
      const created = database.createObjectStore(store, { keyPath: "text" });
      for (const [name, index] of Object.entries(libraryIndexes))
        if (index.store === store) created.createIndex(name, index.field, { multiEntry: true });
    }
  }
  // Version 3 also knows articles from elsewhere than the folder, and what is said about them: what version 2 stored reads
  // as it is, and the number keeps an older desk from writing over what it can't read.
  if (oldVersion < 3) {
    database.createObjectStore("review", { keyPath: keyPaths.review });
    database.createObjectStore("seen", { keyPath: "text" });
  }
}
