import { type BrowserContext, type JSHandle, type Page } from "@playwright/test";
import { databaseName } from "#adapters/indexeddb/schema.ts";
import type { Key, StoreName } from "#adapters/repository/store.ts";

/** A record as it lies in the database, with the key under which it lies there. */
export interface StoredRecord {
  readonly key: Key;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Everything stored, by store, each in the order of its keys. */
export type Stored = Readonly<Record<string, readonly StoredRecord[]>>;

/** The desk's database from outside, as a newer version of the tool or a failing disk would reach it. */
export class Database {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a tab beside the desk, of the same origin, that runs nothing of it. */
  static async beside(context: BrowserContext): Promise<Database> {
    const page = await context.newPage();
    await page.goto("/icon.svg");
    return new Database(page);
  }

  async everything(): Promise<Stored> {
    return await this.#work(undefined, (database) =>
      database.evaluate(async (db) => {
        const stores = [...db.objectStoreNames];
        const transaction = db.transaction(stores);
        const answered = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.addEventListener("success", () => resolve(request.result));
            request.addEventListener("error", () => reject(request.error ?? new Error("the read failed")));
          });
        const entries = await Promise.all(
          stores.map(async (name) => {
            const store = transaction.objectStore(name);
            const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
            // The desk's keys are texts, numbers and lists of these, and its records are objects.
            const records = keys.map((key, i) => ({ key, value: values[i] as unknown })) as StoredRecord[];
            return [name, records] as const;
          }),
        );
        return Object.fromEntries(entries);
      }),
    );
  }

  /** Puts a value in place of a record; its key goes along unless the store's values carry their own. */
  async put(store: StoreName, key: Key, value: unknown): Promise<void> {
    await this.#write({ store, key, value });
  }

  async delete(store: StoreName, key: Key): Promise<void> {
    await this.#write({ store, key });
  }

  /** Fills it up until the browser refuses even a kilobyte. Needs a quota of a few megabytes, or it takes for ever. */
  async fillUp(): Promise<void> {
    await this.#work(undefined, (database) =>
      database.evaluate(async (db) => {
        const put = async (key: string, size: number) =>
          await new Promise<boolean>((resolve) => {
            const transaction = db.transaction("aside", "readwrite");
            // Noise, which the browser cannot press together.
            const noise = new Uint8Array(size);
            for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
            transaction.objectStore("aside").put(noise, key);
            transaction.addEventListener("complete", () => resolve(true));
            transaction.addEventListener("abort", () => resolve(false));
          });
        for (const size of [1_000_000, 100_000, 10_000, 1000])
          for (let i = 0; await put(`filler ${size} ${i}`, size); i += 1);
      }),
    );
  }

  /**
   * Keeps every write waiting, as another tab's long transaction does, from when this resolves until what it resolves
   * with is called.
   */
  async hold(): Promise<() => Promise<void>> {
    const hold = await this.#page.evaluateHandle(
      async (name) =>
        await new Promise<{ readonly release: () => Promise<void> }>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.addEventListener("error", () => reject(request.error ?? new Error("the database did not open")));
          request.addEventListener("success", () => {
            const database = request.result;
            const transaction = database.transaction([...database.objectStoreNames], "readwrite");
            const ended = new Promise<void>((done) => transaction.addEventListener("complete", () => done()));
            let isHeld = true;
            // A transaction lives as long as it is asked something.
            const ask = () => {
              const answer = transaction.objectStore("meta").count();
              answer.addEventListener("success", () => {
                if (isHeld) ask();
                else database.close();
              });
              return answer;
            };
            ask().addEventListener("success", () =>
              resolve({
                release: async () => {
                  isHeld = false;
                  await ended;
                },
              }),
            );
          });
        }),
      databaseName,
    );
    return async () => await hold.evaluate(({ release }) => release());
  }

  /** Makes it the database of a newer version, which has a store more. Resolves when that is done. */
  async upgradeTo(version: number): Promise<void> {
    await this.#work(version, async () => undefined);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #write(change: { readonly store: StoreName; readonly key: unknown; readonly value?: unknown }): Promise<void> {
    await this.#work(undefined, (database) =>
      database.evaluate(
        async (db, { store, key, value }) =>
          await new Promise<void>((resolve, reject) => {
            const transaction = db.transaction(store, "readwrite", { durability: "strict" });
            const target = transaction.objectStore(store);
            // A key is a list of keys, which is too deep for the type of what is handed over.
            const validKey = key as IDBValidKey;
            if (value === undefined) target.delete(validKey);
            else if (target.keyPath === null) target.put(value, validKey);
            else target.put(value);
            transaction.addEventListener("complete", () => resolve());
            transaction.addEventListener("abort", () =>
              reject(transaction.error ?? new Error("the write was aborted")),
            );
          }),
        change,
      ),
    );
  }

  /** Holds the database open only as long as needed, since another version would wait for it. */
  async #work<T>(version: number | undefined, work: (database: JSHandle<IDBDatabase>) => Promise<T>): Promise<T> {
    const database = await this.#page.evaluateHandle(
      async (how) =>
        await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(how.name, how.version);
          request.addEventListener("upgradeneeded", () => request.result.createObjectStore("from the future"));
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error ?? new Error("the database did not open")));
        }),
      { name: databaseName, version },
    );
    try {
      return await work(database);
    } finally {
      await database.evaluate((db) => db.close());
      await database.dispose();
    }
  }
}
