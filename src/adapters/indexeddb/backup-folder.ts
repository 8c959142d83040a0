import { openDB } from "idb";
import { writeFile } from "#adapters/files/file-saver.ts";
import type { BackupFolder } from "#domain/ports.ts";

/** What Chromium's folders have beyond TypeScript's DOM types: whether the page may write there, and asking for it. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(how: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(how: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

type AskForFolder = (options: {
  readonly id: string;
  readonly mode: "readwrite";
}) => Promise<FileSystemDirectoryHandle>;

declare global {
  var showDirectoryPicker: AskForFolder | undefined;
}

const mode = { mode: "readwrite" } as const;
const [store, key] = ["folders", "backup"] as const;

/**
 * Keeps in mind which folder was chosen, in a database of its own: a folder is no part of anybody's work, and no export holds it.
 * @param ask the browser's dialog; undefined where it has none
 */
export function backupFolder(
  ask: AskForFolder | undefined = browserDialog(),
  databaseName = "claimdesk-backup-folder",
): Omit<BackupFolder, "unavailable"> {
  const database = () => openDB(databaseName, 1, { upgrade: (opened) => void opened.createObjectStore(store) });
  async function folder(): Promise<Folder | null> {
    const opened = await database();
    try {
      const kept: unknown = await opened.get(store, key);
      return isFolder(kept) ? kept : null;
    } finally {
      opened.close();
    }
  }
  async function keep(handle: FileSystemDirectoryHandle | null): Promise<void> {
    const opened = await database();
    try {
      if (handle) await opened.put(store, handle, key);
      else await opened.delete(store, key);
    } finally {
      opened.close();
    }
  }
  return {
    async chosen() {
      const kept = await folder();
      return kept && { name: kept.name, isOpen: (await kept.queryPermission(mode)) === "granted" };
    },
    async choose() {
      if (!ask) return false;
      try {
        await keep(await ask({ id: "claimdesk-backup", ...mode }));
        return true;
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return false;
        throw error;
      }
    },
    reopen: async () => (await (await folder())?.requestPermission(mode)) === "granted",
    forget: () => keep(null),
    async write(file) {
      const kept = await folder();
      if (!kept) throw new Error("no folder is chosen for backups");
      let place: FileSystemFileHandle;
      try {
        place = await kept.getFileHandle(file.name, { create: true });
      } catch (error) {
        const reason = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
        throw new Error(`${file.name} could not be written into “${kept.name}” (${reason})`, { cause: error });
      }
      await writeFile(file, place);
    },
  };
}

function isFolder(kept: unknown): kept is Folder {
  return kept instanceof FileSystemDirectoryHandle && "queryPermission" in kept;
}

function browserDialog(): AskForFolder | undefined {
  return typeof globalThis.showDirectoryPicker === "function"
    ? globalThis.showDirectoryPicker.bind(globalThis)
    : undefined;
}
