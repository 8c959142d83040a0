import { type Page, expect, test } from "@playwright/test";
import { articleId, textHash } from "#domain/article/article.ts";
import type { Manifest } from "#domain/article/manifest.ts";
import { aLongArticle } from "../../kit/a-long-article.ts";
import { savedAct } from "../durability/saved-act.ts";
import { Desk } from "../pages/desk.ts";

const name = "long.txt";
const text = aLongArticle({ words: 200_000, claims: 5000, seed: 1 });
const manifest: Manifest = {
  version: 1,
  articles: [{ name, bytes: Buffer.byteLength(text), sha256: textHash(text), modifiedAt: "2025-03-01T08:00:00.000Z" }],
};

test("200,000 words with 5,000 claims can be read while claims are found, and are decided by key", async ({ page }) => {
  test.setTimeout(240_000);
  await page.route("**/seeds/manifest.json", (route) => route.fulfill({ json: manifest }));
  await page.route(`**/seeds/${name}`, (route) => route.fulfill({ contentType: "text/plain", body: text }));
  const desk = new Desk(page);
  await page.goto(`/articles/${articleId({ kind: "file", name })}`);

  const seen = await cancelOnceCounting(page);
  expect(seen.count).toMatch(/^[1-9]\d* of 1\d{4} sentences$/);
  expect(seen.blocks).toBeGreaterThan(2000);
  expect(seen.scrolled).toBeGreaterThan(0);
  await expect(page.getByText("Claims haven't been looked for in this text.")).toBeVisible();
  const progress = page.getByRole("progressbar", { name: "Finding claims" });
  await expect(progress).toHaveCount(0);
  await expect(page.locator("mark")).toHaveCount(0);

  const begun = Date.now();
  await page.getByRole("button", { name: "Find claims" }).click();
  const footer = page.locator("[data-progress]");
  await expect(footer).toHaveText(/^0 of [4-6]\d{3} decided/, { timeout: 180_000 });
  console.log(`Claims found in ${((Date.now() - begun) / 1000).toFixed(1)} s: ${await footer.textContent()}`);

  const reader = await desk.reader();
  const times: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    await reader.press("j");
    const painted = await decisionToPaint(page);
    await reader.press(String((i % 4) + 1));
    times.push(await painted());
  }
  await desk.saved();
  console.log(`From key press to paint: ${times.map((time) => time.toFixed(0)).join(", ")} ms`);
  await expect(footer).toHaveText(/^12 of /);
  await savedAct(page, () => reader.press("Control+z"));
  await expect(footer).toHaveText(/^11 of /);
  await page.reload();
  await expect(footer).toHaveText(/^11 of /, { timeout: 60_000 });
  await expect(page.locator("mark[data-status=sourced]").first()).toBeAttached();
});

/**
 * Cancels at the first count of sentences, from inside the page: from outside, a fast machine would be done before.
 * Returns that count, how many blocks of text were there to be read, and how far the text could be scrolled.
 */
async function cancelOnceCounting(page: Page) {
  return await page.evaluate(
    async () =>
      await new Promise<{ count: string; blocks: number; scrolled: number }>((resolve) => {
        const observer = new MutationObserver(() => {
          const count = document.querySelector("progress[aria-valuetext]")?.getAttribute("aria-valuetext");
          if (!count || count.startsWith("0 ")) return;
          observer.disconnect();
          const blocks = document.querySelectorAll("[data-block]").length;
          const frame = document.querySelector("[data-reader-scroll]");
          frame?.scrollTo(0, 3000);
          const scrolled = frame?.scrollTop ?? 0;
          const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
          cancel?.click();
          frame?.scrollTo(0, 0);
          resolve({ count, blocks, scrolled });
        });
        observer.observe(document, { subtree: true, childList: true, attributeFilter: ["aria-valuetext"] });
      }),
  );
}

/** Measures from the next key press to when its decision has been painted. In milliseconds. */
async function decisionToPaint(page: Page): Promise<() => Promise<number>> {
  const measure = await page.evaluateHandle(() => {
    const painted = new Promise<number>((resolve) => {
      const article = document.querySelector("[data-article-id]");
      if (!article) throw new Error("no article is open");
      let pressedAt = 0;
      window.addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // The frame begins before it is painted; what is posted from it is handled afterwards.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener("message", () => resolve(performance.now() - pressedAt), { once: true });
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      });
      observer.observe(article, { subtree: true, attributeFilter: ["data-status"] });
    });
    return { painted };
  });
  return async () => await measure.evaluate(({ painted }) => painted);
}
