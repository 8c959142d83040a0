import type { EditedText } from "#domain/edited/edited-text.ts";
import type { PairedSentences } from "#domain/edited/paired-sentences.ts";

/** Sentences `[from, to)` of the newer text that stand where another one stood. */
export interface Counterpart {
  readonly from: number;
  readonly to: number;
}

/** Finds what has become of a sentence that the newer text no longer has; null where nothing like it is left. */
export type FindCounterpart = (sentence: number) => Counterpart | null;

/** From this likeness on, a sentence between the same neighbours counts as what the other became; elsewhere it takes more. */
const alike = { inPlace: 0.35, elsewhere: 0.6 };
/** A word that stands in more of the new sentences than this finds none of them: time would grow with their square. */
const commonFrom = 40;

/** Prepares the search among the sentences that only the newer text has. Time grows with their words. */
export function counterpartFinder(
  before: EditedText,
  after: EditedText,
  { inPlace, fresh }: PairedSentences,
): FindCounterpart {
  const isFresh = new Set(fresh);
  const bearing = new Map<string, number[]>();
  for (const at of fresh)
    for (const word of new Set(meaningWords(after, at, at + 1))) {
      const known = bearing.get(word);
      if (known) known.push(at);
      else bearing.set(word, [at]);
    }
  const neighbours = neighbourPlaces(inPlace, after.sentences.length);

  function candidates(words: readonly string[], low: number, high: number): ReadonlySet<number> {
    const found = new Set<number>();
    // However little it shares, what stands where the sentence stood comes first.
    for (const at of [low, high - 1]) if (at >= low && at < high && isFresh.has(at)) found.add(at);
    for (const word of new Set(words)) {
      const places = bearing.get(word);
      if (places && places.length <= commonFrom) for (const at of places) found.add(at);
    }
    return found;
  }

  return (sentence) => {
    const words = meaningWords(before, sentence, sentence + 1);
    const { low, high } = neighbours(sentence);
    let best: { readonly part: Counterpart; readonly score: number } | null = null;
    for (const at of candidates(words, low, high)) {
      const isHere = at >= low && at < high;
      for (const part of [
        { from: at, to: at + 1 },
        { from: at, to: at + 2 },
      ]) {
        if (part.to - part.from === 2 && !isFresh.has(at + 1)) continue;
        const { both, held } = likeness(words, meaningWords(after, part.from, part.to));
        const likely = Math.max(both, isHere && words.length > 3 ? held * 0.6 : 0);
        // Of two alike, the one at its place; two sentences in place of one must be clearly more like it.
        const score = likely + (isHere ? 0.2 : 0) - (part.to - part.from === 2 ? 0.05 : 0);
        if (likely >= (isHere ? alike.inPlace : alike.elsewhere) && score > (best?.score ?? 0)) best = { part, score };
      }
    }
    return best?.part ?? null;
  };
}

/** For each sentence, the stretch of the newer text between what its neighbours became. */
function neighbourPlaces(inPlace: Int32Array, length: number) {
  const low = new Int32Array(inPlace.length);
  const high = new Int32Array(inPlace.length);
  let last = 0;
  for (const [at, place] of inPlace.entries()) {
    low[at] = last;
    if (place >= 0) last = place + 1;
  }
  let next = length;
  for (let at = inPlace.length - 1; at >= 0; at -= 1) {
    high[at] = next;
    const place = inPlace[at] ?? -1;
    if (place >= 0) next = place;
  }
  return (sentence: number) => ({ low: low[sentence] ?? 0, high: high[sentence] ?? length });
}

function meaningWords({ sentences, words }: EditedText, from: number, to: number): readonly string[] {
  const [first, last] = [sentences[from], sentences[to - 1]];
  if (!first || !last) return [];
  return words.slice(first.from, last.to).flatMap(({ kind, lower }) => (kind === "mark" ? [] : [lower]));
}

/** How much two sentences share: of both together (Dice), and of the first alone; 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): { readonly both: number; readonly held: number } {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of one) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  if (shared === 0) return { both: 0, held: 0 };
  return { both: (2 * shared) / (one.length + other.length), held: shared / one.length };
}
