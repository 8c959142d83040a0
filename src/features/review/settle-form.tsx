import { type Status, statuses } from "#domain/claim/status.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import type { SettlementDraft } from "#state/review/adjudication.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";

/** Reasons that are given again and again. */
const quickReasons = [
  "As the guidelines say",
  "The source is named in the text",
  "No source is named",
  "These boundaries hold the whole claim",
  "Overlooked by one",
] as const;

const takingNames = { left: "Left", right: "Right", both: "Both", new: "A new answer" } as const;

/** One and the same function, so that the field takes the focus when it comes, and not again with every letter. */
const focusField = (field: HTMLInputElement | null) => field?.focus();

interface SettleFormProps {
  readonly draft: SettlementDraft;
  readonly problem: string | null;
  readonly onChange: (draft: SettlementDraft) => void;
  readonly onSettle: (draft: SettlementDraft) => void;
  readonly onClose: () => void;
}

/** Why it is settled so: asked for each, since a gold file keeps it. Enter settles, Escape lets go. */
export function SettleForm({ draft, problem, onChange, onSettle, onClose }: SettleFormProps) {
  const { taking } = draft;
  const isNew = taking === "new";
  const answers = [
    ...statuses.map((status: Status) => ({ value: status, label: statusNames[status] })),
    { value: "not-a-claim", label: "Not a claim" },
  ] as const;
  return (
    // Escape lets go wherever in the form one is: its fields and buttons are the controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      aria-label="Settle"
      className="flex flex-col gap-3 rounded-[10px] border border-line bg-side px-4 py-3"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSettle(draft);
      }}
    >
      {isNew && (
        <div className="flex flex-wrap gap-3">
          <SelectField
            label="The answer"
            options={answers}
            value={draft.status}
            onChange={(status) => onChange({ ...draft, status })}
          />
          <SelectField
            label="Boundaries, source and cue"
            options={[
              { value: "left", label: "As at the left" },
              { value: "right", label: "As at the right" },
            ]}
            value={draft.bounds}
            onChange={(bounds) => onChange({ ...draft, bounds })}
          />
        </div>
      )}
      <TextField
        label={`${takingNames[taking]}: why?`}
        key={taking}
        ref={focusField}
        value={draft.reason}
        problem={problem}
        onChange={(words) => onChange({ ...draft, reason: words })}
      />
      <div className="flex flex-wrap gap-2">
        {quickReasons.map((words) => (
          <Button key={words} variant="plain" onClick={() => onSettle({ ...draft, reason: words })}>
            {words}
          </Button>
        ))}
      </div>
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          Settle
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </form>
  );
}
