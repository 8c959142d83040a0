import type { SelectFieldProps } from "#ui/select-field.tsx";

/** One of a few in a line of other controls, which say what it is about; its label is for those who hear it. */
export function CompactSelect<Value extends string>({ label, options, value, onChange }: SelectFieldProps<Value>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
      className="min-h-[26px] max-w-full rounded-[7px] border border-edge bg-panel px-1.5 text-base text-ink pointer-coarse:min-h-11"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
