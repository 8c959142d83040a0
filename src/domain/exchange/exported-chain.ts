import type { ArticleId } from "#domain/article/article.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { ChainId, type Change, ChangeId } from "#domain/history/change.ts";
import { z } from "#domain/schema.ts";

/** Ids of changes by their `n`. */
const IdsByNumber = z.record(z.string().regex(/^[1-9][0-9]{0,14}$/), ChangeId);

/**
 * What became of each number of a chain from 1 to `length`: its change is in a history of the file, on an article that is
 * not in the file (`elsewhere`), or was not at hand where the file was written (`unknown`). A number that is none of these
 * was taken out of the file.
 */
export const ExportedChain = z.strictObject({
  chain: ChainId,
  by: AnalystId,
  length: z.int().min(1),
  /** The id of the change numbered `length`. */
  head: ChangeId,
  elsewhere: IdsByNumber,
  /** The changes in the file whose next one is not: nothing else would hold on to their ids. */
  followed: IdsByNumber,
  /** Ranges of `n`, both ends included; absent where everything was at hand. */
  unknown: z.exactOptional(z.array(z.strictObject({ from: z.int().min(1), to: z.int().min(1) })).min(1)),
});
export type ExportedChain = Readonly<z.infer<typeof ExportedChain>>;

/**
 * The chains that have changes on these articles, by their ids.
 * @param known every change that is known, in any order; of a colleague's chain there may be only some
 */
export function exportedChains(known: readonly Change[], articles: ReadonlySet<ArticleId>): readonly ExportedChain[] {
  const wanted = new Set(known.filter(({ article }) => articles.has(article)).map(({ chain }) => chain));
  return [...wanted]
    .map((chain) =>
      exportedChain(
        known.filter((change) => change.chain === chain),
        articles,
      ),
    )
    .toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
}

/** @throws RangeError when there is no change */
function exportedChain(changes: readonly Change[], articles: ReadonlySet<ArticleId>): ExportedChain {
  const links = changes.toSorted((a, b) => a.n - b.n);
  const last = links.at(-1);
  if (!last) throw new RangeError("a chain has at least one change");
  const isHere = ({ article }: Change) => articles.has(article);
  const elsewhere = links.filter((change) => !isHere(change));
  const followed = links.filter((change, i) => {
    const next = links[i + 1];
    return isHere(change) && next !== undefined && !(isHere(next) && next.n === change.n + 1);
  });
  const unknown = links.flatMap(({ n }, i) => {
    const from = (links[i - 1]?.n ?? 0) + 1;
    return from < n ? [{ from, to: n - 1 }] : [];
  });
  const { chain, by, n: length, id: head } = last;
  return {
    chain,
    by,
    length,
    head,
    elsewhere: idsByNumber(elsewhere),
    followed: idsByNumber(followed),
    ...(unknown.length > 0 && { unknown }),
  };
}

function idsByNumber(changes: readonly Change[]): Record<string, ChangeId> {
  return Object.fromEntries(changes.map(({ n, id }) => [String(n), id]));
}

/** Leaves out what was done after the chains were read: an export is of one moment. */
export function changesWithin(changes: readonly Change[], chains: readonly ExportedChain[]): readonly Change[] {
  const lengths = new Map(chains.map(({ chain, length }) => [chain, length]));
  return changes.filter(({ chain, n }) => n <= (lengths.get(chain) ?? 0));
}
