import { type Locator, expect } from "@playwright/test";

/** More stops than any view of the desk has. */
const mostStops = 120;

/** Goes to a control by Tab alone, as a person without a mouse does. Fails when no Tab ever reaches it. */
export async function tabTo(control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < mostStops; stop += 1) {
    await control.page().keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(control)} cannot be reached by Tab`);
}
