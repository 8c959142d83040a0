import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { CommandButton } from "#features/inspector/command-button.tsx";
import { EvidenceRow } from "#features/inspector/evidence-row.tsx";
import { LinkForm } from "#features/inspector/link-form.tsx";
import { attachSelection, changeStance, collectElsewhere } from "#state/commands/evidence-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { useEvidenceContext } from "#state/evidence-context.ts";
import { localDay } from "#state/local-day.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session, useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";

/** The evidence that the analyst attached to the claim, and the ways to attach more. */
export function AnalystEvidence({ selected }: { readonly selected: ReadClaim }) {
  const { clock } = usePorts();
  const context = useEvidenceContext();
  const stanceKeys = useShortcutKeys(changeStance);
  const { evidence, dismissed } = selected.reading;
  const place = `link ${selected.claim.id}`;
  const isAdding = useSession(({ linkDrafts }) => linkDrafts.has(place));
  const addLink = () => {
    const seenOn = localDay(clock.now());
    const draft = { address: "", title: "", quotation: "", seenOn, stance: "supports", note: "" } as const;
    session.getState().setLinkDraft(place, draft);
  };
  return (
    <>
      {evidence.length > 0 && (
        <ul aria-label="Attached by you">
          {evidence.map((piece) => (
            <EvidenceRow key={piece.id} evidence={piece} selected={selected} />
          ))}
        </ul>
      )}
      {evidence.length > 0 && !dismissed && (
        <p className="text-sm text-ink-3">{stanceKeys && <Kbd keys={stanceKeys} />} changes what the last one says.</p>
      )}
      {isAdding ? (
        <LinkForm place={place} selected={selected} known={null} />
      ) : (
        !dismissed && (
          <div className="mt-1.5 flex flex-wrap gap-1">
            <CommandButton command={attachSelection} label="Add the selected passage" context={context} />
            <Button onClick={addLink}>Add a link</Button>
            <CommandButton command={collectElsewhere} label="Collect elsewhere" context={context} />
          </div>
        )
      )}
    </>
  );
}
