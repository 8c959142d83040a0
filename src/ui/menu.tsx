import { ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import type { ButtonVariant } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { late } from "#ui/late.tsx";
import { loadMenuPopup } from "#ui/load-overlays.ts";

const MenuPopup = late(loadMenuPopup, ({ onClose }) => onClose());

export interface MenuItem {
  /** Unique within the menu. */
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keyHint?: string | undefined;
  /** Why it cannot be chosen now, shown below its label; absent when it can. */
  readonly disabledReason?: string | undefined;
  readonly onChoose: () => void;
}

export interface MenuProps {
  /** The button's text and accessible name, and the menu's. */
  readonly label: string;
  /** Groups are divided by a line; empty ones are left out. */
  readonly groups: readonly (readonly MenuItem[])[];
  readonly variant?: ButtonVariant | undefined;
  /** With an icon the button shows it alone; the label becomes its tooltip. */
  readonly icon?: ReactNode;
  readonly align?: "start" | "end" | undefined;
}

/**
 * A button that opens a menu. Enter, Space, a click or ArrowDown open it; arrows, Home, End and letters move; Enter
 * chooses; Escape closes. The focus then returns to the button.
 */
export function Menu({ label, groups, variant, icon, align = "start" }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<"by-key" | "by-pointer">();

  const trigger = {
    ref: button,
    "aria-haspopup": "menu",
    "aria-expanded": opened !== undefined,
    // A press by Enter, Space or assistive technology counts no clicks of a pointer.
    onClick: (event: MouseEvent) => setOpened(event.detail === 0 ? "by-key" : "by-pointer"),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      setOpened("by-key");
    },
  } as const;

  return (
    <div ref={place} className="relative flex flex-none">
      {icon === undefined ? (
        <Button {...trigger} variant={variant}>
          {label}
          <ChevronDown aria-hidden="true" className="-mr-1 size-3.5" />
        </Button>
      ) : (
        <IconButton {...trigger} label={label} icon={icon} />
      )}
      {opened !== undefined && (
        <MenuPopup
          anchor={button}
          place={place}
          label={label}
          groups={groups}
          align={align}
          startAtFirst={opened === "by-key"}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
