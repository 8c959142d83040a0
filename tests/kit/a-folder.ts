import { textHash } from "#domain/article/article.ts";
import { isPlainText } from "#domain/article/manifest.ts";
import { nothingKnown } from "#domain/import/draft.ts";
import type { ArticleFolder } from "#domain/ports.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** A folder of articles in memory, which a test can change. Of a file that is no .txt, the text is what stands outside of tags. */
export interface KitFolder extends ArticleFolder {
  /** The files read, in order. */
  readonly reads: readonly string[];
  /** Adds a file or changes it, and tells. */
  put(name: string, text: string): void;
  remove(name: string): void;
  /** Makes a file one that can't be read, for the reason given as a sentence. */
  spoil(name: string, sentence: string): void;
  /** Whether the server answers. */
  reachable: boolean;
}

/** A folder with these files. */
export function aFolder(files: Readonly<Record<string, string>> = {}): KitFolder {
  const texts = new Map(Object.entries(files));
  const spoilt = new Map<string, string>();
  const listeners = new Set<() => void>();
  const reads: string[] = [];
  const given = new Map<string, string>();
  const tell = () => listeners.forEach((listener) => listener());
  return {
    reads,
    reachable: true,
    async manifest() {
      if (!this.reachable) throw new Error("the server doesn't answer");
      const entries = [...texts].map(([name, text]) => ({
        name,
        bytes: new TextEncoder().encode(text).length,
        sha256: sha256Hex(text),
        modifiedAt: "2025-03-01T08:00:00.000Z",
      }));
      return { version: 1, articles: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
    },
    textOf({ name, sha256 }) {
      return isPlainText(name) ? sha256 : (given.get(sha256) ?? null);
    },
    async read({ name }) {
      reads.push(name);
      const sentence = spoilt.get(name);
      const text = texts.get(name);
      if (sentence !== undefined) return { ok: false, name, sentence };
      if (text === undefined) return { ok: false, name, sentence: `${name} is gone.` };
      if (isPlainText(name)) return { ok: true, text };
      const said = text.replaceAll(/<[^>]*>/g, "");
      given.set(sha256Hex(text), textHash(said));
      return { ok: true, text: said, about: { ...nothingKnown, outlet: "The Courier" } };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    put(name, text) {
      texts.set(name, text);
      spoilt.delete(name);
      tell();
    },
    remove(name) {
      texts.delete(name);
      tell();
    },
    spoil(name, sentence) {
      texts.set(name, `spoilt ${name}`);
      spoilt.set(name, sentence);
      tell();
    },
  };
}
