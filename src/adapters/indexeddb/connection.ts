import { type IDBPDatabase, openDB } from "idb";
import { databaseVersion, upgrade } from "#adapters/indexeddb/schema.ts";

/** An open database. `readOnly`: a newer version of the tool made it, and this one must not write it. */
export interface OpenDatabase {
  readonly database: IDBPDatabase;
  readonly readOnly: boolean;
}

/** What whoever holds a connection wants to know. */
export interface ConnectionEvents {
  /** It was opened, for the first time or again. */
  readonly onOpen: (opened: OpenDatabase) => void;
  /** A newer version of the tool, in another tab, needs the database: this tab has let go of it and writes no more. */
  readonly onOutdated: () => void;
  /** Another tab with an older version has not let go of the database yet. */
  readonly onWaiting: () => void;
}

/** A connection that is made when it is needed and made again after it was lost. */
export interface Connection {
  /** The open database; rejects with the browser's reason when it can't be opened. */
  open(): Promise<OpenDatabase>;
  /** Lets go of it, if it is still the present one; the next {@link open} connects again. */
  forget(opened: OpenDatabase): void;
}

/** A connection to the database of this name; none is made before the first {@link Connection.open}. */
export function connectionTo(name: string, events: ConnectionEvents): Connection {
  let present: Promise<OpenDatabase> | null = null;

  async function connect(): Promise<OpenDatabase> {
    let letGo: (newVersion: number | null) => void = () => undefined;
    let lost: () => void = () => undefined;
    const callbacks = {
      upgrade,
      blocked: () => events.onWaiting(),
      // Without letting go, the other tab would wait for as long as this one stays open.
      blocking: (_current: number, newVersion: number | null) => letGo(newVersion),
      terminated: () => lost(),
    };
    const opened = await openDB(name, databaseVersion, callbacks).then(
      (database) => ({ database, readOnly: false }),
      async (error: unknown) => {
        if (!(error instanceof DOMException && error.name === "VersionError")) throw error;
        // Without a version the database is opened as it is, and not upgraded.
        return { database: await openDB(name, undefined, callbacks), readOnly: true };
      },
    );
    lost = () => forget(opened);
    letGo = (newVersion) => {
      forget(opened);
      if (newVersion !== null && newVersion > databaseVersion) events.onOutdated();
    };
    events.onOpen(opened);
    return opened;
  }

  let presentOpened: OpenDatabase | null = null;
  function forget(opened: OpenDatabase): void {
    opened.database.close();
    if (presentOpened !== opened) return;
    presentOpened = null;
    present = null;
  }

  return {
    open() {
      present ??= connect().then(
        (opened) => (presentOpened = opened),
        (error: unknown) => {
          // The next call tries again.
          present = null;
          throw error;
        },
      );
      return present;
    },
    forget,
  };
}
