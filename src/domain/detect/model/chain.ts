/** What a linear chain over labels knows beside its features: which label follows which, by the kind of border between. */
export interface Transitions {
  readonly labels: number;
  /** `labels * labels` weights for each kind, previous label first; a following that cannot be is {@link impossible}. */
  readonly weights: Float32Array;
}

/** The weight of what cannot be; its exponential is 0 in single precision. */
export const impossible = -200;

/** The score of a label that must not stand at a position. */
export const ruledOut = -10_000;

/** A sequence to be labelled: for each position its labels' scores, and the kind of its border to the one before. */
export interface Lattice {
  readonly length: number;
  readonly scores: Float32Array;
  readonly kinds: Uint8Array;
}

/** What forward and backward passes give: probabilities of labels, and of single labellings. */
export class Marginals {
  length = 0;
  /** P(label at position), `labels` a position. */
  of = new Float32Array(0);
  /** Scaled forward values, backward values and exponentials of scores; kept for pairs of neighbours. */
  forward = new Float32Array(0);
  backward = new Float32Array(0);
  emission = new Float32Array(0);
  /** The natural logarithm of the sum over all labellings of the exponential of their score. */
  logPartition = 0;

  /** `expTransitions` are the exponentials of {@link Transitions}' weights. */
  read(lattice: Lattice, labels: number, expTransitions: Float32Array): void {
    this.readForward(lattice, labels, expTransitions);
    this.#readBackward(lattice, labels, expTransitions);
  }

  /** The forward pass alone: {@link logPartition} and {@link forward}, for half the price. */
  readForward({ length, scores, kinds }: Lattice, labels: number, expTransitions: Float32Array): void {
    this.#reserve(length, labels);
    const { forward, emission } = this;
    this.logPartition = 0;
    if (length === 0) return;
    for (let t = 0; t < length; t += 1) {
      const at = t * labels;
      let most = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < labels; l += 1) most = Math.max(most, scores[at + l] ?? 0);
      this.logPartition += most;
      for (let l = 0; l < labels; l += 1) emission[at + l] = Math.exp((scores[at + l] ?? 0) - most);
    }
    for (let t = 0; t < length; t += 1) {
      const at = t * labels;
      const base = (kinds[t] ?? 0) * labels * labels;
      let sum = 0;
      for (let to = 0; to < labels; to += 1) {
        let value = t === 0 ? 1 : 0;
        if (t > 0)
          for (let l = 0; l < labels; l += 1)
            value += (forward[at - labels + l] ?? 0) * (expTransitions[base + l * labels + to] ?? 0);
        value *= emission[at + to] ?? 0;
        forward[at + to] = value;
        sum += value;
      }
      this.logPartition += Math.log(sum);
      for (let l = 0; l < labels; l += 1) forward[at + l] = (forward[at + l] ?? 0) / sum;
    }
  }

  #readBackward({ length, kinds }: Lattice, labels: number, expTransitions: Float32Array): void {
    const { forward, backward, emission, of } = this;
    if (length === 0) return;
    for (let l = 0; l < labels; l += 1) backward[(length - 1) * labels + l] = 1;
    for (let t = length - 2; t >= 0; t -= 1) {
      const at = (t + 1) * labels;
      const base = (kinds[t + 1] ?? 0) * labels * labels;
      let sum = 0;
      for (let l = 0; l < labels; l += 1) {
        let value = 0;
        for (let to = 0; to < labels; to += 1)
          value += (expTransitions[base + l * labels + to] ?? 0) * (emission[at + to] ?? 0) * (backward[at + to] ?? 0);
        backward[at - labels + l] = value;
        sum += value;
      }
      for (let l = 0; l < labels; l += 1) backward[at - labels + l] = (backward[at - labels + l] ?? 0) / sum;
    }
    for (let t = 0; t < length; t += 1) {
      const at = t * labels;
      let sum = 0;
      for (let l = 0; l < labels; l += 1) sum += (forward[at + l] ?? 0) * (backward[at + l] ?? 0);
      for (let l = 0; l < labels; l += 1) of[at + l] = ((forward[at + l] ?? 0) * (backward[at + l] ?? 0)) / sum;
    }
  }

  #reserve(length: number, labels: number): void {
    this.length = length;
    if (this.of.length >= length * labels) return;
    const size = length * labels * 2;
    this.of = new Float32Array(size);
    this.forward = new Float32Array(size);
    this.backward = new Float32Array(size);
    this.emission = new Float32Array(size);
  }
}
