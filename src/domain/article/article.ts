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
  z.strictObject({ kind: z.literal("file"), name: z.string().min(1) }),
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
});
export type Article = Readonly<z.infer<typeof Article>>;

/** The text's hash, over its UTF-8 bytes. */
export function textHash(text: string): TextHash {
  return sha256Hex(text);
}

/** A readable id that only this origin gives, on every machine: its name, then six digits of its hash. */
export function articleId(origin: Origin): ArticleId {
  const readable = origin.name
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${readable || "article"}-${sha256Hex(`${origin.kind}:${origin.name}`).slice(0, 6)}`;
}

/** The text stored last. */
export function newestText(article: Article): TextVersion {
  const newest = article.texts.at(-1);
  if (!newest) throw new RangeError("an article holds at least one text");
  return newest;
}
