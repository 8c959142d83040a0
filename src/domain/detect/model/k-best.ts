import { type Lattice, type Transitions, impossible, ruledOut } from "#domain/detect/model/chain.ts";

/** A labelling with its score. */
export interface Labelling {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** Finds the best labellings. Keeps working memory between sequences, and nothing else. */
export class LabellingSearch {
  #back = new Int16Array(0);

  /** The `count` best, best first; fewer where there are no more. List Viterbi: each state keeps its best few. */
  best({ length, scores, kinds }: Lattice, { labels, weights }: Transitions, count: number): readonly Labelling[] {
    if (length === 0) return [];
    const width = labels * count;
    if (this.#back.length < length * width) this.#back = new Int16Array(length * width * 2);
    const back = this.#back.fill(-1, 0, length * width);
    let score = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
    let next = new Float64Array(width);
    for (let l = 0; l < labels; l += 1) if ((scores[l] ?? 0) > ruledOut) score[l * count] = scores[l] ?? 0;
    for (let t = 1; t < length; t += 1) {
      const base = (kinds[t] ?? 0) * labels * labels;
      next.fill(Number.NEGATIVE_INFINITY);
      for (let to = 0; to < labels; to += 1) {
        const own = scores[t * labels + to] ?? 0;
        if (own <= ruledOut) continue;
        const slot = to * count;
        const last = slot + count - 1;
        for (let l = 0; l < labels; l += 1) {
          const weight = weights[base + l * labels + to] ?? 0;
          if (weight <= impossible) continue;
          for (let k = 0; k < count; k += 1) {
            const from = l * count + k;
            const value = (score[from] ?? 0) + weight;
            if (!(value > (next[last] ?? 0))) break;
            insert(next, back, t * width, slot, last, value, from);
          }
        }
        for (let k = slot; k <= last; k += 1) next[k] = (next[k] ?? 0) + own;
      }
      [score, next] = [next, score];
    }
    const ends = Array.from(score, (value, state) => ({ value, state }))
      .filter(({ value }) => value > Number.NEGATIVE_INFINITY)
      .toSorted((a, b) => b.value - a.value)
      .slice(0, count);
    return ends.map(({ value, state }) => {
      const path = new Uint8Array(length);
      let at = state;
      for (let t = length - 1; t >= 0; t -= 1) {
        path[t] = Math.floor(at / count);
        at = back[t * width + at] ?? 0;
      }
      return { labels: path, score: value };
    });
  }
}

/** Puts a value in its place among the slot's best, the worst falling out. `origins` of this position begin at `row`. */
function insert(
  values: Float64Array,
  origins: Int16Array,
  row: number,
  slot: number,
  last: number,
  value: number,
  from: number,
): void {
  let at = last;
  while (at > slot && (values[at - 1] ?? 0) < value) {
    values[at] = values[at - 1] ?? 0;
    origins[row + at] = origins[row + at - 1] ?? -1;
    at -= 1;
  }
  values[at] = value;
  origins[row + at] = from;
}
