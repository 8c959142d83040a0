import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { mobilization, slipping } from "./pages/articles.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { offer } from "./pages/folder.ts";
import { tabTo } from "./pages/keyboard.ts";
import { layoutFaults } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

const denial = "there are no immediate plans";
const convicts = "there are already 20,000 to 30,000 convicts";
const workers = "it is immigrant workers from Central Asia";

/** What links a claim by hand. */
function bar(page: Page): Locator {
  return page.getByRole("region", { name: "Linking a denial" });
}

function section(reader: Reader, name: string): Locator {
  return reader.inspector.getByRole("region", { name });
}

/** Goes along a link by key, once the links of the claim in hand are known. */
async function follow(reader: Reader, key: "d" | "Shift+D" = "d"): Promise<void> {
  await expect(reader.article.locator("[data-link-margin]")).toBeAttached();
  await reader.press(key);
}

/** Goes to the claim that begins so by K, from wherever one is after it. */
async function backTo(reader: Reader, beginning: string): Promise<void> {
  await reader.press("k");
  await reader.expectSelected(beginning);
}

test("by keyboard alone: link across two articles, jump there and back, take back, reload in between", async ({
  desk,
  page,
}) => {
  test.setTimeout(180_000);
  const reader = await desk.openArticle(mobilization);
  await expect(page.locator("[data-hand]")).toBeAttached();

  await test.step("the denial is held while the other article is opened", async () => {
    await reader.goTo(denial);
    await reader.press("l");
    await expect(bar(page)).toContainText("denies …: choose a claim");
    await reader.press("Enter");
    await expect(desk.messages.first()).toContainText("A claim can’t deny itself.");
    await reader.press("g", "a");
    await tabTo(
      page
        .getByRole("main")
        .getByRole("article")
        .getByRole("link", { name: /slipping/ }),
    );
    await reader.press("Enter");
    await desk.reader(slipping);
    await expect(bar(page)).toContainText(denial);
  });

  await test.step("two claims are linked, the second as denied in a detail only; each says so once more", async () => {
    await reader.goTo(convicts);
    await reader.press("Enter");
    await expect(bar(page)).toContainText(/Linked: .* full\./);
    await expect(section(reader, "Denied by")).toContainText(/no immediate plans.*link confirmed/);
    await reader.press("Enter");
    await expect(bar(page)).toContainText("This is linked already");
    await reader.goTo(workers);
    await reader.press("t", "Enter");
    await expect(section(reader, "Denied by")).toContainText("link confirmed · only a detail");
    await reader.press("Escape");
    await expect(bar(page)).toHaveCount(0);
    await desk.saved();
  });

  await expect(page).toHaveURL(new RegExp(`claim=${(await reader.claim(workers)).id}`));
  await page.reload();
  await reader.expectSelected(workers);

  await test.step("D goes to the denial and back; what follows is suggested, and Enter accepts again", async () => {
    await expect(section(reader, "Denied by")).toContainText("only a detail");
    await follow(reader);
    await reader.expectSelected(denial);
    await expect(page).toHaveURL(new RegExp(`/articles/${mobilization.id}\\?claim=`));
    await expect(section(reader, "Denies")).toContainText(/War in Ukraine.*link confirmed/s);
    await follow(reader);
    await reader.expectSelected(workers);
    await expect(section(reader, "Denied by")).toContainText("only a detail");
    await follow(reader);
    await reader.expectSelected(denial);
    await follow(reader, "Shift+D");
    await reader.expectSelected(workers);
    await backTo(reader, convicts);
    await expect(reader.inspector.locator("[data-suggestion]")).toHaveAttribute("data-suggestion", /contested|denied/);
    await reader.press("Enter");
    await desk.saved();
  });

  await test.step("undo takes back the last link with both its ends", async () => {
    await reader.press("Control+z");
    await reader.expectSelected(convicts);
    await reader.press("Control+z");
    await reader.expectSelected(workers);
    await expect(section(reader, "Denied by")).toHaveCount(0);
    await desk.saved();
    const other = await desk.openArticle(mobilization);
    await other.goTo(denial);
    await expect(section(other, "Denies").getByText("link confirmed")).toHaveCount(1);
  });
});

