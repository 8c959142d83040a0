import { Readability } from "@mozilla/readability";
import createPurifier from "dompurify";
import { type InertPage, inertPage } from "#adapters/files/formats/inert-html.ts";
import { pageBlocks } from "#adapters/files/formats/page-blocks.ts";
import type { About } from "#domain/article/article.ts";
import { composeText } from "#domain/import/compose-text.ts";
import type { Draft } from "#domain/import/draft.ts";
import { aboutPage } from "#domain/import/page-facts.ts";
import { tidyByline, tidyField } from "#domain/import/tidy.ts";
import type { UnreadableFile } from "#domain/ports.ts";

/** A page with more of structure and text, in UTF-16 code units, is no article. */
const longestPage = 8_000_000;

/** With less text than this, what was taken for the article is probably a teaser, and the page is read whole. */
const shortestArticle = 200;

/** So many lines of what is set aside are kept to be looked at. */
const mostAside = 400;

/** A page as an article: the main text without menus and the like, and what it says of itself. */
export function readWebPage(name: string, html: string, address: string | null = null): Draft | UnreadableFile {
  const inert = inertPage(html, address);
  if (inert === null) return tooMuch(name);
  const whole = documentOf(name, inert);
  if ("sentence" in whole) return whole;
  const all = pageBlocks(whole.body);
  const said = aboutPage(inert.facts);
  const found = mainText(whole);
  const about: About = {
    ...said,
    title: said.title ?? tidyField(found?.title),
    byline: said.byline ?? tidyByline(found?.byline),
    outlet: said.outlet ?? tidyField(found?.siteName),
    date: said.date ?? tidyField(found?.publishedTime),
  };
  const main = found?.content instanceof Element ? pageBlocks(found.content) : all;
  const { blocks, captions } = main.blocks.join("").length >= shortestArticle ? main : all;
  const inText = new Set(blocks);
  const aside = [...captions, ...all.blocks.filter((line) => !inText.has(line))].slice(0, mostAside);
  return draft(name, { about, blocks, aside });
}

/** A document without menus around it, as a word processor writes one: all of it is the article. */
export function readDocument(name: string, html: string, said: About): Draft | UnreadableFile {
  const inert = inertPage(html);
  if (inert === null) return tooMuch(name);
  const whole = documentOf(name, inert);
  if ("sentence" in whole) return whole;
  const { blocks, captions } = pageBlocks(whole.body);
  const heading = whole.body.querySelector("h1")?.textContent;
  return draft(name, { about: { ...said, title: said.title ?? tidyField(heading) }, blocks, aside: captions });
}

function draft(
  name: string,
  { about, blocks, aside }: { readonly about: About } & Readonly<Record<"blocks" | "aside", readonly string[]>>,
): Draft {
  const text = blocks.length === 0 ? "" : composeText({ about, blocks });
  return { name, text, aside: [...new Set(aside)].filter((line) => line !== about.title), about };
}

function tooMuch(name: string): UnreadableFile {
  const sentence = `${name} has more parts, or more deeply nested ones, than any article’s page, so it was not read. Save the article alone.`;
  return { ok: false, name, sentence };
}

/** The page as a document that belongs to no window: nothing in it runs or is loaded. */
function documentOf(name: string, { html }: InertPage): Document | UnreadableFile {
  if (html.length > longestPage) return tooMuch(name);
  // A second pair of eyes: whatever the first had let through is taken out here.
  const purifier = createPurifier(window);
  const clean = purifier.sanitize(html, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: ["style", "svg", "math"],
    FORBID_ATTR: ["style"],
  });
  return new DOMParser().parseFromString(clean, "text/html");
}

function mainText(page: Document) {
  try {
    // It takes the document apart, so it works on another one.
    const copy = new DOMParser().parseFromString(page.documentElement.outerHTML, "text/html");
    return new Readability<Node>(copy, {
      charThreshold: shortestArticle,
      disableJSONLD: true,
      // What it hands over is the element that it made around the article.
      serializer: (node) => node,
    }).parse();
  } catch {
    // A page that it can't make sense of is read whole.
    return null;
  }
}
