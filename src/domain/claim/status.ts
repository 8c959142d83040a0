import { z } from "#domain/schema.ts";

/** How a claim stands in the text, in the order of the keys 1 to 4. Never whether it is true. */
export const statuses = ["sourced", "unsourced", "denied", "contested"] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

/** A status, or `open` for a claim that nobody has decided. */
export type Standing = Status | "open";

/** The two questions behind a status. */
export interface Answers {
  /** Some mention gives it an identifiable origin, and no cue says that evidence is missing for it. */
  readonly hasSource: boolean;
  /** Some party says explicitly that it is not so. */
  readonly isDenied: boolean;
}

/** The status that the two answers make. */
export function statusOf({ hasSource, isDenied }: Answers): Status {
  if (hasSource) return isDenied ? "contested" : "sourced";
  return isDenied ? "denied" : "unsourced";
}
