import { abortSignal } from "#adapters/files/abort-signal.ts";
import { articleReader } from "#adapters/files/article-reader.ts";
import { largestArticle, largestFile, plainText } from "#adapters/files/plain-text.ts";
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

/** What to say of a file that is no article; few folders have one, so it is loaded only then. */
const why = () => import("#adapters/files/no-article.ts");

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
      const tooLarge = async (size: number) => refused((await why()).tooLarge(name, size, limit));
      try {
        if (bytes > limit) return await tooLarge(bytes);
        const response = await ask(articleAddress(name), signal);
        if (!response)
          return refused(
            `${name} could not be read: the server no longer has it. Put it back into the folder of articles.`,
          );
        // The file may have grown since the manifest was made.
        const length = Number(response.headers.get("content-length") ?? 0);
        if (length > limit) {
          await response.body?.cancel();
          return await tooLarge(length);
        }
        const content = new Uint8Array(await response.arrayBuffer());
        if (content.length > limit) return await tooLarge(content.length);
        if (isPlainText(name)) {
          const text = plainText(content);
          return text === null ? refused((await why()).whyNoText(name, content)) : { ok: true, text };
        }
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
