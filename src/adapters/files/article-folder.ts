import { abortSignal } from "#adapters/files/abort-signal.ts";
import { articleReader } from "#adapters/files/article-reader.ts";
import { decodeArticle, largestArticle, largestFile, tooLarge } from "#adapters/files/decode-article.ts";
import { textGivenBy } from "#adapters/files/texts-given.ts";
import { ARTICLES_CHANGED, MANIFEST_PATH, Manifest, articleAddress, isPlainText } from "#domain/article/manifest.ts";
import type { ArticleFolder, ArticleReader, Cancellation } from "#domain/ports.ts";

/** Vite's connection to its dev server, as far as it is needed. */
interface Announcements {
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** Where the folder is, and who says that it changed. */
interface FolderOptions {
  /** The page's root, ending in a slash. */
  readonly base?: string;
  /** Undefined on a built page, whose folder never changes. */
  readonly announcements?: Announcements | undefined;
  /** Its own: what is cancelled here must not stop a file that is being imported. */
  readonly reader?: ArticleReader;
}

/** The folder of articles on the server that the page came from. */
export function articleFolder({
  base = import.meta.env.BASE_URL,
  announcements = import.meta.hot,
  reader = articleReader(),
}: FolderOptions = {}): ArticleFolder {
  const ask = async (path: string, signal: Cancellation | undefined) => {
    const response = await fetch(base + path.slice(1), {
      cache: "no-store",
      ...(signal && { signal: abortSignal(signal) }),
    });
    // A server that answers for any address with the page itself has no such file; the desk's own serves none as a page.
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    return response.ok && !isPage ? response : null;
  };
  return {
    async manifest(signal) {
      const response = await ask(MANIFEST_PATH, signal);
      if (!response) throw new Error("The server has no list of articles. Start the desk anew with npm start.");
      return Manifest.parse(await response.json());
    },

    textOf({ name, sha256 }) {
      return isPlainText(name) ? sha256 : textGivenBy(name, sha256);
    },

    async read({ name, bytes }, signal) {
      const refused = (sentence: string) => ({ ok: false, name, sentence }) as const;
      const limit = isPlainText(name) ? largestArticle : largestFile;
      const large = tooLarge(name, bytes, limit);
      if (large !== null) return refused(large);
      try {
        const response = await ask(articleAddress(name), signal);
        if (!response)
          return refused(
            `${name} could not be read: the server no longer has it. Put it back into the folder of articles.`,
          );
        // The file may have grown since the manifest was made.
        const length = Number(response.headers.get("content-length") ?? 0);
        const grown = tooLarge(name, length, limit);
        if (grown !== null) {
          await response.body?.cancel();
          return refused(grown);
        }
        const content = new Uint8Array(await response.arrayBuffer());
        if (isPlainText(name)) return decodeArticle(name, content);
        const { readFormat } = await import("#adapters/files/read-format.ts");
        return await readFormat(reader, { name, content }, signal);
      } catch (error) {
        if (signal?.aborted) throw error;
        return refused(
          `${name} could not be read: the server does not answer. Start it again with npm start, and the file is read then.`,
        );
      }
    },

    subscribe(listener) {
      announcements?.on(ARTICLES_CHANGED, listener);
      return () => announcements?.off(ARTICLES_CHANGED, listener);
    },
  };
}
