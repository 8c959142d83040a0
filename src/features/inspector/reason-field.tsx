import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { KeptField } from "#features/inspector/kept-field.tsx";
import { giveReason, isAgainstSuggestion } from "#state/commands/mark-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { session, useSession } from "#state/session.ts";

/** Asks, without insisting, why a claim was decided otherwise than suggested, and shows the answer. */
export function ReasonField({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const keys = useShortcutKeys(giveReason);
  const wanted = useSession(({ fieldWanted }) => fieldWanted === "reason");
  const { decision } = selected.reading;
  if (!decision?.suggested || !isAgainstSuggestion(selected)) return null;
  // Another decision has another reason.
  const place = `reason ${selected.claim.id} ${decision.status}`;
  return (
    <KeptField
      key={place}
      place={place}
      label={`Why not ${statusNames[decision.suggested].toLowerCase()}, as suggested? (optional)`}
      keyHint={keys}
      rows={1}
      stored={decision.reason ?? ""}
      onKeep={(reason) => context.act(selected, { kind: "reason", reason })}
      wanted={wanted}
      onFocused={fieldFocused}
    />
  );
}

function fieldFocused(): void {
  session.getState().setFieldWanted(null);
}
