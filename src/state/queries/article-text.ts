import { queryOptions, useQuery } from "@tanstack/react-query";
import { type TextHash, textHash } from "#domain/article/article.ts";
import type { Outline } from "#domain/article/block.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Ports } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

/** A stored text with what can be said of it from its words alone. */
export interface ArticleText {
  readonly hash: TextHash;
  readonly text: string;
  readonly outline: Outline;
}

/** What reading a text takes. */
type TextPorts = Pick<Ports, "repository" | "folder">;

/**
 * A text never changes under its hash, so it is read once. One that the storage has lost, which is damage, comes back
 * from the folder; rejects where no file there has it either.
 */
export function articleTextQuery(ports: TextPorts, hash: TextHash) {
  return queryOptions({
    queryKey: ["article-text", hash],
    queryFn: async (): Promise<ArticleText> => {
      const text = (await ports.repository.text(hash)) ?? (await textFromFolder(ports, hash));
      if (text === null)
        throw new Error(
          "The text of this article is not in this browser's storage any more, and no file of the folder has it.",
        );
      return { hash, text, outline: readOutline(text) };
    },
    staleTime: Infinity,
  });
}

export function useArticleText(hash: TextHash) {
  return useQuery(articleTextQuery(usePorts(), hash));
}

/** The text with this hash from the file that gives it, stored again; null where there is none. */
async function textFromFolder({ repository, folder }: TextPorts, hash: TextHash): Promise<string | null> {
  const manifest = await folder.manifest().catch(() => null);
  const entry = manifest?.articles.find((file) => folder.textOf(file) === hash);
  if (!entry) return null;
  const file = await folder.read(entry);
  // The file may have changed since the folder was asked.
  if (!file.ok || textHash(file.text) !== hash) return null;
  // Where it can't be stored it can be shown all the same, and is looked for again the next time.
  await repository.keepText({ kind: "file", name: entry.name }, file.text);
  return file.text;
}
