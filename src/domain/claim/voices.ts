import type { Span } from "#domain/anchor/span.ts";
import type { Claim, DenialLink } from "#domain/claim/claim.ts";
import type { EvidenceStance } from "#domain/claim/evidence.ts";
import { type ReadClaim, decidesStatus } from "#domain/claim/read-claim.ts";

/** A passage of the claim's own article that the tool found to speak to it. */
export interface FoundPassage {
  readonly span: Span;
  readonly stance: EvidenceStance;
}

/** The passages that the tool found to speak to a claim; what merely says where it comes from is none. */
export function foundPassages({ suggestion }: Claim): readonly FoundPassage[] {
  if (!suggestion) return [];
  const { source, denial, flags } = suggestion;
  return [
    ...(source.quote && source.rule === "R3" ? [{ span: source.quote, stance: "evidence-missing" } as const] : []),
    ...(denial ? [{ span: denial.quote, stance: "denies" } as const] : []),
    ...flags
      .filter(({ flag }) => flag === "partly-denied")
      .map(({ quote }) => ({ span: quote, stance: "disputes-detail" }) as const),
  ];
}

/**
 * How many voices say what of a claim: the passages that the tool found, the denials that the analyst confirmed, and the
 * evidence that the analyst attached. Links that are only suggested have no voice yet.
 */
export function voicesOn(read: ReadClaim): Readonly<Record<EvidenceStance, number>> {
  const counts = { supports: 0, denies: 0, "evidence-missing": 0, "disputes-detail": 0 };
  const links = [...read.deniedBy, ...read.deniedElsewhere].filter(({ verdict }) => verdict === "confirmed");
  const stances = [
    ...foundPassages(read.claim).map(({ stance }) => stance),
    ...links.flatMap(({ link }) => stanceOf(link)),
    ...read.reading.evidence.map(({ stance }) => stance),
  ];
  for (const stance of stances) counts[stance] += 1;
  return counts;
}

/** Of a link that is not known here any more only the analyst's word is left, and that says that it denies. */
function stanceOf(link: Pick<DenialLink, "type"> | null): readonly EvidenceStance[] {
  if (!link || decidesStatus(link)) return ["denies"];
  return link.type === "partial" ? ["disputes-detail"] : [];
}
