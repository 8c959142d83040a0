import { type BrowserContext, expect, test } from "@playwright/test";
import { mobilization } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { Database } from "./database.ts";
import { exported } from "./exported.ts";
import { savedAct } from "./saved-act.ts";
import { shownClaims } from "./shown-claims.ts";

const newer = /stored by a newer version of Claimdesk, so this version only reads it/;

test("what a newer version stored is read and exported, and never written", async ({ context }) => {
  const { desk, claims } = await aMorning(context);
  await desk.page.close();
  const database = await Database.beside(context);
  await database.upgradeTo(99);
  const before = await database.everything();
  expect(Object.keys(before)).toContain("from the future");

  const later = new Desk(await context.newPage());
  await later.openLibrary();
  await expect(later.saveState).toHaveAttribute("data-save-state", "read-only");
  await expect(later.page.getByRole("status").filter({ hasText: newer })).toBeVisible();
  const reader = await later.openArticle(mobilization);
  await reader.expectStanding(claims[0].id, "sourced");

  const file = await exported(later);
  expect(file.made.get(claims[0].id)?.standing).toBe("sourced");
  expect(file.history).toHaveLength(1);

  await reader.select(claims[1].id);
  await reader.press("2");
  await expect(later.page.getByRole("alert").filter({ hasText: newer })).toContainText("not saved");
  await expect(later.page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  expect((await exported(later)).unsaved).toEqual([claims[1].id]);
  expect(await database.everything()).toEqual(before);
});

test("a tab lets a newer version have the database, and writes no more", async ({ context }) => {
  const { desk, claims } = await aMorning(context);
  const database = await Database.beside(context);
  await database.upgradeTo(99);
  const before = await database.everything();

  await expect(desk.saveState).toHaveAttribute("data-save-state", "read-only");
  const reader = await desk.reader();
  await reader.select(claims[1].id);
  await reader.press("2");
  await expect(desk.page.getByRole("alert").filter({ hasText: newer })).toContainText("not saved");
  await reader.expectStanding(claims[0].id, "sourced");
  await reader.expectStanding(claims[1].id, "unsourced");
  expect(await database.everything()).toEqual(before);
});

/** Two articles stored and one claim decided. */
async function aMorning(context: BrowserContext) {
  const desk = new Desk(await context.newPage());
  await desk.openLibrary();
  const reader = await desk.openArticle(mobilization);
  const claims = await shownClaims(reader, 2);
  await reader.select(claims[0].id);
  await savedAct(desk.page, () => reader.press("1"));
  return { desk, claims };
}
