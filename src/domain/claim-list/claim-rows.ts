import { piecesText } from "#domain/anchor/span.ts";
import type { ArticleId, TextHash, TextVersion } from "#domain/article/article.ts";
import { type ClaimFlag, flagBits } from "#domain/claim-list/claim-flag.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { type Contradiction, contradictionsOf } from "#domain/claim/contradictions.ts";
import { type ReadClaim, decidesStatus } from "#domain/claim/read-claim.ts";
import { type Status, statuses } from "#domain/claim/status.ts";
import { levelAboveAll } from "#domain/claim/worthiness.ts";
import type { Likeness } from "#domain/relate/relations.ts";

/** How a row stands: a standing, or that it was set aside as not a claim. A row keeps its place in this list as a number. */
export const rowStatuses = ["open", ...statuses, "dismissed"] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** What a row's suggestion comes to; likewise. */
export const rowSuggestions = ["none", ...statuses] as const;
export type RowSuggestion = (typeof rowSuggestions)[number];

/** A likeness of a row to a claim of another text. */
export interface RowLikeness extends Pick<Likeness, "kind"> {
  readonly row: number;
  readonly there: ClaimId;
}

/**
 * The claims of one text as a list over all articles needs them: columns, one entry a claim, in reading order. Plain data
 * that crosses to a worker; a change in one article makes one of these anew and no other.
 */
export interface ClaimRows {
  readonly article: ArticleId;
  readonly text: TextHash;
  /** The article's name. */
  readonly title: string;
  /** When this browser stored the text, in milliseconds since 1970. */
  readonly storedAt: number;
  readonly ids: readonly ClaimId[];
  readonly quotes: readonly string[];
  /** Those who say something in the text, each once. */
  readonly speakers: readonly string[];
  /** 1 + the place in {@link speakers}; 0 where it is the author's own word. */
  readonly speaker: Uint32Array;
  /** Places in {@link rowStatuses}. */
  readonly status: Uint8Array;
  /** Places in {@link rowSuggestions}. */
  readonly suggestion: Uint8Array;
  /** As `flagBits` gives them; those that hang on other texts' rows are added where all rows are at hand. */
  readonly flags: Uint32Array;
  /** How many denials are certain: a cue over the claim, and links that were confirmed. */
  readonly denials: Uint16Array;
  /** At which levels of check-worthiness the claim is shown: at all up to this one. */
  readonly worthiness: Float32Array;
  readonly likenesses: readonly RowLikeness[];
}

/** A text as it was read, to be packed. */
export interface ReadText {
  readonly article: ArticleId;
  readonly version: Pick<TextVersion, "hash" | "storedAt" | "name">;
  readonly text: string;
  /** All of the text's claims, dismissed and hidden ones included. */
  readonly claims: readonly ReadClaim[];
  readonly likenesses: readonly Likeness[];
}

/** Packs the claims of one text. */
export function packClaims({ article, version, text, claims, likenesses }: ReadText): ClaimRows {
  const speakers = new Map<string, number>();
  const rowOf = new Map(claims.map(({ claim }, row) => [claim.id, row]));
  return {
    article,
    text: version.hash,
    title: version.name,
    storedAt: Date.parse(version.storedAt),
    ids: claims.map(({ claim }) => claim.id),
    quotes: claims.map(({ claim }) => piecesText(text, claim.pieces).replace(/\s+/gu, " ")),
    speaker: Uint32Array.from(claims, ({ claim }) => {
      if (!claim.source) return 0;
      const { speaker } = claim.source;
      const known = speakers.get(speaker) ?? speakers.size + 1;
      speakers.set(speaker, known);
      return known;
    }),
    speakers: [...speakers.keys()],
    status: Uint8Array.from(claims, (read) => rowStatuses.indexOf(rowStatus(read))),
    suggestion: Uint8Array.from(claims, ({ suggested }) => rowSuggestions.indexOf(suggested ?? "none")),
    flags: Uint32Array.from(claims, (read) => flagBits(rowFlags(read))),
    denials: Uint16Array.from(claims, certainDenials),
    worthiness: Float32Array.from(claims, ({ claim, touched }) =>
      touched ? levelAboveAll : (claim.checkWorthiness ?? levelAboveAll),
    ),
    likenesses: likenesses.flatMap(({ here, there, kind }) => {
      const row = rowOf.get(here);
      return row === undefined ? [] : [{ row, there: there.claim, kind }];
    }),
  };
}

/** The statuses that say that somebody denies the claim. */
export function isDeniedStatus(status: Status | "open" | "none" | "dismissed"): boolean {
  return status === "denied" || status === "contested";
}

function rowStatus({ reading, standing }: ReadClaim): RowStatus {
  return reading.dismissed ? "dismissed" : standing;
}

function certainDenials({ claim, deniedBy, deniedElsewhere }: ReadClaim): number {
  const links = [...deniedBy, ...deniedElsewhere].filter(({ verdict }) => verdict === "confirmed");
  return links.length + (claim.suggestion?.denial ? 1 : 0);
}

function rowFlags(read: ReadClaim): readonly ClaimFlag[] {
  const { claim, reading, deniedBy, standing, suggested, boundaryOffers } = read;
  const flags: ClaimFlag[] = claim.suggestion?.flags.map(({ flag }) => flag) ?? [];
  const isPartly = deniedBy.some(({ link, verdict }) => verdict !== "rejected" && link.type === "partial");
  flags.push(...new Set(contradictionsOf(read).map(({ kind }) => flagOf[kind])));
  if (certainDenials(read) > 0 || isDeniedStatus(standing) || isDeniedStatus(suggested ?? "none")) flags.push("denied");
  if (hasWaitingDenial(read)) flags.push("denial-suggested");
  if (isPartly) flags.push("partly-denied");
  if (claim.suggestion?.source.rule === "R3") flags.push("evidence-missing");
  if (boundaryOffers.length > 0) flags.push("boundary-offered");
  if (reading.note !== "") flags.push("note");
  return flags;
}

const flagOf: Readonly<Record<Contradiction["kind"], ClaimFlag>> = {
  "evidence-missing": "sourced-without-evidence",
  "no-denier": "denied-by-nobody",
  "graded-source": "unsourced-with-source",
};

function hasWaitingDenial({ deniedBy, deniedElsewhere }: ReadClaim): boolean {
  return [...deniedBy, ...deniedElsewhere].some(({ link, verdict }) => verdict === null && link && decidesStatus(link));
}
