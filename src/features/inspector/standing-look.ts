import type { Standing } from "#domain/claim/status.ts";
import type { LineKind } from "#ui/line-shape.tsx";

/** The shape of each standing, which tells it apart before any colour does. */
export const standingShapes: Readonly<Record<Standing, LineKind>> = {
  open: "thin",
  sourced: "solid",
  unsourced: "dashed",
  denied: "double",
  contested: "wavy",
};

/** The colour of that shape. */
export const standingColours: Readonly<Record<Standing, string>> = {
  open: "text-ink-3",
  sourced: "text-sourced",
  unsourced: "text-unsourced",
  denied: "text-denied",
  contested: "text-contested",
};
