import { textHash } from "#domain/article/article.ts";
import { type ClaimFlag, flagBits } from "#domain/claim-list/claim-flag.ts";
import {
  type ClaimRows,
  type RowLikeness,
  type RowStatus,
  type RowSuggestion,
  rowStatuses,
  rowSuggestions,
} from "#domain/claim-list/claim-rows.ts";
import { type ListRequest, openFilter } from "#domain/claim-list/list-request.ts";
import { levelAboveAll } from "#domain/claim/worthiness.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** A row as a test tells it; its quote is what it is known by. */
export interface ToldRow {
  readonly quote: string;
  readonly speaker?: string;
  readonly status?: RowStatus;
  readonly suggestion?: RowSuggestion;
  readonly flags?: readonly ClaimFlag[];
  readonly denials?: number;
  readonly worthiness?: number;
  readonly likenesses?: readonly { readonly to: string; readonly kind: RowLikeness["kind"] }[];
}

/** When the tests' lists are asked for: 2025-03-01, in milliseconds since 1970. */
export const listedAt = Date.parse("2025-03-01T09:00:00.000Z");

/** The id of the claim with this quote. */
export function quotedId(quote: string): string {
  return sha256Hex(quote).slice(0, 20);
}

/** An article's rows. */
export function aRows(title: string, told: readonly ToldRow[], daysOld = 0): ClaimRows {
  const speakers = [...new Set(told.flatMap(({ speaker }) => speaker ?? []))];
  return {
    article: title.toLowerCase().replaceAll(" ", "-"),
    text: textHash(title),
    title,
    storedAt: listedAt - daysOld * 86_400_000,
    ids: told.map(({ quote }) => quotedId(quote)),
    quotes: told.map(({ quote }) => quote),
    speakers,
    speaker: Uint32Array.from(told, ({ speaker }) => (speaker === undefined ? 0 : speakers.indexOf(speaker) + 1)),
    status: Uint8Array.from(told, ({ status = "open" }) => rowStatuses.indexOf(status)),
    suggestion: Uint8Array.from(told, ({ suggestion = "none" }) => rowSuggestions.indexOf(suggestion)),
    flags: Uint32Array.from(told, ({ flags = [] }) => flagBits(flags)),
    denials: Uint16Array.from(told, ({ denials = 0 }) => denials),
    worthiness: Float32Array.from(told, ({ worthiness = levelAboveAll }) => worthiness),
    likenesses: told.flatMap(({ likenesses = [] }, row) =>
      likenesses.map(({ to, kind }) => ({ row, there: quotedId(to), kind })),
    ),
  };
}

/** What is asked of a table; everything is listed as it stands, unless changed. */
export function aRequest(changes: Partial<ListRequest> = {}): ListRequest {
  return {
    filter: openFilter,
    sort: { by: "place", falling: false },
    group: "none",
    leastWorthiness: 0.3,
    now: listedAt,
    ...changes,
  };
}
