import type { Span } from "#domain/anchor/span.ts";

/** What a block of an article is. Only paragraphs and embeds hold claims. A line with the article's date alone is a byline too. */
export type BlockKind = "title" | "byline" | "heading" | "paragraph" | "embed" | "furniture";

/** What a piece of furniture is: set aside when reading, never deleted. */
export type FurnitureKind = "read-also" | "source-link" | "share" | "advertisement" | "caption";

/**
 * One block of an article: a line of its text, without the white space around it.
 * Blocks come in text order and never overlap; the text between two is white space alone.
 */
export interface Block extends Span {
  /** 1 for the article's first block; the ¶ number that is shown. */
  readonly number: number;
  readonly kind: BlockKind;
  /** Which furniture, for blocks of that kind. */
  readonly furniture: FurnitureKind | null;
  /** For an embed: the block number that opens the embed, shared by the post and its signature. */
  readonly embed: number | null;
  /** For the block that holds an embed's signature: the author's name in it. */
  readonly author: Span | null;
}

/** What can be said of an article from its text alone. */
export interface Outline {
  readonly blocks: readonly Block[];
  /** The headline, or null where the text starts without one. */
  readonly title: Span | null;
  readonly byline: Span | null;
  /** The article's own date as written, or null. */
  readonly date: Span | null;
  readonly words: number;
}
