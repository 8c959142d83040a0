import { useId } from "react";
import type { ReactNode } from "react";
import { Kbd } from "#ui/kbd.tsx";
import { ariaKeyShortcuts } from "#ui/key-label.ts";

export interface SliderProps {
  readonly label: ReactNode;
  /** The position, from 0 to `last`, in whole steps. */
  readonly value: number;
  /** The last position; 0 where there is nothing to choose, and the slider can't be moved. */
  readonly last: number;
  /** What the position means, for those who listen. */
  readonly valueText: string;
  /** The same in short, behind the slider. */
  readonly children: ReactNode;
  /** The keys that move it a step down and up from anywhere, in the notation of `aria-keyshortcuts`. */
  readonly keyHints: readonly [down: string | undefined, up: string | undefined];
  readonly onChange: (value: number) => void;
}

/** A slider with its label. The browser's own, since it brings keyboard, touch and forced colours with it. */
export function Slider({ label, value, last, valueText, children, keyHints, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2.5 text-sm text-ink-2">
      <label htmlFor={id} className="flex-none">
        {label}
      </label>
      <span className="contents max-sm:hidden">{keyHints[0] !== undefined && <Kbd keys={keyHints[0]} hidden />}</span>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={value}
        disabled={last === 0}
        aria-valuetext={valueText}
        aria-keyshortcuts={keyHints.flatMap((keys) => ariaKeyShortcuts(keys) ?? []).join(" ") || undefined}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-6 max-w-60 min-w-16 grow cursor-pointer accent-ink-2 disabled:cursor-default pointer-coarse:h-9"
      />
      <span className="contents max-sm:hidden">{keyHints[1] !== undefined && <Kbd keys={keyHints[1]} hidden />}</span>
      <span className="flex-none tabular-nums">{children}</span>
    </div>
  );
}
