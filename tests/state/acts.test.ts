import { onlyText } from "../kit/only-text.ts";
import type { QueryClient } from "@tanstack/react-query";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Article } from "#domain/article/article.ts";
import { foldChanges } from "#domain/history/fold.ts";
import type { Intent } from "#domain/history/act.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import type { UndoState } from "#domain/history/undo.ts";
import type { Repository } from "#domain/ports.ts";
import { type Acts, createActs } from "#state/acts.ts";
import { sheetKey, sheetQuery } from "#state/queries/sheet.ts";
import { undoStateKey } from "#state/queries/undo-state.ts";
import { keepArticle, onClaim, succeeded } from "../adapters/repository/opened.ts";
import { aQueryClient } from "../kit/a-desk.ts";
import { aClaim, claims } from "../kit/a-claim.ts";
import { type Step, anySteps, intentAt } from "../kit/any-steps.ts";
import { fixedClock } from "../kit/clock.ts";
import { gate } from "../kit/gate.ts";
import { seededIds } from "../kit/seeded-ids.ts";
import { twoTabs } from "../kit/two-tabs.ts";
import { failingRepository, noRoom, wrappedRepository } from "../kit/wrapped-repository.ts";

const some = claims(4);
const [first, second] = some;
const other = aClaim({ pieces: [{ start: 100, end: 110 }] });

interface Opened {
  readonly inner: Repository;
  readonly failNext: ReturnType<typeof failingRepository>["failNext"];
  readonly client: QueryClient;
  readonly acts: Acts;
  readonly article: Article;
  readonly decide: (claim?: typeof first) => Intent;
}

async function opened(
  inner: Repository = memoryRepository({ clock: fixedClock(), ids: seededIds() }),
): Promise<Opened> {
  const article = await keepArticle(inner, some);
  const { repository, failNext } = failingRepository(inner);
  const client = aQueryClient();
  const decide = (claim = first) =>
    onClaim(article, claim, { kind: "decide", status: "sourced", suggested: "sourced" });
  return { inner, failNext, client, acts: createActs(repository, client), article, decide };
}

/** The claims of the changes that are stored, in the order of the history. */
async function storedClaims({ inner, article }: Opened): Promise<readonly (string | null)[]> {
  return (await inner.changes(article.id)).map(({ claim }) => claim);
}

const shownSheet = ({ client, article }: Opened) => client.getQueryData<Sheet>(sheetKey(article.id, first.text));

describe("acts that can be stored", () => {
  it("are stored in the order in which they were done, and shown at once", async () => {
    const desk = await opened();
    const all = [second, first, other].map((claim) => desk.acts.perform(desk.decide(claim)));
    expect(desk.acts.store.getState().pending).toHaveLength(3);
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(desk.acts.store.getState()).toEqual({ pending: [], failure: null });
    expect(await storedClaims(desk)).toEqual([second.id, first.id, other.id]);
  });

  it("put the sheet and what can be undone where views read them", async () => {
    const desk = await opened();
    const { article, acts, client } = desk;
    const committed = onlyText(succeeded(await acts.perform(desk.decide())));
    expect(shownSheet(desk)).toEqual(committed.sheet);
    expect(client.getQueryData<UndoState>(undoStateKey(article.id, first.text))).toEqual(committed.undo);
    expect(committed.undo.undo?.claim).toBe(first.id);
  });

  it("are dropped with a sentence when they make no sense any more; those behind them go on", async () => {
    const desk = await opened();
    const nothingToUndo = desk.acts.perform({ kind: "undo", article: desk.article.id, text: first.text });
    const decided = desk.acts.perform(desk.decide());
    expect(await nothingToUndo).toEqual({
      ok: false,
      kind: "refused",
      sentence: "There is nothing to undo in this article.",
    });
    expect((await decided).ok).toBe(true);
    expect(desk.acts.store.getState()).toEqual({ pending: [], failure: null });
  });
});

describe("acts that can't be stored", () => {
  it.each(["full", "failed", "read-only"] as const)("wait in order behind a write that was %s", async (kind) => {
    const desk = await opened();
    desk.failNext(1, { kind });
    const intents = [first, second, other].map((claim) => desk.decide(claim));
    const outcomes = await Promise.all(intents.map((intent) => desk.acts.perform(intent)));
    // Each of them is told why it waits, also those that were never tried.
    expect(outcomes).toEqual(intents.map(() => ({ ...noRoom, kind })));
    expect(desk.acts.store.getState()).toEqual({ pending: intents, failure: { ...noRoom, kind } });
    expect(await storedClaims(desk)).toEqual([]);
  });

  it("wait also when they are done after the failure, and retrying stores them all in order", async () => {
    const desk = await opened();
    desk.failNext(2);
    await desk.acts.perform(desk.decide(first));
    expect(await desk.acts.perform(desk.decide(second))).toEqual(noRoom);
    desk.acts.retry();
    await expect.poll(() => desk.acts.store.getState().failure).toEqual(noRoom);
    desk.acts.retry();
    expect((await desk.acts.perform(desk.decide(other))).ok).toBe(true);
    expect(desk.acts.store.getState()).toEqual({ pending: [], failure: null });
    expect(await storedClaims(desk)).toEqual([first.id, second.id, other.id]);
  });

  it("can be given up, the newest first, until none is left", async () => {
    const desk = await opened();
    expect(desk.acts.dropNewest()).toBe(false);
    desk.failNext(1);
    const intents = [desk.decide(first), desk.decide(second)];
    await Promise.all(intents.map((intent) => desk.acts.perform(intent)));
    expect(desk.acts.dropNewest()).toBe(true);
    expect(desk.acts.store.getState()).toEqual({ pending: intents.slice(0, 1), failure: noRoom });
    expect(desk.acts.dropNewest()).toBe(true);
    expect(desk.acts.store.getState()).toEqual({ pending: [], failure: null });
    expect(desk.acts.dropNewest()).toBe(false);
    expect((await desk.acts.perform(desk.decide(other))).ok).toBe(true);
    expect(await storedClaims(desk)).toEqual([other.id]);
  });

  it("wait and can be stored later even when the storage breaks in a way it should not", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    let broken = true;
    const repository = wrappedRepository(inner, {
      commit: (intent) => (broken ? Promise.reject(new Error("the storage fell over")) : inner.commit(intent)),
    });
    const desk = await opened(repository);
    const outcome = await desk.acts.perform(desk.decide());
    expect(outcome).toMatchObject({ ok: false, kind: "failed" });
    expect(outcome.ok ? "" : outcome.sentence).toContain("the storage fell over");
    expect(desk.acts.store.getState().pending).toHaveLength(1);
    broken = false;
    desk.acts.retry();
    await expect.poll(() => desk.acts.store.getState().pending).toEqual([]);
    expect(await storedClaims(desk)).toEqual([first.id]);
  });
});

