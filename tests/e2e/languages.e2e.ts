import type { Status } from "#domain/claim/status.ts";
import { savedAct } from "./durability/saved-act.ts";
import { expectReliable } from "./pages/export-checks.ts";
import { offer } from "./pages/folder.ts";
import { foreignArticles } from "./pages/foreign-articles.ts";
import { layoutFaults } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

/** Each status with the keys that lead to the next claim to be given it: the first is decided a second time at last. */
const decisions: readonly (readonly [status: Status, ways: readonly string[], claim: number])[] = [
  ["sourced", [], 0],
  ["unsourced", ["j"], 1],
  ["denied", ["j"], 2],
  ["contested", ["k", "k"], 0],
];

/** By how much the selection's outline reaches beyond the claim's words at the four outer edges, where it isn't close, in pixels. */
async function outlineFaults(reader: Reader, claim: string): Promise<readonly number[]> {
  const outline = await reader.outline.locator("path").boundingBox();
  const words = await reader.marksOf(claim).evaluateAll((marks) => {
    // The text's boxes and not the marks', since a mark holds the chip too.
    const boxes = marks.flatMap((mark) => {
      const texts = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: DOMRect[] = [];
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        found.push(...range.getClientRects());
      }
      return found.filter(({ width }) => width > 0);
    });
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });
  if (!outline) return [Number.NaN];
  const gaps = [
    words.left - outline.x,
    outline.x + outline.width - words.right,
    words.top - outline.y,
    outline.y + outline.height - words.bottom,
  ];
  // The outline stands at most 3 px away, its own line is 2 px wide, and half a pixel is lost where boxes are rounded.
  return gaps.filter((gap) => !(gap >= -0.5 && gap <= 4.5));
}

for (const article of foreignArticles)
  test(`${article.file}: candidates are marked, walked, decided and kept, and nothing is suggested`, async ({
    desk,
    page,
  }, info) => {
    await offer(page, { [article.file]: article.text });
    const reader = await desk.openArticle(article);
    const shown = await reader.claims();
    expect(shown.map(({ text }) => text)).toEqual(article.claims);
    for (const { standing, suggested } of shown) expect([standing, suggested]).toEqual(["open", null]);
    await expect(page.getByRole("note")).toContainText("isn’t in English");

    await test.step("blocks are the article's slices, in its language and direction", async () => {
      const blocks = await reader.blocks.evaluateAll((elements) =>
        elements.map((block) => ({
          text: block.textContent,
          start: Number(block.getAttribute("data-start")),
          end: Number(block.getAttribute("data-end")),
          language: block.closest("[lang]")?.getAttribute("lang"),
          direction: getComputedStyle(block).direction,
        })),
      );
      expect(blocks).toHaveLength(5);
      for (const { text, start, end, language, direction } of blocks) {
        expect(text).toBe(article.text.slice(start, end));
        expect([language, direction]).toEqual([article.language, article.direction]);
      }
    });

    await test.step("J and K walk in reading order", async () => {
      const walked = await reader.walk();
      expect(walked.map(({ text }) => text)).toEqual(article.claims);
      await reader.press("k");
      expect((await reader.selected())?.text).toBe(article.claims[article.claims.length - 2]);
      await reader.press("k");
      expect((await reader.selected())?.text).toBe(article.claims[0]);
      expect(await reader.selected()).toMatchObject({ standing: "open", suggested: null, saidBy: "" });
    });

    await test.step("1 to 4 decide, the outline holds the marks, at any width and in both colour schemes", async () => {
      for (const [i, [status, ways, at]] of decisions.entries()) {
        const claim = shown[at];
        if (!claim) throw new Error("there is no such claim");
        await reader.press(...ways);
        await expect(reader.announcer).toContainText(claim.text);
        await savedAct(page, () => reader.press(String(i + 1)));
        await reader.expectStanding(claim.id, status);
        for (const [width, colorScheme] of [
          [1440, "light"],
          [400, "dark"],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          await page.evaluate(() => document.fonts.ready);
          await expect.poll(() => outlineFaults(reader, claim.id), `outline at ${width} px`).toEqual([]);
          await page.screenshot({ path: info.outputPath(`${article.file}-${status}-${width}-${colorScheme}.png`) });
        }
        expect(await layoutFaults(page)).toEqual([]);
        expect(await reader.frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
        await page.setViewportSize({ width: 1440, height: 800 });
      }
    });

    await test.step("reloading keeps it, and the export is reliable", async () => {
      await page.reload();
      await desk.reader();
      const [first, second, third] = await reader.claims();
      expect([first?.standing, second?.standing, third?.standing]).toEqual(["contested", "unsourced", "denied"]);
      expect((await reader.claims()).map(({ text }) => text)).toEqual(article.claims);
      expectReliable((await desk.export()).json);
    });
  });
