import { type Page, expect } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { savedAct } from "../durability/saved-act.ts";
import { Desk } from "../pages/desk.ts";
import { anArticleOn } from "./an-article.ts";
import { test } from "./own-server.ts";

const fog = { id: articleId({ kind: "file", name: "fog.txt" }) };

test("a file added, changed, removed and put back shows at once, without a restart or a reload @dev-only", async ({
  page,
  folder,
}) => {
  await folder.put("fog.txt", anArticleOn("fog"));
  const desk = new Desk(page);
  await desk.openLibrary();
  const stays = await watchForReload(page);

  await folder.put("ice.txt", anArticleOn("ice"));
  const ice = desk.cards().filter({ hasText: "and ice" });
  await expect(ice).toHaveText(/[1-9]\d* claims · 0 decided/);
  await expect(desk.cards()).toHaveCount(2);

  await folder.put("ice.txt", `${anArticleOn("ice")}\nThe mayor said that the port would open in May.\n`);
  await expect(ice).toHaveText(/2 versions/);
  await expect(desk.cards()).toHaveCount(2);

  await folder.remove("ice.txt");
  await expect(ice).toHaveText(/file gone/);
  await folder.put("ice.txt", anArticleOn("ice"));
  await expect(ice).not.toHaveText(/file gone/);
  await expect(ice).toHaveText(/2 versions/);
  await stays();
});

test("a changed file keeps the old text and its decisions, and both versions can be read @dev-only", async ({
  page,
  folder,
}) => {
  const before = anArticleOn("fog");
  const after = before.replace("40 million", "70 million");
  await folder.put("fog.txt", before);
  const desk = new Desk(page);
  const reader = await desk.openArticle(fog);
  const stays = await watchForReload(page);
  await reader.press("j");
  await savedAct(page, () => reader.press("1"));

  await folder.put("fog.txt", after);
  const notice = page.getByRole("status").filter({ hasText: "has changed since it was first stored" });
  await expect(notice).toContainText("This is version 1 of 2");
  await expect(reader.article).toContainText("40 million");
  expect((await reader.selected())?.standing).toBe("sourced");
  await stays();

  await notice.getByRole("link", { name: "Read version 2" }).click();
  await expect(notice).toContainText("This is version 2 of 2");
  await expect(reader.article).toContainText("70 million");
  await expect(reader.marks.first()).toBeVisible();
  await expect(reader.article.locator("mark:not([data-status=open])")).toHaveCount(0);
  await reader.press("j");
  await savedAct(page, () => reader.press("4"));

  await notice.getByRole("link", { name: "Read version 1" }).click();
  await expect(reader.article).toContainText("40 million");
  await expect(reader.article.locator("mark[data-status=sourced]").first()).toBeVisible();
  await expect(reader.article.locator("mark[data-status=contested]")).toHaveCount(0);

  await desk.openArticle(fog);
  await expect(notice).toContainText("This is version 2 of 2");
  await expect(reader.article.locator("mark[data-status=contested]").first()).toBeVisible();
});

test("a file that is gone keeps its article and its decisions, marked, and comes back @dev-only", async ({
  page,
  folder,
}) => {
  await folder.put("fog.txt", anArticleOn("fog"));
  await folder.put("ice.txt", anArticleOn("ice"));
  const desk = new Desk(page);
  const reader = await desk.openArticle(fog);
  await reader.press("j");
  await savedAct(page, () => reader.press("3"));

  await folder.remove("fog.txt");
  const notice = page.getByText(
    "The file fog.txt is no longer in the folder. Its text and your decisions are kept here.",
  );
  await expect(notice).toBeVisible();
  await savedAct(page, () => reader.press("4"));
  await page.reload();
  await expect(notice).toBeVisible();
  await expect(reader.article.locator("mark[data-status=contested]").first()).toBeVisible();

  await folder.put("fog.txt", anArticleOn("fog"));
  await expect(notice).toHaveCount(0);
  await expect(reader.article.locator("mark[data-status=contested]").first()).toBeVisible();
});

/** Gives what fails if the page has been loaded anew since. */
async function watchForReload(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => void (document.documentElement.dataset["mine"] = "yes"));
  return async () => await expect(page.locator("html")).toHaveAttribute("data-mine", "yes");
}
