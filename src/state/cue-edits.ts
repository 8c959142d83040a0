import { useMemo } from "react";
import type { LexiconEdit } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** What can be done to the cues. Every article is then looked through anew; what was decided stays. */
export interface CueEdits {
  /** Stores an edit and says so with this sentence, or why it could not be stored. */
  perform(edit: LexiconEdit, sentence: string): Promise<void>;
}

export function useCueEdits(): CueEdits {
  const { repository } = usePorts();
  return useMemo(
    () => ({ perform: (edit: LexiconEdit, sentence: string) => performCueEdit(repository, edit, sentence) }),
    [repository],
  );
}

/** Does what {@link CueEdits.perform} says. */
async function performCueEdit(repository: Repository, edit: LexiconEdit, sentence: string): Promise<void> {
  const { cuesShown, setCueNews, notify } = session.getState();
  const outcome = await repository.editLexicon(edit);
  const undo = outcome.ok ? outcome.undo : null;
  const said = outcome.ok ? sentence : outcome.sentence;
  setCueNews({ sentence: said, undo });
  // The window with the cues says it itself: a message behind it would be out of reach.
  if (cuesShown) return;
  if (undo) notify(said, { label: "Take it back", onChoose: () => void takeCueEditBack(repository, undo) });
  else notify(said);
}

/** Takes one edit back, and leaves alone what was changed since. */
async function takeCueEditBack(repository: Repository, undo: LexiconEdit): Promise<void> {
  await performCueEdit(repository, undo, "Taken back: the cues are as they were before.");
}
