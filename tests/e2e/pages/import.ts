import { type Locator, type Page, expect } from "@playwright/test";

/** A file as a test hands it over. */
export interface TestFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The view that adds articles. */
export class Import {
  readonly page: Page;
  readonly preview: Locator;
  readonly keepButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.locator("section[aria-labelledby='preview-heading']");
    this.keepButton = page.getByRole("button", { name: /^Keep the .*chosen/ });
  }

  async open(): Promise<void> {
    await this.page.goto("/import");
    await expect(this.page.getByRole("heading", { level: 1, name: "Add articles" })).toBeVisible();
  }

  /** Chooses files in the browser's dialog. */
  async choose(...files: readonly TestFile[]): Promise<void> {
    await this.page
      .locator("input[type=file]")
      .first()
      .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: "", buffer: Buffer.from(content) })));
  }

  /** The entries of the list. */
  entries(): Locator {
    return this.page.locator("section[aria-labelledby='queue-heading'] li");
  }

  /** The entry of this name, once it has been read. */
  entry(name: string | RegExp): Locator {
    return this.entries().filter({ hasText: name });
  }

  /** Resolves when everything that was handed over has been read. */
  async read(count: number): Promise<void> {
    await expect(this.entries()).toHaveCount(count);
    await expect(this.entries().filter({ hasText: /waits|is being read/ })).toHaveCount(0);
  }

  /** Shows an entry in the preview. */
  async look(name: string | RegExp): Promise<void> {
    await this.entry(name).first().getByRole("button").click();
    await expect(this.preview).toBeVisible();
  }

  /** The text that would be kept, a line a paragraph. */
  async text(): Promise<readonly string[]> {
    return await this.preview.getByRole("region", { name: "Text" }).locator("[dir=auto] > p").allTextContents();
  }
}
