import { act, screen, waitFor } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { useLocation } from "react-router";
import { describe, expect, it } from "vitest";
import type { Article } from "#domain/article/article.ts";
import { type Tally, tallyOf } from "#domain/claim/tally.ts";
import { type ReadingContext, acceptSuggestion, nextOpenClaim } from "#state/commands/reading-commands.ts";
import { useLibrary } from "#state/library.ts";
import { openArticlesAfter } from "#state/next-article.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { session } from "#state/session.ts";
import { decide } from "../adapters/repository/opened.ts";
import { aDeskOfArticles } from "../kit/a-desk-of-articles.ts";
import { messages } from "../kit/a-desk.ts";
import { aFile, anArticle } from "../kit/an-article.ts";
import { renderInHand } from "../kit/desk-page.tsx";
import { type Told, boats, boatsAgain, moreBoats } from "../kit/told-again.ts";

const articles = ["a.txt", "b.txt", "c.txt"].map((name) =>
  anArticle({ id: name, origin: aFile(name), text: `The text of ${name}` }),
);

/** A tally for each article, with so many open claims; null where its claims weren't looked for. */
function tallies(open: readonly (number | null)[]): readonly Tally[] {
  return articles.flatMap(({ id, texts: [version] }, i) => {
    const count = open[i] ?? null;
    if (count === null || !version) return [];
    const key = { article: id, text: version.hash, analyst: null, detector: "kit-1" };
    return [{ ...tallyOf(key, []), open: count }];
  });
}

describe("the articles with open claims after the one in hand", () => {
  it.each<readonly [string, readonly (number | null)[], readonly string[]]>([
    ["a.txt", [1, 2, 3], ["b.txt", "c.txt"]],
    ["b.txt", [1, 2, 3], ["c.txt", "a.txt"]],
    ["c.txt", [1, 2, 3], ["a.txt", "b.txt"]],
    ["b.txt", [1, 0, 0], ["a.txt"]],
    ["b.txt", [null, 2, 1], ["c.txt"]],
    ["b.txt", [0, 2, null], []],
  ])("%s, with %j open: %j", (current, open, expected) => {
    const found = openArticlesAfter(current, articles.toReversed(), tallies(open));
    expect(found.map(({ article }) => article.id)).toEqual(expected);
  });

  it("leaves out what was removed from the library", () => {
    const some = articles.map((article) =>
      article.id === "c.txt" ? { ...article, removedAt: "2025-03-01T08:00:00.000Z" } : article,
    );
    expect(openArticlesAfter("b.txt", some, tallies([1, 1, 1])).map(({ article }) => article.id)).toEqual(["a.txt"]);
  });
});

const held: { context: ReadingContext | null } = { context: null };

function Here() {
  const library = useLibrary();
  const { pathname, search } = useLocation();
  const context = useReadingContext();
  useLayoutEffect(() => {
    held.context = context;
  }, [context]);
  return <output data-testid="here">{library.articles.length > 0 && `${pathname}${search}`}</output>;
}

async function inHand(told: Told, decided: readonly Told[]) {
  const all = [boatsAgain, boats, moreBoats];
  const { desk, articles: kept } = await aDeskOfArticles(all, {});
  const of = (one: Told): Article => kept[all.indexOf(one)] ?? anArticle();
  for (const one of decided) await decide(desk.ports.repository, of(one), one.claim);
  await renderInHand(<Here />, { desk, keep: false, article: of(told), text: told.text, selected: told.claim });
  await waitFor(() => expect(here()).toBe("/"));
  return { of };
}

const here = () => screen.getByTestId("here").textContent;

function goOn(command = nextOpenClaim): void {
  const { context } = held;
  if (!context) throw new Error("nothing is in hand");
  act(() => command.run(context));
}

describe("the next open claim", () => {
  it("is the next article's first one where all of this text are decided", async () => {
    const { of } = await inHand(boats, [boats]);
    goOn();
    await waitFor(() =>
      expect(here()).toBe(`/articles/${encodeURIComponent(of(moreBoats).id)}?claim=${moreBoats.claim.id}`),
    );
    expect(messages()).toEqual(["Every claim of “News of boats” is decided. This is “News of more-boats”."]);
  });

  it("is found in the library's first article after its last", async () => {
    const { of } = await inHand(moreBoats, [boats, moreBoats]);
    goOn();
    await waitFor(() =>
      expect(here()).toBe(`/articles/${encodeURIComponent(of(boatsAgain).id)}?claim=${boatsAgain.claim.id}`),
    );
  });

  it("is offered when the last one of a text is decided", async () => {
    const { of } = await inHand(boats, []);
    goOn(acceptSuggestion);
    const sentence = "Every claim of this text is decided. Shift+J goes on to “News of more-boats”.";
    await waitFor(() => expect(messages()).toEqual([sentence]));
    expect(here()).toBe("/");
    session.getState().notifications[0]?.offer?.onChoose();
    await waitFor(() => expect(here()).toContain(encodeURIComponent(of(moreBoats).id)));
  });

  it("is offered nowhere when the last one of all is decided", async () => {
    await inHand(boats, [moreBoats, boatsAgain]);
    goOn(acceptSuggestion);
    await waitFor(() => expect(messages()).toEqual(["Every claim of this text is decided. Export hands in the work."]));
  });

  it("is none where all articles are done", async () => {
    await inHand(boats, [boats, moreBoats, boatsAgain]);
    goOn();
    await waitFor(() => expect(messages()).toEqual(["No other claim of this text is open."]));
    expect(here()).toBe("/");
  });
});
