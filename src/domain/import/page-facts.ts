import type { About } from "#domain/article/article.ts";
import { tidyAddress, tidyByline, tidyField } from "#domain/import/tidy.ts";

/** What a page says of itself outside its text. */
export interface PageFacts {
  /** The contents of its JSON-LD scripts, as written. */
  readonly jsonLd: readonly string[];
  /** Its meta elements: name or property in lower case, and content, in their order. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** The address that its canonical link names, or that it was fetched from; null where neither is known. */
  readonly canonical: string | null;
  /** The contents of the title element, or null. */
  readonly title: string | null;
}

/** Names of meta elements that say so, likeliest first. */
const metaNames = {
  title: ["og:title", "twitter:title", "dc.title", "headline"],
  byline: ["author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"],
  outlet: ["og:site_name", "application-name", "dc.publisher", "publisher"],
  date: ["article:published_time", "datepublished", "date", "dc.date", "pubdate", "parsely-pub-date", "publish-date"],
  address: ["og:url", "twitter:url", "parsely-link"],
} as const;

/** Types of schema.org that are an article. */
const articleType = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|ClaimReview)$/;

/** Deeper, or more, JSON-LD than this is no description of an article. */
const deepest = 6;
const longestJson = 1_000_000;

/**
 * Title, byline, outlet, date and address by what the page says of itself: JSON-LD before OpenGraph and other meta
 * elements before its title element. What contradicts its own form is left out.
 */
export function aboutPage({ jsonLd, meta, canonical, title }: PageFacts): About {
  const said = jsonLd.flatMap(articlesIn)[0] ?? null;
  const metaValue = (wanted: readonly string[]) =>
    wanted.map((name) => meta.find(([key, content]) => key === name && content.trim() !== "")?.[1]).find(Boolean);
  const outlet = tidyField(said?.outlet) ?? tidyField(metaValue(metaNames.outlet));
  return {
    title: tidyField(said?.title) ?? withoutOutlet(tidyField(metaValue(metaNames.title)) ?? tidyField(title), outlet),
    byline: tidyByline(said?.byline) ?? tidyByline(metaValue(metaNames.byline)),
    outlet,
    date: tidyField(said?.date) ?? tidyField(metaValue(metaNames.date)),
    address: tidyAddress(canonical) ?? tidyAddress(said?.address) ?? tidyAddress(metaValue(metaNames.address)),
  };
}

/** "The bridge is closed | The Daily" without the outlet behind the line. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  const match = /^(.{10,})\s[|–—-]\s([^|–—]{2,60})$/u.exec(title);
  const [, before, behind] = match ?? [];
  if (before === undefined || behind === undefined) return title;
  const isOutlet = outlet === null || behind.toLowerCase().includes(outlet.toLowerCase());
  return isOutlet || outlet.toLowerCase().includes(behind.toLowerCase()) ? before : title;
}

interface SaidInJson {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly address: string | null;
}

/** The articles that a JSON-LD script describes; none where it is no JSON. */
function articlesIn(json: string): readonly SaidInJson[] {
  if (json.length > longestJson) return [];
  try {
    // JSON.parse makes plain data of anything, a key called __proto__ included.
    const parsed: unknown = JSON.parse(json);
    return described(parsed, 0);
  } catch {
    return [];
  }
}

function described(value: unknown, depth: number): readonly SaidInJson[] {
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one: unknown) => described(one, depth + 1));
  const types = texts(own(value, "@type"));
  if (types.some((type) => articleType.test(type))) return [saidIn(value)];
  return described(own(value, "@graph"), depth + 1).concat(described(own(value, "mainEntity"), depth + 1));
}

function saidIn(article: object): SaidInJson {
  return {
    title: texts(own(article, "headline"))[0] ?? texts(own(article, "name"))[0] ?? null,
    byline: names(own(article, "author")).join(", ") || null,
    outlet: names(own(article, "publisher"))[0] ?? null,
    date: texts(own(article, "datePublished"))[0] ?? texts(own(article, "dateCreated"))[0] ?? null,
    address: texts(own(article, "url"))[0] ?? null,
  };
}

/** A property that the object has itself; nothing of its prototype. */
function own(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.filter((one) => typeof one === "string");
}

/** People and organisations are named by a text, or by an object with a name. */
function names(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.flatMap((one) => {
    const name = typeof one === "object" && one !== null ? own(one, "name") : one;
    return texts(name).slice(0, 1);
  });
}
