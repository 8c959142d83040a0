import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";
import { TITLE } from "#ui/dialog-surface.ts";

export interface PopoverProps {
  /** The button that opens it, and gets the focus back. */
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** What it is put into: beside its button, so that it belongs to the same landmark. */
  readonly place: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * A small panel beside the button that opens it, while the page stays in sight and in use; Escape or a press outside closes
 * it. Heavy, so it is loaded together with what it shows.
 */
export function Popover({ anchor, place, title, children, onClose }: PopoverProps) {
  return (
    <Base.Root
      open
      onOpenChange={(open, { event }) => {
        // A press on the button closes it there: closed here already, the press would open it again.
        const onButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!open && !onButton) onClose();
      }}
    >
      <Base.Portal container={place}>
        <Base.Positioner anchor={anchor} align="end" sideOffset={5} collisionPadding={8} className="z-40">
          <Base.Popup
            finalFocus={anchor}
            className="max-h-(--available-height) w-[min(21rem,var(--available-width))] overflow-y-auto rounded-[9px] border border-line bg-panel px-4 pt-3 pb-4 text-base text-ink shadow-popup outline-none"
          >
            <Base.Title className={TITLE}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
