import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { openGale } from "./pages/gale.ts";
import { tabTo } from "./pages/keyboard.ts";
import { layoutFaults } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Today’s acts" });
const rows = (page: Page): Locator => dialog(page).getByRole("listitem");

async function standings(reader: Reader) {
  return (await reader.claims()).map(({ standing }) => standing);
}

test("by keyboard alone: today's acts, back to one of them, undone, and a claim's history after a reload", async ({
  page,
}) => {
  const { desk, reader } = await openGale(page);
  await reader.press("j", "1", "j", "2", "j", "3");
  await desk.saved();
  await reader.press("h");
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText("Decided open → denied");
  await expect(rows(page).first()).toContainText("in Gale over Lindow");
  await tabTo(
    rows(page)
      .last()
      .getByRole("button", { name: /^Back to here/ }),
  );
  await reader.press("Enter");
  await expect(rows(page).last()).toContainText("Take back all 2 acts after this one, in every article?");
  await tabTo(rows(page).last().getByRole("button", { name: "Take them back" }));
  await reader.press("Enter");
  await expect(dialog(page)).toContainText("Everything is as it was then: 2 acts are taken back.");
  await reader.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => standings(reader)).toEqual(["sourced", "open", "open"]);
  await desk.saved();

  await page.reload();
  await desk.reader();
  await expect.poll(() => standings(reader)).toEqual(["sourced", "open", "open"]);
  await reader.press("Control+z");
  await expect.poll(() => standings(reader)).toEqual(["sourced", "unsourced", "denied"]);
  await tabTo(reader.inspector.getByRole("button", { name: "What was done to this claim" }));
  await reader.press("Enter");
  const history = reader.inspector.getByRole("region", { name: "History" }).getByRole("listitem");
  await expect(history).toHaveText([
    /^Decided · you · .*open → /,
    /^Went back · you · .* → open/,
    /^Took back · you · .*open → /,
  ]);
});

test("by mouse alone: one act is taken back from the list, whatever came after, and made again", async ({ page }) => {
  const { desk, reader } = await openGale(page);
  await reader.press("j", "1", "j", "2");
  await desk.saved();
  await page.getByRole("button", { name: "Today’s acts" }).click();
  await rows(page)
    .last()
    .getByRole("button", { name: /^Take this back/ })
    .click();
  await expect(rows(page).last()).toContainText("taken back");
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await expect.poll(() => standings(reader)).toEqual(["open", "unsourced", "open"]);
  await page.reload();
  await desk.reader();
  await expect.poll(() => standings(reader)).toEqual(["open", "unsourced", "open"]);
  await page.getByRole("button", { name: "Today’s acts" }).click();
  await rows(page)
    .last()
    .getByRole("button", { name: /^Make it again/ })
    .click();
  await expect(dialog(page)).toContainText("Made again.");
  await dialog(page).getByRole("button", { name: "Done" }).click();
  await expect.poll(() => standings(reader)).toEqual(["sourced", "unsourced", "open"]);
});

for (const scheme of ["light", "dark"] as const)
  test(`today's acts are laid out well and accessible, ${scheme}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const { desk, reader } = await openGale(page);
    await reader.press("j", "1", "j", "2", "Control+z");
    await desk.saved();
    for (const width of [1440, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole("button", { name: "Today’s acts" }).click();
      await expect(rows(page)).toHaveCount(2);
      await rows(page).last().scrollIntoViewIfNeeded();
      expect(await layoutFaults(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
    }
  });
