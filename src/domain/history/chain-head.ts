import type { Instant } from "#domain/article/article.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { type Change, type ChainId, type ChangeContent, type ChangeId, changeId } from "#domain/history/change.ts";

/** Where the next change of a chain goes, and who makes it when. */
export interface ChainHead {
  readonly chain: ChainId;
  readonly analyst: AnalystId;
  readonly at: Instant;
  /** The newest change of the chain, or null. */
  readonly last: { readonly n: number; readonly id: ChangeId } | null;
  /** The `n` of the first change of the step that the next one belongs to; null where it is a step by itself. */
  readonly step: number | null;
}

/** Everything of a change that doesn't follow from its place in the chain. */
export type ChangeBody = Pick<
  Change,
  "article" | "text" | "claim" | "what" | "before" | "after" | "snapshot" | "target" | "from"
>;

/** The change with this body at the head of the chain. */
export function nextChange(head: ChainHead, body: ChangeBody): Change {
  const content: ChangeContent = {
    version: 1,
    chain: head.chain,
    n: (head.last?.n ?? 0) + 1,
    previous: head.last?.id ?? null,
    at: head.at,
    by: head.analyst,
    ...body,
    ...(head.step !== null && { step: head.step }),
  };
  return { ...content, id: changeId(content) };
}

/** The head after that change. */
export function headAfter(head: ChainHead, { n, id }: Pick<Change, "n" | "id">): ChainHead {
  return { ...head, last: { n, id } };
}
