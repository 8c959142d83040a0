import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, ManifestEntry } from "#domain/article/manifest.ts";

/** A folder's articles. Only plain files that lie directly in it count: no folders, no links, no hidden files. */
export type ArticleFolder = {
  readonly path: string;
  /** The manifest as the folder is now. Files that cannot be read are left out and named in `unreadable`. */
  list(): Promise<{ readonly manifest: Manifest; readonly unreadable: readonly string[] }>;
  /** The file's bytes, or null where the manifest would not name it. */
  read(name: string): Promise<Buffer | null>;
};

/** A folder that does not exist has no articles; it may appear later. */
export function articleFolder(path: string): ArticleFolder {
  /** Hashing is the costly part, and most files never change: a hash holds while size and time of change do. */
  const known = new Map<string, { readonly mtimeMs: number; readonly entry: ManifestEntry }>();

  async function entryOf(name: string): Promise<ManifestEntry | null> {
    const file = join(path, name);
    const stats = await lstat(file);
    if (!stats.isFile()) return null;
    const before = known.get(name);
    if (before && before.mtimeMs === stats.mtimeMs && before.entry.bytes === stats.size) return before.entry;
    const bytes = await readFile(file);
    const entry = ManifestEntry.safeParse({
      name,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      modifiedAt: stats.mtime.toISOString(),
    });
    if (!entry.success) return null;
    known.set(name, { mtimeMs: stats.mtimeMs, entry: entry.data });
    return entry.data;
  }

  return {
    path,
    async list() {
      const articles: ManifestEntry[] = [];
      const unreadable: string[] = [];
      for (const name of await namesIn(path)) {
        try {
          const entry = await entryOf(name);
          if (entry) articles.push(entry);
        } catch (error) {
          if (!isMissing(error)) unreadable.push(name);
        }
      }
      return { manifest: { version: 1, articles }, unreadable };
    },
    async read(name) {
      // A name is looked up, never joined to the folder unseen: "../secret.txt" is simply not among them.
      if (!(await namesIn(path)).includes(name)) return null;
      try {
        return (await lstat(join(path, name))).isFile() ? await readFile(join(path, name)) : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => ManifestEntry.shape.name.safeParse(name).success).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file may vanish between being listed and being read; that is no failure, it is just not there any more. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
