import { hostileFiles } from "../../kit/files/hostile-files.ts";
import { Import } from "../pages/import.ts";
import { expect, test } from "../pages/test.ts";

/** Playwright hands over 50 MB at once and no more; the largest are read in tests/adapters/files. */
const largest = 1_000_000;

test("over two hundred hostile files each end in a word, run nothing and store nothing @dev", async ({
  page,
  desk,
}) => {
  test.slow();
  await desk.openLibrary();
  // How many claims are unseen is known a moment after how many there are.
  await expect(desk.cards().filter({ hasNotText: /\d+ unseen/ })).toHaveCount(0);
  const articles = await desk.cards().allTextContents();
  const files = hostileFiles().filter(({ content }) => content.length < largest);
  expect(files.length).toBeGreaterThan(200);
  const view = new Import(page);
  await page.getByRole("link", { name: "Add articles" }).click();
  await view.choose(...files.map(({ name, content }) => ({ name: name.replaceAll("/", "_").slice(-80), content })));
  const summary = page.locator("section[aria-labelledby='queue-heading'] output");
  await expect(view.entries()).not.toHaveCount(0);
  await expect(summary).not.toContainText("to read", { timeout: 240_000 });
  const words = await view.entries().locator("button > span:last-child").allTextContents();
  expect(words.length).toBeGreaterThanOrEqual(Math.min(400, files.length));
  for (const word of words) expect(word).toMatch(/could not be read|read, not kept yet|same|say what its fields mean/);

  await view.look(/could not be read/);
  await expect(view.preview.getByRole("alert")).toContainText(/\.$/);
  expect(await page.evaluate(() => ["ranFromPage" in globalThis, "isAdmin" in {}, "polluted" in {}])).toEqual([
    false,
    false,
    false,
  ]);
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(desk.cards()).toHaveCount(articles.length);
  await page.reload();
  await desk.openLibrary();
  await expect.poll(() => desk.cards().allTextContents()).toEqual(articles);
});
