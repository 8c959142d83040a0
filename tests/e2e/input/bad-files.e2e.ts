import { expect } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { savedAct } from "../durability/saved-act.ts";
import { Desk } from "../pages/desk.ts";
import { anArticleOn } from "./an-article.ts";
import { test } from "./own-server.ts";

const good = anArticleOn("fog");

/** Files that are no article, and the sentence that each gets. */
const files: Readonly<Record<string, { readonly content: string | Uint8Array; readonly says: RegExp }>> = {
  "empty.txt": { content: "", says: /^empty\.txt is empty\. Save the article's text/ },
  "white.txt": { content: " \n\t\r\n\u00a0\n", says: /^white\.txt holds only white space\. Save the article's text/ },
  "mark.txt": { content: "\ufeff\n", says: /^mark\.txt holds only white space\. Save the article's text/ },
  "furniture.txt": {
    content: "Read Also: Ten ships to see\nRead Also: Ten more ships to see\n",
    says: /^furniture\.txt holds only page furniture .* Save the article's own text/,
  },
  "latin.txt": {
    content: Buffer.from("The café in the harbour is closed, the mayor said.\n", "latin1"),
    says: /^latin\.txt is not in UTF-8: the byte at offset 7 \(0xE9, on line 1\).*save it as UTF-8/,
  },
  "wide.txt": {
    content: Buffer.from(`\ufeff${good}`, "utf16le"),
    says: /^wide\.txt is in UTF-16, not in UTF-8\. .*save it as UTF-8/,
  },
  "picture.txt": {
    content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    says: /^picture\.txt is no text but binary data\. Save the article as plain text/,
  },
  "huge.txt": {
    content: "The port is closed, the mayor said. ".repeat(140_000),
    says: /^huge\.txt is too large for an article: it has 5\.04 MB .* Split it/,
  },
  "twin.txt": { content: good, says: /^twin\.txt holds the same text as good\.txt, so it isn't shown a second time\./ },
};

test("a file that is no article gets a clear sentence, and the others are unharmed @dev-only", async ({
  page,
  folder,
}) => {
  await folder.put("good.txt", good);
  for (const [name, { content }] of Object.entries(files)) await folder.put(name, content);
  const desk = new Desk(page);
  await desk.openLibrary();

  const notices = page.getByRole("main").getByRole("status").filter({ hasText: "Warning: " });
  await expect(notices).toHaveCount(Object.keys(files).length);
  const sentences = (await notices.allTextContents()).map((notice) => notice.replace(/^Warning: /, ""));
  for (const [name, { says }] of Object.entries(files))
    expect.soft(sentences.find((sentence) => sentence.startsWith(name))).toMatch(says);

  await expect(desk.cards()).toHaveCount(1);
  const reader = await desk.openArticle({ id: articleId({ kind: "file", name: "good.txt" }) });
  await reader.press("j");
  await savedAct(page, () => reader.press("1"));
  expect((await reader.selected())?.standing).toBe("sourced");
});

test("a bad file that is mended while the server runs becomes an article @dev-only", async ({ page, folder }) => {
  await folder.put("late.txt", "");
  const desk = new Desk(page);
  await page.goto("/");
  const sentence = page.getByText("late.txt is empty.");
  await expect(sentence).toBeVisible();
  await folder.put("late.txt", anArticleOn("late mail"));
  await expect(desk.cards().filter({ hasText: "late mail" })).toHaveText(/\d claims/);
  await expect(sentence).toHaveCount(0);
});
