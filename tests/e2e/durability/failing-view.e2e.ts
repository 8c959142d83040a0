import { expect, test } from "@playwright/test";
import { textHash } from "#domain/article/article.ts";
import { mobilization, slipping } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { Database } from "./database.ts";
import { savedAct } from "./saved-act.ts";

test("an article that can't be shown says so, and takes no other article with it", async ({ context }) => {
  const desk = new Desk(await context.newPage());
  await desk.openLibrary();
  const { page } = desk;
  await page.route("**/seeds/**", (route) => route.abort());
  const database = await Database.beside(context);
  await database.delete("texts", textHash(slipping.text));

  await page.goto(`/articles/${slipping.id}`);
  await expect(page.getByRole("heading", { name: "This article can’t be shown" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("The other articles and all your decisions are unharmed.");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "This article can’t be shown" })).toBeVisible();

  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(desk.cards()).toHaveCount(2);
  await page.getByRole("link", { name: /Ukrainian military/ }).click();
  const reader = await desk.reader();
  await expect(reader.article).toHaveAttribute("data-article-id", mobilization.id);
  await reader.press("j");
  await savedAct(page, () => reader.press("2"));
});

test("a text that is gone comes back from its file", async ({ context }) => {
  const desk = new Desk(await context.newPage());
  await desk.openLibrary();
  const database = await Database.beside(context);
  const hash = textHash(slipping.text);
  await database.delete("texts", hash);
  await desk.openArticle(slipping);
  await expect.poll(async () => (await database.everything())["texts"]?.map(({ key }) => key)).toContain(hash);
});
