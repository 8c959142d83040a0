import { mobilization, slipping } from "./pages/articles.ts";
import { offer } from "./pages/folder.ts";
import { expect, test } from "./pages/test.ts";

test("the address follows the selection, and restores it, outlined and in sight", async ({ desk, page, context }) => {
  const reader = await desk.openArticle(mobilization);
  const denial = await reader.claim("there are no immediate plans");
  await reader.select(denial.id);
  await expect(page).toHaveURL(new RegExp(`/articles/${mobilization.id}\\?claim=${denial.id}$`));
  for (const width of [1280, 400]) {
    const tab = await context.newPage();
    await tab.setViewportSize({ width, height: 600 });
    await tab.goto(page.url());
    await expect(tab.locator("[data-announcer]")).toContainText("there are no immediate plans");
    await expect(tab.locator("[data-selection-outline] path")).toHaveAttribute("d", /^M/);
    await expect(tab.locator(`mark[data-claim-id="${denial.id}"]`).first()).toBeInViewport();
    await tab.close();
  }
});

test("a key pressed the moment that the address is written is not taken back", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await page.evaluate(() => {
    const write = history.replaceState.bind(history);
    history.replaceState = (...entry) => {
      history.replaceState = write;
      write(...entry);
      // Before the page has heard of its new address.
      queueMicrotask(() =>
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true })),
      );
    };
  });
  await reader.press("j");
  const second = (await reader.claims())[1];
  await expect(page).toHaveURL(new RegExp(`\\?claim=${second?.id}$`));
  await expect(reader.announcer).toContainText("Claim 2 of ");
});

test("panels that become drawers and back leave the selection, its outline and its place", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j");
  const { text } = await reader.goTo("there are no immediate plans");
  const { id } = await reader.claim(text);
  for (const width of [999, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(reader.announcer).toContainText(text);
    await expect(reader.outline.locator("path")).toHaveAttribute("d", /^M/);
    await expect(reader.marksOf(id).first()).toBeInViewport();
  }
});

test("an unknown article has a page that leads back, and an unknown claim selects nothing", async ({ desk, page }) => {
  await page.goto("/articles/never-seen-123456");
  await expect(page.getByText("There is nothing at this address")).toBeVisible();
  await page.getByRole("link", { name: "All articles" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();

  const reader = await desk.openArticle(mobilization, "?claim=no-such-claim");
  expect(await reader.selected()).toBeNull();
  await expect(reader.inspector.getByRole("heading", { name: "No claim selected" })).toBeVisible();
  await reader.press("j");
  expect((await reader.selected())?.position).toBe(1);
});

test("back and forward go between views and bring the selection back", async ({ desk, page }) => {
  await desk.openLibrary();
  await page.getByRole("link", { name: /^War in Ukraine/ }).click();
  const reader = await desk.reader();
  const claim = await reader.claim("Several thousand people are trying to flee");
  await reader.select(claim.id);
  await expect(page).toHaveURL(/\?claim=/);
  await page
    .getByRole("complementary", { name: "Library" })
    .getByRole("link", { name: /^The Ukrainian military/ })
    .click();
  await expect(page).toHaveURL(new RegExp(mobilization.id));
  await expect(reader.blocks.first()).toContainText("The Ukrainian military has issued");

  await page.goBack();
  await reader.expectSelected("Several thousand people are trying to flee");
  await expect(page).toHaveURL(new RegExp(`${slipping.id}\\?claim=${claim.id}`));
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
  await page.goForward();
  await reader.expectSelected("Several thousand people are trying to flee");
});

test("an article whose file changed keeps both texts, each at its address with its decisions", async ({
  desk,
  page,
}) => {
  const file = "changing.txt";
  await offer(page, { [file]: mobilization.text });
  await desk.openLibrary();
  await desk.cards().getByRole("link").first().click();
  const reader = await desk.reader();
  await reader.press("j", "3");
  await desk.saved();
  const first = await reader.article.getAttribute("data-text-hash");

  await offer(page, { [file]: slipping.text });
  await desk.openLibrary();
  await expect(desk.cards()).toContainText("2 versions");
  await desk.cards().getByRole("link").first().click();
  // The work stays in hand: the old text shows, and says that there is a new one.
  await expect(page.getByText(/This is version 1 of 2/)).toBeVisible();
  await expect(reader.article).toHaveAttribute("data-text-hash", first ?? "");
  await expect(reader.marks.first()).toHaveAttribute("data-status", "denied");

  await page.getByRole("link", { name: "Read version 2" }).click();
  await expect(page).toHaveURL(/\?text=[0-9a-f]{8}$/);
  await expect(page.getByText(/This is version 2 of 2/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: /^War in Ukraine/ })).toBeVisible();
  await desk.reader();
  expect((await reader.claims()).filter(({ standing }) => standing !== "open")).toEqual([]);
  await reader.press("j");
  await expect(page).toHaveURL(/\?text=[0-9a-f]{8}&claim=/);
  await page.reload();
  await expect(page.getByText(/This is version 2 of 2/)).toBeVisible();
  await expect(reader.announcer).toContainText("Claim 1 of ");

  await page.getByRole("link", { name: "Read version 1" }).click();
  await expect(page.getByText(/This is version 1 of 2/)).toBeVisible();
  await expect(reader.marks.first()).toHaveAttribute("data-status", "denied");
});
