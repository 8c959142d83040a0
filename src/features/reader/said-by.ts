import type { Claim } from "#domain/claim/claim.ts";

/** Who says a claim, in words. Null where nobody looked for a speaker: the claim stands in a language whose attribution isn't read. */
export function saidBy({ source, suggestion }: Pick<Claim, "source" | "suggestion">): string | null {
  if (source) return `${source.role === "denier" ? "denied by" : "said by"} ${source.speaker}`;
  return suggestion ? "said by the author" : null;
}
