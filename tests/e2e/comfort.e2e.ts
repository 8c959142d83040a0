import type { Page } from "@playwright/test";
import { mobilization } from "./pages/articles.ts";
import { expectFocusIn } from "./pages/keyboard.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "Display" }).click();
  await expectFocusIn(page.getByRole("dialog", { name: "Display" }));
  for (const name of names) await page.getByRole("radio", { name, exact: true }).press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Display" })).toBeHidden();
}

/** How paragraphs are set, in px, and how many characters a full line of theirs holds on average. */
async function setting(page: Page) {
  await settled(page);
  return await page.locator("[data-block][data-kind='paragraph']").evaluateAll((blocks) => {
    const full: number[] = [];
    const range = document.createRange();
    for (const block of blocks) {
      const lines = new Map<number, number>();
      const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode())
        for (let i = 0; i < (node.textContent?.length ?? 0); i += 1) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const bottom = Math.round(range.getBoundingClientRect().bottom / 8);
          lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
        }
      full.push(...[...lines.values()].slice(0, -1));
    }
    const style = blocks[0] ? getComputedStyle(blocks[0]) : null;
    return {
      size: Number.parseFloat(style?.fontSize ?? ""),
      line: Number.parseFloat(style?.lineHeight ?? ""),
      characters: full.reduce((sum, count) => sum + count, 0) / full.length,
    };
  });
}

/** How far the outline is from the selected claim's first and last line, in px. */
async function outlineOff(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const path = document.querySelector("[data-selection-outline] path")?.getBoundingClientRect();
    const id = new URLSearchParams(location.search).get("claim");
    const marks = [...document.querySelectorAll(`mark[data-claim-ids~="${id}"]`)].map((m) => m.getBoundingClientRect());
    const top = Math.min(...marks.map((box) => box.top));
    const bottom = Math.max(...marks.map((box) => box.bottom));
    return path ? Math.max(Math.abs(path.top - top), Math.abs(path.bottom - bottom)) : Number.POSITIVE_INFINITY;
  });
}

test("text size, column width and line height are set in place and remembered", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await desk.openArticle(mobilization);
  const usual = await setting(page);
  await choose(page, "Largest", "Looser");
  const large = await setting(page);
  expect(large.size).toBeGreaterThan(usual.size * 1.6);
  expect(large.line / large.size).toBeGreaterThan((usual.line / usual.size) * 1.2);
  await page.reload();
  await desk.reader();
  await expect.poll(() => setting(page)).toEqual(large);
  await page.getByRole("button", { name: "Display" }).click();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => setting(page)).toEqual(usual);
});

test("no column is wider than about 80 characters, and a narrow one is narrower", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await desk.openArticle(mobilization);
  const widest: number[] = [];
  for (const width of ["Narrow", "Normal", "Wide"])
    for (const size of ["Small", "Largest"]) {
      await page.getByRole("button", { name: "Display" }).click();
      await expectFocusIn(page.getByRole("dialog", { name: "Display" }));
      await page.getByRole("group", { name: "Column width" }).getByRole("radio", { name: width }).press("Space");
      await page
        .getByRole("group", { name: "Text size" })
        .getByRole("radio", { name: size, exact: true })
        .press("Space");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name: "Display" })).toBeHidden();
      const { characters } = await setting(page);
      expect(characters, `${width}, ${size}`).toBeLessThan(82);
      if (size === "Small") widest.push(characters);
    }
  expect(widest.toSorted((a, b) => a - b)).toEqual(widest);
  expect(new Set(widest).size).toBe(3);
});

test("the selection's outline follows, and the selected claim stays in sight", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press(...Array<string>(10).fill("j"));
  await expect(page).toHaveURL(/claim=/);
  for (const name of ["Larger", "Loose", "Wide", "Small"]) {
    await choose(page, name);
    await expect.poll(() => outlineOff(page), name).toBeLessThan(8);
    await expect(reader.outline.locator("path")).toBeInViewport();
  }
});

test("the theme holds before anything is painted, against the system's", async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await desk.openArticle(mobilization);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await choose(page, "Dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      // Before any deferred script has run.
      if (document.readyState === "interactive")
        sessionStorage.setItem("early", document.documentElement.dataset["theme"] ?? "");
    });
  });
  await page.reload();
  await desk.reader();
  expect(await page.evaluate(() => sessionStorage.getItem("early"))).toBe("dark");
  expect(await ground()).toBe(dark);
  await page.emulateMedia({ colorScheme: "dark" });
  await choose(page, "Light");
  await expect.poll(ground).toBe(light);
  await choose(page, "System");
  await expect.poll(ground).toBe(dark);
});

test("a tablet sets its text by touch, and its fingers select words", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 820, height: 1180 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(`/articles/${encodeURIComponent(mobilization.id)}`);
  await page.locator("mark[data-claim-id]").first().tap();
  await page.getByRole("button", { name: "Display" }).tap();
  const labels = page.getByRole("dialog", { name: "Display" }).locator("label, button");
  await expect(labels.first()).toBeVisible();
  for (const box of await labels.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  ))
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  const before = await setting(page);
  await page.getByText("Looser", { exact: true }).tap();
  await expect.poll(async () => (await setting(page)).line).toBeGreaterThan(before.line);
  const selectable = await page
    .locator("[data-block]")
    .evaluateAll((blocks) =>
      blocks.map((block) => `${getComputedStyle(block).userSelect} ${getComputedStyle(block).touchAction}`),
    );
  expect(new Set(selectable)).toEqual(new Set(["auto auto"]));
  await context.close();
});

test("an article is printed whole: claims numbered, and each with how it stands, its source and the note", async ({
  desk,
  page,
}) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "1", "j", "n");
  await page.keyboard.type("Whose staff?");
  await page.keyboard.press("Escape");
  await desk.saved();
  await page.emulateMedia({ media: "print" });
  const notes = page.locator("[data-printed-notes] li");
  const claims = await reader.claims();
  await expect(notes).toHaveCount(claims.length);
  await expect(notes.nth(0)).toContainText("Sourced · ");
  await expect(notes.nth(0)).toContainText("said by the Ukrainian military · cue");
  await expect(notes.nth(1)).toContainText("Open, suggested unsourced");
  await expect(notes.nth(1)).toContainText("Note: Whose staff?");

  const numbers = await page
    .locator("mark[data-note]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-note")));
  expect(
    numbers
      .flatMap((number) => number?.split(", ") ?? [])
      .map(Number)
      .toSorted((a, b) => a - b),
  ).toEqual(claims.map((_, i) => i + 1));
  for (const around of ["header", "footer", "aside", "[data-overview-ruler]", "[data-selection-outline]", "button"])
    for (const one of await page.locator(around).all()) await expect(one).toBeHidden();
  // Nothing scrolls, so nothing is cut off.
  const cut = await page.locator("[data-article-id]").evaluate((article) => {
    const found: string[] = [];
    for (let parent = article.parentElement; parent; parent = parent.parentElement)
      if (parent !== document.documentElement && getComputedStyle(parent).overflowY !== "visible")
        found.push(parent.tagName);
    return found;
  });
  expect(cut).toEqual([]);

  await page.emulateMedia({ media: null });
  await expect(notes).toHaveCount(0);
  await expect(page.locator("mark[data-note]")).toHaveCount(0);
  // A printer hears of it by another way than a style sheet; a whole PDF has more than a page.
  const pdf = (await page.pdf({ format: "A5" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
  await expect(page.locator("[data-printed-notes]")).toHaveCount(0);
});
