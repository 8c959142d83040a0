import { cueCounts } from "#domain/detect/stance/stance-cues.ts";
import { type StanceWord, stanceWords } from "#domain/detect/stance/stance-words.ts";

/** A claim as it is held against articles. */
export interface StanceClaim {
  readonly words: readonly StanceWord[];
  /** Each stem once. */
  readonly stems: readonly number[];
  readonly names: readonly number[];
  readonly numbers: readonly number[];
  readonly cues: readonly number[];
  /** The claim itself refutes or negates, so that who denies what it denies agrees with it. */
  readonly isNegative: boolean;
  readonly hasQuestion: boolean;
  readonly hasQuote: boolean;
  readonly hasColon: boolean;
}

/** Reads a claim's words; any string is one. */
export function readStanceClaim(text: string): StanceClaim {
  const words = stanceWords(text);
  const cues = cueCounts(words.map((word) => word.cues));
  const capitalised = [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+/gu)].map(([name]) => name).join(" ");
  return {
    words,
    stems: stemsOf(words),
    names: stemsOf(stanceWords(capitalised)),
    numbers: stemsOf(words.filter(({ isNumber }) => isNumber)),
    cues,
    isNegative: (cues[0] ?? 0) + (cues[1] ?? 0) > 0,
    hasQuestion: text.includes("?"),
    hasQuote: /["“”‘]/.test(text),
    hasColon: text.includes(":"),
  };
}

function stemsOf(words: readonly StanceWord[]): readonly number[] {
  return [...new Set(words.map(({ stem }) => stem).filter((stem) => stem !== 0))];
}
