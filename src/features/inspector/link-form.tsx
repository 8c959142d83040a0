import { type FormEvent, useEffect, useRef, useState } from "react";
import type { LinkEvidence } from "#domain/claim/evidence.ts";
import { type LinkDraft, readLink } from "#domain/claim/link-draft.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { stanceOptions } from "#features/inspector/stance-look.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useReadingContext } from "#state/reading-context.ts";
import { session, useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextAreaField } from "#ui/text-area-field.tsx";
import { TextField } from "#ui/text-field.tsx";

interface LinkFormProps {
  /** Under which the session keeps what has been written. */
  readonly place: string;
  readonly selected: ReadClaim;
  /** The evidence that is edited; null for a new one. */
  readonly known: LinkEvidence | null;
}

/** Writes down a link as evidence. What was written stays, whatever is wrong with it, until it is added or given up. */
export function LinkForm({ place, selected, known }: LinkFormProps) {
  const draft = useSession(({ linkDrafts }) => linkDrafts.get(place));
  if (!draft) return null;
  return <OpenForm place={place} selected={selected} known={known} draft={draft} />;
}

function OpenForm({ place, selected, known, draft }: LinkFormProps & { readonly draft: LinkDraft }) {
  const { ids } = usePorts();
  const context = useReadingContext();
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  /** What was written when it was refused: the sentences stand until that changes. */
  const [refused, setRefused] = useState<LinkDraft | null>(null);
  const [id] = useState(() => known?.id ?? ids.random());
  const read = readLink(draft, id);
  const problems = read.ok || refused !== draft ? {} : read.problems;

  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused]);

  const write = (changes: Partial<LinkDraft>) => session.getState().setLinkDraft(place, { ...draft, ...changes });
  const close = () => {
    // The form goes, and the focus must not go with it.
    form.current?.closest<HTMLElement>("[data-inspector]")?.focus();
    session.getState().setLinkDraft(place, null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok) {
      setRefused(draft);
      return;
    }
    context.act(selected, { kind: known ? "change-evidence" : "add-evidence", evidence: read.evidence });
    close();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={known ? "Edit the link" : "Add a link"}
      onSubmit={submit}
      className="mt-1.5 flex flex-col gap-2.5 rounded-[9px] border border-line p-3"
    >
      <TextField
        ref={first}
        label="Address"
        placeholder="https://"
        autoCapitalize="none"
        spellCheck={false}
        value={draft.address}
        problem={problems.address ?? null}
        onChange={(address) => write({ address })}
      />
      <TextField
        label="Title"
        value={draft.title}
        problem={problems.title ?? null}
        onChange={(title) => write({ title })}
      />
      <TextAreaField
        label="Quotation"
        rows={2}
        value={draft.quotation}
        problem={problems.quotation ?? null}
        onChange={(quotation) => write({ quotation })}
      />
      <div className="grid grid-cols-2 gap-2.5">
        <TextField
          label="Seen on"
          type="date"
          value={draft.seenOn}
          problem={problems.seenOn ?? null}
          onChange={(seenOn) => write({ seenOn })}
        />
        <SelectField label="It" options={stanceOptions} value={draft.stance} onChange={(stance) => write({ stance })} />
      </div>
      <TextAreaField
        label="Note on it"
        rows={1}
        value={draft.note}
        problem={problems.note ?? null}
        onChange={(note) => write({ note })}
      />
      <div className="flex flex-wrap gap-1">
        <Button type="submit" variant="primary">
          {known ? "Keep the changes" : "Add the link"}
        </Button>
        <Button variant="plain" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
