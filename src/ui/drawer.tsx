import type { ReactNode } from "react";
import { late } from "#ui/late.tsx";
import { loadDrawerPopup } from "#ui/load-overlays.ts";

const DrawerPopup = late(loadDrawerPopup, ({ onClose }) => onClose());

export type DrawerSide = "left" | "right" | "bottom";

export interface DrawerProps {
  readonly open: boolean;
  readonly side: DrawerSide;
  /** Its heading and accessible name. */
  readonly title: string;
  readonly children: ReactNode;
  /** Escape, the close button, or a press outside. */
  readonly onClose: () => void;
}

/**
 * A side panel of a wide screen as it comes on a narrow one: over the page, keeping the focus until it closes, then
 * giving it back to where it was. `open` is the caller's.
 */
export function Drawer({ open, ...popup }: DrawerProps) {
  if (!open) return null;
  return <DrawerPopup {...popup} />;
}
