import type { Page } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { mobilization, slipping } from "./articles.ts";
import { aSavedPage } from "../../kit/files/a-saved-page.ts";
import { Desk } from "./desk.ts";
import { offer } from "./folder.ts";
import { Import } from "./import.ts";
import { expectFocusIn } from "./keyboard.ts";
import { Search } from "./search.ts";

/** A view of the desk in a state that a person sees it in. */
export interface View {
  readonly name: string;
  /** Brings it about in a fresh tab. */
  readonly open: (page: Page) => Promise<void>;
  /** The narrowest and widest page it is for, in CSS pixels; without them any. */
  readonly from?: number;
  readonly to?: number;
}

/** From this width on the side panels stand beside the text; below it they are drawers. */
export const wide = 1000;

const narrow = { to: wide - 1 } as const;
const broad = { from: wide } as const;

async function openClaim(page: Page, beginning: string): Promise<void> {
  const reader = await new Desk(page).openArticle(mobilization);
  await reader.press("j");
  if (!(await reader.selected())?.text.startsWith(beginning)) await reader.goTo(beginning);
}

/** Every view, and every state in which it looks different. */
export const views: readonly View[] = [
  { name: "library", open: async (page) => await new Desk(page).openLibrary() },
  {
    name: "library with an article chosen and one removed",
    async open(page) {
      await new Desk(page).openLibrary();
      await page.getByRole("button", { name: /^Remove War in Ukraine/ }).click();
      await page.getByRole("alertdialog").getByRole("button", { name: "Remove it" }).click();
      // Before it goes by itself.
      await page.locator("[data-sonner-toast]").waitFor();
      await page.getByRole("button", { name: /1 removed article/ }).click();
      await page.getByRole("checkbox").check();
      await page.getByText("1 chosen").waitFor();
    },
  },
  {
    name: "library with notices",
    async open(page) {
      await offer(page, {
        "an-article.txt": mobilization.text,
        "binary.txt": new Uint8Array([0, 1, 2, 0, 255, 254, 0]),
        "empty.txt": "",
        "the-same-again-under-quite-a-long-name-that-has-no-place-to-break.txt": mobilization.text,
      });
      await new Desk(page).openLibrary();
      await page.getByText("holds the same text as").waitFor();
    },
  },
  {
    name: "empty library",
    async open(page) {
      await offer(page, {});
      await page.goto("/");
      await page.getByText("No articles yet").waitFor();
    },
  },
  {
    name: "adding articles, nothing added yet",
    async open(page) {
      await new Import(page).open();
    },
  },
  {
    name: "adding articles, one looked at",
    async open(page) {
      await new Desk(page).openLibrary();
      const view = new Import(page);
      await page.getByRole("link", { name: "Add articles" }).click();
      await view.choose(
        { name: "bridge.html", content: aSavedPage() },
        { name: "edited.txt", content: mobilization.text.replace("Ukrainian", "Aster’s") },
        { name: "damaged.docx", content: "no document" },
        { name: "news.jsonl", content: `${JSON.stringify({ headline: "Ferry sails", body: "The ferry sails." })}\n` },
      );
      await view.read(4);
      await view.look(/nearly the same as/);
      await view.preview.getByRole("button", { name: "Show the difference" }).click();
      await view.preview.getByRole("region", { name: "Difference" }).waitFor();
    },
  },
  {
    name: "adding articles, fields asked for",
    async open(page) {
      const view = new Import(page);
      await view.open();
      const record = {
        headline: "Ferry sails",
        body: "The ferry sails, the union said.",
        link: `https://courier.example/${"long".repeat(40)}`,
      };
      await view.choose({ name: "news.jsonl", content: `${JSON.stringify(record)}\n${JSON.stringify(record)}\n` });
      await view.read(1);
      await view.look("news.jsonl");
    },
  },
  {
    name: "question before removing",
    async open(page) {
      await new Desk(page).openLibrary();
      await page.getByRole("button", { name: /^Remove War in Ukraine/ }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "report",
    async open(page) {
      const desk = new Desk(page);
      const reader = await desk.openArticle(mobilization);
      await reader.press("j", "1", "j", "2", "j", "3", "j", "4", "g", "p");
      await page.getByRole("table", { name: "Statuses by source" }).waitFor();
      await page.getByRole("table", { name: "Statuses by article" }).getByRole("link").nth(1).waitFor();
    },
  },
  {
    name: "report without articles",
    async open(page) {
      await offer(page, {});
      await page.goto("/report");
      await page.getByText("Nothing to report yet").waitFor();
    },
  },
  {
    name: "display",
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("j");
      await page.getByRole("button", { name: "Display" }).click();
      await page.getByRole("dialog", { name: "Display" }).waitFor();
    },
  },
  {
    name: "reader with the largest text",
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("j");
      await page.getByRole("button", { name: "Display" }).click();
      await expectFocusIn(page.getByRole("dialog", { name: "Display" }));
      await page.getByRole("radio", { name: "Largest" }).press("Space");
      await page.getByRole("radio", { name: "Looser" }).press("Space");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name: "Display" }).waitFor({ state: "detached" });
    },
  },
  {
    name: "two versions compared",
    async open(page) {
      await offer(page, { "mobilization.txt": mobilization.text });
      const desk = new Desk(page);
      const article = { id: articleId({ kind: "file", name: "mobilization.txt" }) };
      const reader = await desk.openArticle(article);
      await reader.press("j", "1", "j", "2", "j", "3", "j", "4", "j", "x", "j", "1", "j", "1", "j", "2");
      await desk.saved();
      const edited = mobilization.text
        .replace("400,000", "450,000")
        .replaceAll("no concrete evidence", "now concrete evidence")
        .replace("The Ukrainian", "The Russian");
      await offer(page, { "mobilization.txt": edited });
      await page.goto(`/articles/${article.id}/edited`);
      await page.getByText(/carried over\./).waitFor();
    },
  },
  {
    name: "two versions compared, nothing decided",
    async open(page) {
      await offer(page, { "mobilization.txt": mobilization.text });
      const article = { id: articleId({ kind: "file", name: "mobilization.txt" }) };
      await new Desk(page).openArticle(article);
      await offer(page, { "mobilization.txt": mobilization.text.replace("400,000", "450,000") });
      await page.goto(`/articles/${article.id}/edited`);
      await page.getByText("There is nothing to look at").waitFor();
    },
  },
  { name: "nowhere", open: async (page) => void (await page.goto("/nowhere")) },
  { name: "reader", open: async (page) => void (await new Desk(page).openArticle(slipping)) },
  {
    name: "reader with furniture shown",
    async open(page) {
      await new Desk(page).openArticle(mobilization);
      await page.getByRole("button", { name: "show", exact: true }).click();
    },
  },
  { name: "claim without evidence", open: async (page) => await openClaim(page, "Russia could be planning") },
  {
    name: "claim that is denied",
    open: async (page) => await openClaim(page, "this mobilization campaign could target"),
  },
  { name: "claim that denies", open: async (page) => await openClaim(page, "there are no immediate plans") },
  {
    name: "claims decided",
    async open(page) {
      const reader = await new Desk(page).openArticle(mobilization);
      await reader.press("j", "1", "j", "2", "j", "3", "j", "4", "j", "1", "j", "Shift+Enter", "k");
      await new Desk(page).saved();
    },
  },
  {
    name: "claim set aside",
    async open(page) {
      const desk = new Desk(page);
      const reader = await desk.openArticle(slipping);
      await reader.press("j", "x", "Control+z", "Control+Shift+Z");
      await desk.saved();
      await reader.announcer.filter({ hasText: "Set aside" }).waitFor({ state: "attached" });
    },
  },
  {
    name: "two versions",
    async open(page) {
      const desk = new Desk(page);
      await offer(page, { "an-article.txt": mobilization.text });
      await desk.openLibrary();
      await offer(page, { "an-article.txt": `${mobilization.text}\nThe ministry said that 12 people were hurt.\n` });
      await desk.openLibrary();
      await desk.cards().filter({ hasText: "2 versions" }).getByRole("link").first().click();
      await page.getByText("has changed since it was first stored").waitFor();
      await desk.reader();
    },
  },
  {
    name: "sheet of keys",
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  {
    name: "keys being changed",
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("?");
      await page.getByRole("button", { name: "Change the keys of Next claim" }).click();
      await page.keyboard.press("x");
      await page.keyboard.press("Enter");
      await page.getByText("X is taken by “Not a claim”").waitFor();
    },
  },
  {
    name: "commands",
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("Control+k");
      await page.getByRole("option", { name: "Next claim" }).waitFor();
    },
  },
  {
    name: "library with what a search found",
    async open(page) {
      await new Desk(page).openLibrary();
      await new Search(page).open();
      await page.keyboard.type("mobilization");
      await page.getByText(/\d+ places in 2 articles/).waitFor();
    },
  },
  {
    name: "library with a search that finds nothing",
    async open(page) {
      await new Desk(page).openLibrary();
      await new Search(page).open();
      await page.keyboard.type("mobbilisatoin zzz");
      await page.getByText("Did you mean").waitFor();
    },
  },
  {
    name: "reader with hits",
    async open(page) {
      await new Desk(page).openArticle(mobilization, "?find=mobilization&at=2000");
      await page
        .getByRole("search")
        .getByText(/^\d+ of \d+$/)
        .waitFor();
    },
  },
  {
    name: "panel with what a search found",
    ...broad,
    async open(page) {
      await new Desk(page).openArticle(mobilization);
      await new Search(page).open();
      await page.keyboard.type("mobilization");
      await page.getByText(/\d+ places in 2 articles/).waitFor();
    },
  },
  {
    name: "drawer with what a search found",
    ...narrow,
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("/");
      await page.getByRole("searchbox", { name: "Search articles and claims" }).fill("mobilization");
      await page.getByText(/\d+ places in 2 articles/).waitFor();
    },
  },
  {
    name: "cues",
    async open(page) {
      await (await new Desk(page).openArticle(mobilization)).press("g", "u");
      const cues = page.getByRole("dialog", { name: "Cues" });
      await cues.getByRole("textbox", { name: "Add a verb" }).fill("quip");
      await cues.getByRole("button", { name: "Add", exact: true }).click();
      await cues.getByRole("button", { name: "Remove “quip”" }).waitFor();
      await cues.getByRole("textbox", { name: "Add a verb" }).fill("said that");
      await cues.getByRole("button", { name: "Add", exact: true }).click();
      await cues.getByRole("switch", { name: "claim", exact: true }).click();
      await cues.getByText("“claim” is muted").waitFor();
    },
  },
  {
    name: "claim that stayed when its cue was muted",
    ...broad,
    async open(page) {
      await openClaim(page, "this mobilization campaign could target");
      await page.keyboard.press("1");
      await page.getByText("that you have worked on").or(page.getByText("you have worked on it")).waitFor();
      await page.getByRole("button", { name: "Mute “estimate”" }).click();
      await page.locator("[data-sonner-toast]").waitFor();
      await page.getByRole("button", { name: "Switch “estimate” on" }).waitFor();
    },
  },
  {
    name: "export menu",
    async open(page) {
      const desk = new Desk(page);
      await desk.openArticle(mobilization);
      await desk.exportButton.click();
      await page.getByRole("menuitem", { name: "Annotated JSON" }).waitFor();
    },
  },
  {
    name: "drawer with the articles",
    ...narrow,
    async open(page) {
      await new Desk(page).openArticle(mobilization);
      await page.getByRole("button", { name: "Articles", exact: true }).click();
      await page.getByRole("dialog", { name: "Articles" }).waitFor();
    },
  },
  {
    name: "drawer with the claim",
    ...narrow,
    async open(page) {
      await openClaim(page, "this mobilization campaign could target");
      await page.getByRole("button", { name: "Show the claim in hand" }).click();
      await page.getByRole("dialog", { name: "Claim in hand" }).waitFor();
    },
  },
  {
    name: "note being written",
    ...broad,
    async open(page) {
      await openClaim(page, "there are no immediate plans");
      await page.keyboard.press("n");
      await page.keyboard.type("Whose officials? Nobody is named.");
    },
  },
];