test("by mouse alone: hold what is denied, choose denials in two articles, type, remove, take back", async ({
  desk,
  page,
}) => {
  test.setTimeout(180_000);
  const reader = await desk.openArticle(mobilization);
  const recruits = (await reader.claims()).find(({ text }) => text.includes("could target a staggering number"));
  const focus = (await reader.claims()).find(({ text }) => text.includes("its current focus remains"));
  if (!recruits || !focus) throw new Error("the article’s claims are others now");

  await reader.select(recruits.id);
  await reader.inspector.getByRole("button", { name: "Link a denial" }).click();
  await expect(bar(page)).toContainText("is denied by …: choose the denial");
  await reader.select(focus.id);
  await bar(page).getByRole("button", { name: "Link", exact: true }).click();
  await expect(bar(page)).toContainText("Linked:");

  await page
    .getByRole("complementary", { name: "Library" })
    .getByRole("link", { name: /slipping/ })
    .click();
  await desk.reader(slipping);
  const weakened = (await reader.claims()).find(({ text }) => text.includes("The Russian army and Russian diplomacy"));
  if (!weakened) throw new Error("the other article’s claims are others now");
  await reader.select(weakened.id);
  await bar(page).getByRole("button", { name: "Link", exact: true }).click();
  await expect(bar(page)).toContainText(/Linked: .*Russian army/);
  await bar(page).getByRole("button", { name: "Done" }).click();
  await expect(bar(page)).toHaveCount(0);
  await desk.saved();

  // The address follows the selection a moment later.
  await expect(page).toHaveURL(/claim=/);
  await page.reload();
  await test.step("the stub in the margin leads to the other article, a line there to the denial", async () => {
    await page.locator("[data-link-stub]").click();
    await reader.expectSelected("this mobilization campaign could target");
    const line = page.locator('[data-link="denial"][data-link-verdict="confirmed"]');
    await expect(line).toHaveCount(1);
    await line.locator("rect").click();
    await reader.expectSelected("its current focus remains");
  });

  await test.step("type, reject what was suggested, remove what was linked; undo brings it back", async () => {
    await reader.select(recruits.id);
    const rows = section(reader, "Denied by").getByRole("listitem");
    const own = rows.filter({ hasText: "its current focus remains" });
    await own.getByRole("combobox", { name: "Type of the link" }).selectOption("deflects");
    await expect(own).toContainText("link confirmed · talks of motives");
    const suggested = rows.filter({ hasText: denial });
    await suggested.getByRole("button", { name: "It doesn’t deny this" }).click();
    await expect(suggested).toContainText("link rejected");
    await suggested.getByRole("button", { name: "It denies this" }).click();
    await expect(suggested).toContainText("link confirmed");
    await own.getByRole("button", { name: "Remove link" }).click();
    await expect(own).toHaveCount(0);
    await desk.undoButton.click();
    await expect(own).toContainText("link confirmed · talks of motives");
    await desk.saved();
  });

  const exported = expectReliable((await desk.export()).json);
  const claim = claimsIn(exported, mobilization.id).find(({ id }) => id === recruits.id);
  expect(claim?.deniedBy.map(({ ground, type, verdict }) => ({ ground, type, verdict }))).toEqual(
    expect.arrayContaining([{ ground: "analyst", type: "deflects", verdict: "confirmed" }]),
  );
});

/** An article with ten claims around a denial, some of them out of view, and one with a further claim. */
const files = {
  "gale.txt": [
    "Ten accounts of one gale",
    ...[12, 17, 23, 31, 38].map(
      (boats) =>
        `The mayor of Lindow said that ${boats} boats had sunk in harbour number ${boats}. Nobody has counted them since, and the harbour master was away on that day, as he is on most days of the winter.`,
    ),
    "The ministry said that no boat had sunk anywhere on the coast.",
    ...[44, 52, 61, 73, 85].map(
      (roofs) =>
        `The mayor of Harkstad said that ${roofs} roofs had been lost in street number ${roofs}. The street is a long one, and its houses are old; several have stood empty for years, and nobody mends them.`,
    ),
  ].join("\n\n"),
  "morning-after.txt": "The morning after\n\nThe fishermen said that the storm had sunk their boats at Lindow.",
};
const gale = { id: articleId({ kind: "file", name: "gale.txt" }) };
const morningAfter = { id: articleId({ kind: "file", name: "morning-after.txt" }) };

for (const scheme of ["light", "dark"] as const)
  test(`ten links are legible in the margin and accessible, ${scheme}`, async ({ desk, page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await offer(page, files);
    await desk.openLibrary();
    const reader = await desk.openArticle(gale);
    await reader.goTo("no boat had sunk");
    await expect(page.locator("[data-hand]")).toBeAttached();
    await reader.press("l");
    await expect(bar(page)).toBeVisible();
    const numbers = [12, 17, 23, 31, 38, 44, 52, 61, 73, 85];
    for (const [i, number] of numbers.entries()) {
      const id = (await reader.claims()).find(({ text }) => text.startsWith(`${number} `))?.id;
      if (!id) throw new Error(`no claim begins with ${number}`);
      await reader.select(id);
      if (i % 4 === 3) await reader.press("t");
      await reader.press("Enter");
      await expect(bar(page)).toContainText(`Linked: “no boat had sunk anywhere on the coast” denies “${number} `);
    }
    await page
      .getByRole("complementary", { name: "Library" })
      .getByRole("link", { name: /morning after/ })
      .click();
    await desk.reader(morningAfter);
    await reader.goTo("the storm had sunk");
    await reader.press("Enter");
    await expect(bar(page)).toContainText("denies “the storm had sunk");
    await reader.press("Escape");
    await expect(bar(page)).toHaveCount(0);
    await expect(section(reader, "Denied by")).toContainText("link confirmed");
    await follow(reader);
    await reader.expectSelected("no boat had sunk");

    const lines = page.locator("[data-link]");
    await expect(lines).toHaveCount(numbers.length);
    for (const width of [1440, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(lines).toHaveCount(numbers.length);
      const places = () =>
        lines
          .locator("rect")
          .evaluateAll((all) => new Set(all.map((sign) => Math.round(sign.getBoundingClientRect().y))).size);
      await expect.poll(places).toBe(numbers.length);
      await expect(page.locator("[data-link-stub]")).toHaveCount(1);
      expect(await layoutFaults(page)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await reader.press("k");
    await reader.expectSelected("the harbour master");
    await expect(page.locator("[data-link-margin]")).toHaveCount(0);
  });
