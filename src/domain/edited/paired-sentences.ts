import type { EditedText } from "#domain/edited/edited-text.ts";

/** Which sentences of an older text stand in a newer one, word for word. By the older one's indices; -1 for none. */
export interface PairedSentences {
  /** At their place: in the same order, between the same neighbours. */
  readonly inPlace: Int32Array;
  /** Elsewhere, where both texts have the sentence once, so that there is no doubt which is meant. */
  readonly moved: Int32Array;
  /** The sentences of the newer text that none stands for, in order. */
  readonly fresh: readonly number[];
}

interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly depth: number;
}

/** Deeper than any text that people write; what lies below stays unpaired, and so waits for the analyst. */
const deepest = 60;

/**
 * Pairs the sentences of two texts by those that both have once (a patience difference), then what stands between these
 * likewise. Time grows with the number of sentences, times the depth to which they have to be taken apart.
 */
export function pairSentences(before: EditedText, after: EditedText): PairedSentences {
  const [old, now] = [keysOf(before), keysOf(after)];
  const inPlace = new Int32Array(old.length).fill(-1);
  const gaps: Gap[] = [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: now.length, depth: 0 }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) gaps.push(...pairGap(old, now, gap, inPlace));

  const taken = new Uint8Array(now.length);
  for (const place of inPlace) if (place >= 0) taken[place] = 1;
  const moved = new Int32Array(old.length).fill(-1);
  for (const [i, j] of sharedOnce(old, now, { oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: now.length }))
    if (inPlace[i] === -1 && taken[j] === 0) {
      moved[i] = j;
      taken[j] = 1;
    }
  return { inPlace, moved, fresh: now.flatMap((_, j) => (taken[j] === 0 ? [j] : [])) };
}

function keysOf({ sentences }: EditedText): readonly string[] {
  return sentences.map(({ key }) => key);
}

/** Pairs what it can within a gap; gives the gaps that are left. */
function pairGap(old: readonly string[], now: readonly string[], gap: Gap, pairs: Int32Array): readonly Gap[] {
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === now[newFrom]) {
    pairs[oldFrom] = newFrom;
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === now[newTo - 1]) {
    oldTo -= 1;
    newTo -= 1;
    pairs[oldTo] = newTo;
  }
  if (oldFrom === oldTo || newFrom === newTo || gap.depth > deepest) return [];
  const anchors = inOrder(sharedOnce(old, now, { oldFrom, oldTo, newFrom, newTo }));
  if (anchors.length === 0) return [];
  const gaps: Gap[] = [];
  const depth = gap.depth + 1;
  for (const [i, j] of anchors) {
    pairs[i] = j;
    gaps.push({ oldFrom, oldTo: i, newFrom, newTo: j, depth });
    [oldFrom, newFrom] = [i + 1, j + 1];
  }
  return [...gaps, { oldFrom, oldTo, newFrom, newTo, depth }];
}

/** The sentences that stand once in each of two stretches, in the older one's order. */
function sharedOnce(
  old: readonly string[],
  now: readonly string[],
  { oldFrom, oldTo, newFrom, newTo }: Omit<Gap, "depth">,
): readonly (readonly [number, number])[] {
  const there = onceIn(now, newFrom, newTo);
  return [...onceIn(old, oldFrom, oldTo)].flatMap(([key, i]) => {
    const j = there.get(key);
    return i < 0 || j === undefined || j < 0 ? [] : [[i, j] as const];
  });
}

/** Where each sentence of a stretch stands; -1 for one that stands there more than once. */
function onceIn(keys: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? "";
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** The longest run of pairs that keeps the order of both sides (patience sorting). */
function inOrder(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const below = new Int32Array(pairs.length).fill(-1);
  for (const [at, [, place]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    below[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.toReversed();
}
