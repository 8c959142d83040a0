import type { Page } from "@playwright/test";
import { mobilization } from "./pages/articles.ts";
import { tabTo } from "./pages/keyboard.ts";
import { expect, test } from "./pages/test.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Commands" });
const options = (page: Page) => page.getByRole("option");
/** The one that Enter picks. */
const highlighted = (page: Page) => page.locator("[role=option][data-highlighted]");

/** Opens the list of commands, and waits until what is typed goes into its field. */
async function openCommands(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

test("every command is found by name and done by keyboard alone; those used last come first", async ({
  desk,
  page,
}) => {
  const reader = await desk.openArticle(mobilization);
  await openCommands(page);
  await expect(options(page).first()).toContainText("Next claim");

  await test.step("one that can't be done says why, and isn't", async () => {
    await page.keyboard.type("contested");
    await expect(options(page)).toHaveText([/No claim is selected\. J selects the next one\./]);
    await expect(options(page).first()).toHaveAttribute("aria-disabled", "true");
    await expect(highlighted(page)).toContainText("No claim is selected");
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeVisible();
    await page.keyboard.press("Control+a");
  });

  await page.keyboard.type("next cl");
  await expect(options(page).first()).toHaveText(/^Next claim.*J/);
  await expect.poll(() => options(page).count()).toBeLessThan(8);
  await expect(highlighted(page)).toHaveText(/^Next claim/);
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveCount(0);
  await expect(reader.announcer).toContainText("Claim 1 of ");

  await test.step("the arrows choose, the first claim is decided, and taken back", async () => {
    await openCommands(page);
    await expect(options(page).first()).toContainText("Next claim");
    await page.keyboard.type("unsourced");
    await expect(highlighted(page)).toHaveText(/^Unsourced/);
    await page.keyboard.press("Enter");
    await expect(reader.announcer).toContainText("decided unsourced");
    await desk.saved();
    await openCommands(page);
    await expect(highlighted(page)).toContainText("Unsourced");
    await page.keyboard.press("ArrowDown");
    await expect(highlighted(page)).toContainText("Next claim");
    await page.keyboard.press("Enter");
    await expect(reader.announcer).toContainText("Claim 2 of ");
  });

  await test.step("a command that leads to a field leads there", async () => {
    await openCommands(page);
    await page.keyboard.type("note");
    await expect(highlighted(page)).toHaveText(/^Note/);
    await page.keyboard.press("Enter");
    await expect(reader.note).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(reader.note).not.toBeFocused();
  });

  await test.step("Escape leaves the list, and the desk's keys go on", async () => {
    await openCommands(page);
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveCount(0);
    await reader.press("j");
    await expect(reader.announcer).toContainText("Claim 3 of ");
  });
});

test("a key is given to another command, shown and obeyed everywhere, kept over a reload, and taken back", async ({
  desk,
  page,
}) => {
  const reader = await desk.openArticle(mobilization);
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await reader.press("?");
  await tabTo(sheet.getByRole("button", { name: "Change the keys of Next claim", exact: true }));
  await page.keyboard.press("Enter");
  const capture = sheet.getByRole("textbox", { name: "New keys for Next claim" });
  await expect(capture).toBeFocused();

  await test.step("another's and the browser's are refused with a sentence", async () => {
    await page.keyboard.press("x");
    await page.keyboard.press("Enter");
    await expect(sheet.getByRole("alert")).toHaveText(/^X is taken by “Not a claim”/);
    await page.keyboard.press("F5");
    await page.keyboard.press("Enter");
    await expect(sheet.getByRole("alert")).toHaveText(/^F5 loads the page anew/);
  });

  await page.keyboard.press("i");
  await expect(capture).toHaveValue("I");
  await page.keyboard.press("Enter");
  await expect(sheet.getByText("I is “Next claim” now.")).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Change the keys of Next claim", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  await page.reload();
  await desk.reader();
  await expect(page.getByRole("contentinfo")).toContainText("I K next, previous claim");
  await expect(page.getByRole("button", { name: "Next claim" }).first()).toHaveAttribute("aria-keyshortcuts", "I");
  await reader.press("1");
  await expect(desk.messages.filter({ hasText: "No claim is selected. I selects the next one." })).toBeVisible();
  await reader.press("j");
  await reader.press("i");
  await expect(reader.announcer).toContainText("Claim 1 of ");

  await test.step("two keys make a pair, and everything is taken back at once", async () => {
    await reader.press("?");
    await sheet.getByRole("button", { name: "Change the keys of Not a claim" }).click();
    await page.keyboard.press("q");
    await page.keyboard.press("w");
    await sheet.getByRole("button", { name: "Keep" }).click();
    await expect(sheet.getByText("Q W is “Not a claim” now.")).toBeVisible();
    await sheet.getByRole("button", { name: "Reset all keys" }).click();
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await reader.press("j");
    await expect(reader.announcer).toContainText("Claim 2 of ");
  });
});
