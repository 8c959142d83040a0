import { type Layer, flatten } from "#domain/anchor/flatten.ts";
import { type Span, compareSpans, envelope } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Standing, Status } from "#domain/claim/status.ts";
import { saidBy } from "#features/reader/said-by.ts";

/** What the text shows and tells of a claim, and nothing more: a block is drawn anew only when one of these changes. */
export interface MarkedClaim extends Layer {
  readonly standing: Standing;
  readonly suggested: Status | null;
  /** At which of the three heights its underline lies: 0 for innermost claims, 2 for the outermost. */
  readonly level: number;
  /** Which of its block's claims it is, from 1. */
  readonly number: number;
  /** See {@link saidBy}. */
  readonly saidBy: string | null;
}

/** Three heights fit between two lines of text; what nests deeper shares the lowest. */
const lowestLevel = 2;

/**
 * The claims of each block, in the order of the blocks. Walks blocks and claims once, both in text order;
 * claims never cross blocks, but one that does all the same appears in each block it reaches into.
 */
export function claimsByBlock(
  blocks: readonly Span[],
  claims: readonly ReadClaim[],
): readonly (readonly MarkedClaim[])[] {
  let from = 0;
  return blocks.map((block) => {
    while (from < claims.length && endOf(claims[from]) <= block.start) from += 1;
    const inBlock: ReadClaim[] = [];
    for (let i = from; i < claims.length; i += 1) {
      const claim = claims[i];
      if (!claim || envelope(claim.claim.pieces).start >= block.end) break;
      if (envelope(claim.claim.pieces).end > block.start) inBlock.push(claim);
    }
    return marksOf(inBlock);
  });
}

function endOf(claim: ReadClaim | undefined): number {
  return claim ? envelope(claim.claim.pieces).end : 0;
}

/** What was made last of the claims of a block, by its first claim: an act changes those of one block, and all others are marked as before. */
const lastMarked = new WeakMap<
  ReadClaim,
  { readonly claims: readonly ReadClaim[]; readonly marked: readonly MarkedClaim[] }
>();

/** The marks of a block's claims; the very same list where these are the very same claims. */
function marksOf(claims: readonly ReadClaim[]): readonly MarkedClaim[] {
  const [first] = claims;
  if (!first) return noMarks;
  const last = lastMarked.get(first);
  if (last?.claims.length === claims.length && last.claims.every((claim, i) => claim === claims[i])) return last.marked;
  const marked = withLevels(claims);
  lastMarked.set(first, { claims, marked });
  return marked;
}

const noMarks: readonly MarkedClaim[] = [];

/** A claim lies below every claim that it shares text with and that comes after it, so that inner underlines sit higher. */
function withLevels(claims: readonly ReadClaim[]): readonly MarkedClaim[] {
  const marked: MarkedClaim[] = [];
  for (const [i, { claim, standing, suggested }] of [...claims.entries()].toReversed()) {
    const inner = marked.filter((other) => shareText(claim.pieces, other.pieces));
    const level = Math.min(lowestLevel, Math.max(-1, ...inner.map((other) => other.level)) + 1);
    const looks = { standing, suggested, level, number: i + 1, saidBy: saidBy(claim) };
    marked.push({ id: claim.id, pieces: claim.pieces, ...looks });
  }
  return marked.toReversed();
}

function shareText(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((piece) => b.some((other) => piece.start < other.end && other.start < piece.end));
}

/** Words of the selected claim that stand outside its content: who says it, how, and what the suggestion rests on. */
export interface Accent extends Layer {
  readonly accent: "source" | "cue";
}

/** A stretch of a block under the same claims and accents throughout. */
export interface MarkedSegment extends Span {
  /** Outermost first. */
  readonly claims: readonly MarkedClaim[];
  readonly accent: Accent["accent"] | null;
  /** The claims whose content ends here. */
  readonly last: readonly MarkedClaim[];
}

/** Cuts a block into segments. */
export function segmentsOf(
  block: Span,
  claims: readonly MarkedClaim[],
  accents: readonly Accent[],
): readonly MarkedSegment[] {
  return flatten<MarkedClaim | Accent>(block, [...claims, ...accents]).map(({ start, end, layers, last }) => ({
    start,
    end,
    claims: layers.filter(isClaim),
    accent: accentOf(layers.filter(isAccent)),
    last: last.filter(isClaim),
  }));
}

/** The words of a cue may take in those of the source, which then are shown as what they are: the source. */
function accentOf(accents: readonly Accent[]): Accent["accent"] | null {
  return accents.find(({ accent }) => accent === "source")?.accent ?? accents[0]?.accent ?? null;
}

function isClaim(layer: MarkedClaim | Accent): layer is MarkedClaim {
  return "standing" in layer;
}

function isAccent(layer: MarkedClaim | Accent): layer is Accent {
  return !isClaim(layer);
}

/** The accents of the selected claim. */
export function accentsOf({ claim }: ReadClaim): readonly Accent[] {
  const spans: readonly (readonly [Accent["accent"], Span | null | undefined])[] = [
    ["source", claim.source?.span],
    ["cue", claim.cue],
    ["cue", claim.suggestion?.source.quote],
    ["cue", claim.suggestion?.denial?.quote],
  ];
  return spans
    .flatMap(([accent, span]) => (span ? [{ id: `${accent}-${span.start}-${span.end}`, pieces: [span], accent }] : []))
    .toSorted((a, b) => compareSpans(envelope(a.pieces), envelope(b.pieces)));
}

/** Whether claims look the same in the text. */
export function sameMarks(a: readonly MarkedClaim[], b: readonly MarkedClaim[]): boolean {
  return sameEntries(
    a,
    b,
    (one, other) =>
      one.id === other.id &&
      one.standing === other.standing &&
      one.suggested === other.suggested &&
      one.level === other.level &&
      one.number === other.number &&
      one.saidBy === other.saidBy &&
      samePieces(one, other),
  );
}

/** Whether accents look the same in the text. */
export function sameAccents(a: readonly Accent[], b: readonly Accent[]): boolean {
  return sameEntries(a, b, (one, other) => one.id === other.id && samePieces(one, other));
}

/** An analyst may set other borders; mostly both are the very same list. */
function samePieces({ pieces: a }: Layer, { pieces: b }: Layer): boolean {
  return a === b || sameEntries(a, b, (one, other) => one.start === other.start && one.end === other.end);
}

function sameEntries<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((entry, i) => same(entry, b[i] ?? entry)));
}
