import { ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { late } from "#ui/late.tsx";
import { loadChoicePopup } from "#ui/load-overlays.ts";

const ChoicePopup = late(loadChoicePopup, ({ onClose }) => onClose());

export interface ChoiceOption {
  /** Unique within the menu. */
  readonly value: string;
  readonly label: string;
  /** How many things it stands for, where that is worth saying. */
  readonly count?: number | undefined;
}

export interface ChoiceMenuProps {
  /** The button's text and accessible name, and the popup's. */
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly chosen: readonly string[];
  /** One of them, or as many as one likes. */
  readonly kind: "one" | "many";
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A button that opens a list of things to choose, one or several. It says how many are chosen; Escape closes. */
export function ChoiceMenu(props: ChoiceMenuProps) {
  const { label, options, chosen, kind } = props;
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const isSet = kind === "many" && chosen.length > 0;
  const only = kind === "one" ? options.find(({ value }) => value === chosen[0])?.label : undefined;
  return (
    <div ref={place} className="inline-flex">
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={isSet ? "font-semibold" : undefined}
      >
        <span>
          {label}
          {only !== undefined && `: ${only.toLowerCase()}`}
          {isSet && ` (${chosen.length})`}
        </span>
        <ChevronDown aria-hidden className="size-3.5 flex-none text-ink-3" />
      </Button>
      {open && <ChoicePopup {...props} anchor={button} place={place} onClose={() => setOpen(false)} />}
    </div>
  );
}
