import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { Claim, DenialLink } from "#domain/claim/claim.ts";
import type { StepIntent } from "#domain/history/act.ts";

/** One end of a denial link: the claim as it was found, and where it stands. */
export interface LinkedEnd {
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly claim: Claim;
}

/** Linking a denial to what it denies, or typing a link that is there; both claims say so, in one step. */
export function linkStep(denial: LinkedEnd, denied: LinkedEnd, type: DenialLink["type"]): StepIntent {
  return {
    kind: "step",
    acts: [
      { kind: "claim", ...denied, act: { kind: "link-denial", denial: denial.claim.id, at: at(denial, type) } },
      { kind: "claim", ...denial, act: { kind: "link-denied", denied: denied.claim.id, at: at(denied, type) } },
    ],
  };
}

/** Taking away what the analyst said of a link: one of their own is gone, a detected one is a mere suggestion again. */
export function unlinkStep(denial: LinkedEnd, denied: LinkedEnd): StepIntent {
  return {
    kind: "step",
    acts: [
      { kind: "claim", ...denied, act: { kind: "unlink-denial", denial: denial.claim.id } },
      { kind: "claim", ...denial, act: { kind: "unlink-denied", denied: denied.claim.id } },
    ],
  };
}

function at({ article, text }: LinkedEnd, type: DenialLink["type"]) {
  return { type, article, text };
}
