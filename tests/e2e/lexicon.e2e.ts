import type { Page } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { Desk } from "./pages/desk.ts";
import { offer } from "./pages/folder.ts";
import { tabTo } from "./pages/keyboard.ts";
import type { Reader } from "./pages/reader.ts";
import { expect, test } from "./pages/test.ts";

const name = "harbour.txt";
const article = { id: articleId({ kind: "file", name }) };

/** Five claims rest on “insist”, one on “estimate”; in the last sentence nobody is known to say anything. */
const text = `Harbour strike enters its second week
The port director insisted that 300 crates had rotted on the quay.
The union insisted that the port owed its dockers 4 million euros.
The mayor insisted that the ferry would sail on Friday.
The shipping line insisted that it had lost 20 customers.
The minister insisted that the strike cost the city 2 million euros a day.
The chamber of commerce estimates that 40 firms are without supplies.
The harbour pilot deadpanned the gulls were the only ones working.
`;

/** The claims that rest on “insist”, by how they begin. */
const insisted = ["300 crates", "the port owed", "the ferry would", "it had lost", "the strike cost"];
const decided = insisted.slice(0, 3);

async function openDesk(page: Page): Promise<readonly [Desk, Reader]> {
  await offer(page, { [name]: text });
  const desk = new Desk(page);
  return [desk, await desk.openArticle(article)];
}

const beginnings = async (reader: Reader, sought: readonly string[]) => {
  const texts = (await reader.claims()).map((claim) => claim.text);
  return sought.filter((beginning) => texts.some((found) => found.startsWith(beginning)));
};

const standings = async (reader: Reader) =>
  Promise.all(decided.map(async (beginning) => (await reader.claim(beginning)).standing));

async function decideThree(desk: Desk, reader: Reader): Promise<void> {
  for (const [i, beginning] of decided.entries()) {
    await reader.goTo(beginning);
    await reader.press(String(i + 1));
  }
  await desk.saved();
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Cues" });

test("muting a cue takes the untouched claims that rest on it and leaves decisions; it can be taken back", async ({
  page,
}) => {
  const [desk, reader] = await openDesk(page);
  expect(await beginnings(reader, insisted)).toEqual(insisted);
  await decideThree(desk, reader);
  await reader.goTo("it had lost");
  await expect(reader.inspector).toContainText(
    "5 claims of this article rest on it; the 3 that you have worked on stay.",
  );

  await reader.inspector.getByRole("button", { name: "Mute “insist”" }).click();
  await expect.poll(() => beginnings(reader, insisted)).toEqual(decided);
  await expect.poll(() => standings(reader)).toEqual(["sourced", "unsourced", "denied"]);
  await expect(desk.messages).toContainText("“insist” is muted");
  // The pointer on it keeps the message.
  await desk.messages.hover();
  await expect(reader.inspector).toBeFocused();
  await reader.expectSelected("40 firms");

  await desk.messages.getByRole("button", { name: "Take it back" }).click();
  await expect.poll(() => beginnings(reader, insisted)).toEqual(insisted);
  await expect.poll(() => standings(reader)).toEqual(["sourced", "unsourced", "denied"]);
});

test("an added cue brings a claim, a reload keeps it, and the library counts it", async ({ page }) => {
  const [desk, reader] = await openDesk(page);
  expect(await beginnings(reader, ["the gulls"])).toEqual([]);

  // By keyboard alone, from the key that opens the window to the one that closes it.
  await reader.press("g", "u");
  await tabTo(page.getByRole("textbox", { name: "Add a verb" }));
  await page.keyboard.type("deadpan");
  await expect(dialog(page)).toContainText("Read as deadpan, deadpans, deadpanning, deadpanned.");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toContainText("“deadpan” is added and counts as “says”.");
  await expect(dialog(page).getByRole("switch", { name: "deadpan" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => beginnings(reader, ["the gulls"])).toEqual(["the gulls"]);

  await page.reload();
  const again = await desk.reader();
  await expect.poll(() => beginnings(again, ["the gulls"])).toEqual(["the gulls"]);
  const found = (await again.claims()).length;
  await desk.openLibrary();
  await expect(desk.cards()).toContainText(`${found} claims`);
});

test("another tab follows, whichever article is open there", async ({ context }) => {
  const [left, reader] = await openDesk(await context.newPage());
  const [right, other] = await openDesk(await context.newPage());
  await decideThree(left, reader);
  await expect.poll(() => standings(other)).toEqual(["sourced", "unsourced", "denied"]);

  await right.page.bringToFront();
  await other.press("g", "u");
  await dialog(right.page).getByRole("switch", { name: "insist", exact: true }).click();
  await expect.poll(() => beginnings(reader, insisted)).toEqual(decided);
  await expect.poll(() => beginnings(other, insisted)).toEqual(decided);

  await left.page.bringToFront();
  await reader.press("g", "u");
  await expect(dialog(left.page).getByRole("switch", { name: "insist", exact: true })).not.toBeChecked();
  await dialog(left.page).getByRole("button", { name: "Back to the built-in cues" }).click();
  await expect.poll(() => beginnings(other, insisted)).toEqual(insisted);
  await expect.poll(() => standings(other)).toEqual(["sourced", "unsourced", "denied"]);
});
