import { readFile, writeFile } from "node:fs/promises";
import type { Browser, Download } from "@playwright/test";
import { mobilization } from "./pages/articles.ts";
import { Desk } from "./pages/desk.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { expect, test } from "./pages/test.ts";

/** Chooses an item of the Export menu by its whole name, and returns what is downloaded. */
async function exported({ page, exportButton }: Desk, item: string): Promise<Download> {
  await exportButton.click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item, exact: true }).click(),
  ]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return await readFile(await download.path(), "utf8");
}

/** An export without what differs each time: when it was written. */
function lasting(file: string): string {
  return file.replace(/"exportedAt": "[^"]+"/, "");
}

/** A desk in a browser of its own. */
async function anotherDesk(browser: Browser, baseURL: string | undefined): Promise<Desk> {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return new Desk(await context.newPage());
}

test("the work on an article leaves in every format", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "2");
  await desk.saved();
  const annotated = expectReliable(JSON.parse(await textOf(await exported(desk, "Annotated JSON"))));
  const claims = claimsIn(annotated, mobilization.id);

  const csv = await textOf(await exported(desk, "CSV"));
  expect(csv.split("\r\n").filter((line) => /^[0-9a-f]{20},/.test(line))).toHaveLength(claims.length);
  expect((await textOf(await exported(desk, "CSV for Excel"))).startsWith("\uFEFFid,")).toBe(true);

  const collection = JSON.parse(await textOf(await exported(desk, "W3C Web Annotations"))) as { total: number };
  expect(collection.total).toBe(claims.length);
  expect(JSON.parse(await textOf(await exported(desk, "Recogito")))).toHaveLength(claims.length);

  for (const item of ["doccano", "spaCy"]) {
    const [line = ""] = (await textOf(await exported(desk, item))).split("\n");
    expect(JSON.parse(line)).toHaveProperty("text", annotated.articles[0]?.texts[0]?.text);
  }
  expect(JSON.parse(await textOf(await exported(desk, "Label Studio")))).toHaveLength(1);
  const brat = await exported(desk, "brat");
  expect((await readFile(await brat.path())).subarray(0, 2).toString()).toBe("PK");

  expect(await textOf(await exported(desk, "Report (Markdown)"))).toContain("## Claims");
  const report = await exported(desk, "Report (HTML)");
  await page.goto("about:blank");
  await page.setContent(await textOf(report));
  await expect(page.getByRole("table")).toContainText("○ unsourced");
  await expect(page.locator("article sup").first()).toHaveText(/^1/);
});

test("a decision is published as ClaimReview, once nothing is missing", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.goTo("this mobilization campaign could target");
  await reader.press("4");
  await page.getByRole("switch", { name: "Publish this decision" }).check();
  await page.getByLabel("Its name").fill("Half true");
  await page.getByRole("button", { name: "Keep the verdict" }).click();
  await desk.saved();
  await desk.exportButton.click();
  await page.getByRole("menuitem", { name: "ClaimReview…" }).click();
  const publish = page.getByRole("button", { name: "Export ClaimReview" });
  await expect(publish).toHaveAttribute("aria-disabled", "true");
  await page.getByLabel("Who publishes").fill("The Desk");
  await page.getByLabel("Address of the page").fill("https://desk.example/reviews");
  const [download] = await Promise.all([page.waitForEvent("download"), publish.click()]);
  expect(JSON.parse(await textOf(download))).toMatchObject({
    "@graph": [{ reviewRating: { ratingValue: 3, alternateName: "Half true" } }],
  });
});

test("a backup restored in another browser gives the same export again, but for its time", async ({
  desk,
  browser,
  baseURL,
}, testInfo) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "1", "j", "3");
  await desk.saved();
  await desk.openLibrary();
  const backup = await textOf(await exported(desk, "Back up everything"));
  const path = testInfo.outputPath("backup.json");
  await writeFile(path, backup);

  const other = await anotherDesk(browser, baseURL);
  await other.openLibrary();
  await other.exportButton.click();
  await other.page.getByRole("menuitem", { name: "Restore a backup…" }).click();
  const restore = other.page.getByRole("button", { name: "Restore", exact: true });
  await other.page.getByLabel("Backup file").setInputFiles(path);
  await expect(other.page.getByRole("dialog")).toContainText("Not in this browser yet: 2 acts.");
  await restore.click();
  await expect(other.messages).toContainText("The backup is restored.");
  await other.openLibrary();
  expect(lasting(await textOf(await exported(other, "Back up everything")))).toBe(lasting(backup));
  await other.page.context().close();
});
