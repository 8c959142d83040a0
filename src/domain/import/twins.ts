import { type Sketch, nearlySame, sharedPart } from "#domain/import/shingles.ts";

/** Finds, among many texts, the one that is nearly the same as another. */
export interface TwinIndex<Id> {
  add(id: Id, sketch: Sketch): void;
  /** The likest text with the share of common shingles; null where none is nearly the same. Takes time by the sketch's length. */
  nearest(sketch: Sketch): { readonly id: Id; readonly share: number } | null;
}

/** So many of those that share a shingle are compared; a shingle that more have says nothing. */
const compared = 50;

/** Empty at first. */
export function twinIndex<Id>(): TwinIndex<Id> {
  const entries: { readonly id: Id; readonly sketch: Sketch }[] = [];
  const byHash = new Map<number, number[]>();
  return {
    add(id, sketch) {
      const number = entries.push({ id, sketch }) - 1;
      for (const hash of sketch) {
        const numbers = byHash.get(hash) ?? [];
        if (numbers.length === 0) byHash.set(hash, numbers);
        if (numbers.length <= compared) numbers.push(number);
      }
    },
    nearest(sketch) {
      const counts = new Map<number, number>();
      for (const hash of sketch)
        for (const number of byHash.get(hash) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
      let best: { id: Id; share: number } | null = null;
      const likely = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, compared);
      for (const [number] of likely) {
        const entry = entries[number];
        if (!entry) continue;
        const share = sharedPart(sketch, entry.sketch);
        if (share >= nearlySame && share > (best?.share ?? 0)) best = { id: entry.id, share };
      }
      return best;
    },
  };
}
