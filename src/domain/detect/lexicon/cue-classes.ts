/** What a verb of attribution does with what follows it. */
export const cueClasses = [
  /** Says it is so: say, state, insist. */
  "assert",
  /** Puts a figure or a future to it: estimate, expect. */
  "estimate",
  /** Points to it, as people and documents do: suggest, show. */
  "suggest",
  /** Holds it in mind: believe, fear. */
  "believe",
  /** Charges somebody with it. */
  "allege",
  /** Says that it is not so; always a denial. */
  "deny",
  /** Turns away; a denial only of a claim, report, allegation… */
  "reject",
] as const;
export type CueClass = (typeof cueClasses)[number];
