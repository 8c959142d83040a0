import type { IDBPTransaction } from "idb";
import type { Connection, OpenDatabase } from "#adapters/indexeddb/connection.ts";
import { libraryReaderIn, libraryWriterIn } from "#adapters/indexeddb/library-access.ts";
import { readerIn, writerIn } from "#adapters/indexeddb/transaction-access.ts";
import { readOnlyFailure, writeFailure } from "#adapters/indexeddb/write-failure.ts";
import { type Store, type Written, libraryStoreNames, storeNames } from "#adapters/repository/store.ts";

/** The storage in IndexedDB. */
export function indexedDbStore(connection: Connection): Store {
  return {
    read: (work) => read(connection, storeNames, (transaction) => work(readerIn(transaction))),
    // Strict: "saved" must survive a power cut, so a transaction is done only when it has reached the disk.
    write: (work) => write(connection, storeNames, "strict", (transaction) => work(writerIn(transaction))),
    readLibrary: (work) => read(connection, libraryStoreNames, (transaction) => work(libraryReaderIn(transaction))),
    writeLibrary: (work) =>
      write(connection, libraryStoreNames, "relaxed", (transaction) => work(libraryWriterIn(transaction))),
  };
}

async function read<T>(
  connection: Connection,
  stores: readonly string[],
  work: (transaction: IDBPTransaction<unknown, string[]>) => Promise<T>,
): Promise<T> {
  const transaction = await begin(connection, (opened) => opened.database.transaction(storesIn(opened, stores)));
  // Where it breaks, the request that was waited for says so; nobody waits for the transaction as a whole.
  transaction.done.catch(() => undefined);
  return work(transaction);
}

async function write<T>(
  connection: Connection,
  stores: readonly string[],
  durability: "strict" | "relaxed",
  work: (transaction: WritingTransaction) => Promise<T>,
): Promise<Written<T>> {
  try {
    const transaction = await begin(connection, (opened) =>
      opened.readOnly ? null : opened.database.transaction(storesIn(opened, stores), "readwrite", { durability }),
    );
    if (!transaction) return readOnlyFailure;
    return { ok: true, value: await complete(transaction, () => work(transaction)) };
  } catch (error) {
    // Whatever is no failure of the browser's storage is a bug, and not to be taken for one.
    if (!(error instanceof DOMException)) throw error;
    return writeFailure(error);
  }
}

type WritingTransaction = IDBPTransaction<unknown, string[], "readwrite">;

/**
 * Begins a transaction. A connection that was lost without a word shows here first: nothing has been done yet,
 * so connecting anew and beginning once more is safe.
 */
async function begin<T>(connection: Connection, start: (opened: OpenDatabase) => T): Promise<T> {
  const opened = await connection.open();
  try {
    return start(opened);
  } catch (error) {
    connection.forget(opened);
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
    return start(await connection.open());
  }
}

/** Runs the work and waits until it is stored for good; takes all of it back where anything fails. */
async function complete<T>(transaction: WritingTransaction, work: () => Promise<T>): Promise<T> {
  // Waited for below; until then a failure must not count as one that nobody handles.
  transaction.done.catch(() => undefined);
  try {
    const value = await work();
    await transaction.done;
    return value;
  } catch (error) {
    // Where the failure has ended the transaction already, the browser has taken everything back.
    if (transaction.error === null) abort(transaction);
    throw error;
  }
}

function abort(transaction: WritingTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended meanwhile; it can't have been completed, since it still had something to wait for.
  }
}

/** Those of the stores that there are: all of them, but in a newer version's database. */
function storesIn({ database }: OpenDatabase, stores: readonly string[]): string[] {
  return stores.filter((name) => database.objectStoreNames.contains(name));
}
