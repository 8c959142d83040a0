import { type Page, expect, test } from "@playwright/test";
import type { ClaimId } from "#domain/claim/claim.ts";
import { tallyOf } from "#domain/claim/tally.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { Detection } from "#domain/detect/detection.ts";
import { foldChanges } from "#domain/history/fold.ts";
import { Sheet, emptySheet } from "#domain/history/sheet.ts";
import { keyText } from "#adapters/repository/record-reader.ts";
import type { Key } from "#adapters/repository/store.ts";
import { StoredTally } from "#adapters/repository/views.ts";
import { mobilization } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import type { Reader } from "../pages/reader.ts";
import { Database, type Stored } from "./database.ts";
import { type Exported, expectWholeChain, exported } from "./exported.ts";

/** How many acts each of the two tabs does. */
const actsInATab = 200;

test("a decision in one tab shows in the other at once, undo and tally included", async ({ context }) => {
  const [left, right] = [new Desk(await context.newPage()), new Desk(await context.newPage())];
  const reader = await left.openArticle(mobilization);
  const other = await right.openArticle(mobilization);
  const claim = (await reader.claims()).find(({ standing }) => standing !== null);
  if (!claim) throw new Error("the article shows no claim");

  await reader.select(claim.id);
  await reader.press("3");
  await other.expectStanding(claim.id, "denied");
  await expect(right.page.locator("[data-progress]")).toHaveText(/^1 of /);
  await expect(right.page.getByRole("complementary", { name: "Library" }).getByText("1 decided")).toBeVisible();

  await expect(right.undoButton).toBeEnabled();
  await right.undoButton.click();
  await reader.expectStanding(claim.id, "open");
  await expect(left.redoButton).toBeEnabled();

  await other.select(claim.id);
  await other.press("x");
  await expect(reader.marksOf(claim.id)).toHaveCount(0);
});

test(`two tabs doing ${actsInATab} acts each on the same article at once lose none`, async ({ context }) => {
  test.setTimeout(240_000);
  const desks = [new Desk(await context.newPage()), new Desk(await context.newPage())] as const;
  const readers = [await desks[0].openArticle(mobilization), await desks[1].openArticle(mobilization)] as const;

  await Promise.all([work(desks[0], readers[0], 0), work(desks[1], readers[1], 1)]);
  for (const desk of desks) await desk.saved();

  const files = [await exported(desks[0]), await exported(desks[1])] as const;
  const [file] = files;
  expectWholeChain(file.history, 2 * actsInATab);
  expect({ ...files[1].json, exportedAt: null }).toEqual({ ...file.json, exportedAt: null });
  await expectWorkOf(file, readers[0]);

  const database = await Database.beside(context);
  const tally = expectViewsToFollow(file, await database.everything());
  const decided = tally.sourced + tally.unsourced + tally.denied + tally.contested;
  // The other tab's last acts come a moment after one's own are stored.
  await expect.poll(() => readers[1].claims()).toEqual(await readers[0].claims());
  for (const { page } of desks) {
    await expect(page.locator("[data-progress]")).toHaveText(
      new RegExp(`^${decided} of ${decided + tally.open} decided`),
    );
    const panel = page.getByRole("complementary", { name: "Library" });
    await expect(panel.getByText(`${decided + tally.open} claims · ${decided} decided`)).toBeVisible();
  }
});

