import { type Locator, type Page, expect } from "@playwright/test";

/** The list of all claims. */
export class ClaimsList {
  readonly page: Page;
  readonly grid: Locator;
  /** Those that are in the page: the ones in sight and a few more. */
  readonly rows: Locator;
  readonly count: Locator;
  readonly search: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole("grid", { name: "Claims" }).or(page.getByRole("treegrid", { name: "Claims" }));
    this.rows = this.grid.locator("[data-line]");
    this.count = page.locator("h1 + output");
    this.search = page.getByRole("searchbox", { name: "Search in claims, sources and articles" });
  }

  /** Opens the page by its address, `query` as in `?status=open`, and waits until every article is read. */
  async open(query = ""): Promise<void> {
    await this.page.goto(`/claims${query}`);
    await this.ready();
  }

  /** Resolves when the list is of all articles and of what the view asks for now; it is busy from the very choice on. */
  async ready(): Promise<void> {
    await expect(this.count).toHaveAttribute("aria-busy", "false");
  }

  /** How many claims are listed. */
  async listed(): Promise<number> {
    await this.ready();
    return Number(/^[\d,]+/.exec(await this.count.innerText())?.[0].replaceAll(",", ""));
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  selected(): Locator {
    return this.grid.locator("[data-line][aria-selected=true]");
  }

  /** The row in hand. */
  async inHand(): Promise<Locator> {
    return this.page.locator(`#${await this.grid.getAttribute("aria-activedescendant")}`);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Chooses in one of the filters, closes it, and waits for what is listed then. */
  async choose(filter: string, ...options: readonly string[]): Promise<void> {
    await this.page
      .getByRole("button", { name: new RegExp(`^${filter}`) })
      .first()
      .click();
    const popup = this.page.getByRole("dialog", { name: filter });
    for (const option of options) await popup.getByLabel(option).click();
    await this.press("Escape");
    await expect(popup).toBeHidden();
    await this.ready();
  }
}
