import { ChevronRight } from "lucide-react";
import type { ClaimGroup } from "#domain/claim-list/claim-groups.ts";
import { rowStatuses } from "#domain/claim-list/claim-rows.ts";
import { statusLooks } from "#features/claims/status-look.tsx";
import { classNames } from "#ui/class-names.ts";
import { LineShape } from "#ui/line-shape.tsx";

interface GroupCellsProps {
  readonly group: ClaimGroup;
  readonly isOpen: boolean;
}

/** What a group's head says: who or what it is, how its claims stand, how often they are denied. */
export function GroupCells({ group, isOpen }: GroupCellsProps) {
  return (
    <td colSpan={7} className="col-span-full col-start-2 flex min-w-0 flex-wrap items-center gap-x-4 gap-y-0.5">
      <span className="flex min-w-0 items-center gap-1.5 font-semibold">
        <ChevronRight aria-hidden className={classNames("size-4 flex-none text-ink-3", isOpen && "rotate-90")} />
        <span
          className={classNames("truncate", group.source === null && "font-serif")}
          dir="auto"
          title={nameOf(group)}
        >
          {nameOf(group)}
        </span>
      </span>
      <span className="text-ink-2">{`${group.length} ${group.length === 1 ? "claim" : "claims"}`}</span>
      <span className="flex flex-wrap gap-x-3 text-ink-2">
        {rowStatuses.map((status, i) =>
          group.counts[i] ? (
            <span key={status} className="inline-flex items-center gap-1">
              <span className={statusLooks[status].colour}>
                <LineShape kind={statusLooks[status].shape} />
              </span>
              {group.counts[i]} {statusLooks[status].name.toLowerCase()}
            </span>
          ) : null,
        )}
      </span>
      {notes(group).map((note) => (
        <span key={note} className={group.isContradicted ? "font-semibold text-warning" : "text-denied"}>
          {note}
        </span>
      ))}
    </td>
  );
}

function nameOf({ name, source }: ClaimGroup): string {
  if (name === null) return "Told in one place only";
  return source !== null && name === "" ? "The author’s own word" : name;
}

function notes({ denials, waiting, source, name, isContradicted, isToldDifferently }: ClaimGroup): readonly string[] {
  const said: string[] = [];
  if (name === null) return said;
  if (source === null && isContradicted) said.push("decided differently");
  if (source === null && isToldDifferently) said.push("told differently elsewhere");
  if (denials > 0) said.push(`denied ${denials === 1 ? "once" : `${denials} times`}`);
  if (waiting > 0) said.push(`${waiting} suggested ${waiting === 1 ? "denial" : "denials"}`);
  return said;
}
