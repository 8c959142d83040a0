import { type SaveState, useSaveState } from "#state/save-state.ts";

/** Whether what is on screen is stored, in two or three words. */
export function SaveStateLabel() {
  const state = useSaveState();
  return (
    <output data-save-state={state.kind} title={detail(state)} className="text-end text-sm leading-tight text-ink-3">
      {label(state)}
      {state.kind === "saved" && <span className="max-sm:hidden"> on this device</span>}
    </output>
  );
}

function label(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return "Saved";
    case "saving":
      return "Saving…";
    case "unsaved":
      return `${state.count} unsaved`;
    case "memory":
      return "Nothing is saved";
    case "read-only":
      return "Read-only";
  }
}

function detail(state: SaveState): string | undefined {
  switch (state.kind) {
    case "saved":
      return state.persistent
        ? "The browser has promised to keep it until you clear it."
        : "The browser may clear it when space runs low; an export keeps a copy.";
    case "saving":
      return undefined;
    case "unsaved":
      return state.failure.sentence;
    case "memory":
    case "read-only":
      return state.reason;
  }
}
