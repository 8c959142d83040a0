import type { Status } from "#domain/claim/status.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import type { Command } from "#state/commands/command.ts";
import type { ReadingContext } from "#state/commands/reading-commands.ts";
import { standingColours, standingShapes } from "#features/inspector/standing-look.ts";
import { classNames } from "#ui/class-names.ts";
import { Kbd } from "#ui/kbd.tsx";
import { ariaKeyShortcuts } from "#ui/key-label.ts";
import { LineShape } from "#ui/line-shape.tsx";

const decidedLook: Readonly<Record<Status, string>> = {
  sourced: "border-sourced bg-sourced-tint inset-ring inset-ring-sourced",
  unsourced: "border-unsourced bg-unsourced-tint inset-ring inset-ring-unsourced",
  denied: "border-denied bg-denied-tint inset-ring inset-ring-denied",
  contested: "border-contested bg-contested-tint inset-ring inset-ring-contested",
};

interface StatusButtonProps {
  readonly status: Status;
  readonly command: Command<ReadingContext>;
  readonly decided: boolean;
  /** Suggested and not decided: it looks tentative. */
  readonly suggested: boolean;
  readonly context: ReadingContext;
}

/** One status to decide for, with its shape, word and key. */
export function StatusButton({ status, command, decided, suggested, context }: StatusButtonProps) {
  const keys = useShortcutKeys(command);
  return (
    <button
      type="button"
      aria-pressed={decided}
      aria-keyshortcuts={ariaKeyShortcuts(keys)}
      onClick={() => command.run(context)}
      className={classNames(
        "flex min-h-11 items-center gap-2 rounded-[9px] border px-[11px] py-2 text-base font-semibold",
        decided ? decidedLook[status] : "bg-panel hover:bg-wash",
        !decided && (suggested ? "border-dashed border-edge" : "border-line"),
      )}
    >
      <span className={standingColours[status]}>
        <LineShape kind={standingShapes[status]} />
      </span>
      {command.name}
      <span className="ms-auto">{keys !== undefined && <Kbd keys={keys} hidden />}</span>
    </button>
  );
}
