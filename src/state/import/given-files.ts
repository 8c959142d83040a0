import { isBeside } from "#domain/import/beside.ts";
import type { GivenFile } from "#domain/ports.ts";

/** More files than this in one folder were hardly chosen on purpose. */
const mostFiles = 10_000;

/** Files that were handed over, and how many lay beside them that hold no article. */
export interface GivenFiles {
  readonly files: readonly GivenFile[];
  readonly beside: number;
}

/** What was chosen in the browser's dialog; of a folder, what lies beside the articles is left out. */
export function chosenFiles(list: Iterable<File>): GivenFiles {
  const all = [...list].slice(0, mostFiles).map((file) => givenFile(file, file.webkitRelativePath || file.name));
  return withoutBeside(
    all,
    all.some(({ name }) => name.includes("/")),
  );
}

/** The files of what was dropped, folder by folder. */
export async function droppedFiles(entries: readonly (FileSystemEntry | File)[]): Promise<GivenFiles> {
  const files: GivenFile[] = [];
  for (const entry of entries) await collect(entry, files);
  return withoutBeside(
    files,
    files.some(({ name }) => name.includes("/")),
  );
}

async function collect(entry: FileSystemEntry | File, files: GivenFile[]): Promise<void> {
  if (files.length >= mostFiles) return;
  if (entry instanceof File) {
    files.push(givenFile(entry, entry.name));
  } else if (isFileEntry(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    files.push(givenFile(file, entry.fullPath.replace(/^\//, "")));
  } else if (isFolderEntry(entry)) {
    const reader = entry.createReader();
    // A reader hands out a hundred at a time, and none at the end.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const inner of some.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await collect(inner, files);
    }
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function givenFile(file: File, name: string): GivenFile {
  return { name, bytes: file.size, content: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** A single file was meant, whatever it is; of a folder, only what may be an article is. */
function withoutBeside(files: readonly GivenFile[], isFolder: boolean): GivenFiles {
  if (!isFolder) return { files, beside: 0 };
  const kept = files.filter(({ name }) => !isBeside(name));
  return { files: kept, beside: files.length - kept.length };
}
