import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { articleId, textHash } from "#domain/article/article.ts";
import { LibraryPage } from "#features/library/library-page.tsx";
import { LibraryPanel } from "#features/library/library-panel.tsx";
import { detectLibrary } from "#state/detect-library.ts";
import { session } from "#state/session.ts";
import { onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { type KitDesk, aDesk, messages } from "../../kit/a-desk.ts";
import { articleClaims, articleText, estimate, losses, trains } from "../../kit/a-read-article.ts";
import { aFile } from "../../kit/an-article.ts";
import { fixedClock } from "../../kit/clock.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { gate } from "../../kit/gate.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { noRoom, wrappedRepository } from "../../kit/wrapped-repository.ts";

const bridge = "The bridge is closed\nBy Jan Kowalski\nThe minister said that the bridge is closed.";
const a = articleId(aFile("a.txt"));
const b = articleId(aFile("b.txt"));

/** The library as it is once the folder's two articles have been brought in and their claims found. */
async function opened(
  desk: KitDesk = aDesk({ claims: articleClaims, files: { "b.txt": bridge, "a.txt": articleText } }),
) {
  const page = renderAtDesk(desk, <LibraryPage />);
  await screen.findByRole("heading", { name: "The bridge is closed" });
  await waitFor(() => expect(desk.client.isFetching()).toBe(0));
  await detectLibrary(desk.ports, desk.client, new AbortController().signal);
  await screen.findByText(/Jan Kowalski · 0 claims/);
  return { ...page, desk };
}

const cards = () => screen.getAllByRole("article");
const card = (name: string) => screen.getByRole("heading", { name }).closest("article");
const first = "Officials answer claims about a new mobilization";
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

async function askToRemove() {
  await press(`Remove ${first}`);
  return screen.findByRole("alertdialog", { name: `Remove “${first}” from the library?` });
}

describe("the library", () => {
  it("lists the articles by their files' names, each with its byline and how far it is", async () => {
    const { desk } = await opened();
    expect(cards().map((one) => within(one).getByRole("link").textContent)).toEqual([first, "The bridge is closed"]);
    expect(card(first)?.textContent).toContain("By Jane Doe · 5 claims · 0 decided");
    expect(
      within(cards()[0] ?? document.body)
        .getByRole("link")
        .getAttribute("href"),
    ).toBe(`/articles/${a}`);
    const article = (await desk.ports.repository.articles()).find(({ id }) => id === a);
    if (!article) throw new Error("a.txt is not there");
    const decide = { kind: "decide", status: "sourced", suggested: "sourced" } as const;
    succeeded(await desk.acts.perform(onClaim(article, estimate, decide)));
    succeeded(await desk.acts.perform(onClaim(article, trains, { ...decide, status: "denied" })));
    succeeded(await desk.acts.perform(onClaim(article, losses, { kind: "dismiss" })));
    await waitFor(() => expect(card(first)?.textContent).toContain("4 claims · 2 decided"));
    expect(within(cards()[0] ?? document.body).getByRole("img", { name: "1 sourced, 1 denied, 2 open" })).toBeDefined();
  });

  it("says when claims have not been looked for, and when they are being found", async () => {
    const desk = aDesk({ claims: articleClaims, files: { "a.txt": articleText } });
    renderAtDesk(desk, <LibraryPage />);
    await screen.findByText(/claims not looked for yet/);
    const held = desk.detector.hold();
    const done = detectLibrary(desk.ports, desk.client, new AbortController().signal);
    await screen.findByText(/finding claims…/);
    held.open();
    await done;
    expect(await screen.findByText(/5 claims · 0 decided/)).toBeDefined();
  });

  it("says what to do where there are no articles", async () => {
    renderAtDesk(aDesk(), <LibraryPage />);
    await screen.findByRole("heading", { name: "No articles yet" });
    expect(screen.getByText(/folder seeds\//)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Choose all" })).toBeNull();
  });

  it("never says that there are none while the folder is being brought in, and is busy until all are there", async () => {
    const desk = aDesk({ claims: articleClaims, files: { "a.txt": articleText, "b.txt": bridge } });
    const [asked, second] = [gate(), gate()];
    const folder = { ...desk.folder };
    desk.folder.manifest = async (signal) => {
      await asked.opened;
      return folder.manifest(signal);
    };
    desk.folder.read = async (entry, signal) => {
      if (entry.name === "b.txt") await second.opened;
      return folder.read(entry, signal);
    };
    renderAtDesk(desk, <LibraryPage />);
    const list = await screen.findByRole("list");
    await waitFor(() => expect(desk.client.getQueryData(["articles"])).toEqual([]));
    expect(screen.queryByText("No articles yet")).toBeNull();
    asked.open();
    await screen.findByRole("heading", { name: first });
    expect(list.getAttribute("aria-busy")).toBe("true");
    second.open();
    await waitFor(() => expect(list.getAttribute("aria-busy")).toBe("false"));
    expect(cards()).toHaveLength(2);
  });

  it("tells of versions, and of files that are gone", async () => {
    const { desk } = await opened();
    desk.folder.put("a.txt", `${articleText}\nAn added paragraph says more.`);
    desk.folder.remove("b.txt");
    await screen.findByText(/2 versions/);
    expect(card("The bridge is closed")?.textContent).toContain("file gone");
  });

  it("shows a new file without being asked", async () => {
    const { desk } = await opened();
    desk.folder.put("c.txt", "Something new\n\nSomething was said.");
    expect(await screen.findByRole("heading", { name: "Something new" })).toBeDefined();
  });
});

describe("what could not be brought in", () => {
  it("is told in a sentence for each file, and the others are there", async () => {
    const desk = aDesk({ claims: articleClaims, files: { "a.txt": articleText, "b.txt": bridge, "z.txt": bridge } });
    desk.folder.spoil("c.txt", "c.txt is not UTF-8. Save it as UTF-8.");
    await opened(desk);
    expect(screen.getByText("c.txt is not UTF-8. Save it as UTF-8.")).toBeDefined();
    expect(screen.getByText(/z.txt holds the same text as b.txt/)).toBeDefined();
    expect(cards()).toHaveLength(2);
  });

  it("is told when the folder doesn't answer, and is asked for again", async () => {
    const { desk } = await opened();
    desk.folder.reachable = false;
    desk.folder.put("c.txt", "Something new\n\nSomething was said.");
    await screen.findByText(/The articles folder can’t be reached/);
    expect(cards()).toHaveLength(2);
    desk.folder.reachable = true;
    await press("Ask again");
    await screen.findByRole("heading", { name: "Something new" });
    expect(screen.queryByText(/can’t be reached/)).toBeNull();
  });

  it("is told when a stored record can't be read", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const unreadable = [
      { what: "article", key: "x", sentence: "One article can’t be read; it is kept aside." },
    ] as const;
    const repository = Object.defineProperty(wrappedRepository(inner, {}), "unreadable", { value: unreadable });
    await opened(aDesk({ claims: articleClaims, files: { "a.txt": articleText, "b.txt": bridge }, repository }));
    expect(screen.getByRole("alert").textContent).toContain("One article can’t be read; it is kept aside.");
  });
});

describe("claims found without one of the detector's models", () => {
  const files = { "b.txt": bridge, "a.txt": articleText };
  const lines = () => screen.queryAllByText(/A model of the detector could not be loaded/);

  it("are told of in one line, with what to do", async () => {
    await opened(aDesk({ claims: articleClaims, files, limitedTo: "kit-0" }));
    expect(lines()).toHaveLength(1);
    expect(lines()[0]?.textContent).toContain("Your decisions are unharmed; reload the page to look again.");
  });

  it("are not told of where the models are all there", async () => {
    await opened();
    expect(lines()).toEqual([]);
  });
});

describe("choosing articles", () => {
  it("counts what is chosen and exports exactly that", async () => {
    const { desk } = await opened();
    expect(screen.getByText("2 in all")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Export these" })).toBeNull();
    await userEvent.click(screen.getByRole("checkbox", { name: "Choose The bridge is closed" }));
    expect(screen.getByText("1 chosen")).toBeDefined();
    await press("Export these");
    await waitFor(() => expect(desk.saver.saved).toHaveLength(1));
    const exported = JSON.parse(desk.saver.saved[0]?.content ?? "") as { articles: { id: string }[] };
    expect(exported.articles.map(({ id }) => id)).toEqual([b]);
    expect(messages()).toEqual([`Exported ${desk.saver.saved[0]?.name}.`]);
  });

  it("chooses all and none", async () => {
    await opened();
    await press("Choose all");
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked)).toEqual([true, true]);
    expect(session.getState().chosenArticles).toEqual(new Set([a, b]));
    await press("Choose none");
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked)).toEqual([false, false]);
  });
});

