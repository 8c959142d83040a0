import {
  type Article,
  type ArticleId,
  type Origin,
  type TextHash,
  articleId,
  newestText,
  originName,
} from "#domain/article/article.ts";
import type { ManifestEntry } from "#domain/article/manifest.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Ports } from "#domain/ports.ts";

/** A file of the folder that is not in the library, with a sentence that says why. */
export interface FileProblem {
  readonly name: string;
  readonly sentence: string;
}

/** What bringing in the folder came to. */
export interface FolderReport {
  /** Whether the folder could be asked at all; if not, the stored articles are as they were. */
  readonly reached: boolean;
  readonly problems: readonly FileProblem[];
}

/**
 * Stores every text of the folder that is not stored yet, and marks articles whose file is gone.
 * Work follows what changed: a file whose text is known is not read. One bad file leaves the others unharmed.
 */
export async function bringIn({ folder, repository }: Ports, signal: AbortSignal): Promise<FolderReport> {
  const manifest = await folder.manifest(signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (!manifest) return { reached: false, problems: [] };
  // Nothing can be brought in, which the page says once, and need not say of each file.
  if (repository.storage.kind === "read-only") return { reached: true, problems: [] };

  const known = new Map((await repository.articles()).map((article) => [article.id, article]));
  const problems: FileProblem[] = [];
  for (const entry of manifest.articles) {
    const origin: Origin = { kind: "file", name: entry.name };
    if (isUpToDate(known.get(articleId(origin)), folder.textOf(entry))) continue;
    // One after another: a text counts as a duplicate only of one that is already stored.
    const problem = await bringInFile({ folder, repository }, entry, origin, signal);
    if (problem) problems.push({ name: entry.name, sentence: problem });
  }
  const present = new Set(manifest.articles.map(({ name }) => articleId({ kind: "file", name })));
  // Only a file of the folder can be missing from it.
  const fromFolder = [...known.values()].filter(({ origin }) => origin.kind === "file").map(({ id }) => id);
  const missing = new Set<ArticleId>(fromFolder.filter((id) => !present.has(id)));
  const marked = await repository.markMissing(missing);
  if (!marked.ok) problems.push({ name: "", sentence: marked.sentence });
  return { reached: true, problems };
}

function isUpToDate(article: Article | undefined, text: TextHash | null): boolean {
  return article !== undefined && article.missingSince === null && newestText(article).hash === text;
}

/** Stores one file's text; returns why not, or null. */
async function bringInFile(
  { folder, repository }: Pick<Ports, "folder" | "repository">,
  entry: ManifestEntry,
  origin: Origin,
  signal: AbortSignal,
): Promise<string | null> {
  const file = await folder.read(entry, signal);
  if (!file.ok) return file.sentence;
  const { blocks } = readOutline(file.text);
  if (blocks.every(({ kind }) => kind === "furniture"))
    return `${entry.name} holds only page furniture (links, share buttons) and no article. Save the article's own text into the file.`;
  const kept = await repository.keepText(origin, file.text, file.about);
  if (!kept.ok) return kept.sentence;
  if (kept.outcome === "duplicate")
    return `${entry.name} holds the same text as ${originName(kept.of.origin)}, so it isn't shown a second time.`;
  return null;
}
