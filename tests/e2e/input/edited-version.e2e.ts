import { expect } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { savedAct } from "../durability/saved-act.ts";
import { Desk } from "../pages/desk.ts";
import { anArticleOn } from "./an-article.ts";
import { test } from "./own-server.ts";

test("what was decided is carried over to a changed file where it still holds, and waits where it doesn't @dev-only", async ({
  page,
  folder,
}) => {
  const before = anArticleOn("fog");
  const fog = { id: articleId({ kind: "file", name: "fog.txt" }) };
  await folder.put("fog.txt", before);
  const desk = new Desk(page);
  const reader = await desk.openArticle(fog);
  const quotes: string[] = [];
  for (const key of ["1", "2", "3"]) {
    await reader.press("j");
    quotes.push((await reader.selected())?.text ?? "");
    await savedAct(page, () => reader.press(key));
  }
  const changed = quotes.filter((quote) => quote.includes("40 million")).length;
  expect(changed).toBeGreaterThan(0);

  await folder.put("fog.txt", before.replace("40 million", "70 million"));
  await page.getByRole("link", { name: "Compare with version 2" }).click();
  const carried = page.getByText(/^[1-9] decisions? carried over\.$/);
  await expect(carried).toBeVisible();
  const claims = page.getByRole("list", { name: "Claims" }).getByRole("listitem").filter({ hasText: "You had:" });
  await expect(claims).toHaveCount(3);
  await expect(page.getByText(`${changed} of ${changed} wait`)).toBeVisible();
  const edited = page.locator("[data-fate=meaning]").first();
  await expect(edited.locator("del").first()).toHaveText("40");
  await expect(edited.locator("ins").first()).toHaveText("70");
  await expect(page.locator("[data-fate=meaning]")).toHaveCount(changed);

  await page.getByRole("button", { name: /^Changed in meaning/ }).click();
  for (let at = 0; at < changed; at += 1) {
    await savedAct(page, () => page.keyboard.press("a"));
    await page.keyboard.press("j");
  }
  await expect(page.getByText("Every claim that changed is decided anew.")).toBeVisible();

  await page.reload();
  await expect(page.getByText("Every claim that changed is decided anew.")).toBeVisible();
  await savedAct(page, () => page.keyboard.press("Control+z"));
  await expect(page.getByText(`1 of ${changed} wait`)).toBeVisible();
  for (let at = 1; at <= changed; at += 1) await savedAct(page, () => page.keyboard.press("Control+z"));
  await expect(page.getByRole("button", { name: /^Carry over \d+ decisions?/ })).toBeVisible();
  await page.reload();
  // What was taken back is not carried over again unasked.
  await expect(page.getByRole("button", { name: /^Carry over \d+ decisions?/ })).toBeVisible();
  await expect(page.getByText(`${changed} of ${changed} wait`)).toBeVisible();
});
