import { articleId } from "#domain/article/article.ts";
import { mobilization, slipping } from "./pages/articles.ts";
import { Desk } from "./pages/desk.ts";
import { offer } from "./pages/folder.ts";
import { Search } from "./pages/search.ts";
import { expect, test } from "./pages/test.ts";

test("by keyboard alone: from the library to a hit, from hit to hit, and on to deciding", async ({ desk, page }) => {
  const search = new Search(page);
  await desk.openLibrary();
  await search.open();
  await page.keyboard.type("mobilization campaign");
  await expect(search.summary).toHaveText("6 places in 1 article");
  await expect(search.hits.first()).toContainText("Claim: ");
  await page.keyboard.press("Enter");

  const reader = await desk.reader();
  await expect(page).toHaveURL(
    new RegExp(`/articles/${mobilization.id}\\?find=mobilization\\+campaign&at=\\d+&claim=`),
  );
  await expect(search.count).toHaveText("1 of 6");
  await expect.poll(() => search.coloured("find-here")).toEqual(["mobilization campaign"]);
  await expect.poll(() => search.coloured()).toHaveLength(6);
  await expect(page.locator("[data-reader-scroll]")).toBeFocused();

  await test.step("keys go from hit to hit, and around", async () => {
    await reader.press("F3", "F3");
    await expect(search.count).toHaveText("3 of 6");
    await expect.poll(() => search.hitInView()).toBe(true);
    await reader.press("Shift+F3", "Shift+F3", "Shift+F3");
    await expect(search.count).toHaveText("6 of 6");
    await expect.poll(() => search.hitInView()).toBe(true);
  });

  await test.step("the claim that was found is in hand, and decided; the colours stay", async () => {
    await reader.expectSelected("a potential large-scale mobilization campaign");
    await reader.press("1");
    await desk.saved();
    await expect.poll(() => search.coloured()).toHaveLength(6);
    await reader.press("j");
    await expect(search.count).toHaveText("6 of 6");
  });

  await test.step("in the field Enter goes on, Shift+Enter back, Escape ends it", async () => {
    await search.findField.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("russia");
    await expect(search.count).toHaveText(/^1 of \d+$/);
    await page.keyboard.press("Enter");
    await expect(search.count).toHaveText(/^2 of \d+$/);
    await page.keyboard.press("Shift+Enter");
    await expect(search.count).toHaveText(/^1 of \d+$/);
    await page.keyboard.press("Escape");
    await expect(search.findField).toHaveCount(0);
    await expect(page).not.toHaveURL(/find=/);
    await expect.poll(() => search.coloured()).toEqual([]);
  });
});

test("notes are found as they are written, and whom a claim is attributed to", async ({ desk, page }) => {
  const search = new Search(page);
  const reader = await desk.openArticle(slipping);
  await reader.press("j", "n");
  await page.keyboard.type("Ask the quartermaster");
  await page.keyboard.press("Escape");
  await desk.saved();
  await search.open();
  await page.keyboard.type("quartermaster");
  await expect(search.hits).toHaveText([/^Your note: Ask the quartermaster/]);
  await search.field.fill("Ukrainian General Staff");
  await expect(search.hits.filter({ hasText: "Said by the Ukrainian General Staff" }).first()).toBeVisible();
});

test("an address restores what is sought, and an exact phrase is that alone", async ({ desk, page }) => {
  const search = new Search(page);
  await desk.openArticle(mobilization, `?find=${encodeURIComponent('"concrete evidence"')}`);
  await expect(search.count).toHaveText("1 of 1");
  await expect.poll(() => search.coloured()).toEqual(["concrete evidence"]);
  await page.reload();
  await expect(search.count).toHaveText("1 of 1");
});

test("an article that has come since the last search is found, in any script", async ({ page }) => {
  const search = new Search(page);
  const desk = new Desk(page);
  await offer(page, { "rain.txt": "Rain over Kyiv\nThe mayor said that the rain would end on Friday.\n" });
  await desk.openLibrary();
  await search.open();
  await page.keyboard.type("知事");
  await expect(search.summary).toHaveText("Nothing found");
  await offer(page, {
    "rain.txt": "Rain over Kyiv\nThe mayor said that the rain would end on Friday.\n",
    "tokyo.txt": "東京都知事選挙\n東京都の知事は選挙の結果について話した。\n",
  });
  await desk.openLibrary();
  await search.open();
  await page.keyboard.type("知事");
  await expect(search.summary).toHaveText("2 places in 1 article");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(
    new RegExp(`/articles/${encodeURIComponent(articleId({ kind: "file", name: "tokyo.txt" }))}`),
  );
  await expect.poll(() => search.coloured()).toEqual(["知事", "知事"]);
});

test("a search that can't be loaded says so, and goes on once it can", async ({ desk, page, watch }) => {
  watch.allow("Failed to load resource");
  const search = new Search(page);
  await desk.openLibrary();
  // The worker's script alone: what shows the results is a file of another name.
  const scripts = /\/assets\/worker-.*\.js/;
  await page.route(scripts, (route) => route.abort());
  await search.open();
  await page.keyboard.type("mobilization");
  await expect(page.getByRole("alert").filter({ hasText: "The search stopped" })).toBeVisible();
  await page.unroute(scripts);
  await page.getByRole("button", { name: "Search again" }).click();
  await expect(search.summary).toHaveText(/\d+ places in 2 articles/);
});
