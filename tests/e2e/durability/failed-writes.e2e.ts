import { type Page, expect, test } from "@playwright/test";
import { mobilization } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { Database } from "./database.ts";
import { expectWholeChain, exported } from "./exported.ts";
import { shownClaims } from "./shown-claims.ts";

/** Something that keeps the storage from taking anything. */
interface Trouble {
  readonly what: string;
  /** Prepares a page before the desk is opened; gives how the trouble begins and ends. */
  readonly prepare: (page: Page) => Promise<{ begin(): Promise<unknown>; end(): Promise<unknown> }>;
  readonly says: RegExp;
}

const troubles: readonly Trouble[] = [
  {
    what: "the disk is full",
    async prepare(page) {
      const session = await page.context().newCDPSession(page);
      const setQuota = (quota: { readonly quotaSize?: number }) =>
        session.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, ...quota });
      // Before the first write: the browser does not ask anew for its quota while it believes to have room.
      await setQuota({ quotaSize: 5_000_000 });
      return {
        async begin() {
          const database = await Database.beside(page.context());
          await database.fillUp();
          await database.close();
        },
        end: () => setQuota({}),
      };
    },
    says: /no room left.*not saved.*Free some disk space/,
  },
  {
    what: "the browser aborts every write",
    async prepare(page) {
      await page.addInitScript(() => {
        // It is called on the database that it is asked of.
        // oxlint-disable-next-line typescript/unbound-method
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how: Parameters<typeof transaction>) {
          const begun = transaction.apply(this, how);
          if (how[1] === "readwrite" && document.documentElement.dataset["trouble"] === "on") begun.abort();
          return begun;
        };
      });
      const set = (trouble: string) =>
        page.evaluate((now) => void (document.documentElement.dataset["trouble"] = now), trouble);
      return { begin: () => set("on"), end: () => set("off") };
    },
    says: /storage failed \(\w+\).*not saved.*Try again/,
  },
];

for (const { what, prepare, says } of troubles) {
  test(`while ${what}, acts stay on screen as unsaved, can be exported, and are saved in order afterwards`, async ({
    page,
  }) => {
    await page.goto("/icon.svg");
    const trouble = await prepare(page);
    const desk = new Desk(page);
    const reader = await desk.openArticle(mobilization);
    const [first, second, third] = await shownClaims(reader, 3);
    await reader.select(first.id);
    await reader.press("1");
    await desk.saved();

    await trouble.begin();
    await reader.select(second.id);
    await reader.press("2");
    await expect(desk.saveState).toHaveAttribute("data-save-state", "unsaved");
    await expect(desk.saveState).toHaveText("1 unsaved");
    const alert = page.getByRole("alert").filter({ hasText: "Your last act is on screen and not saved." });
    await expect(alert).toHaveText(says);
    await reader.press("3");
    await reader.select(third.id);
    await reader.press("4");
    await expect(desk.saveState).toHaveText("3 unsaved");
    await reader.expectStanding(second.id, "denied");
    await reader.expectStanding(third.id, "contested");

    const notice = page.getByRole("alert").filter({ hasText: "Your last 3 acts are on screen and not saved." });
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect(desk.saveState).toHaveText("3 unsaved");
    await reader.press("x");
    await expect(reader.marksOf(third.id)).toHaveCount(0);
    await expect(desk.saveState).toHaveText("4 unsaved");
    // Undoing what was never stored gives it up.
    await reader.press("Control+z");
    await expect(desk.saveState).toHaveText("3 unsaved");
    await reader.expectStanding(third.id, "contested");

    const meanwhile = await exported(desk);
    expectWholeChain(meanwhile.history, 1);
    expect(meanwhile.unsaved.toSorted()).toEqual([second.id, third.id].toSorted());
    expect(meanwhile.made.get(second.id)?.standing).toBe("denied");
    expect(meanwhile.made.get(third.id)?.standing).toBe("contested");

    const warned = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const warning = await warned;
    expect(warning.type()).toBe("beforeunload");
    await warning.dismiss();

    await trouble.end();
    await notice.getByRole("button", { name: "Try again" }).click();
    await desk.saved();
    await expect(page.getByRole("alert")).toHaveCount(0);
    const afterwards = await exported(desk);
    expectWholeChain(afterwards.history, 4);
    expect(afterwards.history.map(({ claim }) => claim)).toEqual([first.id, second.id, second.id, third.id]);
    expect(afterwards.unsaved).toEqual([]);

    await page.reload();
    await reader.expectStanding(first.id, "sourced");
    await reader.expectStanding(second.id, "denied");
    await reader.expectStanding(third.id, "contested");
  });
}
