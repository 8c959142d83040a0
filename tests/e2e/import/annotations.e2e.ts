import { textHash } from "#domain/article/article.ts";
import { mobilization } from "../pages/articles.ts";
import { Import } from "../pages/import.ts";
import { expect, test } from "../pages/test.ts";

test("another tool's annotations are looked at, kept in one step, and taken back in one", async ({ page, desk }) => {
  const words = "this mobilization campaign could target a staggering number of recruits";
  const source = "https://courier.example/mobilization";
  const body = { type: "TextualBody", purpose: "classifying", value: "contested" };
  const quote = (exact: string) => ({ source, selector: { type: "TextQuoteSelector", exact } });
  const annotations = [
    { type: "Annotation", body, target: quote(words) },
    { type: "Annotation", body, target: quote("words that stand nowhere") },
  ];
  await desk.openArticle(mobilization);
  const view = new Import(page);
  await view.open();
  await view.choose({ name: "theirs.jsonld", content: JSON.stringify(annotations) });
  await view.read(1);
  await view.preview.getByLabel("Article that they are on").selectOption(textHash(mobilization.text));
  await expect(view.preview.getByText("Read 1 claim on 1 text; 1 left out.")).toBeVisible();
  await view.preview.getByRole("button", { name: "Keep 1 annotation" }).click();
  await expect(view.entry("annotations kept")).toHaveCount(1);
  await view.preview.getByRole("link", { name: "Read the article" }).click();
  await desk.reader();
  const marks = page.locator("mark[data-status=contested]");
  await expect(marks.first()).toContainText("this mobilization campaign");
  await page.keyboard.press("Control+z");
  await expect(marks).toHaveCount(0);
});
