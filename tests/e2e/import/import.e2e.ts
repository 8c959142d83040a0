import { aSavedPage, bridgeParagraphs } from "../../kit/files/a-saved-page.ts";
import { Import } from "../pages/import.ts";
import { expect, test } from "../pages/test.ts";

test("a saved page is read without its menus, looked at, corrected and kept @dev", async ({ page, desk }) => {
  const view = new Import(page);
  await view.open();
  await view.choose({ name: "bridge.html", content: aSavedPage() });
  await view.read(1);
  await view.look("Bridge over the Aster");
  expect(await view.text()).toEqual(["Bridge over the Aster closed until spring", "By Mira Holt", ...bridgeParagraphs]);
  await page.screenshot({ path: "test-results/preview.png" });
  await expect(view.preview.getByLabel("Outlet")).toHaveValue("The Aster Courier");
  await view.preview.getByLabel("Outlet").fill("Aster Courier");
  await view.keepButton.click();
  await expect(view.entry("in the library")).toHaveCount(1);
  await view.preview.getByRole("link", { name: "Read it" }).click();
  await desk.reader();
  await expect(page.getByText("Aster Courier · Mira Holt · 2025-11-04 · imported")).toBeVisible();
  expect(await page.evaluate(() => "ranFromPage" in globalThis)).toBe(false);
});
