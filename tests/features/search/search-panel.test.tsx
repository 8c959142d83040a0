import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useLocation } from "react-router";
import { describe, expect, it } from "vitest";
import { articleId } from "#domain/article/article.ts";
import { SearchPanel } from "#features/search/search-panel.tsx";
import { session } from "#state/session.ts";
import { type KitDesk, aDesk } from "../../kit/a-desk.ts";
import { articleClaims, articleText, convicts, inArticle } from "../../kit/a-read-article.ts";
import { aFile } from "../../kit/an-article.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";

const a = articleId(aFile("a.txt"));

function Address() {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{pathname + search}</p>;
}

/** The field over a list of articles, on a desk with two. */
async function shown(desk: KitDesk = aDesk({ claims: articleClaims })) {
  const { repository } = desk.ports;
  await repository.keepText(aFile("a.txt"), articleText);
  await repository.keepText(aFile("b.txt"), "Rain\nThe mayor spoke of convicts in the rain.");
  await repository.keepDetection(a, await desk.detector.detect(articleText));
  renderAtDesk(
    desk,
    <>
      <SearchPanel place="panel">
        <p>All articles</p>
      </SearchPanel>
      <Address />
    </>,
  );
  return desk;
}

const address = () => screen.getByTestId("address").textContent;
const convictsAddress = `/articles/${a}?find=20%2C000+convicts&at=${inArticle("20,000 convicts").start}&claim=${convicts.id}`;
const field = () => screen.getByRole("searchbox", { name: "Search articles and claims" });
const hits = () => screen.findAllByRole("link");

describe("the field that searches", () => {
  it("shows what it finds in place of the articles, by article, with where it was found", async () => {
    await shown();
    expect(screen.getByText("All articles")).toBeTruthy();
    await userEvent.type(field(), "convicts");
    expect((await hits()).map(({ textContent }) => textContent?.slice(0, 6))).toEqual(["Text: ", "Claim:"]);
    expect(screen.queryByText("All articles")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("2 places in 2 articles");
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toContain("Rain");
    await userEvent.clear(field());
    expect(screen.getByText("All articles")).toBeTruthy();
  });

  it("opens the first hit with Enter, at its claim and place", async () => {
    await shown();
    await userEvent.type(field(), "20,000 convicts");
    await hits();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(address()).toBe(convictsAddress));
  });

  it("opens the hit of what was typed, and no other's, also where Enter comes before it is found", async () => {
    await shown();
    await userEvent.type(field(), "mayor");
    await hits();
    await userEvent.clear(field());
    await userEvent.type(field(), "20,000 convicts{Enter}");
    await waitFor(() => expect(address()).not.toBe("/"));
    expect(address()).toBe(convictsAddress);
  });

  it("is left downwards by the arrow, to the hits and back", async () => {
    await shown();
    await userEvent.type(field(), "convicts");
    const [first, second] = await hits();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(field());
  });

  it("is emptied by Escape, and left by another one", async () => {
    await shown();
    await userEvent.type(field(), "convicts");
    await userEvent.keyboard("{Escape}");
    expect(session.getState().searchQuery).toBe("");
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).not.toBe(field());
  });

  it("takes the focus when it is wanted", async () => {
    await shown();
    session.getState().setSearchWanted(true);
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(session.getState().searchWanted).toBe(false);
  });

  it("says what holds nothing, and offers what would", async () => {
    await shown();
    await userEvent.type(field(), "convcits zzz");
    expect(await screen.findByText(/all its words must be in one article/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "convicts" }));
    expect(await hits()).toHaveLength(2);
  });

  it("says that the search broke, and starts it again", async () => {
    const { search } = aDesk().ports;
    let broken = true;
    const desk = aDesk({
      claims: articleClaims,
      search: {
        ...search,
        put: async (articles) => {
          if (broken) throw new Error("The search stopped: its script could not be loaded.");
          await search.put(articles);
        },
      },
    });
    await shown(desk);
    await userEvent.type(field(), "convicts");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("its script could not be loaded. Your articles and your work are unharmed.");
    broken = false;
    await userEvent.click(within(alert).getByRole("button", { name: "Search again" }));
    expect(await hits()).toHaveLength(2);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
