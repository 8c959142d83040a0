import type { Change } from "#domain/history/change.ts";
import type { Committed, CommittedText } from "#domain/ports.ts";

/** What a commit on one text came to: its last change, or null where it changed nothing, and the text's views. */
export function onlyText({ changes, texts }: Committed): CommittedText & { readonly change: Change | null } {
  const [text, ...others] = texts;
  if (!text || others.length > 0) throw new Error(`the commit is about ${texts.length} texts, not one`);
  return { ...text, change: changes.at(-1) ?? null };
}
