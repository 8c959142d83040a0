import { useId } from "react";
import { Button } from "#ui/button.tsx";

export interface ProgressBarProps {
  /** What is being done: "Finding claims". */
  readonly label: string;
  /** How much is done, 0 to `max` (which is more than 0); `null` while nobody can say. */
  readonly value: number | null;
  readonly max: number;
  /** What is counted, for the count's text: "sentences"; with "%" the share that is done stands there instead. */
  readonly unit?: string | undefined;
  readonly onCancel?: (() => void) | undefined;
}

/** The progress of long work, with its count in words and, where it can be stopped, a button that does. */
export function ProgressBar({ label, value, max, unit, onCancel }: ProgressBarProps) {
  const id = useId();
  const done = value === null ? null : Math.min(Math.max(value, 0), max);
  const count = done === null ? undefined : countText(done, max, unit);
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 grow">
        <div className="flex justify-between gap-3 text-sm">
          <span id={id} className="text-ink">
            {label}
          </span>
          <span className="text-ink-3 tabular-nums">{count}</span>
        </div>
        <progress
          aria-labelledby={id}
          aria-valuetext={count}
          max={max}
          value={done ?? undefined}
          className="mt-1 block h-[7px] w-full appearance-none overflow-hidden rounded-full border border-edge bg-panel indeterminate:animate-pulse indeterminate:bg-ink-3 forced-colors:[&::-moz-progress-bar]:bg-[Highlight] forced-colors:[&::-webkit-progress-value]:bg-[Highlight] [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-ink"
        />
      </div>
      {onCancel && (
        <Button onClick={onCancel} aria-describedby={id}>
          Cancel
        </Button>
      )}
    </div>
  );
}

function countText(done: number, max: number, unit: string | undefined): string {
  if (unit === "%") return `${Math.floor((100 * done) / max)} %`;
  return [`${done} of ${max}`, unit].filter(Boolean).join(" ");
}
