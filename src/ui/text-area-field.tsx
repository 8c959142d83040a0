import { useId } from "react";
import type { ComponentPropsWithRef } from "react";
import { Kbd } from "#ui/kbd.tsx";
import { ariaKeyShortcuts } from "#ui/key-label.ts";

type NativeProps = Pick<ComponentPropsWithRef<"textarea">, "ref" | "placeholder" | "rows" | "onBlur" | "onKeyDown">;

export interface TextAreaFieldProps extends NativeProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The key that brings one here, in the notation of `aria-keyshortcuts`. */
  readonly keyHint?: string | undefined;
  /** Why what was written cannot be taken, as a sentence that is announced; null while it can, absent where all can. */
  readonly problem?: string | null | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text with their label. */
export function TextAreaField({
  label,
  hint,
  keyHint,
  problem,
  value,
  onChange,
  rows = 3,
  ...native
}: TextAreaFieldProps) {
  const id = useId();
  const said = [hint === undefined ? "" : `${id}-hint`, problem ? `${id}-problem` : ""].filter(Boolean);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="text-sm font-semibold text-ink-2">
          {label}
        </label>
        {keyHint !== undefined && <Kbd keys={keyHint} hidden />}
      </div>
      <textarea
        {...native}
        id={id}
        rows={rows}
        value={value}
        aria-keyshortcuts={ariaKeyShortcuts(keyHint)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={said.join(" ") || undefined}
        onChange={(event) => onChange(event.target.value)}
        className="w-full resize-y rounded-[8px] border border-edge bg-panel px-2.5 py-2 text-base text-ink"
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-error empty:hidden">
          {problem}
        </p>
      )}
    </div>
  );
}
