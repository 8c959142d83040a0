import type { ClaimId } from "#domain/claim/claim.ts";
import { type Status, statuses } from "#domain/claim/status.ts";
import { mobilization, slipping } from "./pages/articles.ts";
import type { Desk } from "./pages/desk.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { tabTo } from "./pages/keyboard.ts";
import type { AnnouncedClaim, Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

/** Opens an article from the library, by Tab and Enter. */
async function openByKey(desk: Desk, id: string): Promise<Reader> {
  await tabTo(desk.page.getByRole("main").locator(`a[href="/articles/${id}"]`));
  await desk.page.keyboard.press("Enter");
  return await desk.reader();
}

async function selected(reader: Reader): Promise<AnnouncedClaim> {
  const claim = await reader.selected();
  if (!claim) throw new Error("no claim is selected");
  return claim;
}

/** Decides the selected claim by a digit's key. */
async function decide(reader: Reader, status: Status): Promise<void> {
  await reader.press(String(statuses.indexOf(status) + 1));
  expect((await selected(reader)).standing).toBe(status);
}

test("a morning's work, by the keyboard alone: two articles decided, and the file handed in @dev", async ({
  desk,
  page,
}) => {
  await desk.openLibrary();

  // The first article: everything that can be done to a claim.
  let reader = await openByKey(desk, mobilization.id);
  const found = await reader.claims();
  await reader.press("j");
  const first = await selected(reader);
  expect(first).toMatchObject({ position: 1, of: found.length, standing: "open" });

  await test.step("Enter accepts the suggestion and goes to the next open claim", async () => {
    await reader.press("Enter");
    expect(await selected(reader)).toMatchObject({ position: 2, standing: "open" });
    await reader.press("k");
    expect(await selected(reader)).toMatchObject({ position: 1, standing: first.suggested });
  });

  await test.step("digits decide, decide anew and open again", async () => {
    await reader.press("j");
    for (const status of statuses) await decide(reader, status);
    await reader.press("0");
    expect((await selected(reader)).standing).toBe("open");
    await decide(reader, "unsourced");
    expect((await selected(reader)).position).toBe(2);
  });

  await test.step("Shift+J and Shift+K pass over what is decided", async () => {
    await reader.press("k", "Shift+J");
    expect(await selected(reader)).toMatchObject({ position: 3, standing: "open" });
    await reader.press("Shift+K");
    expect(await selected(reader)).toMatchObject({ position: found.length, standing: "open" });
    await reader.press("Shift+J");
    expect(await selected(reader)).toMatchObject({ position: 3, standing: "open" });
  });

  await test.step("a nested claim is decided on its own", async () => {
    await reader.press("k");
    await reader.goTo("this mobilization campaign is a response");
    await decide(reader, "sourced");
    await reader.goTo('"catastrophic losses"');
    await decide(reader, "contested");
    await reader.press("k");
    expect((await selected(reader)).standing).toBe("sourced");
    await reader.expectStanding((await reader.claim('"catastrophic losses"')).id, "contested");
  });

  await test.step("Shift+Enter confirms the suggested denial and accepts what follows", async () => {
    await reader.goTo("this mobilization campaign could target");
    const estimate = await reader.claim("this mobilization campaign could target");
    await reader.press("Shift+Enter");
    await reader.expectStanding(estimate.id, "contested");
    expect((await selected(reader)).standing).toBe("open");
  });

  const statue = "It is a slightly smaller version of the statue";
  await test.step("X sets aside, undo brings back, redo sets aside again", async () => {
    await reader.goTo(statue);
    const { id } = await reader.claim(statue);
    await reader.press("j");
    const after = await selected(reader);
    await reader.press("k", "x");
    await expect(reader.marksOf(id)).toHaveCount(0);
    await reader.press("Control+z");
    await expect(reader.marksOf(id)).not.toHaveCount(0);
    await reader.expectSelected(statue);
    await reader.press("Control+Shift+Z");
    await expect(reader.marksOf(id)).toHaveCount(0);
    await expect(reader.announcer).toContainText(`Set aside as not a claim: ${statue}`);
    // From there J leads on in the text.
    await reader.press("j");
    expect((await selected(reader)).text).toBe(after.text);
  });

  await test.step("a note is written without its letters acting as keys", async () => {
    const before = await selected(reader);
    await reader.press("n");
    await expect(reader.note).toBeFocused();
    await page.keyboard.type("ask 2 experts: just 1 statue? x");
    await page.keyboard.press("Escape");
    await expect(reader.note).not.toBeFocused();
    await expect(reader.note).toHaveValue("ask 2 experts: just 1 statue? x");
    expect(await selected(reader)).toEqual(before);
    await desk.saved();
  });

  await test.step("an act is taken back and done again across reloads", async () => {
    const { text } = await selected(reader);
    await decide(reader, "denied");
    const { id } = await reader.claim(text);
    await desk.saved();
    await page.reload();
    reader = await desk.reader();
    await reader.expectStanding(id, "denied");
    await reader.press("Control+z");
    await reader.expectStanding(id, "open");
    await desk.saved();
    await page.reload();
    reader = await desk.reader();
    await reader.expectStanding(id, "open");
    await reader.press("Control+Shift+Z");
    await reader.expectStanding(id, "denied");
  });

  await test.step("Enter goes on to the last claim, and says so", async () => {
    const open = (await reader.claims()).filter(({ standing }) => standing === "open").length;
    await reader.press("Shift+J", ...Array<string>(open).fill("Enter"));
    await expect(desk.messages.filter({ hasText: "Every claim of this text is decided" })).toBeVisible();
    expect((await reader.claims()).filter(({ standing }) => standing === "open")).toEqual([]);
    await desk.saved();
  });

  // The second article, from the library again.
  await reader.press("g", "a");
  await expect(page.getByRole("heading", { level: 1, name: "Articles" })).toBeVisible();
  reader = await openByKey(desk, slipping.id);
  await reader.press("j", "Enter", "Enter", "Enter");
  await expect(reader.announcer).toContainText("Claim 4 of ");
  await decide(reader, "unsourced");
  await reader.press("Shift+J");
  await decide(reader, "sourced");
  await desk.saved();

  // Everything is as it was after a reload, in both articles; and what the file says is what the screen said.
  const onScreen = new Map<string, readonly AnnouncedClaim[]>();
  const marks = new Map<string, ReadonlyMap<ClaimId, string | null>>();
  const standings = async () => new Map((await reader.claims()).map(({ id, standing }) => [id, standing]));
  marks.set(slipping.id, await standings());
  await page.goto(`/articles/${mobilization.id}`);
  reader = await desk.reader();
  onScreen.set(mobilization.id, await reader.walk());
  marks.set(mobilization.id, await standings());
  await page.goto(`/articles/${slipping.id}`);
  reader = await desk.reader();
  onScreen.set(slipping.id, await reader.walk());
  expect(await standings()).toEqual(marks.get(slipping.id));
  const decided = [...onScreen.values()].flat().filter(({ standing }) => standing !== "open");
  expect(decided.length).toBeGreaterThanOrEqual(20);

  const all = await desk.downloaded(async () => {
    await tabTo(desk.exportButton);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Annotated JSON" })).toBeFocused();
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "All 2 articles" })).toBeFocused();
    await page.keyboard.press("Enter");
  });
  const file = expectReliable(all.json);
  expect(file.articles.map(({ id }) => id)).toEqual([mobilization.id, slipping.id]);
  for (const { id, text } of [mobilization, slipping]) {
    expect(file.articles.find((article) => article.id === id)?.texts.map((version) => version.text)).toEqual([text]);
    const kept = claimsIn(file, id).filter(({ dismissed }) => !dismissed);
    // The author's statements below the slider's level are kept in the file, open, though the screen hides them.
    const claims = kept.filter((claim) => marks.get(id)?.has(claim.id));
    expect(kept.filter((claim) => !claims.includes(claim)).every(({ standing }) => standing === "open")).toBe(true);
    expect(claims.map(({ standing }) => standing)).toEqual(onScreen.get(id)?.map(({ standing }) => standing));
    const shown = marks.get(id);
    for (const claim of claims) if (shown?.get(claim.id)) expect(claim.standing).toBe(shown.get(claim.id));
    for (const { standing, decision } of claims) expect(decision?.status ?? "open").toBe(standing);
  }
  const notes = claimsIn(file, mobilization.id).filter(({ note }) => note !== "");
  expect(notes.map(({ note }) => note)).toEqual(["ask 2 experts: just 1 statue? x"]);
  const aside = claimsIn(file, mobilization.id).filter(({ dismissed }) => dismissed);
  expect(aside.map(({ quote }) => quote)).toEqual([expect.stringContaining(statue)]);
});

