import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { morningAfter, openGale } from "./pages/gale.ts";
import { tabTo } from "./pages/keyboard.ts";
import { layoutFaults, settled } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

const section = (reader: Reader, name: string): Locator => reader.inspector.getByRole("region", { name });
const attached = (reader: Reader): Locator =>
  reader.inspector.getByRole("list", { name: "Attached by you" }).getByRole("listitem");
const reason = (reader: Reader): Locator => reader.inspector.getByRole("textbox", { name: /^Why not sourced/ });
const articleNote = (reader: Reader): Locator => reader.inspector.getByRole("textbox", { name: "Note on the article" });

/** Selects the words from the caret on, by keys alone; the caret begins where the text, or the selected claim, does. */
async function selectByKeys(page: Page, words: number): Promise<void> {
  await page.keyboard.press("v");
  await expect(page.locator("[data-text-caret]")).toBeVisible();
  for (let i = 0; i < words; i += 1) await page.keyboard.press("Control+Shift+ArrowRight");
}

test("by keyboard alone: evidence here and elsewhere, stances, mark, reason, notes; all there after a reload", async ({
  page,
}) => {
  const { desk, reader } = await openGale(page);
  await reader.goTo("the storm had destroyed");
  await reader.press("1");

  await test.step("a passage of this article, and what it says", async () => {
    await reader.press("e");
    await expect(desk.messages.filter({ hasText: "Select a passage of the text first" })).toBeVisible();
    await selectByKeys(page, 3);
    await reader.press("e");
    await expect(attached(reader)).toHaveCount(1);
    await expect(attached(reader)).toContainText("the storm had");
    await expect(reader.inspector.locator("[data-voices]")).toHaveText("1 supports");
    await reader.press("Escape", "t");
    await expect(reader.inspector.locator("[data-voices]")).toHaveText("1 denies");
    await reader.press("t");
    await expect(section(reader, "Worth a second look")).toContainText(
      "Decided sourced, while evidence that you attached says that evidence is missing.",
    );
  });

  await test.step("a passage of another article", async () => {
    await reader.press("Shift+E");
    const bar = page.getByRole("region", { name: "Evidence for a claim" });
    await expect(bar).toContainText("Evidence for the storm had destroyed 40 fishing boats");
    await reader.press("g", "a");
    await tabTo(page.getByRole("link", { name: "The morning after the gale" }));
    await reader.press("Enter");
    await desk.reader();
    await selectByKeys(page, 4);
    await reader.press("e");
    await expect(bar).toContainText("1 attached.");
    await reader.press("Escape");
    await tabTo(bar.getByRole("button", { name: "Back to the claim" }));
    await reader.press("Enter");
    await reader.expectSelected("the storm had destroyed");
    await expect(bar).toHaveCount(0);
    await expect(attached(reader)).toHaveCount(2);
    await expect(attached(reader).last()).toContainText("in The morning after the gale");
  });

  await test.step("mark, reason and notes", async () => {
    await page.locator("[data-reader-scroll]").focus();
    await reader.press("o");
    await expect(reader.inspector.getByRole("button", { name: "Opinion" })).toHaveAttribute("aria-pressed", "true");
    await reader.press("2", "r");
    await expect(reason(reader)).toBeFocused();
    await page.keyboard.type("no list of boats");
    await reader.press("Escape", "Shift+N");
    await expect(articleNote(reader)).toBeFocused();
    await page.keyboard.type("second-hand throughout");
    await reader.press("Escape");
    await expect(articleNote(reader)).toHaveCount(0);
  });

  await desk.saved();
  await expect(page).toHaveURL(/claim=/);
  await page.reload();
  await desk.reader();
  await expect(attached(reader)).toHaveCount(2);
  await expect(attached(reader).first().getByRole("combobox")).toHaveValue("evidence-missing");
  await expect(reader.inspector.getByRole("button", { name: "Opinion" })).toHaveAttribute("aria-pressed", "true");
  await expect(reason(reader)).toHaveValue("no list of boats");
  await reader.press("Shift+N");
  await expect(articleNote(reader)).toBeFocused();
  await expect(articleNote(reader)).toHaveValue("second-hand throughout");
  await reader.press("Escape", "Control+z", "Control+z");
  await expect(reason(reader)).toHaveValue("");
});

