import { act, waitFor } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { describe, expect, it } from "vitest";
import { piecesText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type ReadingContext, nextClaim } from "#state/commands/reading-commands.ts";
import { showFewer, showMore } from "#state/commands/statement-commands.ts";
import { type OwnStatements, useOwnStatements } from "#state/own-statements.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { type Reading, useReading } from "#state/reading.tsx";
import { onClaim, succeeded } from "../adapters/repository/opened.ts";
import { articleText, convicts, denial, estimate, losses, trains } from "../kit/a-read-article.ts";
import { type ArticleInHand, renderInHand } from "../kit/desk-page.tsx";

/** The article's claims with three statements of the author's own: one shown at the default level, two hidden. */
const likely: Claim = { ...losses, checkWorthiness: 0.7 };
const unlikely: Claim = { ...convicts, checkWorthiness: 0.2 };
const idle: Claim = { ...trains, checkWorthiness: 0.05 };
const claims = [estimate, likely, unlikely, denial, idle];

interface Held {
  readonly reading: Reading;
  readonly context: ReadingContext;
  readonly statements: OwnStatements;
}
const held: { now: Held | null } = { now: null };

/** Lets go of what the views below a reading are given. */
function Holder() {
  const reading = useReading();
  const context = useReadingContext();
  const statements = useOwnStatements();
  useLayoutEffect(() => {
    held.now = { reading, context, statements };
  }, [reading, context, statements]);
  return null;
}

function inHand(): Held {
  if (!held.now) throw new Error("nothing is in hand");
  return held.now;
}

const opened = async (selected: Claim | null = null) => renderInHand(<Holder />, { claims, selected });
const worths = (list: readonly ReadClaim[]) => list.map(({ claim }) => claim.checkWorthiness ?? "attributed");
const shown = () => worths(inHand().reading.claims);
const hidden = () => worths(inHand().reading.hidden);

async function decide(page: ArticleInHand, claim: Claim): Promise<void> {
  await act(async () => {
    const intent = onClaim(page.article, claim, { kind: "decide", status: "unsourced", suggested: "unsourced" });
    succeeded(await page.desk.acts.perform(intent));
  });
}

describe("the author's own statements", () => {
  it("are shown from the default level on, and the others kept aside", async () => {
    await opened();
    expect(shown()).toEqual(["attributed", 0.7, "attributed"]);
    expect(hidden()).toEqual([0.2, 0.05]);
    expect(inHand().statements).toMatchObject({ total: 3, shown: 1, last: 3, position: 1 });
  });

  it("come and go one by one as the level moves, from none to all", async () => {
    await opened();
    const { moveTo } = inHand().statements;
    expect(moveTo).toBeTypeOf("function");
    for (const [position, list] of [
      [0, ["attributed", "attributed"]],
      [2, ["attributed", 0.7, 0.2, "attributed"]],
      [3, ["attributed", 0.7, 0.2, "attributed", 0.05]],
      [1, ["attributed", 0.7, "attributed"]],
    ] as const) {
      act(() => inHand().statements.moveTo(position));
      expect(shown()).toEqual(list);
      expect(inHand().statements).toMatchObject({ total: 3, position });
    }
  });

  it("are moved by command, which says so at either end", async () => {
    await opened();
    const positions: (number | string | null)[] = [];
    for (const command of [showFewer, showFewer, showMore, showMore, showMore, showMore]) {
      const refusal = command.refusal(inHand().statements);
      if (refusal === null) act(() => command.run(inHand().statements));
      positions.push(refusal ?? inHand().statements.position);
    }
    expect(positions).toEqual([
      0,
      "None of the author’s own statements is shown but what you touched.",
      1,
      2,
      3,
      "All of the author’s own statements are shown.",
    ]);
  });

  it("leave nothing to move where all is attributed", async () => {
    await renderInHand(<Holder />, { claims: [estimate, denial] });
    expect(inHand().statements).toMatchObject({ total: 0, last: 0 });
    expect(showMore.refusal(inHand().statements)).toBe(showFewer.refusal(inHand().statements));
    expect(showMore.refusal(inHand().statements)).toMatch(/^This text has no statements/);
  });

  it("follow the level that another tab sets", async () => {
    const { desk } = await opened();
    act(() => desk.preferences.write({ ...desk.preferences.read(), leastWorthiness: 0.1 }));
    expect(shown()).toEqual(["attributed", 0.7, 0.2, "attributed"]);
  });

  it("keep what else is preferred", async () => {
    const { desk } = await opened();
    act(() => desk.preferences.write({ ...desk.preferences.read(), singleKeys: false }));
    act(() => inHand().statements.moveTo(3));
    expect(desk.preferences.read()).toMatchObject({ singleKeys: false, leastWorthiness: 0 });
  });
});

describe("a hidden statement", () => {
  it("is shown while the address names it, and not any more after it was left", async () => {
    await opened(idle);
    expect(shown()).toEqual(["attributed", 0.7, "attributed", 0.05]);
    expect(inHand().reading.selected?.claim.id).toBe(idle.id);
    expect(inHand().statements).toMatchObject({ total: 3, shown: 2 });
    act(() => inHand().reading.select(estimate.id));
    expect(shown()).toEqual(["attributed", 0.7, "attributed"]);
  });

  it("stays once it was decided, at any level, and when that is taken back", async () => {
    const page = await opened(idle);
    await decide(page, idle);
    act(() => inHand().reading.select(null));
    act(() => inHand().statements.moveTo(0));
    expect(shown()).toEqual(["attributed", "attributed", 0.05]);
    expect(inHand().statements).toMatchObject({ total: 3, shown: 1, last: 2, position: 0 });
    act(() => inHand().context.takeBack("undo"));
    await waitFor(() => expect(inHand().reading.claims.at(-1)?.standing).toBe("open"));
    act(() => inHand().reading.select(null));
    expect(shown()).toEqual(["attributed", "attributed", 0.05]);
  });

  it("is passed over by J", async () => {
    await opened();
    const met: string[] = [];
    for (const _ of claims) {
      act(() => nextClaim.run(inHand().context));
      const { selected } = inHand().reading;
      if (selected) met.push(piecesText(articleText, selected.claim.pieces).slice(0, 12));
    }
    expect(met).toEqual(["this campaig", "catastrophic", "there are no", "there are no", "there are no"]);
  });
});

describe("moving the selection", () => {
  it("makes no new list of claims while it stays among those shown", async () => {
    await opened();
    const before = inHand().reading.claims;
    act(() => inHand().reading.select(estimate.id));
    act(() => inHand().reading.select(denial.id));
    expect(inHand().reading.claims).toBe(before);
  });
});
