import { Popover as Base } from "@base-ui/react/popover";
import { type RefObject, useId, useState } from "react";
import { Button } from "#ui/button.tsx";
import type { ChoiceMenuProps, ChoiceOption } from "#ui/choice-menu.tsx";
import { TextField } from "#ui/text-field.tsx";

/** From so many options on they can be searched. */
const manyOptions = 10;

interface ChoicePopupProps extends ChoiceMenuProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly place: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The open half of `ChoiceMenu`, loaded when the first one opens. */
export function ChoicePopup({ label, options, chosen, kind, onChange, anchor, place, onClose }: ChoicePopupProps) {
  const [sought, setSought] = useState("");
  const words = sought.toLowerCase();
  const shown = options.filter((option) => option.label.toLowerCase().includes(words));
  const toggle = (value: string) => {
    if (kind === "one") onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal container={place}>
        <Base.Positioner anchor={anchor} align="start" sideOffset={5} collisionPadding={8} className="z-40">
          <Base.Popup
            aria-label={label}
            finalFocus={anchor}
            className="flex max-h-[min(24rem,var(--available-height))] w-[min(22rem,var(--available-width))] flex-col gap-1 rounded-[9px] border border-line bg-panel p-2 text-base text-ink shadow-popup outline-none"
          >
            {options.length >= manyOptions && (
              <TextField label={`Find in ${label.toLowerCase()}`} type="search" value={sought} onChange={setSought} />
            )}
            <ul className="min-h-0 overflow-y-auto">
              {shown.map((option) => (
                <Option
                  key={option.value}
                  option={option}
                  kind={kind}
                  name={label}
                  checked={chosen.includes(option.value)}
                  onToggle={() => toggle(option.value)}
                />
              ))}
              {shown.length === 0 && <li className="px-2 py-1.5 text-ink-3">Nothing of that name.</li>}
            </ul>
            {kind === "many" && chosen.length > 0 && (
              <Button variant="plain" onClick={() => onChange([])}>
                Any {label.toLowerCase()}
              </Button>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface OptionProps {
  readonly option: ChoiceOption;
  readonly kind: ChoiceMenuProps["kind"];
  /** What the choice is about, which holds the options of one together. */
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Option({ option, kind, name, checked, onToggle }: OptionProps) {
  const id = useId();
  return (
    <li className="flex items-center gap-2.5 rounded-[6px] px-2 hover:bg-wash">
      <input
        id={id}
        type={kind === "one" ? "radio" : "checkbox"}
        name={name}
        checked={checked}
        onChange={onToggle}
        className="size-4 flex-none accent-ink"
      />
      <label htmlFor={id} className="flex min-h-[30px] min-w-0 grow items-center gap-3 py-1 pointer-coarse:min-h-11">
        <span className="min-w-0 grow wrap-anywhere" dir="auto">
          {option.label}
        </span>
        {option.count !== undefined && <span className="text-sm text-ink-3 tabular-nums">{option.count}</span>}
      </label>
    </li>
  );
}
