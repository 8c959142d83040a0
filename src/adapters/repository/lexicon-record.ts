import {
  AnalystLexicon,
  type LexiconEdit,
  editBetween,
  editedLexicon,
  emptyLexicon,
  lexiconKey,
} from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { LexiconEdited } from "#domain/ports.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { type Outcome, failed } from "#adapters/repository/outcome.ts";
import { readRecord } from "#adapters/repository/record-reader.ts";
import type { Reader, Writer } from "#adapters/repository/store.ts";

/** How the cues were changed; null where they were not, or where what is stored can't be read. */
export async function readLexicon(reader: Reader, unreadable: OnUnreadable): Promise<AnalystLexicon | null> {
  return readRecord(AnalystLexicon, await reader.get("meta", "lexicon"), unreadable);
}

/** Does what {@link Repository.editLexicon} says, inside a writing transaction. */
export async function editLexiconInTransaction(
  _desk: Desk,
  writer: Writer,
  edit: LexiconEdit,
  unreadable: OnUnreadable,
): Promise<Outcome<LexiconEdited>> {
  const stored = await writer.get("meta", "lexicon");
  const read = readRecord(AnalystLexicon, stored, unreadable);
  if (stored && !read)
    return failed(
      "The cues that were muted or added before can't be read from the storage, so this was not added to them. Nothing stored was changed.",
    );
  const before = read ?? emptyLexicon;
  const lexicon = editedLexicon(before, edit);
  if (lexiconKey(lexicon) === lexiconKey(before))
    return { result: { ok: true, lexicon: before, undo: null }, touched: [] };
  await writer.put("meta", "lexicon", lexicon);
  return { result: { ok: true, lexicon, undo: editBetween(lexicon, before) }, touched: [{ what: "lexicon" }] };
}
