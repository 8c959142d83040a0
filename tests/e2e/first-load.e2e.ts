import { mobilization } from "./pages/articles.ts";
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
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/wink-tagger/, async (route) => {
    await held;
    await route.continue();
  });
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

  release?.();
  const reader = await desk.reader();
  await expect(progress).toBeHidden();
  await reader.press("j", "Enter");
  await desk.saved();
});
