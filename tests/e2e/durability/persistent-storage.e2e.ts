import { expect, test } from "@playwright/test";
import { mobilization } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { savedAct } from "./saved-act.ts";

const mayBeCleared = /may clear it when space runs low/;
const promised = /has promised to keep it/;

for (const { granted, says } of [
  { granted: true, says: promised },
  { granted: false, says: mayBeCleared },
])
  test(`persistent storage is asked for at the first act, and the page says that it was ${granted ? "granted" : "refused"}`, async ({
    page,
  }) => {
    // The browser decides by what it knows of the analyst's habits, which a test has none of.
    await page.addInitScript((answer) => {
      const asked: string[] = [];
      let isPersistent = false;
      StorageManager.prototype.persisted = async () => isPersistent;
      StorageManager.prototype.persist = async () => {
        asked.push(document.querySelector("[data-save-state]")?.getAttribute("data-save-state") ?? "");
        isPersistent = answer;
        return answer;
      };
      Object.assign(globalThis, { asked });
    }, granted);
    const timesAsked = () =>
      page.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked.length);
    const desk = new Desk(page);
    const reader = await desk.openArticle(mobilization);
    await desk.saved();
    await expect(desk.saveState).toHaveAttribute("title", mayBeCleared);
    expect(await timesAsked()).toBe(0);

    await reader.press("j");
    await savedAct(page, () => reader.press("1"));
    await savedAct(page, () => reader.press("2"));
    await expect(desk.saveState).toHaveAttribute("title", says);
    expect(await timesAsked()).toBe(1);
  });
