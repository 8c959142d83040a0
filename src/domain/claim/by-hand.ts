import { type Pieces, type Span, compareSpans, envelope } from "#domain/anchor/span.ts";
import { type Granularity, nextBorder, snapped } from "#domain/anchor/word-borders.ts";
import type { TextHash } from "#domain/article/article.ts";
import type { Block } from "#domain/article/block.ts";
import { type Claim, type Source, claimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";

/** What a hand works on: the text, and its blocks, which no piece of a claim reaches over. */
export interface TextInHand {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Why something can't be done, as a sentence that says what to do instead. */
export interface Refused {
  readonly refused: string;
}

const nothingSelected: Refused = {
  refused: "Select the words in the text first: drag over them, or press V and then Shift with the arrows.",
};

/**
 * The pieces that a selection comes to: one for each block that it reaches into, drawn to whole words or characters.
 * Refused where it is empty, holds white space alone, or lies outside the text.
 */
export function selectedPieces({ text, blocks }: TextInHand, selection: Span, by: Granularity): Pieces | Refused {
  const { start, end } = selection;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    return nothingSelected;
  const pieces = blocks
    .filter((block) => block.start < end && start < block.end)
    .flatMap((block) => snapped(text, block, selection, by) ?? []);
  return pieces.length > 0 ? pieces : nothingSelected;
}

/** One span for a selection, for a source or a cue: these stand in one block. */
export function selectedSpan(hand: TextInHand, selection: Span, by: Granularity): Span | Refused {
  const pieces = selectedPieces(hand, selection, by);
  if ("refused" in pieces) return pieces;
  const [only, ...others] = pieces;
  return only && others.length === 0
    ? only
    : { refused: "Those words stand in more than one paragraph. Select words of one." };
}

/** Several sets of pieces as one: what overlaps or touches is joined, and so is what only white space parts. */
export function joined({ text, blocks }: TextInHand, ...all: readonly Pieces[]): Pieces {
  const result: Span[] = [];
  for (const piece of all.flat().toSorted(compareSpans)) {
    const last = result.at(-1);
    const together =
      last !== undefined &&
      (piece.start <= last.end || text.slice(last.end, piece.start).trim() === "") &&
      blockAt(blocks, last.start) === blockAt(blocks, piece.start);
    if (last && together) result[result.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    else result.push(piece);
  }
  return result;
}

/** The pieces without a stretch of text. Refused where nothing of them would be left, or none of them lies in it. */
export function without({ text, blocks }: TextInHand, pieces: Pieces, stretch: Pieces): Pieces | Refused {
  let left = [...pieces];
  for (const { start, end } of stretch)
    left = left.flatMap((piece) => [
      ...(piece.start < start ? [{ start: piece.start, end: Math.min(piece.end, start) }] : []),
      ...(piece.end > end ? [{ start: Math.max(piece.start, end), end: piece.end }] : []),
    ]);
  // What was between the words that are gone goes with them.
  const kept = trimmed({ text, blocks }, left);
  if (kept.length === 0) return { refused: "That is the whole claim. X sets it aside as not a claim." };
  if (sameSpans(kept, pieces)) return { refused: "The selected words are not part of this claim." };
  return kept;
}

/**
 * The pieces with their start or end moved by one word or character. Refused where that would leave the block, or
 * nothing of the piece.
 */
export function moved(
  { text, blocks }: TextInHand,
  pieces: Pieces,
  { side, step, by }: { readonly side: "start" | "end"; readonly step: 1 | -1; readonly by: Granularity },
): Pieces | Refused {
  const { start, end } = envelope(pieces);
  const edge = side === "start" ? pieces[0] : pieces.at(-1);
  const block = edge && blockAt(blocks, edge.start);
  if (!edge || !block) return { refused: "This claim doesn't stand in a paragraph, so its borders can't be moved." };
  const to = nextBorder(text, block, side === "start" ? start : end, { side, step, by });
  if (to === null)
    return { refused: `The claim already ${side === "start" ? "starts" : "ends"} where its paragraph does.` };
  const changed = side === "start" ? { start: to, end: edge.end } : { start: edge.start, end: to };
  if (changed.start >= changed.end)
    return { refused: "Nothing of the claim would be left there. X sets it aside as not a claim." };
  const others = pieces.filter((piece) => piece !== edge);
  return joined({ text, blocks }, others, [changed]);
}

/**
 * The pieces with one end dragged to an offset, drawn to a whole word or character. What the text interrupts stays
 * interrupted. Refused where nothing would be left.
 */
export function withEndAt(
  hand: TextInHand,
  pieces: Pieces,
  { side, at, by }: { readonly side: "start" | "end"; readonly at: number; readonly by: Granularity },
): Pieces | Refused {
  const { start, end } = envelope(pieces);
  const [from, to] = side === "start" ? [at, end] : [start, at];
  const left = clipped(pieces, { start: from, end: to });
  const grown = side === "start" ? { start: at, end: start } : { start: end, end: at };
  const more = grown.start < grown.end ? selectedPieces(hand, grown, by) : [];
  const edge = side === "start" ? left[0] : left.at(-1);
  if ("refused" in more || !edge) return { refused: "Nothing of the claim would be left there." };
  const drawn = selectedPieces(hand, edge, by);
  return "refused" in drawn ? drawn : joined(hand, left, drawn, more);
}

/** The pieces without white space at their ends; those that hold nothing else are gone. */
function trimmed({ text, blocks }: TextInHand, pieces: Pieces): Pieces {
  return pieces.flatMap((piece) => {
    const block = blockAt(blocks, piece.start);
    return (block && snapped(text, block, piece, "character")) ?? [];
  });
}

/** What of the pieces lies within a stretch. */
function clipped(pieces: Pieces, { start, end }: Span): Pieces {
  return pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end);
}

/** The two halves of a claim cut at an offset, which moves to the nearest word's beginning. */
export function splitAt(
  { text, blocks }: TextInHand,
  pieces: Pieces,
  at: number,
): { readonly before: Pieces; readonly after: Pieces } | Refused {
  const block = blockAt(blocks, at);
  const inside = pieces.find(({ start, end }) => start <= at && at < end);
  const cut = block && inside ? wordStartAt(text, block, at) : at;
  const [before, after] = [
    { start: 0, end: cut },
    { start: cut, end: text.length },
  ].map((half) => trimmed({ text, blocks }, clipped(pieces, half)));
  if (!before?.length || !after?.length)
    return {
      refused: "Put the caret between two words of the claim: press V and move it with the arrows, or click there.",
    };
  return { before, after };
}

function wordStartAt(text: string, block: Span, at: number): number {
  const word = snapped(text, block, { start: at, end: Math.min(at + 1, block.end) }, "word");
  return word && word.start < at && at < word.end ? word.start : at;
}

/**
 * A claim that an analyst makes of these pieces. What it is part of lends it source and cue, since whoever says the whole
 * says the part; the tool suggests nothing for it. Its maker is filled in when it is stored.
 * @param beside the detector whose claims are on the screen
 */
export function madeClaim(
  text: TextHash,
  pieces: Pieces,
  within: Pick<Claim, "source" | "innerSources" | "cue" | "basis"> | null,
  beside: string | null,
): Claim {
  const source = within?.source ?? null;
  return {
    version: 1,
    id: claimId(text, pieces, source?.span ?? null),
    text,
    pieces: [...pieces],
    source,
    innerSources: within?.innerSources ?? [],
    cue: within?.cue ?? null,
    hedge: null,
    basis: within?.basis ?? "author",
    suggestion: null,
    denies: [],
    foundBy: { kind: "analyst", by: unknownAnalyst, beside },
  };
}

/** Stands for the maker until the act is stored: before an analyst's first act nobody knows their id. */
export const unknownAnalyst = "0".repeat(32);

/** The second half of a claim that is split: a claim of its own, with all that was found of the whole. */
export function secondHalf(whole: Claim, pieces: Pieces, beside: string | null): Claim {
  const { checkWorthiness: _, ...found } = whole;
  return {
    ...found,
    id: claimId(whole.text, pieces, whole.source?.span ?? null),
    pieces: [...pieces],
    denies: [],
    foundBy: { kind: "analyst", by: unknownAnalyst, beside },
  };
}

/** The innermost claim that holds all of these pieces, or null. */
export function claimAround(claims: readonly ReadClaim[], pieces: Pieces): ReadClaim | null {
  const around = claims.filter(({ claim }) =>
    pieces.every((piece) => claim.pieces.some((outer) => outer.start <= piece.start && piece.end <= outer.end)),
  );
  const size = ({ claim }: ReadClaim) => claim.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  return around.toSorted((a, b) => size(a) - size(b))[0] ?? null;
}

/** The source that a span names: as another claim of the text has it, who is meant being known there, else as written. */
export function sourceAt(text: string, span: Span, claims: readonly ReadClaim[]): Source {
  const written = text.slice(span.start, span.end);
  const known = claims.flatMap(({ claim }) => claim.source ?? []);
  const same =
    known.find((source) => sameSpans([source.span], [span])) ??
    known.find((source) => text.slice(source.span.start, source.span.end) === written);
  const { speaker, description, interested } = same ?? { speaker: written, description: "", interested: false };
  return { span, speaker, role: "claimant", description, interested };
}

export function sameSpans(a: Pieces, b: Pieces): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i].end);
}

function blockAt(blocks: readonly Block[], offset: number): Block | null {
  return blocks.find(({ start, end }) => start <= offset && offset < end) ?? null;
}
