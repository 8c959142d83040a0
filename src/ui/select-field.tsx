import { useId } from "react";

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Where the place says what it is about, the label is for those who listen. */
  readonly labelHidden?: boolean | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, with its label. The browser's own control, since it brings keyboard and screen reader with it. */
export function SelectField<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-semibold text-ink-2"}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        className="min-h-[30px] w-full rounded-[8px] border border-edge bg-panel px-2 py-1 text-base text-ink pointer-coarse:min-h-11"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
