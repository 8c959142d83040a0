import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { harbourText } from "../kit/a-harbour-article.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { offer } from "./pages/folder.ts";
import { tabTo } from "./pages/keyboard.ts";
import { layoutFaults, settled } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

const file = "harbour.txt";
const harbour = { id: articleId({ kind: "file", name: file }) };

test.beforeEach(async ({ page }) => {
  await offer(page, { [file]: harbourText });
});

const slider = (page: Page) => page.getByRole("slider", { name: "Author’s own statements" });

/** "12 of 31 of the author’s own statements shown" in numbers. */
async function counts(page: Page): Promise<{ shown: number; total: number }> {
  const said = (await slider(page).getAttribute("aria-valuetext")) ?? "";
  const [, shown, all, none] = /^(?:(\d+) of |all )?(\d+) of the|^none of the author’s (\d+)/.exec(said) ?? [];
  const total = Number(all ?? none);
  return { shown: none ? 0 : Number(shown ?? total), total };
}

const marked = async (reader: Reader) => (await reader.claims()).length;

/** Where the first block that can be seen stands below the frame's upper edge, in CSS pixels, once that is drawn. */
async function topOfSight(page: Page): Promise<{ block: string; y: number }> {
  return await page.evaluate(async () => {
    // Sections that have come into sight are laid out with the next frame, which may move what stands below them.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const frame = document.querySelector("[data-reader-scroll]")?.getBoundingClientRect().top ?? 0;
    for (const block of document.querySelectorAll<HTMLElement>("[data-block]")) {
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom > frame + 48) return { block: block.dataset["block"] ?? "", y: Math.round(top - frame) };
    }
    throw new Error("no block is in sight");
  });
}

/** The same, once two looks in a row find it alike. */
async function topAtRest(page: Page): Promise<{ block: string; y: number }> {
  let top = await topOfSight(page);
  const next = async () => {
    const before = top;
    top = await topOfSight(page);
    return top.block === before.block && top.y === before.y;
  };
  await expect.poll(next).toBe(true);
  return top;
}

test("by key from anywhere: each step shows or hides at least one, to either end, and a reload keeps it", async ({
  desk,
  page,
}) => {
  const reader = await desk.openArticle(harbour);
  const start = await counts(page);
  expect(start.shown).toBeGreaterThan(0);
  expect(start.shown).toBeLessThan(start.total);
  const attributed = (await marked(reader)) - start.shown;
  expect(attributed).toBeGreaterThan(0);

  let now = start;
  while (now.shown < start.total) {
    await reader.press(".");
    const next = await counts(page);
    expect(next.shown).toBeGreaterThan(now.shown);
    expect(await marked(reader)).toBe(attributed + next.shown);
    now = next;
  }
  await reader.press(".");
  await expect(desk.messages.filter({ hasText: "All of the author’s own statements are shown." })).toBeVisible();

  while (now.shown > 0) {
    await reader.press(",");
    const next = await counts(page);
    expect(next.shown).toBeLessThan(now.shown);
    now = next;
  }
  expect(await marked(reader)).toBe(attributed);
  await reader.press(".", ".", ".");
  const few = await counts(page);
  await page.reload();
  await desk.reader();
  await expect.poll(() => counts(page)).toEqual(few);
  await expect.poll(() => marked(reader)).toBe(attributed + few.shown);
});

test("by the slider itself, with keys and mouse; the desk's keys go on working on it", async ({ desk, page }) => {
  const reader = await desk.openArticle(harbour);
  const control = slider(page);
  await tabTo(control);
  await reader.press("End");
  await expect(control).toHaveAttribute("aria-valuetext", /^all \d+ of/);
  await reader.press("Home");
  await expect(control).toHaveAttribute("aria-valuetext", /^none of/);
  await reader.press("ArrowRight");
  await expect(control).toHaveValue("1");
  await reader.press("j");
  await expect(reader.announcer).toContainText("Claim 1 of ");
  await expect(control).toBeFocused();

  await settled(page);
  const box = await control.boundingBox();
  if (!box) throw new Error("the slider is not shown");
  expect(box.height).toBeGreaterThanOrEqual(24);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await expect.poll(async () => (await counts(page)).shown).toBeGreaterThan(1);
  const half = await counts(page);
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(control).toHaveAttribute("aria-valuetext", /^all \d+ of/);
  const all = await counts(page);
  expect(all.shown).toBeGreaterThan(half.shown);
  expect(all.shown).toBe(all.total);
});

