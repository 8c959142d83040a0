import { expect } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { articleAddress } from "#domain/article/manifest.ts";
import { aDocx } from "../../kit/files/a-docx.ts";
import { aMail } from "../../kit/files/a-mail.ts";
import { aPdf, setLines } from "../../kit/files/a-pdf.ts";
import { aSavedPage, bridgeParagraphs } from "../../kit/files/a-saved-page.ts";
import { savedAct } from "../durability/saved-act.ts";
import { Desk } from "../pages/desk.ts";
import { anArticleOn } from "./an-article.ts";
import { test } from "./own-server.ts";

/** The paragraphs of an article of its own, without its headline. */
const paragraphsOn = (topic: string): string[] => anArticleOn(topic).trim().split("\n\n").slice(1);

const files: Readonly<Record<string, string | Uint8Array>> = {
  "a.txt": anArticleOn("fog"),
  "b.md": `# The port and rain\n\n${paragraphsOn("rain").join("\n\n")}\n`,
  "c.html": aSavedPage(),
  "d.htm": aSavedPage({ paragraphs: paragraphsOn("wind") }).replaceAll("Bridge over the Aster", "Port of Lindow"),
  "e.pdf": aPdf({ title: "The port and ice", author: "Mira Holt", pages: [setLines(paragraphsOn("ice"))] }),
  "f.docx": aDocx({ title: "The port and snow", creator: "Jan Berg", paragraphs: paragraphsOn("snow") }),
  "g.eml": aMail({ subject: "The port and hail", text: paragraphsOn("hail").join("\r\n\r\n") }),
};

/** What the library says of each: its title, and what the file says about itself. */
const cards: readonly RegExp[] = [
  /The port of Lindow and fog/,
  /The port and rain/,
  /Bridge over the Aster closed until spring.*The Aster Courier.*Mira Holt.*2025-11-04/,
  /Port of Lindow closed until spring.*The Aster Courier/,
  /The port and ice.*Mira Holt.*2025-11-04/,
  /The port and snow.*Jan Berg/,
  /The port and hail.*Mira Holt/,
];

test("files of every format of one article are articles, read once; one that is damaged gets a sentence @dev-only", async ({
  page,
  folder,
}) => {
  for (const [name, content] of Object.entries(files)) await folder.put(name, content);
  await folder.put("torn.pdf", "%PDF-1.4 and no more");
  for (const name of ["many.json", "many.jsonl", "many.csv", "many.zip"]) await folder.put(name, "x");
  const desk = new Desk(page);
  await desk.openLibrary();
  const warnings = page.getByRole("main").getByRole("status").filter({ hasText: "Warning: " });
  await expect(warnings).toHaveText([
    /torn\.pdf can't be read as a PDF: it is damaged or cut off\. Save or download it/,
  ]);
  await expect(desk.cards()).toHaveCount(cards.length);
  for (const card of cards) await expect.soft(desk.cards().filter({ hasText: card })).toHaveCount(1);

  await test.step("menus stay out of a saved page, and nothing in it runs", async () => {
    const reader = await desk.openArticle({ id: articleId({ kind: "file", name: "c.html" }) });
    await expect(reader.article.locator("[data-block]")).toHaveText([
      "Bridge over the Aster closed until spring",
      "By Mira Holt",
      ...bridgeParagraphs,
    ]);
    expect(await page.evaluate(() => "ranFromPage" in globalThis)).toBe(false);
  });

  await test.step("by its address it is text, and no page", async () => {
    await page.goto(articleAddress("c.html"));
    expect(await page.evaluate(() => [document.contentType, "ranFromPage" in globalThis])).toEqual([
      "text/plain",
      false,
    ]);
  });

  await test.step("what hasn't changed is not read again, by any start", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await desk.openLibrary();
    await expect(warnings).toHaveCount(1);
    expect(asked.filter((path) => /^\/seeds\/(?!manifest)/.test(path))).toEqual([articleAddress("torn.pdf")]);
  });
});

test("a saved page that changes becomes a version beside the old one, whose decisions stay @dev-only", async ({
  page,
  folder,
}) => {
  const bridge = { id: articleId({ kind: "file", name: "bridge.html" }) };
  await folder.put("bridge.html", aSavedPage());
  const desk = new Desk(page);
  const reader = await desk.openArticle(bridge);
  await page.evaluate(() => void (document.documentElement.dataset["mine"] = "yes"));
  await reader.press("j");
  await savedAct(page, () => reader.press("1"));

  // The site shows another advertisement: the article says what it said.
  await folder.put("bridge.html", aSavedPage({ head: "<script>globalThis.ranFromPage = 2</script>" }));
  await folder.put("bridge.html", aSavedPage({ paragraphs: bridgeParagraphs.map((p) => p.replace("400", "700")) }));
  const notice = page.getByRole("status").filter({ hasText: "has changed since it was first stored" });
  await expect(notice).toContainText("This is version 1 of 2");
  await expect(reader.article).toContainText("no more than 400");
  expect((await reader.selected())?.standing).toBe("sourced");

  await notice.getByRole("link", { name: "Read version 2" }).click();
  await expect(reader.article).toContainText("no more than 700");
  await expect(reader.marks.first()).toBeVisible();
  await notice.getByRole("link", { name: "Read version 1" }).click();
  await expect(reader.article.locator("mark[data-status=sourced]").first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-mine", "yes");

  await folder.remove("bridge.html");
  await expect(page.getByText("The file bridge.html is no longer in the folder.")).toBeVisible();
});
