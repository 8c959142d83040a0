import { readFile } from "node:fs/promises";
import { type Download, type Locator, type Page, expect } from "@playwright/test";
import type { SeedArticle } from "./articles.ts";
import { Reader } from "./reader.ts";

/** The desk in one tab: getting to its views, what its header says and does. */
export class Desk {
  readonly page: Page;
  /** Whether what is on screen is stored; its `data-save-state` says so in one word. */
  readonly saveState: Locator;
  readonly exportButton: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;
  /** Messages that come and go. */
  readonly messages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.saveState = page.locator("[data-save-state]");
    this.exportButton = page.getByRole("button", { name: "Export", exact: true });
    this.undoButton = page.getByRole("button", { name: "Undo", exact: true });
    this.redoButton = page.getByRole("button", { name: "Redo", exact: true });
    this.messages = page.locator("[data-sonner-toast]");
  }

  /** Opens the library by its address, and waits until every article's claims are counted. */
  async openLibrary(): Promise<void> {
    await this.page.goto("/");
    await expect(this.page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
    // The articles come one after another.
    await expect(this.page.getByRole("main").locator("ul[aria-busy]")).toHaveAttribute("aria-busy", "false");
    await expect(this.cards().first()).toBeVisible();
    await expect(this.cards().filter({ hasNotText: /\d+ claims?\b/ })).toHaveCount(0);
  }

  /** The library's articles. */
  cards(): Locator {
    return this.page.getByRole("main").getByRole("article");
  }

  /** Opens an article by its address, `search` as in `?claim=…`, and waits until its claims are found. */
  async openArticle({ id }: Pick<SeedArticle, "id">, search = ""): Promise<Reader> {
    await this.page.goto(`/articles/${encodeURIComponent(id)}${search}`);
    return await this.reader();
  }

  /**
   * The article that is open, once its claims are found. Where another one was open before, the one to wait for must be
   * named: the other's claims are there until it comes.
   */
  async reader(article?: Pick<SeedArticle, "id">): Promise<Reader> {
    const reader = new Reader(this.page);
    if (article) await expect(reader.article).toHaveAttribute("data-article-id", article.id);
    await expect(reader.marks.first()).toBeVisible();
    return reader;
  }

  /** Resolves when everything that was done is stored. */
  async saved(): Promise<void> {
    await expect(this.saveState).toHaveAttribute("data-save-state", "saved");
  }

  /** Chooses an item of the Export menu and returns the file's content. */
  async export(item = "Annotated JSON"): Promise<ExportedFile> {
    return await this.downloaded(async () => {
      await this.exportButton.click();
      await this.page.getByRole("menuitem", { name: item }).click();
    });
  }

  /** The file that doing something downloads. */
  async downloaded(act: () => Promise<void>): Promise<ExportedFile> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), json: await contentOf(download) };
  }
}

/** A file as it was downloaded; its content is whatever JSON it holds. */
export interface ExportedFile {
  readonly name: string;
  readonly json: unknown;
}

async function contentOf(download: Download): Promise<unknown> {
  const content: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
  return content;
}
