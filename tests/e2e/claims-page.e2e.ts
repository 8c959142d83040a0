import { AxeBuilder } from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { ClaimsList } from "./pages/claims-list.ts";
import { expectReliable } from "./pages/export-checks.ts";
import { layoutFaults } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

test.beforeEach(async ({ desk }) => {
  await desk.openLibrary();
});

test("by keyboard alone: many are selected, decided in one step, taken back in one, and one is opened", async ({
  page,
  desk,
}) => {
  const list = new ClaimsList(page);
  await list.press("g", "c");
  await expect(page).toHaveURL(/\/claims$/);
  await list.ready();
  const first = (await list.rows.nth(0).getAttribute("data-claim")) ?? "";
  const second = await list.rows.nth(1).innerText();
  await list.press("Shift+J", "Shift+J");
  await expect(list.selected()).toHaveCount(3);
  await list.press("2");
  await expect(list.selected()).toHaveCount(0);
  await expect(desk.messages).toContainText("3 claims decided Unsourced, in 1 article.");
  await desk.saved();
  for (const at of [0, 1, 2]) await expect(list.rows.nth(at)).toContainText("Unsourced");
  await page.reload();
  await list.ready();
  await expect(list.rows.nth(2)).toContainText("Unsourced");
  await list.press("x");
  await expect(list.rows.nth(0)).not.toHaveAttribute("data-claim", first);
  await list.press("Control+z");
  // The next key goes by what is listed then.
  await expect(list.rows.nth(0)).toHaveAttribute("data-claim", first);
  await expect(list.rows.nth(1)).not.toHaveText(second, { useInnerText: true });
  await list.press("j", "0");
  await expect(list.rows.nth(1)).toHaveText(second, { useInnerText: true });
  await desk.saved();

  const id = await (await list.inHand()).getAttribute("data-claim");
  await list.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/articles/.*claim=${id}`));
  const reader = await desk.reader();
  await expect(reader.marksOf(id ?? "").first()).toBeVisible();
  await page.goBack();
  await list.ready();
  await expect.poll(async () => (await list.inHand()).getAttribute("data-claim")).toBe(id);
});

test("a step over two articles is taken back whole", async ({ page, desk }) => {
  const list = new ClaimsList(page);
  await list.open();
  const count = await list.listed();
  await list.press("Control+a");
  await expect(page.getByText(`${count} selected`)).toBeVisible();
  await list.press("4");
  await expect(desk.messages).toContainText(`${count} claims decided Contested, in 2 articles.`);
  await list.open("?status=open");
  await expect(page.getByText("No claim is listed")).toBeVisible();
  await list.open();
  await list.press("Control+a", "0");
  await expect(desk.messages.filter({ hasText: `${count} claims opened again, in 2 articles.` })).toBeVisible();
  await list.press("Control+z");
  await expect(desk.messages.filter({ hasText: "Taken back" })).toBeVisible();
  await desk.saved();
  await list.open("?status=contested");
  expect(await list.listed()).toBe(count);
});

test("by mouse: filtered, sorted, grouped; the address restores all of it", async ({ page }) => {
  const list = new ClaimsList(page);
  await list.open();
  await list.choose("Suggestion", "Unsourced");
  await list.choose("Flags", "Denial suggested");
  await expect(page).toHaveURL(/suggestion=unsourced&flag=denial-suggested/);
  await expect(list.row("Russia could be planning to recruit")).toHaveCount(1);
  await page.getByRole("button", { name: "Source", exact: true }).last().click();
  await page.getByRole("button", { name: "Source", exact: true }).last().click();
  await expect(page.getByRole("columnheader", { name: "Source" })).toHaveAttribute("aria-sort", "descending");
  await list.ready();
  const shown = await list.rows.allInnerTexts();
  await page.reload();
  await list.ready();
  await expect.poll(() => list.rows.allInnerTexts()).toEqual(shown);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await list.ready();
  await list.choose("Group by", "Source");
  const head = list.row("the Ukrainian General Staff").first();
  await head.click();
  await expect(head).toHaveAttribute("aria-expanded", "true");
  await head.locator("[data-pick]").click();
  await expect.poll(() => list.selected().count()).toBeGreaterThan(2);
  await list.search.fill("catastrophic losses");
  await expect(page).toHaveURL(/text=catastrophic\+losses/);
  await expect(list.row("the Ukrainian General Staff").first()).toBeVisible();
});

test("contradictions are pointed out and corrected by nobody", async ({ page, desk }) => {
  const list = new ClaimsList(page);
  await list.open("?text=Russia+could+be+planning");
  await list.press("1");
  await desk.saved();
  await page.getByRole("button", { name: "1 contradiction" }).click();
  await expect(page).toHaveURL(/flag=sourced-without-evidence/);
  await expect(list.rows).toHaveCount(1);
  await expect(list.rows).toContainText("Sourced, yet evidence is missing");
});

test("selected claims leave as a table, or with their whole articles", async ({ page, desk }) => {
  const list = new ClaimsList(page);
  await list.open();
  await list.press("Space", "j", "Space");
  await expect(list.selected()).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await desk.exportButton.click();
      await page.getByRole("menuitem", { name: "Table of the 2 selected claims (CSV)" }).click();
    })(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^claimdesk-claims-.*\.csv$/);
  const table = await readFile(await download.path(), "utf8");
  expect(table.trimEnd().split("\r\n")).toHaveLength(3);
  const file = await desk.export("Annotated JSON: the whole articles of the selected claims");
  expect(expectReliable(file.json).articles).toHaveLength(1);
});

for (const [width, height] of [
  [1440, 900],
  [400, 800],
] as const)
  test(`the list is sound at ${width} px, light and dark, grouped and not`, async ({ page }) => {
    const list = new ClaimsList(page);
    await page.setViewportSize({ width, height });
    for (const query of ["", "?group=source", "?group=same", "?text=nowhere", "?status=bogus&sort=%25&days=x"])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
        await list.open(query);
        expect.soft(await layoutFaults(page), `layout ${query}`).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
        expect.soft(found, `axe ${query} ${colorScheme}`).toEqual([]);
      }
  });
