import { keyLabel } from "#ui/key-label.ts";

export interface KbdProps {
  /** In the notation of `aria-keyshortcuts`: "Control+Z", "J"; a sequence with a space: "G A". */
  readonly keys: string;
  /** Within a control, whose plain name must not end in its key: the control says `aria-keyshortcuts` instead. */
  readonly hidden?: boolean | undefined;
}

/** A keycap. */
export function Kbd({ keys, hidden = false }: KbdProps) {
  return (
    <kbd
      aria-hidden={hidden || undefined}
      className="inline-block self-center rounded-[4px] border border-b-2 border-line bg-panel px-[5px] py-[2px] font-sans text-xs leading-none font-normal whitespace-nowrap text-ink-2"
    >
      {keyLabel(keys)}
    </kbd>
  );
}
