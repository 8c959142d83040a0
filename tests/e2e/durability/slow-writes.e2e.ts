import { expect, test } from "@playwright/test";
import { mobilization } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { Database } from "./database.ts";
import { exported } from "./exported.ts";
import { savedAct } from "./saved-act.ts";
import { shownClaims } from "./shown-claims.ts";

test("a decision is on screen at once, and “saved” is said only when it is stored", async ({ context }) => {
  const desk = new Desk(await context.newPage());
  const reader = await desk.openArticle(mobilization);
  const [first, second] = await shownClaims(reader, 2);
  await desk.saved();
  const database = await Database.beside(context);
  const release = await database.hold();

  await reader.select(first.id);
  await reader.press("2");
  await reader.select(second.id);
  await reader.press("1");
  await reader.expectStanding(first.id, "unsourced");
  await reader.expectStanding(second.id, "sourced");
  await expect(desk.saveState).toHaveAttribute("data-save-state", "saving");

  const warned = desk.page.waitForEvent("dialog");
  await desk.page.close({ runBeforeUnload: true });
  await (await warned).dismiss();
  await expect(desk.saveState).toHaveAttribute("data-save-state", "saving");

  await release();
  await desk.saved();
  expect((await exported(desk)).history.map(({ claim }) => claim)).toEqual([first.id, second.id]);
});

test("an undo that takes its time does not pull back whoever has moved on", async ({ context }) => {
  const desk = new Desk(await context.newPage());
  const reader = await desk.openArticle(mobilization);
  const [first, second] = await shownClaims(reader, 2);
  await reader.select(first.id);
  await savedAct(desk.page, () => reader.press("2"));
  const release = await (await Database.beside(context)).hold();

  await reader.press("Control+z");
  await reader.select(second.id);
  await release();
  await desk.saved();
  await reader.expectStanding(first.id, "open");
  await reader.press("3");
  await reader.expectStanding(second.id, "denied");
  await reader.expectStanding(first.id, "open");
});
