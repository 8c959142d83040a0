import { useId } from "react";
import type { ComponentPropsWithRef } from "react";

type NativeProps = Pick<ComponentPropsWithRef<"input">, "ref" | "placeholder" | "autoCapitalize" | "spellCheck">;

export interface TextFieldProps extends NativeProps {
  readonly label: string;
  readonly type?: "text" | "search" | "url" | "date" | undefined;
  readonly hint?: string | undefined;
  /** Why what was written cannot be taken, as a sentence that is announced; null while it can, absent where all can. */
  readonly problem?: string | null | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text with its label. */
export function TextField({ label, type = "text", hint, problem, value, onChange, ...native }: TextFieldProps) {
  const id = useId();
  const said = [hint === undefined ? "" : `${id}-hint`, problem ? `${id}-problem` : ""].filter(Boolean);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold text-ink-2">
        {label}
      </label>
      <input
        {...native}
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={said.join(" ") || undefined}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-[30px] w-full rounded-[8px] border border-edge bg-panel px-2.5 py-1 text-base text-ink pointer-coarse:min-h-11"
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
