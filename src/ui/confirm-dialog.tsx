import type { ButtonVariant } from "#ui/button.tsx";
import { late } from "#ui/late.tsx";
import { loadConfirmPopup } from "#ui/load-overlays.ts";

const ConfirmPopup = late(loadConfirmPopup, ({ onDismiss }) => onDismiss());

export interface ConfirmAction {
  /** A verb and what it does it to: "Remove the article", never "OK". */
  readonly label: string;
  readonly variant?: ButtonVariant | undefined;
  readonly onChoose: () => void;
}

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** A question. */
  readonly title: string;
  /** What will happen and what is kept. */
  readonly sentence: string;
  /** The safe one first: it has the focus when the dialog opens. */
  readonly actions:
    | readonly [ConfirmAction]
    | readonly [ConfirmAction, ConfirmAction]
    | readonly [ConfirmAction, ConfirmAction, ConfirmAction];
  /** Escape: nothing was chosen. */
  readonly onDismiss: () => void;
}

/**
 * A question that must be answered before the work goes on; a press outside answers nothing. `open` is the caller's:
 * an action's `onChoose` must close it.
 */
export function ConfirmDialog({ open, ...popup }: ConfirmDialogProps) {
  if (!open) return null;
  return <ConfirmPopup {...popup} />;
}
