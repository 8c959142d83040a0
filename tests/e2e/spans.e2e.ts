import type { Page } from "@playwright/test";
import { mobilization } from "./pages/articles.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { settled } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

/** The claim in hand, as the inspector quotes it. */
function quote(reader: Reader) {
  return reader.inspector.getByRole("blockquote");
}

/** Puts the caret at the beginning of these words, by the mouse where `click`, else by V and the arrows. */
async function selectByKeys(page: Page, from: number, words: number): Promise<void> {
  await page.keyboard.press("v");
  await expect(page.locator("[data-text-caret]")).toBeVisible();
  for (let i = 0; i < from; i += 1) await page.keyboard.press("Control+ArrowRight");
  for (let i = 0; i < words; i += 1) await page.keyboard.press("Control+Shift+ArrowRight");
}

/** Drags over exactly these words in the text. */
async function dragOver(page: Page, words: string): Promise<void> {
  await settled(page);
  const box = await page.evaluate(async (wanted) => {
    const blocks = document.querySelectorAll("[data-article-id] [data-block]");
    for (const block of blocks) {
      const at = block.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let passed = 0;
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (passed <= at && at < passed + length) range.setStart(node, at - passed);
        if (passed < at + wanted.length && at + wanted.length <= passed + length)
          range.setEnd(node, at + wanted.length - passed);
        passed += length;
      }
      block.scrollIntoView({ block: "center", behavior: "instant" });
      // What has come into sight is laid out with the next frame.
      for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (first && last)
        return {
          from: [first.left + 1, first.top + first.height / 2],
          to: [last.right - 1, last.top + last.height / 2],
        };
    }
    return null;
  }, words);
  if (!box) throw new Error(`“${words}” is not in the text`);
  await page.mouse.move(box.from[0] ?? 0, box.from[1] ?? 0);
  await page.mouse.down();
  await page.mouse.move(box.to[0] ?? 0, box.to[1] ?? 0, { steps: 5 });
  await page.mouse.up();
}

test("by keyboard alone: make, move, add, split, merge, attribute, take back, reload", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.goTo("Russia could be planning");
  await expect(page.locator("[data-hand]")).toBeAttached();

  await test.step("a claim of one's own, from the caret", async () => {
    await selectByKeys(page, 0, 2);
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
    await reader.press("c");
    await expect(quote(reader)).toHaveText("Russia could");
    await expect(reader.inspector).toContainText("an analyst, by hand");
    // What it is part of lends it its source.
    await expect(reader.inspector).toContainText("The Ukrainian General Staff");
    await reader.press("Escape", "4");
    await expect(reader.announcer).toContainText("decided contested");
  });

  await test.step("its ends by word and by character", async () => {
    await reader.press("Shift+BracketRight");
    await expect(quote(reader)).toHaveText("Russia could be");
    await reader.press("BracketRight");
    await expect(quote(reader)).toHaveText("could be");
    await reader.press("BracketLeft", "Alt+Shift+BracketRight", "Alt+Shift+BracketRight");
    await expect(quote(reader)).toHaveText("Russia could be p");
    await reader.press("Alt+Shift+BracketLeft", "Alt+Shift+BracketLeft");
    await expect(quote(reader)).toHaveText("Russia could be");
  });

  await test.step("a further piece, and words left out", async () => {
    await selectByKeys(page, 4, 1);
    await reader.press("a");
    await expect(quote(reader)).toHaveText("Russia could be … to");
    await reader.press("Escape");
    await selectByKeys(page, 4, 1);
    await reader.press("Shift+A", "Escape");
    await expect(quote(reader)).toHaveText("Russia could be");
  });

  await test.step("split at the caret and merged again", async () => {
    await selectByKeys(page, 1, 0);
    await page.keyboard.press("Escape");
    await selectByKeys(page, 1, 0);
    await reader.press("\\", "Escape");
    await expect(quote(reader)).toHaveText("Russia");
    await reader.press("j");
    await expect(quote(reader)).toHaveText("could be");
    await reader.press("k", "m");
    await expect(quote(reader)).toHaveText("Russia could be");
  });

  await test.step("source and cue, set and cleared", async () => {
    await reader.press("Shift+S");
    await expect(reader.inspector).toContainText("the author, who names no source");
    await reader.press("Shift+U");
    await selectByKeys(page, 0, 1);
    await reader.press("s", "Escape");
    await expect(reader.inspector).toContainText("Russia");
  });

  await test.step("all of it undone and done again, also after a reload", async () => {
    const before = await quote(reader).textContent();
    for (let i = 0; i < 20; i += 1) await reader.press("Control+z");
    await expect(desk.undoButton).toHaveAttribute("aria-disabled", "true");
    await desk.saved();
    await page.reload();
    await desk.reader();
    for (let i = 0; i < 20; i += 1) await reader.press("Control+Shift+Z");
    // Before it is known what can be done again, the button is off too.
    await desk.saved();
    await expect(desk.redoButton).toHaveAttribute("aria-disabled", "true");
    const mine = async () => (await reader.claims()).find(({ text }) => text === before)?.standing;
    await expect.poll(mine).toBe("contested");
  });

  await test.step("and handed in whole", async () => {
    await desk.saved();
    const { json } = await desk.export();
    const file = expectReliable(json);
    expect(claimsIn(file, mobilization.id).find(({ quote: words }) => words === "Russia could be")).toMatchObject({
      foundBy: { kind: "analyst" },
      standing: "contested",
    });
  });
});

