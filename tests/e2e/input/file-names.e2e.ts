import { expect } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { savedAct } from "../durability/saved-act.ts";
import { Desk } from "../pages/desk.ts";
import { anArticleOn } from "./an-article.ts";
import { test } from "./own-server.ts";

const names = [
  "two words.txt",
  "100% sure.txt",
  "%41%2F..%2Fencoded.txt",
  "Żółta łódź – Харків.txt",
  "港口.txt",
  "🚂 train.txt",
  "🚂.txt",
  "what? #1 & 'more' \"quotes\".txt",
  "UPPER.TXT",
];

test("files are articles whatever their names are, and open from the library and by address @dev-only", async ({
  page,
  folder,
}) => {
  for (const [i, name] of names.entries()) await folder.put(name, anArticleOn(`matter ${i}`));
  const desk = new Desk(page);
  await desk.openLibrary();
  await expect(desk.cards()).toHaveCount(names.length);
  await expect(page.getByRole("main").getByRole("status").filter({ hasText: "Warning: " })).toHaveCount(0);

  for (const [i, name] of names.entries()) {
    await page.getByRole("link", { name: new RegExp(`matter ${i}$`) }).click();
    const reader = await desk.reader({ id: articleId({ kind: "file", name }) });
    await expect(reader.article).toContainText(name);
    await reader.press("j");
    await savedAct(page, () => reader.press("2"));
    expect((await reader.selected())?.standing).toBe("unsourced");
  }
  for (const name of ["%41%2F..%2Fencoded.txt", "Żółta łódź – Харків.txt", "🚂.txt"]) {
    const reader = await desk.openArticle({ id: articleId({ kind: "file", name }) });
    await expect(reader.article).toContainText(name);
    await expect(reader.article.locator("mark[data-status=unsourced]").first()).toBeVisible();
  }
});
