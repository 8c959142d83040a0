import type { Article } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import type { Intent } from "#domain/history/act.ts";
import type { Change } from "#domain/history/change.ts";
import type { CommittedText, Repository, WriteFailure } from "#domain/ports.ts";
import type { Store } from "#adapters/repository/store.ts";
import { aText } from "../../kit/a-text.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { onlyText } from "../../kit/only-text.ts";
import { aFile } from "../../kit/an-article.ts";

/** A storage that tests can open again and again, as tabs do, and reach below the repository. */
export interface Opened {
  readonly repository: Repository;
  /** A further repository on the same storage, as another tab has it. */
  readonly again: () => Promise<Repository>;
  /** The records themselves. */
  readonly store: Store;
}

/** Takes what must have succeeded; says why where it did not. */
export function succeeded<T extends { readonly ok: true }>(result: T | WriteFailure): T {
  if (!result.ok) throw new Error(`${result.kind}: ${result.sentence}`);
  return result;
}

/** Keeps an article and what was detected in it. */
export async function keepArticle(
  repository: Repository,
  claims: readonly Claim[],
  name = "mobilization.txt",
  text = aText,
): Promise<Article> {
  const kept = succeeded(await repository.keepText(aFile(name), text));
  if (kept.outcome === "duplicate") throw new Error(`a duplicate of ${kept.of.id}`);
  succeeded(await repository.keepDetection(kept.article.id, aDetection({ claims })));
  return kept.article;
}

/** The intent of an act on a claim of an article. */
export function onClaim(article: Article, claim: Claim, act: ClaimAct): Intent {
  return { kind: "claim", article: article.id, text: claim.text, claim, act };
}

/** Decides a claim, and takes for granted that it is stored. */
export async function decide(
  repository: Repository,
  article: Article,
  claim: Claim,
  status: "sourced" | "denied" = "sourced",
): Promise<CommittedText & { readonly change: Change | null }> {
  const act = { kind: "decide", status, suggested: "unsourced" } as const;
  return onlyText(succeeded(await repository.commit(onClaim(article, claim, act))));
}
