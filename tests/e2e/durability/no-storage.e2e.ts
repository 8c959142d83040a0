import { type Page, expect, test } from "@playwright/test";
import { mobilization, slipping } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { expectWholeChain, exported } from "./exported.ts";
import { shownClaims } from "./shown-claims.ts";

/** The ways in which browsers have no storage for a page; each runs in the page before the desk does. */
const ways: readonly (readonly [how: string, refuse: (page: Page) => Promise<unknown>, says: RegExp])[] = [
  [
    "knows no IndexedDB",
    (page) => page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined })),
    /offers no storage.*nothing is saved/,
  ],
  [
    "refuses to open a database, as private windows do",
    (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("The user denied permission to access the database.", "SecurityError");
        };
      }),
    /refused its storage \(SecurityError.*nothing is saved/,
  ],
  [
    "refuses even to be asked, as with all site data blocked",
    (page) =>
      page.addInitScript(() => {
        const get = () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        };
        for (const name of ["indexedDB", "localStorage"]) Object.defineProperty(globalThis, name, { get });
      }),
    /refused its storage \(SecurityError.*nothing is saved/,
  ],
];

for (const [how, refuse, says] of ways) {
  test(`a browser that ${how}: works in memory, says that nothing is saved, and exports`, async ({ page }) => {
    await refuse(page);
    const desk = new Desk(page);
    await desk.openLibrary();
    await expect(desk.cards()).toHaveCount(2);
    await expect(desk.saveState).toHaveAttribute("data-save-state", "memory");
    await expect(desk.saveState).toHaveText("Nothing is saved");
    await expect(page.getByRole("status").filter({ hasText: says })).toHaveText(/Export your work before you leave/);

    await page.getByRole("link", { name: /Ukrainian military/ }).click();
    const reader = await desk.reader();
    const [first, second] = await shownClaims(reader, 2);
    await reader.select(first.id);
    await reader.press("1");
    await reader.select(second.id);
    await reader.press("4");
    await reader.expectStanding(first.id, "sourced");
    await reader.expectStanding(second.id, "contested");
    await expect(desk.saveState).toHaveAttribute("data-save-state", "memory");

    const file = await exported(desk, "All 2 articles");
    expect(file.json.articles.map(({ id }) => id)).toEqual([mobilization.id, slipping.id]);
    expect(file.made.get(first.id)?.standing).toBe("sourced");
    expect(file.made.get(second.id)?.standing).toBe("contested");
    expectWholeChain(file.history, 2);
  });
}
