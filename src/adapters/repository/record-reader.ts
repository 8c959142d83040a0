import type { Instant } from "#domain/article/article.ts";
import type { Unreadable } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import type { Entry, Key, Writer } from "#adapters/repository/store.ts";

/** A record that could not be read, and why. */
export interface UnreadableEntry extends Entry {
  readonly reason: string;
}

/**
 * Parses a stored record by its type. Whatever comes out of the storage may have been written by another
 * version, by hand or by a failing disk, so nothing gets past here unparsed.
 * @param unreadable is given the record where it cannot be read
 * @returns null where there is no record, or none that can be read
 */
export function readRecord<T>(
  type: z.ZodType<T>,
  entry: Entry | null,
  unreadable: (entry: UnreadableEntry) => void,
): T | null {
  if (!entry) return null;
  const parsed = type.safeParse(entry.value);
  if (parsed.success) return parsed.data;
  unreadable({ ...entry, reason: z.prettifyError(parsed.error) });
  return null;
}

/** Parses a list of stored records; those that cannot be read are left out. */
export function readRecords<T>(
  type: z.ZodType<T>,
  entries: readonly Entry[],
  unreadable: (entry: UnreadableEntry) => void,
): readonly T[] {
  return entries.flatMap((entry) => {
    const record = readRecord(type, entry, unreadable);
    return record === null ? [] : [record];
  });
}

/** Keeps a copy of an unreadable record aside, once: the first copy is the one before anything else happened to it. */
export async function keepAside(writer: Writer, entry: UnreadableEntry, at: Instant): Promise<void> {
  const key: Key = [entry.store, entry.key];
  if (await writer.get("aside", key)) return;
  await writer.put("aside", key, { store: entry.store, key: entry.key, value: entry.value, reason: entry.reason, at });
}

/** The key as text: its parts with a slash between. */
export function keyText(key: Key): string {
  return typeof key === "object" ? key.map(keyText).join("/") : String(key);
}

/** What the analyst has to know of an unreadable record; null for views, which are made anew and lose nothing. */
export function unreadableNotice({ store, key }: Entry): Unreadable | null {
  const name = keyText(key);
  switch (store) {
    case "articles":
      return {
        what: "article",
        key: name,
        sentence: `The stored article “${name}” can't be read, so it isn't shown. Its text and history stay stored, and nothing overwrites them; a newer version of the tool may read it.`,
      };
    case "texts":
      return {
        what: "text",
        key: name,
        sentence: `A stored text (${name.slice(0, 12)}…) is damaged. Its history is kept; bring the original file back and its text is stored again.`,
      };
    case "changes":
      return {
        what: "history",
        key: name,
        sentence: `An entry of the history (${name.slice(0, 12)}…, number ${name.split("/").at(-1) ?? "?"}) can't be read. It stays stored, and all other entries count; undo can't go back past it.`,
      };
    case "meta":
      if (name === "lexicon")
        return {
          what: "lexicon",
          key: name,
          sentence:
            "The cues that were muted or added here can't be read from the storage, so claims are found with the built-in ones. What is stored stays there; a newer version of the tool may read it.",
        };
      if (name !== "analyst")
        return {
          what: "analyst",
          key: name,
          sentence:
            "The name of somebody who worked on these articles can't be read from the storage. Their work is kept; a newer version of the tool may read it.",
        };
      return {
        what: "analyst",
        key: name,
        sentence:
          "Who works in this browser can't be read from its storage, so no act can be saved. Everything stored stays there; export it, and try a newer version of the tool.",
      };
    case "review":
      return {
        what: "review",
        key: name,
        sentence: `A record of the review work (${name}) can't be read. It stays stored, and nothing overwrites it; a newer version of the tool may read it.`,
      };
    case "detections":
    case "sheets":
    case "tallies":
    case "aside":
      return null;
  }
}
