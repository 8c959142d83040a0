import { deleteDB } from "idb";
import { onTestFinished } from "vitest";
import type { PersistentStorage } from "#adapters/browser/persistent-storage.ts";
import { connectionTo } from "#adapters/indexeddb/connection.ts";
import { indexedDbStore } from "#adapters/indexeddb/indexeddb-store.ts";
import { openRepository } from "#adapters/indexeddb/open-repository.ts";
import type { Repository } from "#domain/ports.ts";
import { steppingClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import type { Opened } from "../repository/opened.ts";

let made = 0;

/** A name that no other test's database has; the database is gone after the test. */
export function aDatabaseName(): string {
  made += 1;
  const name = `test-${made}`;
  onTestFinished(() => deleteDB(name));
  return name;
}

/** A browser that makes no promise about storage. */
export const noPromise: PersistentStorage = { granted: async () => false, ask: async () => false };

/** Opens a database as a tab does. */
export function openTab(name: string, seed: number, persistentStorage = noPromise): Promise<Repository> {
  return openRepository({ clock: steppingClock(), ids: seededIds(seed), persistentStorage, name });
}

/** A database of its own, opened once, with a way to open it again and to reach its records. */
export async function openDatabase(): Promise<Opened & { readonly name: string }> {
  const name = aDatabaseName();
  const nobody = () => undefined;
  const below = connectionTo(name, { onOpen: nobody, onOutdated: nobody, onWaiting: nobody });
  let tabs = 0;
  const again = () => openTab(name, (tabs += 1));
  return { name, repository: await again(), again, store: indexedDbStore(below) };
}
