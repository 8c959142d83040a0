import { type Pieces, type Span, compareSpans, envelope } from "#domain/anchor/span.ts";

/** Something that lies over a text: a claim, by its id and the pieces of its content. */
export interface Layer {
  readonly id: string;
  readonly pieces: Pieces;
}

/** A stretch of text under the same layers throughout; see {@link flatten}. */
export interface Segment<T extends Layer = Layer> extends Span {
  /** What lies over it, outermost first, each once; none where the text is bare. */
  readonly layers: readonly T[];
  /** Those of {@link layers} whose whole content begins with this segment, outermost first. */
  readonly first: readonly T[];
  /** Those of {@link layers} whose whole content ends with this segment, outermost first. */
  readonly last: readonly T[];
}

const none: readonly never[] = [];

/**
 * Cuts a stretch of text into consecutive segments that together are exactly that stretch, so that overlapping and
 * nested layers can be shown side by side instead of inside each other. All offsets are UTF-16 code units.
 *
 * Cuts are made where a layer begins or ends and nowhere else: spans are never moved, not even off the middle of a
 * character, and two neighbouring segments never lie under the same layers. Pieces are clipped to the range; a layer
 * that is clipped at the front has no {@link Segment.first} in it, and likewise at the back.
 *
 * Outermost is the layer whose whole content starts earlier, of two that start together the longer one, then the one
 * given earlier. It is one order for the whole text: a layer keeps its rank in every segment. Of layers with the same
 * id the first one stands for all of them. An empty range has no segments.
 *
 * Takes O((n + k) log n) for n pieces and k layers, besides writing the result. The whole text's layers may be given,
 * but each of them is looked at: for a long text, give a paragraph only those that reach into it.
 */
export function flatten<T extends Layer>(range: Span, layers: readonly T[]): Segment<T>[] {
  if (range.start >= range.end) return [];
  const ranked = rankLayers(layers);
  const edges = edgesWithin(range, ranked);
  const segments: Segment<T>[] = [];
  const depth = new Map<number, number>();
  let active: readonly number[] = none;
  let shown: readonly number[] = none;
  let start = range.start;

  const close = (end: number) => {
    if (end <= start) return;
    const over = shown.flatMap((rank) => ranked[rank] ?? []);
    const from = start;
    segments.push({
      start: from,
      end,
      layers: over.map(({ layer }) => layer),
      first: over.filter(({ whole }) => whole.start === from).map(({ layer }) => layer),
      last: over.filter(({ whole }) => whole.end === end).map(({ layer }) => layer),
    });
    start = end;
  };

  for (let i = 0; i < edges.length;) {
    const at = edges[i]?.at ?? range.end;
    // All edges at one offset count as one cut: between them there is no text.
    for (let edge = edges[i]; edge?.at === at; edge = edges[(i += 1)]) {
      const before = depth.get(edge.rank) ?? 0;
      const after = before + edge.step;
      depth.set(edge.rank, after);
      if (before === 0) active = withRank(active, edge.rank);
      else if (after === 0) active = active.filter((rank) => rank !== edge.rank);
    }
    if (sameRanks(active, shown)) continue;
    close(at);
    shown = active;
  }
  close(range.end);
  return segments;
}

interface Ranked<T> {
  readonly layer: T;
  /** From the start of its first piece to the end of its last, before any clipping. */
  readonly whole: Span;
  readonly pieces: Pieces;
}

/** One entry an id, outermost first; a position in this list is a layer's rank. */
function rankLayers<T extends Layer>(layers: readonly T[]): readonly Ranked<T>[] {
  const byId = new Map<string, Ranked<T>>();
  for (const layer of layers) {
    const known = byId.get(layer.id);
    const pieces = [...(known?.pieces ?? none), ...layer.pieces].toSorted(compareSpans);
    const last = Math.max(...pieces.map((piece) => piece.end));
    if (pieces.length === 0) continue;
    byId.set(layer.id, {
      layer: known?.layer ?? layer,
      whole: { start: envelope(pieces).start, end: last },
      pieces,
    });
  }
  // The sort is stable and a Map keeps the order of first insertion, so that the given order settles ties.
  return [...byId.values()].toSorted((a, b) => compareSpans(a.whole, b.whole));
}

interface Edge {
  readonly at: number;
  readonly rank: number;
  /** 1 where a piece begins, -1 where it ends. */
  readonly step: 1 | -1;
}

/** Where the clipped pieces begin and end, in text order, beginnings first. */
function edgesWithin<T>(range: Span, ranked: readonly Ranked<T>[]): readonly Edge[] {
  const edges: Edge[] = [];
  ranked.forEach(({ pieces }, rank) => {
    for (const piece of pieces) {
      const start = Math.max(piece.start, range.start);
      const end = Math.min(piece.end, range.end);
      if (start < end) edges.push({ at: start, rank, step: 1 }, { at: end, rank, step: -1 });
    }
  });
  return edges.toSorted((a, b) => a.at - b.at || b.step - a.step);
}

function withRank(ranks: readonly number[], rank: number): readonly number[] {
  const place = ranks.findIndex((other) => other > rank);
  return place < 0 ? [...ranks, rank] : [...ranks.slice(0, place), rank, ...ranks.slice(place)];
}

function sameRanks(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((rank, i) => rank === b[i]);
}
