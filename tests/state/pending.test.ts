import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Article } from "#domain/article/article.ts";
import type { Intent } from "#domain/history/act.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import type { Repository } from "#domain/ports.ts";
import { provisionalId, withPendingActs } from "#state/pending.ts";
import { keepArticle, onClaim } from "../adapters/repository/opened.ts";
import { claims } from "../kit/a-claim.ts";
import { anySteps } from "../kit/any-steps.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";

const some = claims(4);
const [first] = some;
const clock = fixedClock();
const now = () => clock.now();

async function opened(): Promise<{ readonly repository: Repository; readonly article: Article }> {
  const repository = memoryRepository({ clock, ids: seededIds() });
  return { repository, article: await keepArticle(repository, some) };
}

/** Any acts on claims, which may be split into those that are stored already and those that wait. */
const anyActs = anySteps(some, 30).map((steps) => steps.filter((step) => step.kind === "act"));

/** The sheet as it would be if the analyst, whom nobody knows before the first commit, were the provisional one. */
function withoutAnalyst(sheet: Sheet): unknown {
  return JSON.parse(JSON.stringify(sheet).replaceAll(sheet.analyst ?? provisionalId, provisionalId));
}

describe("acts that wait", () => {
  it("are shown exactly as the repository then stores them", async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, fc.nat(30), async (acts, storedCount) => {
        const { repository, article } = await opened();
        const intents = acts.map(({ claim, act }) => onClaim(article, claim, act));
        const stored = intents.slice(0, storedCount);
        const waiting = intents.slice(storedCount);
        for (const intent of stored) await repository.commit(intent);
        const before = await repository.sheet(article.id, first.text);
        const shown = withPendingActs(before, waiting, now);
        for (const intent of waiting) await repository.commit(intent);
        const after = await repository.sheet(article.id, first.text);
        if (before.analyst) expect(shown).toEqual(after);
        else expect(withoutAnalyst(shown)).toEqual(withoutAnalyst(after));
      }),
      { numRuns: 60 },
    );
  });

  it("change nothing once more when they are shown over a sheet that already has them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...some), anyActs, async (claim, acts) => {
        const { repository, article } = await opened();
        // Between a commit and the end of its line, the last act stored is still counted as pending.
        const last = onClaim(article, claim, acts[0]?.act ?? { kind: "dismiss" });
        await repository.commit(last);
        const sheet = await repository.sheet(article.id, first.text);
        expect(withPendingActs(sheet, [last], now)).toBe(sheet);
      }),
      { numRuns: 30 },
    );
  });

  const article = "article-1";
  const sheet = emptySheet(article, first.text, null);
  const decide = { kind: "decide", status: "sourced", suggested: "sourced" } as const;
  it.each<readonly [string, Intent]>([
    ["an act on another article", { kind: "claim", article: "article-2", text: first.text, claim: first, act: decide }],
    ["an act on another text", { kind: "claim", article, text: "0".repeat(64), claim: first, act: decide }],
    ["an undo", { kind: "undo", article, text: first.text }],
    ["a redo", { kind: "redo", article, text: first.text }],
  ])("are passed over when it is %s", (_, intent) => {
    expect(withPendingActs(sheet, [intent], now)).toBe(sheet);
  });
});
