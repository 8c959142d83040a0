import { mobilization } from "./pages/articles.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 400, height: 800 } });

test("a phone reads and decides", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  const bar = page.getByRole("region", { name: "Decide" });
  const estimate = await reader.claim("this mobilization campaign could target");
  const mark = reader.marksOf(estimate.id).first();
  await mark.scrollIntoViewIfNeeded();
  await mark.tap();
  await expect(reader.announcer).toContainText("this mobilization campaign could target");
  await bar.getByRole("button", { name: "Contested" }).tap();
  await reader.expectStanding(estimate.id, "contested");
  await bar.getByRole("button", { name: "Next claim" }).tap();
  await bar.getByRole("button", { name: "Sourced", exact: true }).tap();
  await bar.getByRole("button", { name: "Previous claim" }).tap();
  await expect(reader.announcer).toContainText("decided contested");

  await bar.getByRole("button", { name: "Show the claim in hand" }).tap();
  const drawer = page.getByRole("dialog", { name: "Claim in hand" });
  await expect(drawer.getByText("Suggested: Sourced.")).toBeVisible();
  await drawer.getByRole("textbox", { name: "Note" }).fill("two ministries differ");
  await drawer.getByRole("button", { name: "Close" }).tap();
  await expect(drawer).toBeHidden();
  await desk.undoButton.tap();
  await desk.saved();

  await page.getByRole("button", { name: "Articles", exact: true }).tap();
  await page
    .getByRole("dialog", { name: "Articles" })
    .getByRole("link", { name: /^War in Ukraine/ })
    .tap();
  await expect(page.getByRole("heading", { level: 1, name: /^War in Ukraine/ })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("everything that is pressed is large enough for a finger", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j");
  await settled(page);
  const small = await page.locator("header button, [aria-label='Decide'] button").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width > 0 && (width < 44 || height < 44)
        ? [`${button.ariaLabel ?? button.textContent}: ${width}×${height}`]
        : [];
    }),
  );
  expect(small).toEqual([]);
});
