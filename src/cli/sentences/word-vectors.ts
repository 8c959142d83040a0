import { seeded } from "#domain/seeded.ts";

/** Words as directions: `vectors` holds `dimensions` numbers a word, each word's of length 1. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Float64Array;
}

export interface VectorSettings {
  readonly dimensions: number;
  /** A word needs so many occurrences. */
  readonly least: number;
  readonly mostWords: number;
  /** The so many most frequent words count as company. */
  readonly contexts: number;
  /** Words of company to each side; a nearer one counts more. */
  readonly reach: number;
  readonly seed: number;
}

/**
 * Vectors of words by the company they keep: positive pointwise mutual information with the words to the left and to
 * the right, reduced by subspace iteration. The same documents and settings give the same vectors.
 */
export function trainWordVectors(documents: readonly (readonly string[])[], settings: VectorSettings): WordVectors {
  const words = frequentWords(documents, settings);
  const rows = companyOf(documents, words, settings);
  const width = 2 * settings.contexts;
  const { dimensions } = settings;
  const random = seeded(settings.seed);
  let vectors = Float64Array.from({ length: words.length * dimensions }, () => random() - 0.5);
  const rounds = 5;
  for (let round = 0; round < rounds; round += 1) {
    const company = new Float64Array(width * dimensions);
    multiply(rows, dimensions, (row, column, value, k) => {
      const at = column * dimensions + k;
      company[at] = (company[at] ?? 0) + value * (vectors[row * dimensions + k] ?? 0);
    });
    orthonormalise(company, dimensions);
    const next = new Float64Array(words.length * dimensions);
    multiply(rows, dimensions, (row, column, value, k) => {
      const at = row * dimensions + k;
      next[at] = (next[at] ?? 0) + value * (company[column * dimensions + k] ?? 0);
    });
    vectors = next;
    if (round < rounds - 1) orthonormalise(vectors, dimensions);
  }
  soften(vectors, dimensions);
  normaliseRows(vectors, dimensions);
  return { words, dimensions, vectors };
}

function frequentWords(documents: readonly (readonly string[])[], { least, mostWords }: VectorSettings): string[] {
  const counts = new Map<string, number>();
  for (const document of documents) for (const word of document) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

function companyOf(
  documents: readonly (readonly string[])[],
  words: readonly string[],
  { contexts, reach }: VectorSettings,
): readonly SparseRow[] {
  const numbers = new Map(words.map((word, i) => [word, i]));
  const counts = words.map(() => new Map<number, number>());
  const columnSums = new Float64Array(2 * contexts);
  for (const document of documents) {
    const ids = document.map((word) => numbers.get(word) ?? -1);
    for (const [i, id] of ids.entries()) {
      const row = counts[id];
      if (!row) continue;
      for (let away = -reach; away <= reach; away += 1) {
        const other = ids[i + away] ?? -1;
        if (away === 0 || other < 0 || other >= contexts) continue;
        const column = other + (away < 0 ? 0 : contexts);
        row.set(column, (row.get(column) ?? 0) + 1 / Math.abs(away));
        columnSums[column] = (columnSums[column] ?? 0) + 1 / Math.abs(away);
      }
    }
  }
  // Levy and Goldberg 2015: company's frequency to the power of 3/4, or rare company would decide.
  const smoothed = columnSums.map((sum) => sum ** 0.75);
  const all = smoothed.reduce((total, sum) => total + sum, 0);
  return counts.map((row) => {
    const rowSum = [...row.values()].reduce((total, count) => total + count, 0);
    const kept = [...row].flatMap(([column, count]) => {
      const information = Math.log(count / rowSum / ((smoothed[column] ?? 1) / all));
      return information > 0 ? [{ column, information }] : [];
    });
    return {
      columns: Int32Array.from(kept, ({ column }) => column),
      values: Float32Array.from(kept, ({ information }) => information),
    };
  });
}

function multiply(
  rows: readonly SparseRow[],
  dimensions: number,
  add: (row: number, column: number, value: number, k: number) => void,
): void {
  for (const [row, { columns, values }] of rows.entries())
    for (const [i, column] of columns.entries()) {
      const value = values[i] ?? 0;
      for (let k = 0; k < dimensions; k += 1) add(row, column, value, k);
    }
}

/** Gram and Schmidt on the columns. */
function orthonormalise(matrix: Float64Array, dimensions: number): void {
  for (let k = 0; k < dimensions; k += 1) {
    for (let before = 0; before < k; before += 1) {
      let dot = 0;
      for (let at = 0; at < matrix.length; at += dimensions) dot += (matrix[at + k] ?? 0) * (matrix[at + before] ?? 0);
      for (let at = 0; at < matrix.length; at += dimensions)
        matrix[at + k] = (matrix[at + k] ?? 0) - dot * (matrix[at + before] ?? 0);
    }
    scaleColumn(matrix, dimensions, k, 0.5);
  }
}

/** Takes each direction's weight to its root: the strongest few would hide the rest. */
function soften(matrix: Float64Array, dimensions: number): void {
  for (let k = 0; k < dimensions; k += 1) scaleColumn(matrix, dimensions, k, 0.25);
}

/** Divides a column by its squared length to this power. */
function scaleColumn(matrix: Float64Array, dimensions: number, k: number, power: number): void {
  let squares = 0;
  for (let at = k; at < matrix.length; at += dimensions) squares += (matrix[at] ?? 0) ** 2;
  const scale = squares === 0 ? 0 : squares ** -power;
  for (let at = k; at < matrix.length; at += dimensions) matrix[at] = (matrix[at] ?? 0) * scale;
}

export function normaliseRows(matrix: Float64Array, dimensions: number): void {
  for (let at = 0; at < matrix.length; at += dimensions) {
    let squares = 0;
    for (let k = 0; k < dimensions; k += 1) squares += (matrix[at + k] ?? 0) ** 2;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let k = 0; k < dimensions; k += 1) matrix[at + k] = (matrix[at + k] ?? 0) * scale;
  }
}
