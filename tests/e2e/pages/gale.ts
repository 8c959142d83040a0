import { type Page, expect } from "@playwright/test";
import { articleId } from "#domain/article/article.ts";
import { Desk } from "./desk.ts";
import { offer } from "./folder.ts";
import type { Reader } from "./reader.ts";

/** Two articles that tell of the same storm: one repeats a claim of the other, and denies another. */
const files = {
  "gale.txt": [
    "Gale over Lindow",
    "The harbour authority said that the storm had destroyed 40 fishing boats in the port of Lindow.",
    "The mayor said that repairing the lighthouse would cost the town 3 million euros.",
    "Passengers said that the ferry to Harkstad had been cancelled for the whole winter.",
  ].join("\n\n"),
  "morning-after.txt": [
    "The morning after the gale",
    "Nobody at the ministry has seen a list of the boats.",
    "The ministry said that repairing the lighthouse would cost the town 5 million euros.",
  ].join("\n\n"),
};
const gale = { id: articleId({ kind: "file", name: "gale.txt" }) };
export const morningAfter = { id: articleId({ kind: "file", name: "morning-after.txt" }) };

/** The library with both articles, and the first one open. */
export async function openGale(page: Page): Promise<{ readonly desk: Desk; readonly reader: Reader }> {
  const desk = new Desk(page);
  await offer(page, files);
  await desk.openLibrary();
  const reader = await desk.openArticle(gale);
  // What hands need comes after the text, as soon as somebody is there.
  await page.mouse.move(1, 1);
  await expect(page.locator("[data-hand]")).toBeAttached();
  return { desk, reader };
}
