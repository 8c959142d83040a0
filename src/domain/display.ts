/** How an analyst has a text shown: their comfort alone, nothing that the work depends on. Each list from least to most. */
export const textSizes = ["small", "normal", "large", "larger", "largest"] as const;
export const columnWidths = ["narrow", "normal", "wide"] as const;
export const lineHeights = ["normal", "loose", "looser"] as const;
/** `system` follows what the browser or the system is set to. */
export const themes = ["system", "light", "dark"] as const;

/** One choice of each list. */
export interface Display {
  readonly textSize: (typeof textSizes)[number];
  readonly columnWidth: (typeof columnWidths)[number];
  readonly lineHeight: (typeof lineHeights)[number];
  readonly theme: (typeof themes)[number];
}

/** As it is before anybody chooses. */
export const usualDisplay: Display = {
  textSize: "normal",
  columnWidth: "normal",
  lineHeight: "normal",
  theme: "system",
};
