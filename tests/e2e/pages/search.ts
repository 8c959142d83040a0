import { type Locator, type Page, expect } from "@playwright/test";

/** Searching all articles, and finding in the one that is open. */
export class Search {
  readonly page: Page;
  readonly field: Locator;
  readonly hits: Locator;
  readonly summary: Locator;
  /** What is sought in the open article. */
  readonly findField: Locator;
  /** "3 of 12" */
  readonly count: Locator;

  constructor(page: Page) {
    this.page = page;
    this.field = page.getByRole("searchbox", { name: "Search articles and claims" });
    this.hits = page.locator("a[data-hit]");
    this.summary = page.getByRole("region", { name: "Search results" }).getByRole("status");
    this.findField = page.getByRole("searchbox", { name: "Find in this text" });
    this.count = page.getByRole("search").filter({ has: this.findField }).getByRole("status");
  }

  /** Goes to the field by its key, where it is in sight. */
  async open(): Promise<void> {
    await this.page.keyboard.press("/");
    await expect(this.field).toBeFocused();
  }

  /** The words that the page colours as sought, in text order; of the hit in hand alone, or of all. */
  async coloured(which: "find" | "find-here" = "find"): Promise<readonly string[]> {
    return await this.page.evaluate(
      (name) => Array.from(CSS.highlights.get(name) ?? [], (range) => (range instanceof Range ? range.toString() : "")),
      which,
    );
  }

  /** Whether the hit in hand can be read without scrolling. */
  async hitInView(): Promise<boolean> {
    return await this.page.evaluate(() => {
      const [range] = CSS.highlights.get("find-here") ?? [];
      const frame = document.querySelector("[data-reader-scroll]")?.getBoundingClientRect();
      if (!(range instanceof Range) || !frame) return false;
      const box = range.getBoundingClientRect();
      return box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
    });
  }
}
