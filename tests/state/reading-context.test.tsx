import { act, screen, waitFor } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { type ReadingContext, redo, undo } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { aDesk, messages } from "../kit/a-desk.ts";
import { articleClaims, convicts, estimate, losses, trains } from "../kit/a-read-article.ts";
import { fixedClock } from "../kit/clock.ts";
import { gate } from "../kit/gate.ts";
import { type ArticleInHand, renderInHand } from "../kit/desk-page.tsx";
import { seededIds } from "../kit/seeded-ids.ts";
import { failingRepository, wrappedRepository } from "../kit/wrapped-repository.ts";

const held: { context: ReadingContext | null } = { context: null };

/** Shows how each claim stands, and lets go of the context that commands act on. */
function Standings() {
  const { claims, dismissed } = useReading();
  const context = useReadingContext();
  useLayoutEffect(() => {
    held.context = context;
  }, [context]);
  return (
    <output data-testid="standings">
      {[...claims.map(({ standing }) => standing), ...dismissed.map(() => "dismissed")].join(" ")}
    </output>
  );
}

const standings = () => screen.getByTestId("standings").textContent;

function inHand(): ReadingContext {
  if (!held.context) throw new Error("nothing is in hand");
  return held.context;
}

async function decide(page: ArticleInHand, claim: Claim): Promise<void> {
  const read = inHand().reading.claims.find((other) => other.claim.id === claim.id);
  if (!read) throw new Error("no such claim is shown");
  act(() => inHand().act(read, { kind: "decide", status: "denied", suggested: "sourced" }));
  await stored(page);
}

/** Waits until nothing is on its way any more. */
async function stored({ desk }: ArticleInHand): Promise<void> {
  await waitFor(() => {
    const { pending, failure } = desk.acts.store.getState();
    expect(failure ?? pending.length).toBe(failure ?? 0);
  });
}

describe("taking back", () => {
  it("undoes act after act and makes them again, and selects the claim that each was about", async () => {
    const page = await renderInHand(<Standings />, { selected: trains });
    await decide(page, estimate);
    await decide(page, convicts);
    expect(standings()).toBe("denied open denied open open");
    for (const [command, claim, after] of [
      [undo, convicts, "denied open open open open"],
      [undo, estimate, "open open open open open"],
      [redo, estimate, "denied open open open open"],
      [redo, convicts, "denied open denied open open"],
    ] as const) {
      act(() => command.run(inHand()));
      await waitFor(() => expect(page.selected()).toBe(claim.id));
      expect(standings()).toBe(after);
    }
    expect(messages()).toEqual([]);
  });

  it("leaves whoever has moved on meanwhile where they are", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const slow = gate();
    const repository = wrappedRepository(inner, {
      async commit(intent) {
        if (intent.kind === "undo") await slow.opened;
        return inner.commit(intent);
      },
    });
    const desk = aDesk({ claims: articleClaims, repository });
    const page = await renderInHand(<Standings />, { selected: trains, desk });
    await decide(page, estimate);
    act(() => undo.run(inHand()));
    act(() => inHand().reading.select(losses.id));
    slow.open();
    await waitFor(() => expect(standings()).toBe("open open open open open"));
    expect(page.selected()).toBe(losses.id);
  });

  it("says so when there is nothing to take back, and when there is nothing to make again", async () => {
    const page = await renderInHand(<Standings />, { selected: trains });
    act(() => undo.run(inHand()));
    await waitFor(() => expect(messages()).toEqual(["There is nothing to undo in this article."]));
    act(() => redo.run(inHand()));
    await waitFor(() => expect(messages().at(-1)).toBe("There is nothing to redo in this article."));
    expect(page.selected()).toBe(trains.id);
  });

  it("brings back what was set aside, across a reload too, and selects it", async () => {
    const page = await renderInHand(<Standings />, { selected: losses });
    const [, read] = inHand().reading.claims;
    if (!read) throw new Error("no second claim");
    act(() => inHand().act(read, { kind: "dismiss" }));
    await stored(page);
    page.unmount();
    const desk = aDesk({ claims: articleClaims, repository: page.desk.ports.repository });
    const again = await renderInHand(<Standings />, { desk });
    expect(standings()).toBe("open open open open dismissed");
    act(() => undo.run(inHand()));
    await waitFor(() => expect(again.selected()).toBe(losses.id));
    expect(standings()).toBe("open open open open open");
  });
});

describe("an act that could not be stored", () => {
  it("is shown all the same, and undoing it gives it up without touching the history", async () => {
    const { repository, failNext } = failingRepository(memoryRepository({ clock: fixedClock(), ids: seededIds() }));
    const desk = aDesk({ claims: articleClaims, repository });
    const page = await renderInHand(<Standings />, { desk });
    await decide(page, estimate);
    failNext(1);
    await decide(page, convicts);
    await waitFor(() => expect(desk.acts.store.getState().failure).not.toBeNull());
    expect(standings()).toBe("denied open denied open open");
    act(() => undo.run(inHand()));
    await waitFor(() => expect(standings()).toBe("denied open open open open"));
    expect(desk.acts.store.getState()).toEqual({ pending: [], failure: null });
    expect(await repository.changes(page.article.id)).toHaveLength(1);
  });
});