test("by mouse alone: a selected passage, a link with its fields, mark, reason, note, going there, removing, undoing", async ({
  page,
}) => {
  const { desk, reader } = await openGale(page);
  await reader.select((await reader.claim("the storm had destroyed")).id);
  // A double press selects a word. Where it stands depends on the font.
  await settled(page);
  await reader.blocks.filter({ hasText: "The mayor said" }).dblclick({ position: { x: 45, y: 12 } });
  await page.getByRole("toolbar", { name: "Selected words" }).getByRole("button", { name: "Evidence" }).click();
  await expect(attached(reader)).toContainText("mayor");
  await attached(reader).getByRole("combobox").selectOption("denies");
  await expect(reader.inspector.locator("[data-voices]")).toHaveText("1 denies");

  await test.step("a link", async () => {
    const form = reader.inspector.getByRole("form", { name: "Add a link" });
    await reader.inspector.getByRole("button", { name: "Add a link" }).click();
    await form.getByRole("textbox", { name: "Address" }).fill("file:///etc/hosts");
    await form.getByRole("textbox", { name: "Quotation" }).fill("x".repeat(1_000_000));
    await form.getByRole("button", { name: "Add the link" }).click();
    await expect(form).toContainText("Only addresses of web pages can be kept: they start with https:// or http://.");
    await expect(form).toContainText("The quotation has 1,000,000 characters, more than the 100,000 that can be kept.");
    await form.getByRole("textbox", { name: "Address" }).fill("https://example.org/boats");
    await form.getByRole("textbox", { name: "Title" }).fill("The list of boats");
    await form.getByRole("textbox", { name: "Quotation" }).fill("forty were lost");
    await form.getByRole("button", { name: "Add the link" }).click();
    await expect(form).toHaveCount(0);
    await expect(attached(reader).last()).toContainText(/The list of boats.*forty were lost.*example\.org · seen \d/);
  });

  await test.step("mark, reason and note", async () => {
    await reader.inspector.getByRole("button", { name: "Background" }).click();
    await reader.inspector.getByRole("button", { name: "Contested", exact: true }).click();
    await reader.inspector.getByRole("textbox", { name: /^Why not / }).click();
    await page.keyboard.type("a list is named");
    await reader.note.click();
    await page.keyboard.type("ask for the list");
    await reader.inspector.getByRole("heading", { level: 2 }).first().click();
    await expect(reader.inspector.getByRole("button", { name: "Background" })).toHaveAttribute("aria-pressed", "true");
  });

  await attached(reader).first().getByRole("button", { name: "mayor" }).click();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe("mayor");
  await attached(reader).first().getByRole("button", { name: "Remove" }).click();
  await expect(attached(reader)).toHaveCount(1);
  await desk.saved();
  await expect(page).toHaveURL(/claim=/);
  await page.reload();
  await desk.reader();
  await expect(attached(reader)).toHaveCount(1);
  await expect(reader.note).toHaveValue("ask for the list");
  await expect(reader.inspector.getByRole("textbox", { name: /^Why not / })).toHaveValue("a list is named");
  await desk.undoButton.click();
  await expect(attached(reader)).toHaveCount(2);
});

test("an address leads to a passage of another article, and a passage leads there", async ({ page }) => {
  const { desk, reader } = await openGale(page);
  await reader.goTo("the storm had destroyed");
  await reader.press("Shift+E");
  await expect(page.getByRole("region", { name: "Evidence for a claim" })).toBeVisible();
  await page.getByRole("link", { name: "The morning after the gale" }).click();
  await desk.reader(morningAfter);
  await settled(page);
  await reader.blocks.filter({ hasText: "Nobody at the ministry" }).dblclick({ position: { x: 20, y: 12 } });
  await page.getByRole("button", { name: "Attach", exact: true }).click();
  await page.getByRole("button", { name: "Back to the claim" }).click();
  await attached(reader).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/articles/${morningAfter.id}\\?text=.*&at=\\d+-\\d+`));
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe("Nobody");
});

for (const scheme of ["light", "dark"] as const)
  test(`evidence, notes and contradictions are laid out well and accessible, ${scheme}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const { reader } = await openGale(page);
    await reader.goTo("the storm had destroyed");
    await reader.press("3", "o");
    // Then the keys for evidence have come.
    await expect(reader.inspector.getByRole("button", { name: "Opinion" })).toHaveAttribute("aria-pressed", "true");
    await selectByKeys(page, 3);
    await reader.press("e");
    await expect(attached(reader)).toHaveCount(1);
    await reader.press("Escape", "Shift+E", "Shift+N");
    await expect(articleNote(reader)).toBeFocused();
    await reader.press("Escape");
    await expect(articleNote(reader)).toHaveCount(0);
    await reader.inspector.getByRole("button", { name: "Add a link" }).click();
    await reader.inspector.getByRole("button", { name: "Add the link" }).click();
    await reader.inspector.getByRole("button", { name: "What was done to this claim" }).click();
    await expect(section(reader, "History")).toContainText("Attached evidence");
    for (const width of [1440, 400]) {
      await page.setViewportSize({ width, height: 900 });
      // The note that was asked for on a wide screen opens no drawer on a narrow one.
      await expect(page.getByRole("dialog")).toHaveCount(0);
      if (width === 400) await page.getByRole("button", { name: "Show the claim in hand" }).click();
      await expect(section(reader, "Worth a second look")).toBeVisible();
      await expect(reader.inspector.getByRole("form", { name: "Add a link" })).toBeVisible();
      expect(await layoutFaults(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
    }
  });
