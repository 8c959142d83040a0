import { mobilization } from "./pages/articles.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";
import { wide } from "./pages/views.ts";

for (const [width, height] of [
  [1440, 900],
  [wide, 700],
  [wide - 1, 700],
  [400, 800],
  [400, 600],
] as const)
  test(`going from claim to claim keeps the selected one in sight, ${width} by ${height} px`, async ({
    desk,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const reader = await desk.openArticle(mobilization);
    const ids = (await reader.claims()).map(({ id }) => id);
    for (const [i, id] of ids.entries()) {
      await reader.press("j");
      await expect(reader.announcer).toContainText(`Claim ${i + 1} of `);
      const first = reader.marksOf(id).first();
      await expect(first).toBeInViewport();
      // Not only on the page, but with nothing over it: the decision bar, the header.
      const isCovered = () =>
        first.evaluate((mark) => {
          const line = mark.getClientRects()[0];
          if (!line) return true;
          const on = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
          return !on?.closest("mark");
        });
      await expect.poll(isCovered, `claim ${i + 1} is covered`).toBe(false);
      await reader.press("1");
    }
  });

test("a window that changes its width keeps the selected claim in sight", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const reader = await desk.openArticle(mobilization);
  const claim = await reader.claim("this mobilization campaign could target");
  await reader.select(claim.id);
  for (const width of [wide, wide - 1, 700, 400, 1440]) {
    await page.setViewportSize({ width, height: 600 });
    await expect(reader.marksOf(claim.id).first()).toBeInViewport();
  }
});

test("the outline goes once around a claim of several lines", async ({ desk, page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  const reader = await desk.openArticle(mobilization);
  const claim = await reader.claim("Russia could be planning to recruit");
  await reader.select(claim.id);
  const outline = reader.outline.locator("path");
  await expect(outline).toHaveAttribute("d", /^M/);
  await settled(page);
  const lines = await reader.marksOf(claim.id).evaluateAll((marks) => {
    const tops = marks.flatMap((mark) => [...mark.getClientRects()].map(({ top }) => Math.round(top)));
    return new Set(tops).size;
  });
  expect(lines).toBeGreaterThanOrEqual(3);
  // Four corners a line, however the text within is cut into elements.
  await expect.poll(async () => (await outline.getAttribute("d"))?.match(/[ML]/g)).toHaveLength(4 * lines);
});
