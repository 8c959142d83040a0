import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mobilization, slipping } from "./pages/articles.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

/** The numbers of a table's last row, which sums up the others. */
async function totals(page: Page, name: string): Promise<readonly number[]> {
  const cells = page.getByRole("table", { name }).getByRole("row").last().getByRole("cell");
  return (await cells.allTextContents()).map(Number);
}

test("the report counts what was decided, by article and by source, in a picture and in numbers", async ({
  desk,
  page,
}) => {
  await desk.openLibrary();
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "1", "j", "2", "j", "3", "j", "4", "j", "1", "j", "x");
  await desk.saved();
  await reader.press("g", "p");
  await expect(page.getByRole("heading", { level: 1, name: "Report" })).toBeVisible();
  await expect(page).toHaveURL(/\/report$/);

  await expect(page.getByRole("img", { name: "Statuses by article" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Statuses by source" })).toBeVisible();
  await expect.poll(async () => (await totals(page, "Statuses by article")).slice(0, 4)).toEqual([2, 1, 1, 1]);
  const byArticle = await totals(page, "Statuses by article");
  // Counted text after text, and shown as it was counted before meanwhile.
  await expect.poll(() => totals(page, "Statuses by source")).toEqual(byArticle);
  await expect(page.getByRole("region", { name: "Over all" })).toContainText("Set aside");
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuetext", `5 of ${byArticle.at(-1)} claims`);

  await page.reload();
  await expect(page.getByRole("img", { name: "Statuses by source" })).toBeVisible();
  await expect.poll(() => totals(page, "Statuses by source")).toEqual(byArticle);
  await page
    .getByRole("table", { name: "Statuses by article" })
    .getByRole("link", { name: /^War in Ukraine/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^War in Ukraine/ })).toBeVisible();
});

test("a decision in another tab is counted at once", async ({ desk, page, context }) => {
  await desk.openLibrary();
  const other = await context.newPage();
  await other.goto("/report");
  const table = other.getByRole("table", { name: "Statuses by source" });
  await expect(table.getByRole("row").last().getByRole("cell").first()).toHaveText("0");
  const reader = await desk.openArticle(slipping);
  await reader.press("j", "1");
  await expect(table.getByRole("row").last().getByRole("cell").first()).toHaveText("1");
  await page.bringToFront();
});

test("the report is read without colours, and by whoever listens", async ({ desk, page }) => {
  await desk.openArticle(mobilization);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/report");
  await expect(page.getByRole("img", { name: "Statuses by source" })).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  // Each part of a bar is filled with its standing's own shape.
  const fillings = await page
    .locator("[data-report] pattern path")
    .evaluateAll((paths) => [...new Set(paths.map((path) => path.getAttribute("d")))]);
  expect(fillings).toHaveLength(5);
});

test("what is suggested but unseen becomes less with every claim selected, and is remembered", async ({
  desk,
  page,
}) => {
  await desk.openLibrary();
  const card = desk.cards().first();
  await expect(card).toContainText(/\d+ unseen/);
  const before = Number(/(\d+) unseen/.exec((await card.textContent()) ?? "")?.[1]);
  expect(before).toBeGreaterThan(3);
  const reader = await desk.openArticle(mobilization);
  await expect(page.locator("[data-unseen]")).toHaveText(`${before} suggested but unseen`);
  await reader.press("j", "j", "k", "j", "j");
  await expect(page.locator("[data-unseen]")).toHaveText(`${before - 3} suggested but unseen`);
  await reader.press("g", "a");
  await expect(card).toContainText(`${before - 3} unseen`);
  await page.reload();
  await expect(card).toContainText(`${before - 3} unseen`);
});

test("Shift+J goes on to the next article once all is decided, from wherever one is", async ({ desk, page }) => {
  await desk.openLibrary();
  const reader = await desk.openArticle(slipping);
  await reader.press("j");
  const count = (await reader.selected())?.of ?? 0;
  await reader.press(...Array<string>(count).fill("Enter"));
  await expect(desk.messages.filter({ hasText: "Shift+J goes on to “The Ukrainian military" })).toBeVisible();
  await desk.saved();
  await reader.press("Shift+J");
  await expect(page).toHaveURL(new RegExp(`${encodeURIComponent(mobilization.id)}\\?claim=`));
  await expect(desk.messages.filter({ hasText: "This is “The Ukrainian military" })).toBeVisible();
  await expect.poll(async () => (await reader.selected())?.position).toBe(1);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: /^War in Ukraine/ })).toBeVisible();
});
