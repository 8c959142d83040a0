const SHOWN: Readonly<Record<string, string>> = {
  Control: "Ctrl",
  Meta: "⌘",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/**
 * How keys are printed on a keycap. `keys` is in the notation of `aria-keyshortcuts` ("Control+Shift+Z"); keys
 * pressed one after another stand apart ("G A"), which that attribute cannot say (see `ariaKeyShortcuts`).
 */
export function keyLabel(keys: string): string {
  return keys
    .split(/[ +]/u)
    .map((key) => SHOWN[key] ?? key)
    .join(" ");
}

/** The value for `aria-keyshortcuts`, or `undefined` for a sequence: there a space would mean "or". */
export function ariaKeyShortcuts(keys: string | undefined): string | undefined {
  return keys === undefined || keys.includes(" ") ? undefined : keys;
}