describe("removing an article", () => {
  const removed = async (desk: KitDesk) =>
    (await desk.ports.repository.articles()).filter(({ removedAt }) => removedAt !== null).map(({ id }) => id);

  it.each([["Keep it"], ["{Escape}"]])("is not done without a yes: %s", async (answer) => {
    const { desk } = await opened();
    await askToRemove();
    await (answer.startsWith("{") ? userEvent.keyboard(answer) : press(answer));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(await removed(desk)).toEqual([]);
    expect(desk.saver.saved).toEqual([]);
  });

  it("offers an export first, and removes after it", async () => {
    const { desk } = await opened();
    await askToRemove();
    await press("Export, then remove");
    await waitFor(async () => expect(await removed(desk)).toEqual([a]));
    expect(desk.saver.saved).toHaveLength(1);
    expect(desk.saver.saved[0]?.content).toContain(textHash(articleText));
    await waitFor(() => expect(cards()).toHaveLength(1));
    expect(messages().at(-1)).toBe(`Removed “${first}”. It can be brought back below the list.`);
  });

  it("removes nothing when the export wasn't saved", async () => {
    const { desk } = await opened();
    desk.saver.answer = "cancelled";
    await askToRemove();
    await press("Export, then remove");
    await waitFor(() => expect(desk.saver.asked).toBe(1));
    expect(await removed(desk)).toEqual([]);
    expect(messages()).toEqual([]);
    // The question still stands.
    await press("Keep it");
    expect(cards()).toHaveLength(2);
  });

  it("keeps everything of it, and brings it back from below the list", async () => {
    const { desk } = await opened();
    await askToRemove();
    await press("Remove it");
    await userEvent.click(await screen.findByRole("button", { name: "1 removed article · show", expanded: false }));
    expect(screen.getByText(first)).toBeDefined();
    expect(await desk.ports.repository.text(textHash(articleText))).toBe(articleText);
    await press("Bring it back");
    await waitFor(() => expect(card(first)?.textContent).toContain("5 claims · 0 decided"));
    expect(screen.queryByText(/removed article/)).toBeNull();
    expect(await removed(desk)).toEqual([]);
  });

  it("says why when it could not be done, and the article stays", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const repository = wrappedRepository(inner, { setRemoved: async () => noRoom });
    await opened(aDesk({ claims: articleClaims, files: { "a.txt": articleText, "b.txt": bridge }, repository }));
    await askToRemove();
    await press("Remove it");
    await waitFor(() => expect(messages()).toEqual([noRoom.sentence]));
    expect(cards()).toHaveLength(2);
  });
});

describe("the library beside the text", () => {
  it("marks the article that is open, and leaves removed ones out", async () => {
    const desk = aDesk({ claims: articleClaims, files: { "a.txt": articleText, "b.txt": bridge } });
    renderAtDesk(desk, <LibraryPanel current={a} />);
    await screen.findByRole("link", { name: "The bridge is closed" });
    const links = () => within(screen.getByRole("list")).getAllByRole("link");
    expect(links().map((link) => link.getAttribute("aria-current"))).toEqual(["page", null]);
    succeeded(await desk.ports.repository.setRemoved(b, true));
    await waitFor(() => expect(links()).toHaveLength(1));
  });
});
