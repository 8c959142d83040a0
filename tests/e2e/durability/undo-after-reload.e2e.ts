import { expect, test } from "@playwright/test";
import { slipping } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { type Exported, expectWholeChain, exported } from "./exported.ts";
import { savedAct } from "./saved-act.ts";
import { shownClaims } from "./shown-claims.ts";

test("every kind of act is undone after a reload, one by one back to the beginning, and done again", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const desk = new Desk(page);
  const reader = await desk.openArticle(slipping);
  const [first, second, third] = await shownClaims(reader, 3);
  const note = async () => {
    await reader.press("n");
    await page.keyboard.insertText("See the decree of 21 September. 🚂");
    await reader.press("Escape");
  };
  const acts: readonly (readonly [claim: string, act: () => Promise<void>])[] = [
    [first.id, () => reader.press("1")],
    [first.id, note],
    [second.id, () => reader.press("Enter")],
    [third.id, () => reader.press("x")],
    [first.id, () => reader.press("4")],
    [second.id, () => reader.press("0")],
  ];

  /** What the analyst has made of the article: at the beginning, and after each act. */
  const stages: Exported["made"][] = [(await exported(desk)).made];
  for (const [claim, act] of acts) {
    await reader.select(claim);
    await savedAct(page, act);
    stages.push((await exported(desk)).made);
  }

  for (const stage of stages.slice(0, -1).toReversed()) {
    await page.reload();
    await expect(desk.undoButton).toBeEnabled();
    await savedAct(page, () => reader.press("Control+z"));
    expect((await exported(desk)).made).toEqual(stage);
  }
  await expect(desk.undoButton).toBeDisabled();

  for (const stage of stages.slice(1)) {
    await page.reload();
    await expect(desk.redoButton).toBeEnabled();
    await savedAct(page, () => reader.press("Control+Shift+z"));
    expect((await exported(desk)).made).toEqual(stage);
  }
  await expect(desk.redoButton).toBeDisabled();
  expectWholeChain((await exported(desk)).history, 3 * acts.length);
});
