import { mobilization, slipping } from "./pages/articles.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

/** The handles that the README promises to tests from outside. */

/** Fails unless every block's text is exactly its slice, and marks are as promised. Returns how many blocks are shown. */
async function expectHandles(reader: Reader, text: string): Promise<number> {
  await expect(reader.article).toHaveCount(1);
  const blocks = await reader.blocks.evaluateAll((elements) =>
    elements.map((element) => ({
      start: Number(element.getAttribute("data-start")),
      end: Number(element.getAttribute("data-end")),
      text: element.textContent,
    })),
  );
  for (const block of blocks) expect(block.text).toBe(text.slice(block.start, block.end));
  await expect(reader.article.locator("mark mark")).toHaveCount(0);
  const outside = reader.page.locator("mark:not([data-block] mark)");
  await expect(outside).toHaveCount(0);
  const marks = await reader.marks.evaluateAll((elements) =>
    elements.map((mark) => ({
      ids: (mark.getAttribute("data-claim-ids") ?? "").split(" "),
      id: mark.getAttribute("data-claim-id"),
      status: mark.getAttribute("data-status"),
      suggested: mark.getAttribute("data-suggested"),
      length: mark.textContent.length,
    })),
  );
  const extent = new Map<string, number>();
  for (const { ids, length } of marks) for (const id of ids) extent.set(id, (extent.get(id) ?? 0) + length);
  for (const { ids, id, status, suggested } of marks) {
    expect(id).toBe(ids.at(-1));
    expect(new Set(ids).size).toBe(ids.length);
    // Outermost first: none is shorter than the one within it. (Two that only overlap go by where they begin.)
    const lengths = ids.map((each) => extent.get(each) ?? 0);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(["open", "sourced", "unsourced", "denied", "contested"]).toContain(status);
    expect([null, "sourced", "unsourced", "denied", "contested"]).toContain(suggested);
  }
  return blocks.length;
}

for (const article of [mobilization, slipping])
  test(`the handles hold in every state of ${article.file}`, async ({ desk, page }) => {
    const reader = await desk.openArticle(article);
    await expect(reader.article).toHaveAttribute("data-article-id", article.id);
    const folded = await expectHandles(reader, article.text);

    await test.step("with furniture shown", async () => {
      for (const show of await page.getByRole("button", { name: "show", exact: true }).all()) await show.click();
      expect(await expectHandles(reader, article.text)).toBeGreaterThan(folded);
    });
    await test.step("with a claim selected, and decided, and dismissed", async () => {
      await reader.press("j");
      await expectHandles(reader, article.text);
      await reader.press("2");
      await expectHandles(reader, article.text);
      await reader.press("j", "4", "j", "j", "3");
      await expectHandles(reader, article.text);
      await reader.press("x");
      await expectHandles(reader, article.text);
    });
    await test.step("on a narrow screen", async () => {
      await page.setViewportSize({ width: 400, height: 800 });
      await expectHandles(reader, article.text);
    });
  });

test("the library and an unknown address have no article", async ({ desk, page }) => {
  await desk.openLibrary();
  await expect(page.locator("[data-article-id]")).toHaveCount(0);
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  await expect(page.locator("[data-article-id]")).toHaveCount(0);
});

test("selecting cuts a nested claim's text nowhere, and its chip is no text", async ({ desk }) => {
  const reader = await desk.openArticle(mobilization);
  const inner = await reader.claim('"catastrophic losses"');
  await reader.marksOf(inner.id).first().click();
  await reader.press("1");
  await expect(reader.marksOf(inner.id).last()).toHaveAttribute("data-key", "1");
  expect((await reader.claim('"catastrophic losses"')).text).toBe('"catastrophic losses"');
  await expectHandles(reader, mobilization.text);
});
