import type { ChainHead } from "#domain/history/chain-head.ts";
import { type Change, type ChangeContent, changeId } from "#domain/history/change.ts";
import { aClaim } from "./a-claim.ts";
import { anArticle } from "./an-article.ts";

/** An analyst's id and their chain, for cases where any will do. */
export const anAnalystId = "a".repeat(32);
export const aChainId = "c".repeat(32);

/** The start of a chain, or the place after its newest change. */
export function aHead(changes: Partial<ChainHead> = {}): ChainHead {
  return { chain: aChainId, analyst: anAnalystId, at: "2025-03-01T09:00:00.000Z", last: null, step: null, ...changes };
}

/** The first change of a chain, a decision; its id follows from its content. */
export function aChange(changes: Partial<ChangeContent> = {}): Change {
  const claim = aClaim();
  const head = aHead();
  const content: ChangeContent = {
    version: 1,
    chain: head.chain,
    n: 1,
    previous: null,
    at: head.at,
    by: head.analyst,
    article: anArticle().id,
    text: claim.text,
    claim: claim.id,
    what: "decide",
    before: { decision: null },
    after: { decision: { status: "sourced", suggested: "unsourced", at: head.at, by: head.analyst } },
    snapshot: claim,
    target: null,
    ...changes,
  };
  return { ...content, id: changeId(content) };
}
