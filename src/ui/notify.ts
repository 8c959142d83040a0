import { somebodyIsHere } from "#ui/presence.ts";

/** ms. Time to read a sentence and reach its button (WCAG 2.2.1); the pointer or the focus on it stops the clock. */
const SHOWN_FOR = 8000;

export interface Message {
  readonly kind: "done" | "info" | "warning" | "error";
  /** A whole sentence; of an error: what happened, what was kept, what to do next. */
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onChoose: () => void } | undefined;
  /** A message with the id of one that is shown takes its place. */
  readonly id?: string | undefined;
}

let shown: () => void = () => undefined;
/** Resolves when there is somewhere for messages to appear: those sent before are lost. */
const toaster = new Promise<void>((resolve) => {
  shown = resolve;
});

/** Says that messages can be seen. */
export function toasterIsShown(): void {
  shown();
}

/**
 * Shows a message in passing. An error stays until it is closed. What must not be missed belongs in a `Notice`.
 * What shows messages is loaded with the first one, or when somebody is at the page.
 */
export function notify({ kind, sentence, action, id }: Message): void {
  somebodyIsHere();
  void Promise.all([import("sonner"), toaster]).then(([{ toast }]) => {
    const send = kind === "done" ? toast.success : toast[kind];
    send(sentence, {
      duration: kind === "error" ? Number.POSITIVE_INFINITY : SHOWN_FOR,
      closeButton: kind === "error" || action !== undefined,
      ...(id === undefined ? {} : { id }),
      ...(action === undefined ? {} : { action: { label: action.label, onClick: action.onChoose } }),
    });
  });
}
