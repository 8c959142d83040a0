import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { ChainId } from "#domain/history/change.ts";
import type { WriteFailure } from "#domain/ports.ts";

/** The shelves of the storage, each with records of one type. */
export const storeNames = [
  /** Articles, by id. */
  "articles",
  /** Texts, by hash. */
  "texts",
  /** Detections, by their text's hash. */
  "detections",
  /** Every analyst's acts, by chain and n; only ever added to. */
  "changes",
  /** What an analyst has made of a text, by article, text and analyst; a view of the changes. */
  "sheets",
  /** The same in numbers, under the same keys. The analyst is "" where it counts what was detected before anybody's act. */
  "tallies",
  /**
   * The present analyst, under "analyst"; who else worked in this browser, under "here" and their id; colleagues, under
   * "colleague" and theirs; how the cues were changed, under "lexicon".
   */
  "meta",
  /** What reviewing keeps: under "pack" and its id, "guidelines" and the edition, "settlement" and its place in the list,
   * "shown" and a colleague's text and id. */
  "review",
  /** Copies of records that could not be read, by store and key. */
  "aside",
] as const;
export type StoreName = (typeof storeNames)[number];

/**
 * The shelves with views over the whole library, and with what nobody's work depends on. They stand apart: they are looked
 * through and written without any act having to wait for it. Their records carry the text's hash, under which they stand, as `text`.
 */
export const libraryStoreNames = [
  /** What the claims of each text state. */
  "propositions",
  /** How they stand to those of other texts. */
  "relations",
  /** Which of them have been selected in this browser. */
  "seen",
] as const;
export type LibraryStoreName = (typeof libraryStoreNames)[number];

/** What the views over the library are looked up by: a field of theirs, or each entry of a list. */
export const libraryIndexes = {
  propositionsByKey: { store: "propositions", field: "keys" },
  relationsByOther: { store: "relations", field: "others" },
  relationsByDetector: { store: "relations", field: "detector" },
} as const satisfies Record<string, { readonly store: LibraryStoreName; readonly field: string }>;
export type LibraryIndex = keyof typeof libraryIndexes;

/** What a record stands under; lists are ordered as IndexedDB orders arrays. */
export type Key = string | number | Key[];

/** A stored record: the value as it was stored, which whoever reads it has to parse. */
export interface Entry {
  readonly store: StoreName;
  readonly key: Key;
  readonly value: unknown;
}

/** One chain's changes on one text: what undo walks through and a sheet is the fold of. */
export interface ChainOnText {
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly chain: ChainId;
}

/** What can be read inside a transaction. Nothing but these methods may be waited for there, or the transaction ends. */
export interface Reader {
  /** The record under this key, or null. */
  get(store: StoreName, key: Key): Promise<Entry | null>;
  /** All records of a store, in the order of their keys. */
  all(store: StoreName): Promise<readonly Entry[]>;
  /** The change with the highest n of a chain, or null. */
  newestChange(chain: ChainId): Promise<Entry | null>;
  /** All changes on an article, by chain and then n. */
  changesOnArticle(article: ArticleId): Promise<readonly Entry[]>;
  /** One chain's changes on one text, by n. */
  changesOnText(of: ChainOnText): Promise<readonly Entry[]>;
  countChangesOnText(of: ChainOnText): Promise<number>;
  /** A chain's changes from this `n` on, by n; `atMost` of them where it is given. */
  changesFrom(chain: ChainId, n: number, atMost?: number): Promise<readonly Entry[]>;
  /** Hands out a chain's changes one by one, newest first, until `enough` says so. */
  visitChainNewestFirst(chain: ChainId, enough: (entry: Entry) => boolean): Promise<void>;
  /** Hands out the changes of {@link changesOnText} one by one, newest first, until `enough` says so. */
  visitNewestFirst(of: ChainOnText, enough: (entry: Entry) => boolean): Promise<void>;
}

/** What can be done inside a writing transaction. */
export interface Writer extends Reader {
  /** Stores a record in place of the one under its key; a change is only ever added, and a second one under its key fails. */
  put(store: StoreName, key: Key, value: unknown): Promise<void>;
  /** Adds many changes, as {@link put} does one: waited for together, which takes a fraction of the time. */
  addChanges(changes: readonly { readonly chain: ChainId; readonly n: number }[]): Promise<void>;
}

/** What can be read inside a transaction on the views over the library. */
export interface LibraryReader {
  /** The record of this text as it was stored; undefined where there is none. */
  get(store: LibraryStoreName, text: TextHash): Promise<unknown>;
  /** All records of a store, as they were stored. */
  all(store: LibraryStoreName): Promise<readonly unknown[]>;
  /** The texts whose records are found by this value, in the order of their hashes; `atMost` of them where it is given. */
  textsBy(index: LibraryIndex, value: string, atMost?: number): Promise<readonly TextHash[]>;
}

/** What can be done inside a writing transaction on the views over the library. */
export interface LibraryWriter extends LibraryReader {
  /** Stores a record in place of its text's. */
  put(store: LibraryStoreName, record: { readonly text: TextHash }): Promise<void>;
}

/** What a writing transaction came to. */
export type Written<T> = { readonly ok: true; readonly value: T } | WriteFailure;

/** A storage with transactions. Two exist: IndexedDB and memory; all that they have in common stands above them. */
export interface Store {
  /** Runs `work` in a transaction that sees one state of the storage. Rejects when the storage breaks. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in a transaction that nobody else writes into, and resolves once all of it is stored for good.
   * Where it fails, or `work` throws, nothing is stored. Failures of the storage are values; what `work` throws is thrown.
   */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<Written<T>>;
  /** As {@link read}, of the views over the library. */
  readLibrary<T>(work: (reader: LibraryReader) => Promise<T>): Promise<T>;
  /** As {@link write}, of the views over the library, which needn't survive a power cut. */
  writeLibrary<T>(work: (writer: LibraryWriter) => Promise<T>): Promise<Written<T>>;
}
