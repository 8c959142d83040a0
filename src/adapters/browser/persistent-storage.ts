/** The browser's promise not to evict this site's data when space runs low. */
export interface PersistentStorage {
  /** Whether it has been given. */
  granted(): Promise<boolean>;
  /** Asks for it, which may show the analyst a question; true when it is given. */
  ask(): Promise<boolean>;
}

/** As the browser answers; without such promises, which plain-HTTP pages don't get, the answer is no. */
export const browserPersistentStorage: PersistentStorage = {
  granted: async () =>
    (await storageManager()
      ?.persisted()
      .catch(() => false)) ?? false,
  ask: async () =>
    (await storageManager()
      ?.persist()
      .catch(() => false)) ?? false,
};

/** The types promise it always; browsers have it in secure contexts only. */
function storageManager(): StorageManager | undefined {
  return (navigator as { readonly storage?: StorageManager }).storage;
}
