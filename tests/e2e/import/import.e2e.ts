import { strToU8, zipSync } from "fflate";
import { aDocx } from "../../kit/files/a-docx.ts";
import { aMail } from "../../kit/files/a-mail.ts";
import { aPdf, setLines } from "../../kit/files/a-pdf.ts";
import { aSavedPage, bridgeParagraphs } from "../../kit/files/a-saved-page.ts";
import { mobilization } from "../pages/articles.ts";
import { Import } from "../pages/import.ts";
import { expect, test } from "../pages/test.ts";

test("a saved page is read without its menus, looked at, corrected and kept @dev", async ({ page, desk }) => {
  const view = new Import(page);
  await view.open();
  await view.choose({ name: "bridge.html", content: aSavedPage() });
  await view.read(1);
  await view.look("Bridge over the Aster");
  await expect
    .poll(() => view.text())
    .toEqual(["Bridge over the Aster closed until spring", "By Mira Holt", ...bridgeParagraphs]);
  await expect(view.preview.getByLabel("Outlet")).toHaveValue("The Aster Courier");
  await view.preview.getByLabel("Outlet").fill("Aster Courier");
  await view.keepButton.click();
  await expect(view.entry("in the library")).toHaveCount(1);
  await view.preview.getByRole("link", { name: "Read it" }).click();
  await desk.reader();
  await expect(page.getByText("Aster Courier · Mira Holt · 2025-11-04 · imported")).toBeVisible();
  // What is kept outlives the tab.
  await page.reload();
  await desk.reader();
  expect(await page.evaluate(() => "ranFromPage" in globalThis)).toBe(false);
});

test("files of every format are read under the strict policy, and kept at once @dev", async ({ page, desk }) => {
  const [first = "", second = "", third = "", fourth = ""] = bridgeParagraphs;
  const plain = first.replace("’", "'");
  const record = { headline: "From a record", body: fourth };
  const view = new Import(page);
  await view.open();
  await view.choose(
    { name: "a.pdf", content: aPdf({ title: "From a PDF", pages: [setLines([plain])] }) },
    { name: "b.docx", content: aDocx({ title: "From a document", paragraphs: [second] }) },
    { name: "c.eml", content: aMail({ subject: "From a message", text: third }) },
    {
      name: "d.jsonl",
      content: `${JSON.stringify(record)}\n${JSON.stringify({ ...record, headline: "From another" })}\n`,
    },
    {
      name: "e.zip",
      content: zipSync({
        "f.txt": strToU8("From an archive\n\nIt says that it was packed."),
        "g.csv": strToU8("title,text\nFrom a table,The table says so.\n"),
      }),
    },
  );
  await view.read(6);
  await view.look("d.jsonl");
  await expect(view.preview.getByLabel("Title")).toHaveValue("=headline");
  await view.preview.getByRole("button", { name: "Read the 2 articles" }).click();
  await view.look("g.csv");
  await view.preview.getByRole("button", { name: "Read the article" }).click();
  await view.read(7);
  for (const title of ["a PDF", "a document", "a message", "a record", "another", "a table"])
    await expect(view.entry(`From ${title}`).first()).toBeVisible();
  await view.keepButton.click();
  await expect(view.entry("in the library")).toHaveCount(7);
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(desk.cards()).toHaveCount(9);
});

test("a text that is there already is named, and one that is nearly so with the difference", async ({ page, desk }) => {
  await desk.openLibrary();
  await page.getByRole("link", { name: "Add articles" }).click();
  const view = new Import(page);
  await view.choose(
    { name: "same.txt", content: mobilization.text },
    { name: "edited.txt", content: mobilization.text.replace("Ukrainian", "Aster’s") },
  );
  await view.read(2);
  await expect(view.entry(/the same text as/).getByRole("checkbox")).not.toBeChecked();
  await view.look(/nearly the same as/);
  await view.preview.getByRole("button", { name: "Show the difference" }).click();
  const difference = view.preview.getByRole("region", { name: "Difference" });
  await expect(difference.locator("p[tabindex] > del")).toHaveText(["Ukrainian"]);
  await expect(difference.locator("p[tabindex] > ins")).toHaveText(["Aster’s"]);
});

test("a text is pasted into the library, and files are dropped there", async ({ page, desk }) => {
  await desk.openLibrary();
  const give = (type: "paste" | "drop", text: string, file: string) =>
    page.evaluate(
      ([event = "", pasted = "", content = ""]) => {
        const data = new DataTransfer();
        if (pasted) data.setData("text/plain", pasted);
        if (content) data.items.add(new File([content], "dropped.txt"));
        const target = document.querySelector("main article") ?? document.body;
        target.dispatchEvent(
          event === "paste"
            ? new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      [type, text, file],
    );
  await give("paste", "Bridge closed\n\nThe bridge is closed, the ministry said.", "");
  const view = new Import(page);
  await view.read(1);
  await expect(page).toHaveURL(/\/import$/);
  await page.goBack();
  await expect(desk.cards().first()).toBeVisible();
  await give("drop", "", "Ferry sails\n\nThe ferry sails, the union said.");
  await view.read(2);
  await expect(view.entry("Ferry sails")).toBeVisible();
  await view.keepButton.click();
  await expect(view.entry("in the library")).toHaveCount(2);
});

test("what is being read can be cancelled, and nothing of it is stored", async ({ page, desk }) => {
  const view = new Import(page);
  await view.open();
  const many = Array.from({ length: 400 }, (_, i) => ({
    name: `${i}.html`,
    content: aSavedPage({ paragraphs: [...bridgeParagraphs, `Number ${i}.`] }),
  }));
  await view.choose(...many);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(view.entry("cancelled; nothing of it was stored").first()).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.getByRole("link", { name: "Articles", exact: true }).click();
  await expect(desk.cards()).toHaveCount(2);
});
