import { Check } from "lucide-react";
import { memo } from "react";
import type { ClaimId } from "#domain/claim/claim.ts";
import { idsOfLine } from "#state/claims-context.ts";
import type { ClaimsPage } from "#state/claims-page.tsx";
import { ClaimCells } from "#features/claims/claim-cells.tsx";
import { tableGrid } from "#features/claims/columns.ts";
import { GroupCells } from "#features/claims/group-cells.tsx";
import { classNames } from "#ui/class-names.ts";

interface ClaimLineRowProps {
  /** Which line it is, counted from 0. */
  readonly at: number;
  readonly page: ClaimsPage;
  readonly isInHand: boolean;
  readonly selected: ReadonlySet<ClaimId>;
  readonly isTable: boolean;
  /** Where it begins and how high it is, in CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly now: number;
}

/** A line's id in the page. */
export function lineId(at: number): string {
  return `claims-line-${at}`;
}

const cardGrid = "grid grid-cols-[1.75rem_minmax(0,1fr)_minmax(0,1fr)] content-center gap-x-2 gap-y-1 px-3 py-2";

/** One line of the list: a claim, or a group's head. While the list is scrolled, those that stay in sight are left alone. */
export const ClaimLineRow = memo(function ClaimLineRow({
  at,
  page,
  isInHand,
  selected,
  isTable,
  top,
  height,
  now,
}: ClaimLineRowProps) {
  const line = page.lines.line(at);
  const claim = line?.kind === "claim" ? page.claimAt(line.at) : undefined;
  if (!line || (line.kind === "claim" && !claim)) return null;
  const isGroup = line.kind === "group";
  const isSelected = isGroup ? isWhollySelected(page, line) : claim !== undefined && selected.has(claim.id);
  return (
    <tr
      id={lineId(at)}
      data-line={at}
      data-claim={claim?.id}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      aria-level={page.view.group === "none" ? undefined : isGroup ? 1 : 2}
      aria-expanded={isGroup ? line.isOpen : undefined}
      className={classNames(
        "absolute inset-x-0 cursor-default border-b border-line",
        isTable ? tableGrid : cardGrid,
        isSelected ? "bg-info-tint" : isGroup ? "bg-side" : "bg-panel",
        isInHand &&
          "outline-2 -outline-offset-2 outline-edge group-focus-visible:outline-focus forced-colors:outline-[Highlight]",
      )}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {/* Whether the line is selected, it says itself. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td className={classNames("self-stretch", !isTable && !isGroup && "row-span-4")}>
        <span data-pick className="flex h-full items-center justify-center">
          <span
            aria-hidden
            className={classNames(
              "flex size-4 items-center justify-center rounded-[3px] border",
              isSelected ? "border-ink bg-ink text-on-ink" : "border-edge bg-panel",
            )}
          >
            {isSelected && <Check className="size-3.5" strokeWidth={3} />}
          </span>
        </span>
      </td>
      {claim && <ClaimCells claim={claim} now={now} isTable={isTable} />}
      {isGroup && <GroupCells group={line.group} isOpen={line.isOpen} />}
    </tr>
  );
});

function isWhollySelected(page: ClaimsPage, line: Parameters<typeof idsOfLine>[1]): boolean {
  return page.selected.size > 0 && idsOfLine(page, line).every((id) => page.selected.has(id));
}
