import type { ArticleId } from "#domain/article/article.ts";
import type { ClaimFlag } from "#domain/claim-list/claim-flag.ts";
import type { RowStatus, RowSuggestion } from "#domain/claim-list/claim-rows.ts";

/** Which claims are listed. An empty list lets everything through, several values let any of them through. */
export interface ClaimFilter {
  /** Without any, all but those set aside as not a claim. */
  readonly status: readonly RowStatus[];
  readonly suggestion: readonly RowSuggestion[];
  /** As {@link sourceKey} gives them; {@link ownWord} for the author's own word. */
  readonly source: readonly string[];
  readonly article: readonly ArticleId[];
  readonly flag: readonly ClaimFlag[];
  /** At most so many days old; null for any age. */
  readonly days: number | null;
  /** Words that must all stand in the claim, its source or the article's name, in any order and case. */
  readonly text: string;
  /** Whether the author's own statements below the analyst's level are listed too. */
  readonly hidden: boolean;
}

/** By what a list is sorted; `place`: as the claims stand in the articles. */
export const sortColumns = ["place", "status", "suggestion", "source", "article", "age", "flags"] as const;
export type SortColumn = (typeof sortColumns)[number];

export const groupings = ["none", "source", "same"] as const;
export type Grouping = (typeof groupings)[number];

/** What a list shows and how. */
export interface ClaimsView {
  readonly filter: ClaimFilter;
  readonly sort: { readonly by: SortColumn; readonly falling: boolean };
  readonly group: Grouping;
}

/** What is asked of the claim table. */
export interface ListRequest extends ClaimsView {
  /** The analyst's level of check-worthiness. */
  readonly leastWorthiness: number;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Lets every claim through that an article shows. */
export const openFilter: ClaimFilter = {
  status: [],
  suggestion: [],
  source: [],
  article: [],
  flag: [],
  days: null,
  text: "",
  hidden: false,
};

/** Stands for the author's own word where sources are named; no speaker's key. */
export const ownWord = "*";

/** What two ways of writing a speaker have in common: "The  Mayor" and "the mayor" are one source. */
export function sourceKey(speaker: string): string {
  const plain = speaker
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^the (?=.)/u, "");
  if (plain === ownWord) return `${ownWord}${ownWord}`;
  return plain === "" ? speaker : plain;
}