test("by mouse alone: select words, press what they become, drag an end", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  await dragOver(page, "international observers");
  await bar.getByRole("button", { name: "Claim", exact: true }).click();
  await expect(quote(reader)).toHaveText("international observers");

  await test.step("an end is dragged to another word", async () => {
    const handle = page.locator("[data-end-handle=start]");
    await settled(page);
    const box = await handle.boundingBox();
    const target = await page.getByText("developments in the region").first().boundingBox();
    if (!box || !target) throw new Error("the handle is not shown");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect(quote(reader)).toHaveText(/^(closely )?monitored by international observers$/);
  });

  await test.step("source, cue and a further piece from what is selected", async () => {
    await dragOver(page, "Russian officials");
    await bar.getByRole("button", { name: "Source" }).click();
    await expect(reader.inspector).toContainText("Russian officials");
    await dragOver(page, "asserting that");
    await bar.getByRole("button", { name: "Cue" }).click();
    await expect(reader.inspector).toContainText("asserting that");
    await dragOver(page, "the situation remains fluid");
    await bar.getByRole("button", { name: "Add to claim" }).click();
    await expect(quote(reader)).toHaveText(/^the situation remains fluid … .*observers$/);
  });

  await test.step("borders by buttons, and back to what was found", async () => {
    await reader.inspector.getByRole("group", { name: "End" }).getByRole("button").first().click();
    await expect(quote(reader)).toHaveText(/international$/);
    await reader.inspector.getByRole("button", { name: "As it was found" }).click();
    await expect(quote(reader)).toHaveText("international observers");
    await desk.undoButton.click();
    await expect(quote(reader)).toHaveText(/international$/);
  });

  await test.step("a selection over paragraphs, and one inside furniture", async () => {
    await page.getByRole("button", { name: "show" }).first().click();
    await dragOver(page, "Why North Korea's Kim Jong Un is visiting Russia");
    await bar.getByRole("button", { name: "Claim", exact: true }).click();
    await expect(quote(reader)).toHaveText("Why North Korea's Kim Jong Un is visiting Russia");
    await page.getByRole("button", { name: "hide" }).first().click();
    const own = await reader.claim("Why North Korea");
    await expect(reader.marksOf(own.id)).toBeVisible();
  });
  await desk.saved();
  await page.reload();
  await desk.reader();
  const isThere = async () => (await reader.claims()).some(({ text }) => text.startsWith("Why North Korea"));
  await expect.poll(isThere).toBe(true);
});

test("a selection that says nothing gets a sentence, and nothing changes", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.goTo("Russia could be planning");
  await expect(page.locator("[data-hand]")).toBeAttached();
  const before = await reader.claims();
  for (const key of ["c", "s", "u", "a"]) {
    await reader.press(key);
    await expect(desk.messages.last()).toContainText("Select the words in the text first");
  }
  expect(await reader.claims()).toEqual(before);
  await expect(desk.undoButton).toHaveAttribute("aria-disabled", "true");
});
