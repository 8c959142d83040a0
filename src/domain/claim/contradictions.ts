import type { ReadClaim } from "#domain/claim/read-claim.ts";

/** What doesn't fit in how an analyst decided a claim; pointed out, never corrected. */
export type Contradiction = "evidence-missing" | "no-denier" | "graded-source";

/**
 * The contradictions within one reading: decided `sourced` while the text says that evidence is missing; decided `denied`
 * or `contested` with nobody named who denies it; decided `unsourced` with a graded source. Other claims decided
 * otherwise can't be seen from here.
 */
export function contradictionsOf(read: ReadClaim): readonly Contradiction[] {
  const { claim, reading, standing, deniedBy, deniedElsewhere } = read;
  if (reading.dismissed) return [];
  const answer = claim.suggestion?.source;
  switch (standing) {
    case "open":
      return [];
    case "sourced":
      return answer?.rule === "R3" ? ["evidence-missing"] : [];
    case "unsourced":
      return answer?.grade ? ["graded-source"] : [];
    case "denied":
    case "contested": {
      const links = [...deniedBy, ...deniedElsewhere];
      const hasDenier = links.some(({ verdict }) => verdict !== "rejected") || Boolean(claim.suggestion?.denial);
      return hasDenier ? [] : ["no-denier"];
    }
  }
}
