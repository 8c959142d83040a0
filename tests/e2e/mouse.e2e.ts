import { mobilization, slipping } from "./pages/articles.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { settled } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";

test("a press selects the innermost claim, and pressing again goes outwards", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  const inner = await reader.claim('"catastrophic losses"');
  const mark = reader.marksOf(inner.id).first();
  await mark.click();
  await reader.expectSelected("catastrophic losses");
  await expect(reader.inspector.getByRole("blockquote")).toHaveText('"catastrophic losses"');
  // Pressed a second time, not double-pressed: that selects a word.
  await mark.click({ position: { x: 20, y: 10 } });
  await reader.expectSelected("this mobilization campaign is a response");
  await mark.click({ position: { x: 60, y: 10 } });
  await expect(reader.inspector.getByRole("blockquote")).toHaveText('"catastrophic losses"');

  await test.step("selecting text with the mouse selects no claim", async () => {
    await settled(page);
    const block = await reader.blocks.first().boundingBox();
    if (!block) throw new Error("the first block is not shown");
    await page.mouse.move(block.x + 200, block.y + 10);
    await page.mouse.down();
    await page.mouse.move(block.x + 400, block.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect(reader.inspector.getByRole("blockquote")).toHaveText('"catastrophic losses"');
  });
});

test("the ruler has a tick for each claim's place, and a press goes there", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  const ruler = page.locator("[data-overview-ruler]");
  await settled(page);
  const box = await ruler.boundingBox();
  if (!box) throw new Error("the ruler is not shown");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 2);
  const claims = await reader.claims();
  await expect(reader.announcer).toContainText(`Claim ${claims.length} of ${claims.length}`);
  await expect(reader.outline).toBeInViewport();
  const last = claims.at(-1);
  if (last) await expect(reader.marksOf(last.id).first()).toBeInViewport();
  await page.mouse.click(box.x + box.width / 2, box.y + 2);
  await expect(reader.announcer).toContainText("Claim 1 of ");
  const paths = await ruler.locator("path").evaluateAll((all) => all.map((path) => path.getAttribute("d") ?? ""));
  const ticks = paths.join("").split("M").length - 1;
  expect(ticks).toBeGreaterThan(claims.length - 4);
  expect(ticks).toBeLessThanOrEqual(claims.length);
});

test("everything that keys do, buttons do", async ({ desk, page }) => {
  const reader = await desk.openArticle(slipping);
  const { inspector } = reader;
  const button = (name: string) => inspector.getByRole("button", { name, exact: true });
  await expect(inspector.getByRole("heading", { name: "No claim selected" })).toBeVisible();
  await button("Next claim").click();
  const claim = await reader.claim("In Russia, the partial mobilization");
  for (const name of ["Sourced", "Unsourced", "Denied", "Contested"]) {
    await button(name).click();
    await reader.expectStanding(claim.id, name.toLowerCase() as "sourced");
    await expect(button(name)).toHaveAttribute("aria-pressed", "true");
  }
  await button("Open again").click();
  await reader.expectStanding(claim.id, "open");
  await button("Accept").click();
  await reader.expectStanding(claim.id, "unsourced");
  await expect(reader.announcer).toContainText("Claim 2 of ");
  await button("Previous claim").click();
  await expect(reader.announcer).toContainText("Claim 1 of ");

  await button("Not a claim").click();
  await expect(reader.marksOf(claim.id)).toHaveCount(0);
  await desk.undoButton.click();
  await reader.expectStanding(claim.id, "unsourced");
  await desk.redoButton.click();
  await expect(reader.marksOf(claim.id)).toHaveCount(0);
  await inspector.getByRole("button", { name: "Bring it back" }).click();
  await reader.expectStanding(claim.id, "unsourced");

  await reader.note.fill("seen on the agency’s wire");
  await button("Next claim").click();
  await expect(reader.note).toHaveValue("");
  await button("Previous claim").click();
  await expect(reader.note).toHaveValue("seen on the agency’s wire");
  await desk.saved();
  // The address follows the selection after a moment's rest, and the reload goes by the address.
  await expect(page).toHaveURL(new RegExp(`claim=${claim.id}`));
  await page.reload();
  await desk.reader();
  await expect(reader.note).toHaveValue("seen on the agency’s wire");
});

test("furniture is folded into a line that says what it is, and is shown on request", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  const line = reader.article.getByText("3 × “Read also” links, set aside as page furniture");
  await expect(line).toBeVisible();
  await expect(reader.blocks.filter({ hasText: "Kim Jong Un" })).toHaveCount(0);
  await line.getByRole("button", { name: "show" }).click();
  await expect(reader.blocks.filter({ hasText: "Kim Jong Un" })).toBeVisible();
  await page.getByRole("button", { name: "hide" }).click();
  await expect(reader.blocks.filter({ hasText: "Kim Jong Un" })).toHaveCount(0);
});

test("one article, those chosen, or all are exported", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  await reader.press("j", "1");
  await desk.saved();
  const exported = await desk.export();
  await expect(desk.messages.filter({ hasText: "Exported claimdesk-" })).toBeVisible();
  const one = expectReliable(exported.json);
  expect(one.articles.map(({ id }) => id)).toEqual([mobilization.id]);
  expect(claimsIn(one, mobilization.id).filter(({ decision }) => decision)).toHaveLength(1);

  await desk.openLibrary();
  const all = expectReliable((await desk.export()).json);
  expect(all.articles.map(({ id }) => id)).toEqual([mobilization.id, slipping.id]);
  await page.getByRole("checkbox", { name: /^Choose War in Ukraine/ }).check();
  await expect(page.getByText("1 chosen")).toBeVisible();
  const chosen = await desk.downloaded(() => page.getByRole("button", { name: "Export these" }).click());
  expect(expectReliable(chosen.json).articles.map(({ id }) => id)).toEqual([slipping.id]);
  expect(expectReliable((await desk.export()).json).articles.map(({ id }) => id)).toEqual([slipping.id]);
  await page.getByRole("button", { name: "Choose all" }).click();
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.getByRole("button", { name: "Choose none" }).click();
  await expect(page.getByText("2 in all")).toBeVisible();
});

test("removing an article offers its export first, and it can be brought back with its decisions", async ({
  desk,
  page,
}) => {
  const reader = await desk.openArticle(slipping);
  await reader.press("j", "3");
  await desk.saved();
  await desk.openLibrary();
  const remove = page.getByRole("button", { name: /^Remove War in Ukraine/ });
  const dialog = page.getByRole("alertdialog");

  await remove.click();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.cards()).toHaveCount(2);

  await remove.click();
  const file = await desk.downloaded(() => dialog.getByRole("button", { name: "Export, then remove" }).click());
  expect(expectReliable(file.json).articles.map(({ id }) => id)).toEqual([slipping.id]);
  await expect(desk.cards()).toHaveCount(1);
  await page.reload();
  await expect(desk.cards()).toHaveCount(1);

  await page.getByRole("button", { name: "1 removed article · show" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(desk.cards()).toHaveCount(2);
  await expect(desk.cards().filter({ hasText: "War in Ukraine" })).toContainText("1 decided");
});
