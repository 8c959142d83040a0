import { Parser } from "htmlparser2";
import type { PageFacts } from "#domain/import/page-facts.ts";

/** A page in which nothing is left that could run, load or style anything. */
export interface InertPage {
  readonly html: string;
  readonly facts: PageFacts;
}

/** Elements of which nothing is kept, not even their text. */
const dropped: ReadonlySet<string> = new Set(
  "script style template noscript svg math iframe frame frameset object embed applet canvas audio video select option textarea input dialog base".split(
    " ",
  ),
);

/** Elements that a text's structure is made of; of all others, only what is in them is kept. */
const kept: ReadonlySet<string> = new Set(
  "html head body title h1 h2 h3 h4 h5 h6 p div section article main aside nav header footer figure figcaption blockquote pre ul ol li dl dt dd table thead tbody tfoot tr th td caption a b strong i em u s span sub sup small mark time abbr cite q code br hr address hgroup details summary form label button center font img".split(
    " ",
  ),
);

/** Attributes that say what an element is; none of them runs, loads or styles anything. */
const attributes: ReadonlySet<string> = new Set(
  "class id role rel itemprop itemtype lang dir datetime hidden aria-hidden".split(" "),
);

const empty: ReadonlySet<string> = new Set(["br", "hr", "img"]);

/** Deeper than this no article is nested, and what walks a tree may walk it level by level. */
const deepest = 150;

/** Whoever nests elements deeper than this wants to keep the parser busy, which takes the square of the depth. */
const deepestRead = 3_000;

/** Nor has an article's page more elements than this. */
const mostElements = 60_000;

/** A page is read in pieces of so many UTF-16 code units, so that one that is nested too deeply is given up early. */
const piece = 10_000;

/**
 * Reads a page of any origin without building a document, which would already complain of what the page's policy
 * forbids, and writes down its structure and text alone: no script, style, picture, frame, address or event handler.
 * Beside it, what the page says of itself. Null where it is nested deeper, or of more elements, than any page.
 */
export function inertPage(html: string, address: string | null = null): InertPage | null {
  const out: string[] = [];
  const jsonLd: string[] = [];
  const meta: (readonly [string, string])[] = [];
  let canonical: string | null = null;
  let title: string | null = null;
  /** For each open element: whether it was written down. */
  const open: { readonly name: string; readonly isWritten: boolean }[] = [];
  let droppedAt: number | null = null;
  let written = 0;
  const isTooMuch = () => open.length > deepestRead || written > mostElements;
  let reading: "json" | "title" | null = null;

  const parser = new Parser(
    {
      onopentag(name, given) {
        if (name === "meta") noteMeta(meta, given);
        if (name === "link" && given["rel"]?.toLowerCase() === "canonical") canonical ??= given["href"] ?? null;
        if (name === "script" && /^application\/ld\+json/i.test(given["type"] ?? "")) {
          reading = "json";
          jsonLd.push("");
        }
        if (name === "title" && title === null && droppedAt === null) {
          reading = "title";
          title = "";
        }
        const isWritten = droppedAt === null && kept.has(name) && open.length < deepest;
        if (isWritten) written += 1;
        if (isWritten) out.push(openingTag(name, given));
        if (droppedAt === null && dropped.has(name)) droppedAt = open.length;
        open.push({ name, isWritten });
      },
      ontext(text) {
        if (reading === "json") jsonLd[jsonLd.length - 1] = (jsonLd.at(-1) ?? "") + text;
        if (reading === "title") title = (title ?? "") + text;
        if (droppedAt === null) out.push(escaped(text));
      },
      onclosetag(name) {
        reading = null;
        const closed = open.pop();
        if (closed?.isWritten && !empty.has(name)) out.push(`</${name}>`);
        if (droppedAt !== null && open.length <= droppedAt) droppedAt = null;
      },
    },
    { lowerCaseTags: true, decodeEntities: true },
  );
  for (let from = 0; from < html.length && !isTooMuch(); from += piece) parser.write(html.slice(from, from + piece));
  if (isTooMuch()) return null;
  parser.end();
  return { html: out.join(""), facts: { jsonLd, meta, canonical: resolved(canonical, address), title } };
}

function noteMeta(meta: (readonly [string, string])[], given: Readonly<Record<string, string>>): void {
  const name = given["property"] ?? given["name"] ?? given["itemprop"];
  const content = given["content"];
  if (name !== undefined && content !== undefined && meta.length < 500) meta.push([name.toLowerCase(), content]);
}

function openingTag(name: string, given: Readonly<Record<string, string>>): string {
  const own = Object.entries(given).filter(([attribute]) => attributes.has(attribute));
  const style = given["style"] ?? "";
  // What the page hides is no part of what it says.
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) own.push(["hidden", ""]);
  if (name === "a" && given["href"] !== undefined) own.push(["href", "#"]);
  return `<${[name, ...own.map(([attribute, value]) => `${attribute}="${escaped(value)}"`)].join(" ")}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The canonical address made whole, or else where the page was fetched from. */
function resolved(canonical: string | null, address: string | null): string | null {
  if (canonical === null) return address;
  try {
    return new URL(canonical, address ?? undefined).href;
  } catch {
    return address;
  }
}