test("the sheet of keys names what works here, and its switch turns single keys off and on", async ({ desk, page }) => {
  const reader = await desk.openArticle(slipping);
  const sheet = page.getByRole("dialog", { name: "Keys" });
  const single = sheet.getByRole("switch", { name: "Single keys" });

  await reader.press("?");
  await expect(sheet).toBeVisible();
  for (const name of [
    "Next claim",
    "Next open claim",
    "Sourced",
    "Open again",
    "Not a claim",
    "Note",
    "Undo",
    "Articles",
  ])
    await expect(sheet.getByText(name, { exact: true })).toBeVisible();
  await tabTo(single);
  await page.keyboard.press("Space");
  await expect(single).not.toBeChecked();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();

  await reader.press("j", "2", "g", "a", "?");
  await expect(sheet).toBeHidden();
  await expect(reader.article).toBeVisible();
  expect(await reader.selected()).toBeNull();

  // The choice is kept; combinations with Ctrl go on working.
  await page.reload();
  await desk.reader();
  await reader.press("j");
  expect(await reader.selected()).toBeNull();
  await tabTo(reader.inspector.getByRole("button", { name: "Next claim" }));
  await page.keyboard.press("Enter");
  await tabTo(reader.inspector.getByRole("button", { name: "Sourced", exact: true }));
  await page.keyboard.press("Enter");
  expect((await selected(reader)).standing).toBe("sourced");
  await reader.press("Control+z");
  await expect(reader.announcer).toContainText("open, suggested");

  await tabTo(page.getByRole("button", { name: "Keys" }));
  await page.keyboard.press("Enter");
  await tabTo(single);
  await page.keyboard.press("Space");
  await expect(single).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await reader.press("j");
  expect((await selected(reader)).position).toBe(2);
});
