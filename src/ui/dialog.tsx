import type { ReactNode } from "react";
import { late } from "#ui/late.tsx";
import { loadDialogPopup } from "#ui/load-overlays.ts";

const DialogPopup = late(loadDialogPopup, ({ onClose }) => onClose());

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** A sentence below the title; the dialog's description. */
  readonly sentence?: string | undefined;
  readonly children?: ReactNode;
  /** Buttons at the lower edge, the one that goes on last. */
  readonly actions?: ReactNode;
  readonly size?: "narrow" | "wide" | undefined;
  /** Escape, the close button, or a press outside. */
  readonly onClose: () => void;
}

/**
 * A window over the page that keeps the focus until it closes, then gives it back to where it was. `open` is the
 * caller's: nothing closes it but the caller's answer to `onClose`.
 */
export function Dialog({ open, ...popup }: DialogProps) {
  if (!open) return null;
  return <DialogPopup {...popup} />;
}
