import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { aPack } from "../kit/a-pack.ts";
import { offer } from "./pages/folder.ts";
import { openGale } from "./pages/gale.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

async function verified(page: Page, name: string, json: unknown): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Verify a file" });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    dialog.getByRole("button", { name: "Choose a file…" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(json)) });
  const outcome = dialog.locator("[data-verification]");
  await expect(outcome).toContainText(name);
  return await outcome.innerText();
}

/** The file with the first change of its first history changed. */
function withoutFirstChange(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === "history" && Array.isArray(value) ? (value as unknown[]).slice(1) : value,
  );
}

test("an export is verified at the desk, and what was removed from it is named", async ({ page }) => {
  const { desk, reader } = await openGale(page);
  await reader.press("j", "1", "j", "2");
  await desk.saved();
  const { json } = await desk.export();
  await desk.exportButton.click();
  await page.getByRole("menuitem", { name: "Verify a file…" }).click();
  expect(await verified(page, "work.json", json)).toMatch(
    /^work\.json holds: 1 article, \d+ claims, 2 changes\.\s+This proves order and integrity, not who wrote it/,
  );
  const said = await verified(page, "cut.json", withoutFirstChange(json));
  expect(said).toMatch(/^cut\.json does not hold: \d+ problems?\./);
  expect(said).toContain("Change 1 of this chain was removed");
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
  expect(violations).toEqual([]);
});

test("an export of one article names what was done on others, and holds", async ({ page }) => {
  const { desk, reader } = await openGale(page);
  await reader.press("j", "1");
  await desk.saved();
  await desk.openLibrary();
  await desk.cards().nth(1).getByRole("link").first().click();
  const other = await desk.reader();
  await other.press("j", "2");
  await desk.saved();
  const { json } = await desk.export();
  expect(json).toMatchObject({ chains: [{ length: 2 }], articles: [{}] });
  await page.keyboard.press("g");
  await page.keyboard.press("v");
  expect(await verified(page, "one.json", json)).toContain("one.json holds: 1 article");
});

test("a review pack that the server offers is opened", async ({ page, desk }) => {
  await offer(page, {});
  await page.route("**/claimdesk/offered-pack", (route) => route.fulfill({ json: aPack() }));
  await page.goto("/offered");
  await expect(page.getByRole("heading", { name: "A review pack" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("one article for a blind review");
  await page.getByRole("button", { name: "Open the pack" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
  await expect(desk.cards()).toHaveCount(1);
  await expect(desk.cards().first()).toContainText("1 claim ·");
});

test("a desk that was started without a pack says how one is offered", async ({ page, watch }) => {
  watch.allow("404");
  await page.goto("/offered");
  await expect(page.getByRole("main")).toContainText("npm start -- --review <file>");
});

test("over plain HTTP from another address the desk works, and says what is missing", async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const address = "http://desk.example/";
  await context.route(`${address}**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: new URL(pathname + search, baseURL).href }) });
  });
  const page = await context.newPage();
  await page.goto(address);
  expect(
    await page.evaluate(() => [isSecureContext, "subtle" in crypto, "randomUUID" in crypto, "locks" in navigator]),
  ).toEqual([false, false, false, false]);
  await expect(page.getByText("not persistent on this address")).toBeVisible();
  await page.getByRole("main").getByRole("article").first().getByRole("link").first().click();
  await expect(page.locator("mark[data-claim-id]").first()).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await expect(page.locator("[data-save-state=saved]")).toBeVisible();
  await context.unrouteAll({ behavior: "ignoreErrors" });
  await context.close();
});
