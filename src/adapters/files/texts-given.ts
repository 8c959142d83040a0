import type { TextHash } from "#domain/article/article.ts";

/**
 * Which text each file of the folder gave when it was read, in `localStorage`: two hashes a file, so that one that hasn't
 * changed is not read again. Only saves time: where the browser keeps nothing, files are read anew and give the same text.
 */
const keyOf = (name: string) => `claimdesk.text-of.${name}`;

/** The hash of the text that the file gave when its bytes had this hash; null where that isn't known. */
export function textGivenBy(name: string, bytes: string): TextHash | null {
  try {
    const [before, text] = localStorage.getItem(keyOf(name))?.split(" ") ?? [];
    return (before === bytes && text) || null;
  } catch {
    return null;
  }
}

/** Remembers, in place of what the file of this name gave before. */
export function keepTextGiven(name: string, bytes: string, text: TextHash): void {
  try {
    localStorage.setItem(keyOf(name), `${bytes} ${text}`);
  } catch {
    // Refused or full: it will be read again.
  }
}
