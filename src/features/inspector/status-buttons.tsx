import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { statuses } from "#domain/claim/status.ts";
import { StatusButton } from "#features/inspector/status-button.tsx";
import { decideCommands } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { classNames } from "#ui/class-names.ts";

interface StatusButtonsProps {
  readonly selected: ReadClaim;
  /** All four in one row where there is room for it. */
  readonly inOneRow?: boolean;
}

/** The four statuses to decide for. */
export function StatusButtons({ selected, inOneRow = false }: StatusButtonsProps) {
  const context = useReadingContext();
  return (
    <fieldset
      aria-label="Status"
      className={classNames("grid grid-cols-2", inOneRow ? "gap-1.5 min-[560px]:grid-cols-4" : "gap-2")}
    >
      {statuses.map((status) => (
        <StatusButton
          key={status}
          status={status}
          command={decideCommands[status]}
          decided={selected.standing === status}
          suggested={selected.standing === "open" && selected.suggested === status}
          context={context}
        />
      ))}
    </fieldset>
  );
}
