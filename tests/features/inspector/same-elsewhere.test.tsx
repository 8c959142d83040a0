import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Status } from "#domain/claim/status.ts";
import type { Likeness } from "#domain/relate/relations.ts";
import { Inspector } from "#features/inspector/inspector.tsx";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import { decide, onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { messages } from "../../kit/a-desk.ts";
import { type DeskOfArticles, aDeskOfArticles } from "../../kit/a-desk-of-articles.ts";
import { type ArticleInHand, renderInHand } from "../../kit/desk-page.tsx";
import { type Told, boats, boatsAgain, moreBoats, told } from "../../kit/told-again.ts";
import { press } from "./inspected.tsx";

const boatsOnceMore = told({
  name: "boats-once-more",
  speaker: "A diver",
  cue: "said that",
  content: "the storm destroyed 40 fishing boats in Lindow harbour",
});

function like({ claim }: Told, kind: Likeness["kind"] = "same", score = 0.9): Likeness {
  return { here: boats.claim.id, there: { text: claim.text, claim: claim.id }, kind, score };
}

function Hand() {
  useShortcuts();
  return <Inspector />;
}

/** The first article in hand with its claim selected, and others in which claims are like it. */
async function inHand(
  others: readonly Told[],
  likenesses: readonly Likeness[],
  before: (desk: DeskOfArticles) => Promise<unknown> = async () => undefined,
): Promise<ArticleInHand & { readonly others: DeskOfArticles["articles"] }> {
  const opened = await aDeskOfArticles([boats, ...others], { [boats.claim.text]: { likenesses: [...likenesses] } });
  await before(opened);
  const [article, ...rest] = opened.articles;
  const page = await renderInHand(<Hand />, {
    desk: opened.desk,
    article,
    keep: false,
    text: boats.text,
    selected: boats.claim,
  });
  // What stands elsewhere comes after the claims, when the page is at rest.
  if (likenesses.length > 0) await screen.findByRole("region", { name: /elsewhere$/ });
  return { ...page, others: rest };
}

const same = () => screen.getByRole("region", { name: "Same claim elsewhere" });
const rows = (region: HTMLElement) => within(region).getAllByRole("listitem");
const decideHere = (status: Status) =>
  press({ sourced: "Sourced", unsourced: "Unsourced", denied: "Denied", contested: "Contested" }[status]);

async function standingThere({ desk }: ArticleInHand, { claim }: Told): Promise<string> {
  const articles = await desk.ports.repository.articles();
  const article = articles.find(({ texts }) => texts.some(({ hash }) => hash === claim.text));
  const sheet = await desk.ports.repository.sheet(article?.id ?? "", claim.text);
  return sheet.touched[claim.id]?.reading.decision?.status ?? "open";
}

describe("the same claim elsewhere", () => {
  it("is no section where none is known", async () => {
    await inHand([boatsAgain], []);
    expect(screen.queryByRole("region", { name: /elsewhere/ })).toBeNull();
  });

  it("is shown in its own words, with who says it, where, and how it stands there", async () => {
    const page = await inHand([boatsAgain], [like(boatsAgain)]);
    const [row] = rows(same());
    expect(row?.textContent).toMatch(/^“the storm destroyed 40 .*”A fisherman · in News of boats-againOpen$/);
    const [there] = page.others;
    expect(within(same()).getByRole("link").getAttribute("href")).toBe(
      `/articles/${there?.id ?? ""}?claim=${boatsAgain.claim.id}`,
    );
  });

  it("is offered nothing while the claim in hand is open", async () => {
    await inHand([boatsAgain], [like(boatsAgain)]);
    expect(within(same()).queryByRole("button")).toBeNull();
    await userEvent.keyboard("y");
    expect(messages()).toEqual(["Decide this claim first; then Y decides the same claim elsewhere."]);
  });

  it("is decided so too in one press, in its own article, which says so", async () => {
    const page = await inHand([boatsAgain], [like(boatsAgain)]);
    await decideHere("contested");
    await press("Decide it so too in News of boats-again");
    await waitFor(() => expect(rows(same())[0]?.textContent).toMatch(/Contested$/));
    await waitFor(async () => expect(await standingThere(page, boatsAgain)).toBe("contested"));
    expect(messages()).toEqual(["Decided Contested in “News of boats-again” too. To take it back, undo there."]);
    expect(within(same()).queryByRole("button")).toBeNull();
  });

  it("is taken back in its own article, and not in the one in hand", async () => {
    const page = await inHand([boatsAgain], [like(boatsAgain)]);
    await decideHere("sourced");
    await press("Decide it so too in News of boats-again");
    await waitFor(async () => expect(await standingThere(page, boatsAgain)).toBe("sourced"));
    const { acts } = page.desk;
    succeeded(await acts.perform({ kind: "undo", article: page.article.id, text: boats.claim.text }));
    expect(await standingThere(page, boatsAgain)).toBe("sourced");
    expect(await standingThere(page, boats)).toBe("open");
    const [there] = page.others;
    succeeded(await acts.perform({ kind: "undo", article: there?.id ?? "", text: boatsAgain.claim.text }));
    expect(await standingThere(page, boatsAgain)).toBe("open");
  });

  it("is decided by Y, one press each, the likest first and those decided otherwise last", async () => {
    const page = await inHand(
      [boatsAgain, boatsOnceMore],
      [like(boatsOnceMore, "same", 0.8), like(boatsAgain)],
      async ({ desk, articles }) => {
        const [, first] = articles;
        if (first) await decide(desk.ports.repository, first, boatsAgain.claim, "denied");
      },
    );
    await decideHere("sourced");
    expect(rows(same()).map(({ textContent }) => /Open|Denied.*here/.exec(textContent)?.[0])).toEqual([
      "Denied· decided otherwise than here",
      "Open",
    ]);
    await userEvent.keyboard("y");
    await waitFor(async () => expect(await standingThere(page, boatsOnceMore)).toBe("sourced"));
    expect(await standingThere(page, boatsAgain)).toBe("denied");
    await waitFor(() => expect(within(same()).getAllByRole("button")).toHaveLength(1));
    await userEvent.keyboard("y");
    await waitFor(async () => expect(await standingThere(page, boatsAgain)).toBe("sourced"));
    expect(messages().at(-1)).toBe(
      "Decided Sourced in “News of boats-again” too. It was decided Denied there. To take it back, undo there.",
    );
    await waitFor(() => expect(within(same()).queryByRole("button")).toBeNull());
    await userEvent.keyboard("y");
    expect(messages().at(-1)).toBe("The same claim is decided so everywhere.");
  });

  it("is not shown once it is dismissed there, or its article is removed, and comes back with it", async () => {
    const page = await inHand([boatsAgain], [like(boatsAgain)]);
    const { repository } = page.desk.ports;
    const [there] = page.others;
    if (!there) throw new Error("there is another article");
    succeeded(await page.desk.acts.perform(onClaim(there, boatsAgain.claim, { kind: "dismiss" })));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Same claim elsewhere" })).toBeNull());
    succeeded(await page.desk.acts.perform(onClaim(there, boatsAgain.claim, { kind: "restore" })));
    await waitFor(() => expect(same()).toBeDefined());
    succeeded(await repository.setRemoved(there.id, true));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Same claim elsewhere" })).toBeNull());
    succeeded(await repository.setRemoved(there.id, false));
    await waitFor(() => expect(same()).toBeDefined());
  });

  it("shows a screen of the likest first, and all on request", async () => {
    const many = Array.from({ length: 10 }, (_, i) =>
      told({
        name: `boats-${i}`,
        speaker: "A diver",
        cue: "said that",
        content: "the storm destroyed 40 fishing boats",
      }),
    );
    await inHand(
      many,
      many.map((other, i) => like(other, "same", 0.9 - i / 100)),
    );
    await waitFor(() => expect(rows(same())).toHaveLength(8));
    await press("Show 2 more");
    await waitFor(() => expect(rows(same())).toHaveLength(10));
    expect(screen.queryByRole("button", { name: /^Show/ })).toBeNull();
  });
});

describe("a claim told differently elsewhere", () => {
  it("stands apart, says what differs, and offers no decision", async () => {
    await inHand([moreBoats], [like(moreBoats, "number")]);
    expect(screen.queryByRole("region", { name: "Same claim elsewhere" })).toBeNull();
    await decideHere("sourced");
    const region = await screen.findByRole("region", { name: "Told differently elsewhere" });
    expect(rows(region).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/The insurers · in News of more-boatsIt says 70 instead of 40$/),
    ]);
    expect(within(region).queryByRole("button")).toBeNull();
    await userEvent.keyboard("y");
    expect(messages()).toEqual(["No other article makes this claim, as far as is known."]);
  });
});
