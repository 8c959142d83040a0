import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ClaimAct, ClaimIntent } from "#domain/history/act.ts";
import type { Committed, WriteFailure } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import type { ClaimKeeper } from "#state/claim-keeper.ts";

/** Claims by their texts. */
export type ClaimsByText = ReadonlyMap<TextHash, readonly ClaimId[]>;

/** What is done to each claim; null for one to which it can't be done, which is passed over. */
export type ActOn = (read: ReadClaim) => ClaimAct | null;

/** Acts that were done in one, to be taken back in one. */
export interface ManyStep {
  readonly places: readonly { readonly article: ArticleId; readonly text: TextHash }[];
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
  let outcome: Committed | WriteFailure | null = null;
  for (const step of steps) outcome = await acts.perform(step);
  if (outcome && !outcome.ok) return outcome;
  const articles = new Set(steps.map(({ article }) => article)).size;
  return { ok: true, claims: steps.length, articles, step: { places: steps.toReversed() } };
}

/** Takes back what {@link decideMany} did, all of it or nothing. */
export async function takeManyBack(acts: Acts, { places }: ManyStep): Promise<Committed | WriteFailure | null> {
  let outcome: Committed | WriteFailure | null = null;
  for (const { article, text } of places) outcome = await acts.perform({ kind: "undo", article, text });
  return outcome;
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
    return act ? [{ kind: "claim", article: read.article, text, claim: one.claim, act }] : [];
  });
}
