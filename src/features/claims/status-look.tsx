import type { RowStatus, RowSuggestion } from "#domain/claim-list/claim-rows.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { classNames } from "#ui/class-names.ts";
import { type LineKind, LineShape } from "#ui/line-shape.tsx";

interface Look {
  readonly name: string;
  readonly shape: LineKind;
  readonly colour: string;
}

/** How each status looks: a shape before a colour. */
export const statusLooks: Readonly<Record<RowStatus | RowSuggestion, Look>> = {
  open: { name: "Open", shape: "thin", colour: "text-ink-3" },
  none: { name: "None", shape: "thin", colour: "text-ink-3" },
  sourced: { name: statusNames.sourced, shape: "solid", colour: "text-sourced" },
  unsourced: { name: statusNames.unsourced, shape: "dashed", colour: "text-unsourced" },
  denied: { name: statusNames.denied, shape: "double", colour: "text-denied" },
  contested: { name: statusNames.contested, shape: "wavy", colour: "text-contested" },
  dismissed: { name: "Not a claim", shape: "thin", colour: "text-ink-3" },
};

/** A decided status, with its shape. */
export function StatusMark({ status }: { readonly status: RowStatus }) {
  const { name, shape, colour } = statusLooks[status];
  return (
    <span
      className={classNames("inline-flex items-center gap-1.5", status === "open" ? "text-ink-3" : "font-semibold")}
    >
      <span className={colour}>
        <LineShape kind={shape} />
      </span>
      {name}
    </span>
  );
}

/** A suggested status: it looks tentative, and steps back once the claim is decided. */
export function SuggestionMark({
  suggestion,
  isOpen,
}: {
  readonly suggestion: RowSuggestion;
  readonly isOpen: boolean;
}) {
  const { name, shape, colour } = statusLooks[suggestion];
  if (suggestion === "none") return <span className="text-ink-3">none</span>;
  return (
    <span className={classNames("inline-flex items-center gap-1.5 italic", isOpen ? "text-ink-2" : "text-ink-3")}>
      <span className={isOpen ? colour : undefined}>
        <LineShape kind={shape} />
      </span>
      {name}
    </span>
  );
}
