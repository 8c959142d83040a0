import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { Desk } from "./pages/desk.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { offer } from "./pages/folder.ts";
import { layoutFaults } from "./pages/layout.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

/** Two articles of which one repeats a claim of the other in other words, changes a number and denies a third. */
const files = {
  "gale.txt": [
    "Gale over Lindow",
    "The harbour authority said that the storm had destroyed 40 fishing boats in the port of Lindow.",
    "The mayor said that repairing the lighthouse would cost the town 3 million euros.",
    "Passengers said that the ferry to Harkstad had been cancelled for the whole winter.",
  ].join("\n\n"),
  "morning-after.txt": [
    "The morning after the gale",
    "The fishermen said that 40 fishing boats had been destroyed by the storm in the port of Lindow.",
    "The ministry said that repairing the lighthouse would cost the town 5 million euros.",
    "The shipping company denied that the ferry to Harkstad had been cancelled for the whole winter.",
  ].join("\n\n"),
};
const gale = { id: articleId({ kind: "file", name: "gale.txt" }) };
const morningAfter = { id: articleId({ kind: "file", name: "morning-after.txt" }) };

/** The library with both articles, and the first one open once it is known how they stand to each other. */
async function open(page: Page, article = gale): Promise<{ readonly desk: Desk; readonly reader: Reader }> {
  const desk = new Desk(page);
  await offer(page, files);
  await desk.openLibrary();
  return { desk, reader: await desk.openArticle(article) };
}

function section(reader: Reader, name: string): Locator {
  return reader.inspector.getByRole("region", { name });
}

/** Selects the one claim that holds these words; where exactly it begins is the detector's business. */
async function select(reader: Reader, words: string): Promise<string> {
  const id = await idOf(reader, words);
  await reader.select(id);
  await reader.expectSelected(words);
  return id;
}

async function idOf(reader: Reader, words: string): Promise<string> {
  const [found, ...more] = (await reader.claims()).filter(({ text }) => text.includes(words));
  if (!found || more.length > 0) throw new Error(`not exactly one claim holds “${words}”`);
  return found.id;
}

const same = "Same claim elsewhere";
const different = "Told differently elsewhere";

test("the same claim, a changed number and a denial are shown in both articles", async ({ page }) => {
  const { desk, reader } = await open(page);
  await select(reader, "the storm had destroyed");
  await expect(section(reader, same)).toContainText("40 fishing boats had been destroyed by the storm");
  await expect(section(reader, same)).toContainText(/the fishermen · in The morning after the gale/i);
  await expect(section(reader, different)).toHaveCount(0);

  await select(reader, "repairing the lighthouse");
  await expect(section(reader, different)).toContainText(/in The morning after the gale.*It says 5.* instead of 3/i);
  await expect(section(reader, same)).toHaveCount(0);

  await select(reader, "the ferry to Harkstad");
  await expect(section(reader, "Denied by")).toContainText(
    /the shipping company · in The morning after the gale · suggested/i,
  );

  const other = await desk.openArticle(morningAfter);
  await select(other, "40 fishing boats");
  await expect(section(other, same)).toContainText(/the harbour authority · in Gale over Lindow/i);
  await select(other, "repairing the lighthouse");
  await expect(section(other, different)).toContainText(/It says 3.* instead of 5/);
  await select(other, "the ferry to Harkstad");
  await expect(section(other, "Denies")).toContainText(/passengers · in Gale over Lindow · suggested link/i);
});

test("Y decides the same claim in the other article, where it is taken back", async ({ page }) => {
  const { desk, reader } = await open(page);
  await select(reader, "the storm had destroyed");
  await expect(section(reader, same)).toContainText("Open");
  await reader.press("2", "y");
  await expect(section(reader, same)).toContainText("Unsourced");
  await expect(desk.messages).toContainText("Decided Unsourced in “The morning after the gale” too.");
  await desk.saved();

  await section(reader, same).getByRole("link").click();
  await reader.expectSelected("40 fishing boats");
  await expect(page).toHaveURL(new RegExp(`/articles/${morningAfter.id}\\?claim=`));
  const id = await idOf(reader, "40 fishing boats");
  await reader.expectStanding(id, "unsourced");
  await reader.press("Control+z");
  await reader.expectStanding(id, "open");
  await desk.saved();

  await page.reload();
  await reader.expectStanding(id, "open");
  await expect(section(reader, same)).toContainText("Unsourced");
});

test("a denial in another article makes the suggestion contested once it is confirmed, and after a reload", async ({
  page,
}) => {
  const { desk, reader } = await open(page);
  const id = await select(reader, "the ferry to Harkstad");
  await expect(section(reader, "Denied by")).toBeVisible();
  await expect(reader.inspector.locator("[data-suggestion]")).toHaveAttribute("data-suggestion", "sourced");
  await reader.press("Shift+Enter");
  await reader.expectStanding(id, "contested");
  await desk.saved();

  await page.reload();
  await reader.expectStanding(id, "contested");
  await select(reader, "the ferry to Harkstad");
  await expect(section(reader, "Denied by")).toContainText("link confirmed");
  await expect(reader.inspector.locator("[data-suggestion]")).toHaveAttribute("data-suggestion", "contested");
  const claim = claimsIn(expectReliable((await desk.export()).json), gale.id).find((other) => other.id === id);
  expect(claim).toMatchObject({ standing: "contested", suggestion: { status: "contested" }, deniedBy: [] });
  expect(Object.values(claim?.verdicts ?? {})).toEqual(["confirmed"]);

  const other = await desk.openArticle(morningAfter);
  await select(other, "the ferry to Harkstad");
  await expect(section(other, "Denies")).toContainText("link confirmed");
  await expect(section(other, "Denies")).toContainText("in Gale over Lindow");
});

for (const scheme of ["light", "dark"] as const)
  test(`what stands elsewhere is laid out well and accessible, ${scheme}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const { reader } = await open(page);
    for (const width of [1440, 400]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      for (const beginning of ["the storm had destroyed", "repairing the lighthouse", "the ferry to Harkstad"]) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await select(reader, beginning);
        if (beginning.startsWith("the storm")) await reader.press("1");
        await page.setViewportSize({ width, height: 900 });
        if (width === 400) await page.getByRole("button", { name: "Show the claim in hand" }).click();
        await expect(
          reader.inspector.getByRole("region").getByText("The morning after the gale", { exact: true }).first(),
        ).toBeVisible();
        expect(await layoutFaults(page)).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
        ).toEqual([]);
        if (width === 400) await page.keyboard.press("Escape");
      }
    }
  });