test("two tabs moving the end of the same claim at once end in one state, with both acts in the history", async ({
  context,
}) => {
  const desks = [new Desk(await context.newPage()), new Desk(await context.newPage())] as const;
  const readers = [await desks[0].openArticle(mobilization), await desks[1].openArticle(mobilization)] as const;
  const claim = await readers[0].claim("this mobilization campaign could target");
  for (const reader of readers) {
    await reader.select(claim.id);
    // Before the keys for borders have come, “saved” would speak of the time before them.
    await expect(reader.page.locator("[data-hand]")).toBeAttached();
  }
  await Promise.all([readers[0].press("Shift+BracketLeft"), readers[1].press("BracketRight")]);
  for (const desk of desks) await desk.saved();

  const { history } = await exported(desks[0]);
  expect(history.map(({ claim: id, what }) => [id, what])).toEqual([1, 2].map(() => [claim.id, "boundaries"]));
  // What the other tab did comes a moment after one's own act is stored.
  await expect(async () => {
    const [first, second] = await Promise.all(readers.map((reader) => reader.claims()));
    expect(second).toEqual(first);
    expect(first?.find(({ id }) => id === claim.id)?.text).not.toBe(claim.text);
  }).toPass({ timeout: 20_000 });
  const first = await readers[0].claims();
  await desks[1].page.reload();
  expect(await (await desks[1].reader()).claims()).toEqual(first);
});

/**
 * One tab's acts, as fast as keys can be pressed, up and down through the claims. Every one of them changes something
 * whatever the other tab does meanwhile: one tab decides the claims that the other one notes, no two decisions in a row
 * on a claim are the same, no note is written twice, and an undo takes back the newest act, whoever did it.
 */
async function work(desk: Desk, reader: Reader, tab: 0 | 1): Promise<void> {
  const { page } = desk;
  const turns = new Map<number, number>();
  let direction: "j" | "k" = tab === 0 ? "j" : "k";
  for (let done = 0; done < actsInATab; done += 1) {
    if (done % 40 === 39) {
      await page.keyboard.press("Control+z");
      // The undone claim is selected when the undo is stored; the next keys must not come before that.
      await desk.saved();
      continue;
    }
    await page.keyboard.press(direction);
    const selected = await reader.selected();
    if (!selected) throw new Error("no claim is selected");
    const { position } = selected;
    if (position === selected.of) direction = "k";
    if (position === 1) direction = "j";
    const turn = turns.get(position) ?? 0;
    turns.set(position, turn + 1);
    if (position % 2 === tab) await page.keyboard.press(String((turn % 4) + 1));
    else await note(page, `tab ${tab}, act ${done}`);
  }
}

async function note(page: Page, text: string): Promise<void> {
  await page.keyboard.press("n");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
}

/** Both kinds of act are there on the same claims, and what is on screen is what is in the file. */
async function expectWorkOf(file: Exported, reader: Reader): Promise<void> {
  const kinds = new Map<ClaimId, Set<string>>();
  for (const { claim, what } of file.history)
    if (claim !== null) kinds.set(claim, new Set([...(kinds.get(claim) ?? []), what]));
  expect([...kinds.values()].filter((kind) => kind.has("decide") && kind.has("note")).length).toBeGreaterThan(5);
  expect(file.history.filter(({ what }) => what === "undo")).toHaveLength(10);
  const shown = async () => (await reader.claims()).filter(({ standing }) => standing !== null);
  const made = (await shown()).map(({ id }) => file.made.get(id)?.standing);
  // The other tab's last acts come a moment after one's own are stored.
  await expect.poll(async () => (await shown()).map(({ standing }) => standing)).toEqual(made);
}

/** The stored sheet and tally are what the exported history and the stored detection come to. Returns that tally. */
function expectViewsToFollow(file: Exported, stored: Stored) {
  const [first] = file.history;
  if (!first) throw new Error("nothing was done");
  const { article, text, by } = first;
  const sheet = foldChanges(emptySheet(article, text, by), file.history);
  expect(stored["changes"]?.map(({ value }) => value)).toEqual(file.history);
  expect(Sheet.parse(recordAt(stored, "sheets", [article, text, by]))).toEqual(sheet);
  const detection = Detection.parse(recordAt(stored, "detections", text));
  const key = { article, text, analyst: by, detector: detection.detector };
  const tally = tallyOf(key, readClaims(detection, sheet));
  expect(StoredTally.parse(recordAt(stored, "tallies", [article, text, by]))).toEqual({
    tally,
    changes: file.history.length,
  });
  return tally;
}

function recordAt(stored: Stored, store: string, key: Key): unknown {
  return stored[store]?.find((record) => keyText(record.key) === keyText(key))?.value;
}
