import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupFolder } from "#adapters/indexeddb/backup-folder.ts";

const database = "backup-folder-test";
const file = {
  name: "claimdesk-backup-2025-03-01.json",
  type: "application/json",
  content: '{ "speaker": "Оля 🚀" }\n',
};

/** A real folder, in the browser's own file system: headless browsers show no dialog. */
let real: FileSystemDirectoryHandle;
beforeEach(async () => {
  real = await (await navigator.storage.getDirectory()).getDirectoryHandle("backups", { create: true });
});
afterEach(async () => {
  await (await navigator.storage.getDirectory()).removeEntry("backups", { recursive: true });
  await deleteDB(database);
});

const written = async (name: string) => (await (await real.getFileHandle(name)).getFile()).text();
const closing = () => Promise.reject(new DOMException("closed", "AbortError"));

describe("a folder for backups", () => {
  it("is kept in mind by whoever opens the page next, and written", async () => {
    expect(await backupFolder(undefined, database).chosen()).toBeNull();
    expect(await backupFolder(async () => real, database).choose()).toBe(true);
    const later = backupFolder(async () => real, database);
    expect(await later.chosen()).toEqual({ name: "backups", isOpen: true });
    await later.write(file);
    await later.write({ ...file, content: "newer" });
    expect(await written(file.name)).toBe("newer");
  });

  it("stays the one from before where the dialog is closed, and is none once it is forgotten", async () => {
    const folder = backupFolder(async () => real, database);
    await folder.choose();
    expect(await backupFolder(closing, database).choose()).toBe(false);
    expect(await folder.chosen()).toMatchObject({ name: "backups" });
    await folder.forget();
    expect(await folder.chosen()).toBeNull();
    await expect(folder.write(file)).rejects.toThrow("no folder is chosen");
  });

  it("leaves a file as it was where a newer one breaks off", async () => {
    const folder = backupFolder(async () => real, database);
    await folder.choose();
    await folder.write(file);
    async function* broken() {
      yield "half of it";
      await Promise.reject(new Error("stopped"));
    }
    await expect(folder.write({ ...file, content: broken() })).rejects.toThrow("stopped");
    expect(await written(file.name)).toBe(file.content);
  });

  it("that is gone is told with its name", async () => {
    const folder = backupFolder(async () => real, database);
    await folder.choose();
    await (await navigator.storage.getDirectory()).removeEntry("backups", { recursive: true });
    await expect(folder.write(file)).rejects.toThrow(/could not be written into “backups”/);
    await (await navigator.storage.getDirectory()).getDirectoryHandle("backups", { create: true });
  });
});
