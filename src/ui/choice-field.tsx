import { useId } from "react";

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** `name` is what is read out, `label` what is shown; without one, the name is. */
  readonly options: readonly { readonly value: Value; readonly name: string; readonly label?: string | undefined }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight and side by side. The browser's own radio buttons, since they bring the arrow keys with them. */
export function ChoiceField<Value extends string>({ label, options, value, onChange }: ChoiceFieldProps<Value>) {
  const group = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold text-ink-2">{label}</legend>
      <div className="flex rounded-[8px] border border-edge">
        {options.map((option, i) => (
          <label
            key={option.value}
            className="flex min-h-[30px] min-w-0 flex-1 cursor-pointer items-center justify-center px-1 first:rounded-l-[7px] last:rounded-r-[7px] not-first:border-l not-first:border-line hover:bg-wash has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={group}
              className="sr-only"
              value={option.value}
              checked={option.value === value}
              aria-label={option.name}
              onChange={() => onChange(option.value)}
            />
            <span aria-hidden className={option.label === undefined ? undefined : SIZES[i]}>
              {option.label ?? option.name}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A shown label that stands for a size has one itself. */
const SIZES = ["text-xs", "text-base", "text-lg", "text-[1.1875rem]", "text-[1.5rem]"] as const;
