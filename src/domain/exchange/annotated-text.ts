import { Instant, TextHash, type TextVersion } from "#domain/article/article.ts";
import { sameJson } from "#domain/canonical-json.ts";
import { Claim } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { AnnotatedClaim, annotatedClaim } from "#domain/exchange/annotated-claim.ts";
import type { KnownText } from "#domain/exchange/known-article.ts";
import { Change } from "#domain/history/change.ts";
import { foldReadable } from "#domain/history/fold.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { z } from "#domain/schema.ts";

/** One wording of an article, whole, with its claims and the history of the work on it. */
export const AnnotatedText = z.strictObject({
  /** Of the text's UTF-8 bytes. */
  sha256: TextHash,
  storedAt: Instant,
  /** Exactly as it came; all offsets count its UTF-16 code units. */
  text: z.string(),
  /** Which version of the detector was run last, or null. */
  detector: z.string().min(1).nullable(),
  /** The exporting analyst's note on the article as a whole; absent where there is none. */
  note: z.exactOptional(z.string().min(1)),
  /** In reading order, dismissed ones included. */
  claims: z.array(AnnotatedClaim),
  /**
   * What that detector finds that is not among {@link claims}: another boundary for a claim that the analyst has
   * touched, or such a claim as it would be found today. Spans are plain offsets.
   */
  alsoDetected: z.array(Claim),
  /** The changes on this text, every analyst's, by chain and then in the order of `n`. Spans are plain offsets. */
  history: z.array(Change),
});
export type AnnotatedText = Readonly<z.infer<typeof AnnotatedText>>;

/** One text as {@link AnnotatedText} has it, with lists that are made while they are read, once. */
export interface AnnotatedTextInParts extends Omit<AnnotatedText, "claims" | "alsoDetected" | "history"> {
  readonly claims: Iterable<AnnotatedClaim, void, void>;
  readonly alsoDetected: Iterable<Claim, void, void>;
  readonly history: Iterable<Change, void, void>;
}

/**
 * Writes out one text of an article.
 * @param changes the changes on this text, in any order
 * @param analyst whose readings the sheet holds
 * @throws RangeError when a claim reaches outside the text, as soon as that claim is read
 */
export function annotatedTextInParts(
  version: Pick<TextVersion, "hash" | "storedAt">,
  known: KnownText,
  changes: readonly Change[],
  analyst: AnalystId | null,
): AnnotatedTextInParts {
  const { text, detection } = known;
  const history = changes.toSorted(compareChanges);
  const stored = storedSheet(known.sheet, history, analyst);
  // A sheet on the screen may be a moment older than the history; what the history touched must not be missing.
  const sheet = { ...known.sheet, touched: { ...stored.touched, ...known.sheet.touched } };
  const reads = readClaims(detection, sheet);
  const claims = new Map(reads.map((read) => [read.claim.id, read]));
  const found = new Map(detection?.claims.map((claim) => [claim.id, claim]));
  const isDetected = (claim: Claim) => sameJson(found.get(claim.id), claim);
  return {
    sha256: version.hash,
    storedAt: version.storedAt,
    text,
    detector: detection?.detector ?? null,
    ...(sheet.note !== "" && { note: sheet.note }),
    claims: made(reads, (read) =>
      annotatedClaim(read, {
        text,
        claims,
        detected: isDetected(read.original),
        unsaved: isUnsaved(read.claim.id, sheet, stored),
      }),
    ),
    alsoDetected: made(
      detection?.claims.filter((claim) => {
        const listed = claims.get(claim.id);
        return !listed || !isDetected(listed.original);
      }) ?? [],
      (claim) => claim,
    ),
    history: made(history, (change) => change),
  };
}

/** Makes one item after the other, when it is asked for. */
export function* made<T, U>(items: Iterable<T>, make: (item: T) => U): Generator<U, void, void> {
  for (const item of items) yield make(item);
}

/** What the history alone makes of the text for this analyst. */
export function storedSheet(
  { article, text }: Pick<Sheet, "article" | "text">,
  history: readonly Change[],
  analyst: AnalystId | null,
): Sheet {
  const own = history.filter((change) => change.by === analyst);
  return foldReadable(emptySheet(article, text, analyst), own, 0);
}

/** The order of a history: by chain and then by `n`. */
export function compareChanges(a: Change, b: Change): number {
  if (a.chain !== b.chain) return a.chain < b.chain ? -1 : 1;
  return a.n - b.n;
}

function isUnsaved(claim: string, sheet: Sheet, stored: Sheet): boolean {
  return !sameJson(sheet.touched[claim], stored.touched[claim]);
}
