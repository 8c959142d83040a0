import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { writeNote } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { session, useSession } from "#state/session.ts";
import { TextAreaField } from "#ui/text-area-field.tsx";

/**
 * The analyst's note on the claim. Kept when the field is left, by Escape, Ctrl+Enter or otherwise, and when the
 * page is hidden, so that closing the tab loses nothing.
 */
export function NoteField({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const keys = useShortcutKeys(writeNote);
  const stored = selected.reading.note;
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useSession(({ noteWanted }) => noteWanted);

  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    session.getState().setNoteWanted(false);
  }, [wanted]);

  const keep = () => {
    if (draft !== null && draft !== stored) context.act(selected, { kind: "note", note: draft });
    setDraft(null);
  };
  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });
  useEffect(() => {
    const keepIfHidden = () => {
      if (document.visibilityState === "hidden") latestKeep.current();
    };
    document.addEventListener("visibilitychange", keepIfHidden);
    return () => {
      document.removeEventListener("visibilitychange", keepIfHidden);
      // Another claim is selected while the field has the focus: no blur comes from an element that is gone.
      latestKeep.current();
    };
  }, []);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    field.current?.blur();
  };
  return (
    <div className="mt-4 border-t border-line pt-3.5">
      <TextAreaField
        ref={field}
        label="Note"
        keyHint={keys}
        placeholder="Why did you decide so?"
        rows={2}
        value={draft ?? stored}
        onChange={setDraft}
        onBlur={keep}
        onKeyDown={leave}
      />
    </div>
  );
}
