import { toast } from "sonner";

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

const SEND = { done: toast.success, info: toast.info, warning: toast.warning, error: toast.error } as const;

/** Shows a message in passing. An error stays until it is closed. What must not be missed belongs in a `Notice`. */
export function notify({ kind, sentence, action, id }: Message): void {
  SEND[kind](sentence, {
    duration: kind === "error" ? Number.POSITIVE_INFINITY : SHOWN_FOR,
    closeButton: kind === "error" || action !== undefined,
    ...(id === undefined ? {} : { id }),
    ...(action === undefined ? {} : { action: { label: action.label, onClick: action.onChoose } }),
  });
}
