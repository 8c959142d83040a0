import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { mobilization } from "./pages/articles.ts";
import { Desk, type ExportedFile } from "./pages/desk.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

/** Opens a part of the review by its tab. */
async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
}

/** Hands a file to the review page. */
async function handOver(page: Page, { name, json }: ExportedFile): Promise<void> {
  await page
    .locator("input[type=file][accept*=json]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(json)) });
  await expect(page.getByRole("heading", { level: 3, name })).toBeVisible();
}

async function isAccessible(page: Page): Promise<void> {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("two analysts: annotate, pack, review blind, send back, compare, settle, gold", async ({
  desk,
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  // Ada decides, is asked for her name in place, writes guidelines and makes a blind pack.
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "1", "j", "2", "j", "3", "j", "1");
  await page.getByLabel(/Your name, for colleagues/).fill("Ada");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/Your name, for colleagues/)).toHaveCount(0);
  await desk.saved();
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  await reader.press("g", "r");
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
  await expect(page.locator("[data-analyst]")).toContainText("Ada");
  await openTab(page, "Guidelines");
  await page.getByLabel("Guidelines (Markdown)").fill("# Whom to believe\n- An **official** is a source.");
  await page.getByRole("button", { name: "Keep as edition 1" }).click();
  await expect(page.getByText(/^Edition 1/)).toBeVisible();
  await isAccessible(page);
  await openTab(page, "Packs");
  await page
    .getByRole("checkbox", { name: /mobilization|Ukrainian military/ })
    .first()
    .check();
  await isAccessible(page);
  const pack = await desk.downloaded(() => page.getByRole("button", { name: "Make the pack" }).click());
  expect(pack.json).toMatchObject({ format: "claimdesk.review-pack", mode: "blind", history: [] });

  // Ben opens it at his own desk, decides with the same keys, and sends one file back.
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = new Desk(await context.newPage());
  await other.page.goto("/review");
  await handOver(other.page, pack);
  await expect(other.page.getByText(/A review pack of Ada: 1 article/)).toBeVisible();
  await other.page.getByRole("button", { name: "Open the pack" }).click();
  const opened = other.page.getByRole("region", { name: "Opened packs" });
  await expect(opened).toContainText("Blind review for Ada");
  await opened.getByRole("link").first().click();
  const second = await other.reader();
  await other.page.mouse.move(200, 200);
  await expect(other.page.locator("mark[data-status]:not([data-status=open])")).toHaveCount(0);
  await expect(other.page.locator("mark[data-suggested]")).toHaveCount(0);
  await other.page.getByRole("button", { name: "Guidelines" }).click();
  await expect(other.page.getByRole("complementary", { name: "Guidelines" })).toContainText("Whom to believe");
  await second.press("j", "1", "j", "4", "j", "3", "j", "2");
  await other.page.getByLabel(/Your name, for colleagues/).fill("Ben");
  await other.page.keyboard.press("Enter");
  // It is stored beside the acts, which “saved” speaks of.
  await expect(other.page.getByLabel(/Your name, for colleagues/)).toHaveCount(0);
  await other.saved();
  await other.page.goto("/review");
  await expect(other.page.getByText(/4 of \d+ claims decided/)).toBeVisible();
  await openTab(other.page, "Compare");
  await expect(other.page.getByText(/1 text of a blind pack/)).toBeVisible();
  await openTab(other.page, "Packs");
  const answer = await other.downloaded(() => other.page.getByRole("button", { name: "Send back" }).click());
  await expect(opened).toContainText("Sent back");
  await context.close();

  // Ada sees what it would bring, takes it in, twice for good measure, and compares.
  await handOver(page, answer);
  await expect(page.getByText(/An answered review pack of Ben. It brings 4 new changes/)).toBeVisible();
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("heading", { level: 3, name: answer.name })).toHaveCount(0);
  await handOver(page, answer);
  await expect(page.getByText(/It brings 0 new changes. 4 changes are here already/)).toBeVisible();
  await page.getByRole("button", { name: "Leave it" }).click();
  await openTab(page, "Compare");
  await expect(page.getByRole("row", { name: /^Observed agreement.* 0\.50/ })).toBeVisible();
  await page.getByRole("button", { name: "Draw the intervals", exact: true }).click();
  await expect(page.getByRole("button", { name: "Draw the intervals", exact: true })).toHaveCount(0);
  await isAccessible(page);

  // She settles everything by keyboard, takes one back, settles it anew, and saves the gold file.
  await openTab(page, "Adjudicate");
  const progress = page.getByRole("progressbar", { name: "Settled" });
  await expect(progress).toHaveAttribute("aria-valuetext", /^0 of \d+ disagreements$/);
  const total = Number(await progress.getAttribute("max"));
  expect(total).toBeGreaterThan(1);
  await isAccessible(page);
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  const why = page.getByLabel(/: why\?$/);
  for (let done = 1; done <= total; done += 1) {
    await page.keyboard.press(done % 2 ? "1" : "ArrowRight");
    await expect(why).toBeFocused();
    await page.keyboard.type("The text says so");
    await page.keyboard.press("Enter");
    await expect(progress).toHaveAttribute("aria-valuetext", `${done} of ${total} disagreements`);
    // The next key is for the next one, and no letter of this one's reason.
    await expect(why).toHaveCount(0);
  }
  await page.keyboard.press("Control+z");
  await expect(progress).toHaveAttribute("aria-valuetext", `${total - 1} of ${total} disagreements`);
  const gold = await desk.downloaded(() => page.getByRole("button", { name: "Save the gold file" }).click());
  expect(gold.json).toMatchObject({ format: "claimdesk.gold", version: 1 });
  expect(JSON.stringify(gold.json)).toContain("The text says so");

  await openTab(page, "Editor’s report");
  await expect(page.getByRole("region", { name: "Gold state" })).toContainText("Settled");
  await isAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as HTML" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^claimdesk-review-report-.*\.html$/);
});

test("a colleague's file that is dropped onto the library leads to the review page", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "1");
  await desk.saved();
  const { name, json } = await desk.export();
  await page.goto("/import");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(json)) });
  await page.getByRole("button", { name: "See it on the review page" }).click();
  await expect(page).toHaveURL(/\/review\?tab=packs/);
  await expect(page.getByRole("heading", { level: 3, name })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const)
  test(`every part is read and driven on a narrow screen, ${scheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const reader = await desk.openArticle(mobilization);
    await reader.press("j", "1");
    await desk.saved();
    await page.setViewportSize({ width: 400, height: 800 });
    for (const tab of ["packs", "guidelines", "compare", "adjudicate", "report"]) {
      await page.goto(`/review?tab=${tab}`);
      await expect(page.getByRole("tabpanel")).not.toBeEmpty();
      await isAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
