import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { writeNote } from "#state/commands/reading-commands.ts";
import { KeptField } from "#features/inspector/kept-field.tsx";
import { useReadingContext } from "#state/reading-context.ts";
import { session, useSession } from "#state/session.ts";

/** The analyst's note on the claim. */
export function NoteField({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const keys = useShortcutKeys(writeNote);
  const wanted = useSession(({ noteWanted }) => noteWanted);
  const place = `note ${selected.claim.id}`;
  return (
    <div className="mt-4 border-t border-line pt-3.5">
      <KeptField
        key={place}
        place={place}
        label="Note"
        keyHint={keys}
        placeholder="Why did you decide so?"
        rows={2}
        stored={selected.reading.note}
        onKeep={(note) => context.act(selected, { kind: "note", note })}
        wanted={wanted}
        onFocused={noteFocused}
      />
    </div>
  );
}

function noteFocused(): void {
  session.getState().setNoteWanted(false);
}
