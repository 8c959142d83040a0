import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Article } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Status } from "#domain/claim/status.ts";
import type { Repository } from "#domain/ports.ts";
import { workOf } from "../adapters/repository/describe-review.ts";
import { keepArticle, onClaim, succeeded } from "../adapters/repository/opened.ts";
import { articleClaims, articleText, convicts, estimate } from "./a-read-article.ts";
import { fixedClock } from "./clock.ts";
import { seededIds } from "./seeded-ids.ts";

/** What an analyst says of claims of the kit's article, and what they go by. */
export interface Decisions {
  readonly name: string;
  readonly seed: number;
  readonly decisions: readonly (readonly [Claim, Status])[];
}

/** An analyst who has decided two claims. */
export const ada: Decisions = {
  name: "Ada",
  seed: 3,
  decisions: [
    [estimate, "sourced"],
    [convicts, "denied"],
  ],
};

/** A desk with the kit's article, on which an analyst has decided so. */
export async function aDecidedDesk({ name, seed, decisions }: Decisions): Promise<{
  readonly repository: Repository;
  readonly article: Article;
}> {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(seed) });
  const article = await keepArticle(repository, articleClaims, "a.txt", articleText);
  succeeded(await repository.nameAnalyst(name));
  for (const [claim, status] of decisions)
    succeeded(await repository.commit(onClaim(article, claim, { kind: "decide", status, suggested: "unsourced" })));
  return { repository, article };
}

/** The first desk, with everybody else's work taken in. */
export async function aMergedDesk(first: Decisions, ...others: readonly Decisions[]) {
  const desk = await aDecidedDesk(first);
  for (const other of others) {
    const { repository } = await aDecidedDesk(other);
    succeeded(await desk.repository.takeWork(await workOf(repository), false));
  }
  return desk;
}
