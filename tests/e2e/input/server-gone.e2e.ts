import { type Request, expect, test } from "@playwright/test";
import { exported } from "../durability/exported.ts";
import { savedAct } from "../durability/saved-act.ts";
import { mobilization, slipping } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";

test("after the server has stopped, an open desk decides, saves, undoes and exports as before", async ({ page }) => {
  const desk = new Desk(page);
  await desk.openLibrary();
  // Somebody is at the desk, and what they may need later comes.
  const parts = ["tooltip-popup", "menu-popup", "dialog-popup", "shortcut-sheet", "annotated-json"];
  const come = parts.map(
    async (part) => await (await page.waitForResponse((response) => response.url().includes(part))).finished(),
  );
  const underWay = new Set<Request>();
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  await page.mouse.move(10, 10);
  await Promise.all(come);
  // These are named to know that it has begun; what comes with them is needed too.
  await expect.poll(() => underWay.size).toBe(0);
  await page.route("**/*", (route) => route.abort());

  await page.getByRole("link", { name: /Ukrainian military/ }).click();
  const reader = await desk.reader();
  await reader.press("j");
  await savedAct(page, () => reader.press("2"));
  await savedAct(page, () => reader.press("3"));
  await savedAct(page, () => reader.press("Control+z"));
  expect((await reader.selected())?.standing).toBe("unsourced");
  await reader.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await reader.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await reader.press("g", "a");
  await expect(desk.cards()).toHaveCount(2);
  const file = await exported(desk);
  expect(file.json.articles.map(({ id }) => id)).toEqual([mobilization.id, slipping.id]);
  expect(file.history).toHaveLength(3);
});

test("where a part of the page can't be loaded, it says so and all else goes on, and it can once the server is back", async ({
  page,
}) => {
  await page.route(/shortcut-sheet|menu-popup/, (route) => route.abort());
  const desk = new Desk(page);
  const reader = await desk.openArticle(mobilization);
  await reader.press("?");
  await expect(desk.messages.filter({ hasText: "This part of the page can’t be loaded" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await desk.exportButton.click();
  await expect(desk.exportButton).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("j");
  await savedAct(page, () => reader.press("4"));

  await page.unroute(/shortcut-sheet|menu-popup/);
  await reader.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await reader.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await exported(desk)).history).toHaveLength(1);
});

test("a page that comes without its articles shows what is stored, says so, and asks again", async ({ page }) => {
  const desk = new Desk(page);
  const reader = await desk.openArticle(slipping);
  await reader.press("j");
  await savedAct(page, () => reader.press("1"));

  await page.route("**/seeds/**", (route) => route.abort());
  await page.goto("/");
  const notice = page.getByRole("main").getByRole("status").filter({ hasText: "The articles folder can’t be reached" });
  await expect(notice).toContainText("What is stored in this browser is all here.");
  await expect(desk.cards()).toHaveCount(2);
  await expect(desk.cards().filter({ hasText: "file gone" })).toHaveCount(0);
  await desk.openArticle(slipping);
  await expect(page.locator("mark[data-status=sourced]").first()).toBeVisible();

  await page.unroute("**/seeds/**");
  await page.goto("/");
  await page.route("**/seeds/manifest.json", (route) => route.fulfill({ status: 404, body: "No such file." }));
  await page.reload();
  await expect(notice).toBeVisible();
  await page.unroute("**/seeds/manifest.json");
  await notice.getByRole("button", { name: "Ask again" }).click();
  await expect(notice).toHaveCount(0);
});
