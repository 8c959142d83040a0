import { useId } from "react";

export interface ToggleSwitchProps {
  readonly label: string;
  /** What it changes, in a sentence. */
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A switch that acts at once. The browser's own checkbox, since it brings keyboard, focus and forms with it. */
export function ToggleSwitch({ label, hint, checked, onChange }: ToggleSwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="relative mt-px h-[18px] w-8 flex-none cursor-pointer appearance-none rounded-full border border-edge bg-panel transition-colors before:absolute before:top-[2px] before:left-[2px] before:size-3 before:rounded-full before:bg-edge before:transition-transform checked:border-ink checked:bg-ink checked:before:translate-x-[14px] checked:before:bg-on-ink forced-colors:before:bg-[ButtonText] forced-colors:checked:bg-[Highlight] forced-colors:checked:before:bg-[HighlightText]"
      />
      <div>
        <label htmlFor={id} className="cursor-pointer">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-ink-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
