import { ChevronLeft, ChevronRight, PanelBottomOpen } from "lucide-react";
import type { ReactNode } from "react";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { nextClaim, previousClaim } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { StatusButtons } from "#features/inspector/status-buttons.tsx";
import { IconButton } from "#ui/icon-button.tsx";

interface DecisionBarProps {
  /** Shows all of the claim in hand. */
  readonly onOpen: () => void;
  /** Further buttons in its first row. */
  readonly children?: ReactNode;
}

/** What a narrow screen keeps of the inspector below the text: going from claim to claim, and deciding. */
export function DecisionBar({ onOpen, children }: DecisionBarProps) {
  const { selected, claims } = useReading();
  const context = useReadingContext();
  const previousKeys = useShortcutKeys(previousClaim);
  const nextKeys = useShortcutKeys(nextClaim);
  const position = claims.findIndex(({ claim }) => claim.id === selected?.claim.id) + 1;
  return (
    <section aria-label="Decide" className="flex flex-none flex-col gap-1.5 border-t border-line bg-panel px-2 py-1.5">
      <div className="flex items-center gap-1">
        <IconButton
          label="Previous claim"
          keyHint={previousKeys}
          icon={<ChevronLeft />}
          onClick={() => previousClaim.run(context)}
        />
        <span className="min-w-0 grow truncate text-center text-sm text-ink-2">
          {position > 0 ? `Claim ${position} of ${claims.length}` : `${claims.length} claims`}
        </span>
        <IconButton
          label="Next claim"
          keyHint={nextKeys}
          icon={<ChevronRight />}
          onClick={() => nextClaim.run(context)}
        />
        {children}
        <IconButton label="Show the claim in hand" icon={<PanelBottomOpen />} onClick={onOpen} />
      </div>
      {selected && !selected.reading.dismissed && <StatusButtons selected={selected} inOneRow />}
    </section>
  );
}