test("the text stays where it is while marks come and go, wherever one reads", async ({ desk, page }) => {
  const reader = await desk.openArticle(harbour);
  await settled(page);
  for (const height of [900, 600]) {
    await page.setViewportSize({ width: 1440, height });
    for (const share of [0, 0.3, 0.6]) {
      await reader.frame.evaluate((frame, part) => frame.scrollTo(0, frame.scrollHeight * part), share);
      await expect(slider(page)).toBeInViewport();
      const before = await topAtRest(page);
      for (const key of ["End", "Home", "End"]) {
        await slider(page).press(key);
        await expect.poll(() => topOfSight(page)).toEqual(before);
      }
    }
  }
});

test("a hidden statement is shown by its address, stays once decided, is counted then, and is always exported", async ({
  desk,
  page,
}) => {
  const reader = await desk.openArticle(harbour);
  const shownFirst = new Set((await reader.claims()).map(({ id }) => id));
  await slider(page).press("End");
  const hidden = (await reader.claims()).find(({ id }) => !shownFirst.has(id));
  if (!hidden) throw new Error("nothing was hidden");
  await slider(page).press("Home");
  await expect(reader.marksOf(hidden.id)).toHaveCount(0);

  await desk.openArticle(harbour, `?claim=${hidden.id}`);
  await expect(reader.marksOf(hidden.id).first()).toBeInViewport();
  await reader.expectSelected(hidden.text.slice(0, 20));
  await expect(reader.inspector.getByText(/a statement of the author’s own · little to check in it/)).toBeVisible();
  await reader.press("2");
  await desk.saved();
  await reader.press("j");
  await page.reload();
  await desk.reader();
  await reader.expectStanding(hidden.id, "unsourced");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^1 of/);

  const exported = claimsIn(expectReliable((await desk.export()).json), harbour.id);
  const { total } = await counts(page);
  expect(exported.filter(({ checkWorthiness }) => checkWorthiness !== undefined)).toHaveLength(total);
  expect(exported.find(({ id }) => id === hidden.id)?.decision?.status).toBe("unsourced");

  await test.step("the library counts what the default level shows, and what was decided", async () => {
    await desk.openLibrary();
    await expect(desk.cards()).toContainText(`${shownFirst.size + 1} claims · 1 decided`);
  });
});

test("another tab follows", async ({ desk, page, context }) => {
  await desk.openArticle(harbour);
  const other = await context.newPage();
  await offer(other, { [file]: harbourText });
  await other.goto(page.url());
  await expect(slider(other)).toBeVisible();
  await slider(page).press("End");
  await expect(slider(other)).toHaveAttribute("aria-valuetext", /^all \d+ of/);
});

for (const width of [1440, 400])
  test(`nothing cut off, and nothing that axe finds, at ${width} px, light and dark`, async ({ desk, page }, info) => {
    await page.setViewportSize({ width, height: width === 400 ? 800 : 900 });
    const reader = await desk.openArticle(harbour);
    await reader.press("j", "j", "j");
    await tabTo(slider(page));
    await reader.press("ArrowRight");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
      await page.screenshot({ path: info.outputPath(`slider-${width}-${colorScheme}.png`) });
      expect.soft(await layoutFaults(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`))
        .toEqual([]);
    }
    await reader.frame.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight / 3));
    await page.screenshot({ path: info.outputPath(`slider-${width}-scrolled.png`) });
  });
