import { renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Article } from "#domain/article/article.ts";
import { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { checkExport } from "#domain/exchange/check-export.ts";
import { ActsProvider } from "#state/acts-context.tsx";
import { useExports } from "#state/exports.ts";
import { PortsProvider } from "#state/ports-context.tsx";
import { PreferencesProvider } from "#state/preferences.ts";
import { session } from "#state/session.ts";
import { keepArticle, onClaim } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk, messages } from "../kit/a-desk.ts";
import { claims } from "../kit/a-claim.ts";
import { articleClaims, articleText, convicts, estimate } from "../kit/a-read-article.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";
import { failingRepository } from "../kit/wrapped-repository.ts";

let desk: KitDesk;
let failNext: (times: number) => void;
let article: Article;
let other: Article;
beforeEach(async () => {
  const failing = failingRepository(memoryRepository({ clock: fixedClock(), ids: seededIds() }));
  failNext = failing.failNext;
  desk = aDesk({ repository: failing.repository });
  article = await keepArticle(failing.repository, articleClaims, "a.txt", articleText);
  other = await keepArticle(failing.repository, claims(2), "b.txt");
});

/** Exports these articles, and says whether that was done. */
async function exported(articles: readonly Article[]): Promise<boolean> {
  const { result } = renderHook(() => useExports(), {
    wrapper: ({ children }) => (
      <PortsProvider value={desk.ports}>
        <PreferencesProvider value={desk.preferences}>
          <ActsProvider value={desk.acts}>{children}</ActsProvider>
        </PreferencesProvider>
      </PortsProvider>
    ),
  });
  return result.current({ articles: articles.map(({ id }) => id), ask: false });
}

/** The export saved last; fails where the tool itself would find something wrong with it. */
function saved(): AnnotatedJson {
  const json: unknown = JSON.parse(desk.saver.saved.at(-1)?.content ?? "null");
  expect(checkExport(json)).toEqual([]);
  return AnnotatedJson.parse(json);
}

const decide = (claim = estimate) =>
  desk.acts.perform(onClaim(article, claim, { kind: "decide", status: "denied", suggested: "unsourced" }));

/** How the claims stand in the export, by their ids. */
const decisions = (json: AnnotatedJson) =>
  Object.fromEntries(
    json.articles.flatMap(({ texts }) =>
      texts.flatMap((text) => text.claims.flatMap(({ id, decision }) => (decision ? [[id, decision.status]] : []))),
    ),
  );

describe("an export", () => {
  it("accounts for what was done on articles that are not in it", async () => {
    void decide();
    void desk.acts.perform(onClaim(other, claims(2)[0], { kind: "decide", status: "denied", suggested: "unsourced" }));
    await expect.poll(() => desk.acts.store.getState().pending).toEqual([]);
    await exported([article]);
    const all = await desk.ports.repository.allChanges();
    expect(saved().chains).toEqual([
      {
        chain: all[0]?.chain,
        by: all[0]?.by,
        length: 2,
        head: all[1]?.id,
        elsewhere: { 2: all[1]?.id },
        followed: { 1: all[0]?.id },
      },
    ]);
  });

  it("holds the chosen articles and no others, and stands up to its own check", async () => {
    await decide();
    expect(await exported([article])).toBe(true);
    expect(saved().articles.map(({ id }) => id)).toEqual([article.id]);
    expect(decisions(saved())).toEqual({ [estimate.id]: "denied" });
    expect(await exported([article, other])).toBe(true);
    expect(new Set(saved().articles.map(({ id }) => id))).toEqual(new Set([article.id, other.id]));
  });

  it("holds acts that could not be stored, the very first ones too", async () => {
    failNext(1);
    expect((await decide()).ok).toBe(false);
    expect(await exported([article])).toBe(true);
    expect(decisions(saved())).toEqual({ [estimate.id]: "denied" });
  });

  it("holds what is stored and what is not, side by side", async () => {
    await decide(estimate);
    failNext(1);
    await decide(convicts);
    expect(await exported([article])).toBe(true);
    expect(decisions(saved())).toEqual({ [estimate.id]: "denied", [convicts.id]: "denied" });
  });

  it("that nobody saved says nothing and is no success", async () => {
    desk.saver.answer = "cancelled";
    expect(await exported([article])).toBe(false);
    expect(messages()).toEqual([]);
  });

  it("of many articles tells how far it is, and when it is done", async () => {
    const seen = new Set<string>();
    const stop = session.subscribe(({ exporting }) => {
      seen.add(exporting ? `${exporting.done} of ${exporting.total}` : "none");
    });
    await exported([article, other]);
    stop();
    expect([...seen]).toEqual(["0 of 2", "1 of 2", "none"]);
  });

  it("that is stopped on its way saves nothing and says so", async () => {
    const stop = session.subscribe(({ exporting }) => exporting?.done === 1 && exporting.cancel());
    expect(await exported([article, other])).toBe(false);
    stop();
    expect(desk.saver.saved).toEqual([]);
    expect(messages()).toEqual(["The export was stopped; nothing was saved."]);
    expect(session.getState().exporting).toBeNull();
  });

  it("that fails says what was kept", async () => {
    desk.saver.save = () => Promise.reject(new Error("the disk is full"));
    expect(await exported([article])).toBe(false);
    expect(messages()).toEqual(["The export failed: the disk is full. Your work is unharmed; try again."]);
  });
});
