import type { TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ClaimIntent } from "#domain/history/act.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import type { Committed, WriteFailure } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import type { ClaimKeeper } from "#state/claim-keeper.ts";

/** Claims by their texts. */
export type ClaimsByText = ReadonlyMap<TextHash, readonly ClaimId[]>;

/** What is done to each claim; null for one to which it can't be done, which is passed over. */
export type ActOn = (read: ReadClaim) => ClaimAct | null;

/** Acts that were done in one, to be taken back in one. */
export interface ManyStep {
  /** The number of one of its changes in this browser's chain. */
  readonly n: number;
}

/** What acting on many claims came to. */
export type ManyDone =
  | {
      readonly ok: true;
      readonly claims: number;
      readonly articles: number;
      /** What takes it back in one; null where nothing was changed. */
      readonly step: ManyStep | null;
    }
  | WriteFailure;

/**
 * Acts on claims of any articles in one step, which is undone in one. Either all of them are stored or none.
 */
export async function decideMany(
  keeper: Pick<ClaimKeeper, "read">,
  acts: Acts,
  claims: ClaimsByText,
  actOn: ActOn,
): Promise<ManyDone> {
  const steps: ClaimIntent[] = [];
  for (const [text, ids] of claims) steps.push(...(await stepsIn(keeper, text, new Set(ids), actOn)));
  if (steps.length === 0) return { ok: true, claims: 0, articles: 0, step: null };
  const outcome = await acts.perform({ kind: "step", acts: steps });
  if (!outcome.ok) return outcome;
  const [first] = outcome.changes;
  const changed = new Set(outcome.changes.map(({ article }) => article));
  return {
    ok: true,
    claims: outcome.changes.length,
    articles: changed.size,
    step: first ? { n: first.n } : null,
  };
}

/** Takes back what {@link decideMany} did, all of it or nothing. */
export async function takeManyBack(acts: Acts, { n }: ManyStep): Promise<Committed | WriteFailure> {
  return acts.perform({ kind: "take-back", n });
}

async function stepsIn(
  keeper: Pick<ClaimKeeper, "read">,
  text: TextHash,
  ids: ReadonlySet<ClaimId>,
  actOn: ActOn,
): Promise<readonly ClaimIntent[]> {
  const read = await keeper.read(text);
  if (!read) return [];
  return read.claims.flatMap((one) => {
    const act = ids.has(one.claim.id) ? actOn(one) : null;
    return act ? [{ kind: "claim", article: read.article, text, claim: one.original, act }] : [];
  });
}