describe("what is shown of a text", () => {
  it("is never put back by a commit that is older than what another tab's act brought", async () => {
    const [here, there] = twoTabs();
    const held = gate();
    const slow = wrappedRepository(here, {
      async commit(intent) {
        const outcome = await here.commit(intent);
        await held.opened;
        return outcome;
      },
    });
    const desk = await opened(slow);
    const { article, client, acts } = desk;
    const waiting = acts.perform(desk.decide(first));
    await expect.poll(() => storedClaims(desk)).toEqual([first.id]);
    succeeded(await there.commit(desk.decide(second)));
    const newer = await client.query(sheetQuery(here, article.id, first.text));
    expect(newer.changes).toBe(2);
    held.open();
    await waiting;
    expect(shownSheet(desk)).toEqual(newer);
  });

  it("is never put back by a read that began before the commit", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const held = gate();
    let isFirstRead = true;
    const slow = wrappedRepository(inner, {
      async sheet(article, text) {
        const read = await inner.sheet(article, text);
        if (isFirstRead) {
          isFirstRead = false;
          await held.opened;
        }
        return read;
      },
    });
    const desk = await opened(slow);
    const early = desk.client.query(sheetQuery(slow, desk.article.id, first.text));
    const committed = onlyText(succeeded(await desk.acts.perform(desk.decide())));
    held.open();
    await early;
    await expect.poll(() => desk.client.isFetching()).toBe(0);
    expect(shownSheet(desk)).toEqual(committed.sheet);
  });
});

/** Something that happens while acts are on their way. */
type Event =
  | Step
  | { readonly kind: "fail"; readonly times: number }
  | { readonly kind: "retry" }
  | { readonly kind: "pause" };

const anyEvents = anySteps(some, 25).chain((steps) =>
  fc
    .array(
      fc.oneof(
        fc.record({ kind: fc.constant("fail" as const), times: fc.integer({ min: 1, max: 3 }) }),
        fc.constantFrom({ kind: "retry" as const }, { kind: "pause" as const }),
      ),
      { maxLength: 12 },
    )
    .chain((between) =>
      fc
        .array(fc.nat(steps.length), { minLength: between.length, maxLength: between.length })
        .map((places) => mixed(steps, between, places)),
    ),
);

function mixed(steps: readonly Event[], between: readonly Event[], places: readonly number[]): readonly Event[] {
  const events: Event[] = [...steps];
  between.forEach((event, i) => events.splice(places[i] ?? 0, 0, event));
  return events;
}

describe("any acts, failures and retries", () => {
  it("lose nothing, store nothing twice and keep the order", async () => {
    await fc.assert(
      fc.asyncProperty(anyEvents, async (events) => {
        const desk = await opened();
        const { acts, article, inner } = desk;
        const text = first.text;
        const asked: Intent[] = [];
        for (const event of events) {
          if (event.kind === "fail") desk.failNext(event.times);
          else if (event.kind === "retry") acts.retry();
          else if (event.kind === "pause") await Promise.resolve();
          else {
            const intent = intentAt({ article: article.id, text }, event, asked.length);
            asked.push(intent);
            void acts.perform(intent);
          }
          // What waits is always the newest of what was asked, in that order.
          const { pending } = acts.store.getState();
          expect(pending).toEqual(asked.slice(asked.length - pending.length));
        }
        desk.failNext(0);
        await expect
          .poll(
            () => {
              acts.retry();
              return acts.store.getState().pending.length;
            },
            { interval: 1 },
          )
          .toBe(0);

        // The same acts, done one after another in a repository that never fails.
        const calm = memoryRepository({ clock: fixedClock(), ids: seededIds() });
        await keepArticle(calm, some);
        for (const intent of asked) await calm.commit(intent);
        const changes = await inner.changes(article.id);
        expect(changes).toEqual(await calm.changes(article.id));
        const analyst = await inner.analyst();
        if (changes.length > 0)
          expect(shownSheet(desk)).toEqual(foldChanges(emptySheet(article.id, text, analyst?.id ?? null), changes));
      }),
      { numRuns: 60 },
    );
  });
});
