import type { Page } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { mobilization, slipping } from "./pages/articles.ts";
import { offer } from "./pages/folder.ts";
import { expect, test } from "./pages/test.ts";

/** What the page may transfer before it can be used, gzipped; the worker does not count. In bytes. */
const initialLimit = 200_000;

test("a first visit takes less than 200 kB of JavaScript, as it comes over the network", async ({ desk, page }) => {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") addresses.set(requestId, response.url);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address) sizes.set(address, encodedDataLength);
  });
  // A worker's own scripts come over a connection of their own; the one it begins with may be among these.
  const workers = new Set<string>();
  page.on("worker", (worker) => workers.add(worker.url()));

  await desk.openArticle(mobilization);
  const counted = [...sizes].filter(([address]) => !workers.has(address));
  const bytes = counted.reduce((sum, [, size]) => sum + size, 0);
  console.log(`A first visit takes ${(bytes / 1000).toFixed(1)} kB of JavaScript in ${counted.length} files.`);
  expect(counted.length).toBeGreaterThan(0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(initialLimit);
});

test("the text is there to be read and furniture to be shown before the language model has come", async ({
  desk,
  page,
}) => {
  const release = await holdModel(page);
  await page.goto(`/articles/${mobilization.id}`);
  await expect(page.locator("[data-block]").first()).toHaveText(/^The Ukrainian military has issued a statement/);
  const progress = page.getByRole("progressbar", { name: "Finding claims" });
  await expect(progress).toBeVisible();
  await page.getByRole("button", { name: "show", exact: true }).click();
  await expect(page.getByText("Kim Jong Un")).toBeVisible();
  await expect(page.locator("[data-inspector]")).toContainText("When claims are found in this text");

  await test.step("it can be cancelled, and taken up again", async () => {
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(progress).toBeHidden();
    await expect(page.getByText("Claims haven't been looked for in this text.")).toBeVisible();
    await page.getByRole("button", { name: "Find claims" }).click();
    await expect(progress).toBeVisible();
  });

  await test.step("keys say that there is nothing to decide yet", async () => {
    await page.keyboard.press("j");
    await expect(desk.messages.filter({ hasText: "There are no claims in this text" })).toBeVisible();
  });

  release();
  const reader = await desk.reader();
  await expect(progress).toBeHidden();
  await reader.press("j", "Enter");
  await desk.saved();
});

test("a long search for claims counts its sentences, and can be cancelled and taken up again", async ({
  desk,
  page,
}) => {
  const release = await holdModel(page);
  // About 33,000 words: the worker tells how far it is every 40 ms, and needs more than that.
  const parts = Array.from({ length: 100 }, (_, i) => slipping.text.replaceAll("10,000", String(10_000 + i)));
  await offer(page, { "long.txt": parts.join("\n\n") });
  await page.goto(`/articles/${articleId({ kind: "file", name: "long.txt" })}`);
  await expect(page.getByRole("progressbar", { name: "Finding claims" })).toBeVisible();
  // In the page itself: by the time that a test could press, the search may be done.
  const counted = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          const count = document.querySelector("progress")?.ariaValueText ?? "";
          const buttons = [...document.querySelectorAll("button")];
          const cancel = buttons.find(({ textContent }) => textContent === "Cancel");
          if (!/^[1-9]/.test(count) || !cancel) return;
          observer.disconnect();
          cancel.click();
          resolve(count);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
  );
  release();
  expect(await counted).toMatch(/^\d+ of \d{4} sentences$/);
  await expect(page.getByText("Claims haven't been looked for in this text.")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
  await page.getByRole("button", { name: "Find claims" }).click();
  const reader = await desk.reader();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await reader.press("j", "1");
  await desk.saved();
});

/** Keeps the language model from coming until what is returned is called. */
async function holdModel(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/wink-tagger/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
