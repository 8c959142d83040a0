import type { Pieces, Span } from "#domain/anchor/span.ts";
import { type ArticleId, type TextVersion } from "#domain/article/article.ts";
import type { Outline } from "#domain/article/block.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";

/** What a search knows of a claim. */
export interface SearchedClaim {
  readonly id: ClaimId;
  readonly pieces: Pieces;
  /** Who makes it, as people are shown them, and the words that say so. */
  readonly speaker: string | null;
  readonly source: Span | null;
  /** The analyst's note; empty where there is none. */
  readonly note: string;
  /** Set aside as not a claim: only its note is found. */
  readonly dismissed: boolean;
}

/** All of an article that is searched: plain data, so that it can be handed to another thread. */
export interface SearchedArticle {
  readonly id: ArticleId;
  readonly name: string;
  readonly text: string;
  readonly claims: readonly SearchedClaim[];
}

/** An article as it is searched: one of its texts, with its claims as the analyst reads them. */
export function searchedArticle(
  id: ArticleId,
  version: TextVersion,
  text: string,
  claims: readonly ReadClaim[],
): SearchedArticle {
  return {
    id,
    name: version.name,
    text,
    claims: claims.map(({ claim, reading }) => ({
      id: claim.id,
      pieces: claim.pieces,
      speaker: claim.source?.speaker ?? null,
      source: claim.source?.span ?? null,
      note: reading.note,
      dismissed: reading.dismissed,
    })),
  };
}

/** The stretches of a text that are searched, in order: its blocks, without page furniture, which is folded away. */
export function searchedStretches({ blocks }: Pick<Outline, "blocks">): readonly Span[] {
  return blocks.filter(({ kind }) => kind !== "furniture");
}

/** What an article is found by, each in words; see {@link SearchedArticle}. */
export interface SearchedFields {
  readonly text: string;
  readonly speakers: string;
  readonly notes: string;
}

/** The article's searched text, who speaks in it and what the analyst noted, each a line for each. */
export function searchedFields({ text, claims }: SearchedArticle): SearchedFields {
  const lines = searchedStretches(readOutline(text)).map(({ start, end }) => text.slice(start, end));
  const speakers = new Set(claims.flatMap(({ speaker, dismissed }) => (speaker && !dismissed ? [speaker] : [])));
  return {
    text: lines.join("\n"),
    speakers: [...speakers].join("\n"),
    notes: claims.map(({ note }) => note).join("\n"),
  };
}
