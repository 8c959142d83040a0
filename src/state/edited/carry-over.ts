import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { type CarriedClaims, carriedClaims } from "#domain/edited/carried-claim.ts";
import type { Repository, WriteFailure } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import type { ComparedVersions } from "#state/edited/compared-versions.ts";

/** What carrying over came to. */
export type CarriedOver =
  | {
      readonly ok: true;
      /** How many claims of the newer text have got what was said of them in the older one. */
      readonly claims: number;
      readonly leftOut: readonly string[];
      /** The number of one of its changes in this browser's chain, by which it is taken back in one; null where nothing changed. */
      readonly n: number | null;
    }
  | WriteFailure;

/** What can be carried over at present. */
export function toCarry(article: ArticleId, { pair, before, after, fates }: ComparedVersions): CarriedClaims {
  const places = { article, from: before.hash, to: after.hash, detector: after.detection.detector };
  return carriedClaims(pair, fates, places);
}

/** Carries over in one step: all of it or nothing, and taken back in one. */
export async function carryOver(acts: Acts, { acts: steps, leftOut }: CarriedClaims): Promise<CarriedOver> {
  if (steps.length === 0) return { ok: true, claims: 0, leftOut: [], n: null };
  const outcome = await acts.perform({ kind: "step", acts: steps });
  if (!outcome.ok) return outcome;
  return { ok: true, claims: outcome.changes.length, leftOut, n: outcome.changes[0]?.n ?? null };
}

/**
 * Whether the analyst's work was ever carried over from one text to another, even if that was taken back since: then it
 * is not done again unasked.
 */
export async function wasCarried(
  repository: Pick<Repository, "changes" | "analyst">,
  article: ArticleId,
  from: TextHash,
  to: TextHash,
): Promise<boolean> {
  const [changes, analyst] = await Promise.all([repository.changes(article), repository.analyst()]);
  return changes.some((change) => change.by === analyst?.id && change.text === to && change.from?.text === from);
}
