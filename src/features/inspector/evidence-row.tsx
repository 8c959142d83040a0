import { Pencil, StickyNote, X } from "lucide-react";
import { type MouseEvent, useState } from "react";
import type { Evidence, LinkEvidence } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { EvidenceSource } from "#features/inspector/evidence-source.tsx";
import { KeptField } from "#features/inspector/kept-field.tsx";
import { LinkForm } from "#features/inspector/link-form.tsx";
import { stanceColours, stanceOptions } from "#features/inspector/stance-look.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { session, useSession } from "#state/session.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { SelectField } from "#ui/select-field.tsx";

interface EvidenceRowProps {
  readonly evidence: Evidence;
  readonly selected: ReadClaim;
}

/** A piece of evidence: what it is, what it says of the claim, the note on it, and what can be done with it. */
export function EvidenceRow({ evidence, selected }: EvidenceRowProps) {
  const context = useReadingContext();
  const linkPlace = `link ${selected.claim.id} ${evidence.id}`;
  const notePlace = `note ${evidence.id}`;
  const isEdited = useSession(({ linkDrafts }) => linkDrafts.has(linkPlace));
  /** Whether the field for a note is shown before there is one: asked for, or still there with a note that is too long. */
  const [noting, setNoting] = useState<"asked" | "kept" | null>(() =>
    session.getState().drafts.has(notePlace) ? "kept" : null,
  );
  const change = (changed: Evidence) => context.act(selected, { kind: "change-evidence", evidence: changed });
  const remove = (event: MouseEvent<HTMLElement>) => {
    // The button goes with its row, and the focus must not go with it.
    event.currentTarget.closest<HTMLElement>("[data-inspector]")?.focus();
    context.act(selected, { kind: "remove-evidence", id: evidence.id });
    context.notify("The evidence is removed. Ctrl+Z brings it back.");
  };
  if (isEdited && evidence.kind === "link")
    return (
      <li>
        <LinkForm place={linkPlace} selected={selected} known={evidence} />
      </li>
    );
  return (
    <li className="flex items-baseline gap-2.5 py-1.5">
      <span aria-hidden className={`size-2.5 flex-none rounded-full ${stanceColours[evidence.stance]}`} />
      <div className="min-w-0 grow">
        <EvidenceSource evidence={evidence} />
        <div className="mt-1 flex items-center gap-0.5">
          <div className="min-w-0 grow">
            <SelectField
              label="What it says of the claim"
              labelHidden
              options={stanceOptions}
              value={evidence.stance}
              onChange={(stance) => change({ ...evidence, stance })}
            />
          </div>
          {evidence.note === "" && noting === null && (
            <IconButton label="Note on it" icon={<StickyNote />} onClick={() => setNoting("asked")} />
          )}
          {evidence.kind === "link" && (
            <IconButton label="Edit" icon={<Pencil />} onClick={() => edit(linkPlace, evidence)} />
          )}
          <IconButton label="Remove" icon={<X />} onClick={remove} />
        </div>
        {(evidence.note !== "" || noting !== null) && (
          <KeptField
            key={notePlace}
            place={notePlace}
            label="Note on it"
            rows={1}
            stored={evidence.note}
            onKeep={(note) => change({ ...evidence, note })}
            wanted={noting === "asked"}
            onLeft={() => setNoting(null)}
          />
        )}
      </div>
    </li>
  );
}

function edit(place: string, { address, title, quotation, seenOn, stance, note }: LinkEvidence): void {
  session.getState().setLinkDraft(place, { address, title, quotation, seenOn: seenOn ?? "", stance, note });
}
