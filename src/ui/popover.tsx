import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { IconButton } from "#ui/icon-button.tsx";
import { late } from "#ui/late.tsx";
import { loadPopoverPopup } from "#ui/load-overlays.ts";

const PopoverPopup = late(loadPopoverPopup, ({ onClose }) => onClose());

export interface PopoverProps {
  /** The button's accessible name and tooltip, and the panel's heading. */
  readonly label: string;
  /** A lucide icon; 16 px. */
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a small panel beside it, while the page stays in sight and in use. Escape or a press outside closes it. */
export function Popover({ label, icon, children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div ref={place} className="relative flex flex-none">
      <IconButton
        ref={button}
        label={label}
        icon={icon}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <PopoverPopup anchor={button} place={place} title={label} onClose={() => setOpen(false)}>
          {children}
        </PopoverPopup>
      )}
    </div>
  );
}
