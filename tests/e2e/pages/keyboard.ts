import { type Locator, expect } from "@playwright/test";

/** More stops than any view of the desk has. */
const mostStops = 120;

/** Resolves when the window that something is in has taken the focus, which it does a moment after it is shown. Outside windows at once. */
export async function expectFocusIn(inside: Locator): Promise<void> {
  await expect
    .poll(() =>
      inside.evaluate((element) => {
        const opened = element.closest("[role=dialog], [role=alertdialog]");
        return opened === null || opened.contains(document.activeElement);
      }),
    )
    .toBe(true);
}

/** Goes to a control by Tab alone, as a person without a mouse does. Fails when no Tab ever reaches it. */
export async function tabTo(control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  await expectFocusIn(control);
  for (let stop = 0; stop < mostStops; stop += 1) {
    await control.page().keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(control)} cannot be reached by Tab`);
}
