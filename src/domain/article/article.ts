import { sha256Hex } from "#domain/sha256.ts";
import { z } from "#domain/schema.ts";

/** An instant, ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** SHA-256 of an article's text, 64 hexadecimal digits. */
export const TextHash = z.string().regex(/^[0-9a-f]{64}$/);
export type TextHash = z.infer<typeof TextHash>;

export const ArticleId = z.string().min(1).max(200);
export type ArticleId = z.infer<typeof ArticleId>;

/** Where an article came from. Its identity: the same origin is the same article, whatever its text. */
export const Origin = z.discriminatedUnion("kind", [
  /** A file of the folder, by its name there. */
  z.strictObject({ kind: z.literal("file"), name: z.string().min(1) }),
  /** What the analyst chose, dropped or pasted: the file's name, or how the pasted text begins. */
  z.strictObject({ kind: z.literal("import"), name: z.string().min(1) }),
  /** A page, by the address it was fetched from, redirects followed. */
  z.strictObject({ kind: z.literal("link"), address: z.string().min(1) }),
]);
export type Origin = Readonly<z.infer<typeof Origin>>;

/**
 * One wording of an article: its hash, when this browser stored it, and what a list shows of it, so that a library
 * opens without reading its texts (see `summaryOf` in summary.ts, which is the only maker of the last three).
 */
export const TextVersion = z.strictObject({
  hash: TextHash,
  storedAt: Instant,
  /** The headline, or how the text begins. */
  name: z.string().min(1),
  byline: z.string().nullable(),
  words: z.int().min(0),
});
export type TextVersion = Readonly<z.infer<typeof TextVersion>>;

/** What an article says of itself beside its text, or the analyst of it. Null where nobody knows. */
export const About = z.strictObject({
  title: z.string().min(1).nullable(),
  /** Who wrote it, without "By". */
  byline: z.string().min(1).nullable(),
  outlet: z.string().min(1).nullable(),
  /** When it was published, as the page says it: an ISO date where it has one. */
  date: z.string().min(1).nullable(),
  address: z.string().min(1).nullable(),
});
export type About = Readonly<z.infer<typeof About>>;

/**
 * An article is its origin with one or more texts, oldest first. Texts are immutable and stored apart,
 * under their hash; an edited file adds a text and takes nothing away.
 */
export const Article = z.strictObject({
  version: z.literal(1),
  id: ArticleId,
  origin: Origin,
  texts: z.array(TextVersion).min(1),
  /** Since when the origin no longer brings it, or null while it does. */
  missingSince: Instant.nullable(),
  /** When the analyst took it out of the library, or null. Everything of it stays and can be brought back. */
  removedAt: Instant.nullable(),
  /** Absent where only the text is known, as with every file of the folder. */
  about: About.exactOptional(),
});
export type Article = Readonly<z.infer<typeof Article>>;

/** The text's hash, over its UTF-8 bytes. */
export function textHash(text: string): TextHash {
  return sha256Hex(text);
}

/** What the origin is called: the file's name, the paste's beginning, the page's address. */
export function originName(origin: Origin): string {
  return origin.kind === "link" ? origin.address : origin.name;
}

/** A readable id that only this origin gives, on every machine: its name, then six digits of its hash. */
export function articleId(origin: Origin): ArticleId {
  const name = originName(origin);
  const bare = origin.kind === "link" ? name.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/[?#].*$/, "") : name;
  const readable = bare
    .replace(/\.[^./]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${readable || "article"}-${sha256Hex(`${origin.kind}:${name}`).slice(0, 6)}`;
}

/** What a list calls the article: its title where one is known, else its newest text's name. */
export function articleTitle(article: Article): string {
  return article.about?.title ?? newestText(article).name;
}

/** Outlet, author and date as far as they are known, in this order; of an instant only its day. */
export function knownAbout({ outlet, byline, date }: About): readonly string[] {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(date ?? "")?.[0] ?? date;
  return [outlet, byline, day].filter((known) => known !== null);
}

/** The text stored last. */
export function newestText(article: Article): TextVersion {
  const newest = article.texts.at(-1);
  if (!newest) throw new RangeError("an article holds at least one text");
  return newest;
}
