import { splitSentences } from "#domain/detect/sentence-split.ts";
import { cueCounts } from "#domain/detect/stance/stance-cues.ts";
import { questionForm, type StanceWord, stanceWords } from "#domain/detect/stance/stance-words.ts";

export interface StanceSentence {
  readonly words: readonly StanceWord[];
  readonly stems: ReadonlySet<number>;
  /** By kind of cue. */
  readonly cues: readonly number[];
  readonly isQuestion: boolean;
}

/** An article as claims are held against it: read once, however many claims there are. */
export interface StanceArticle {
  readonly sentences: readonly StanceSentence[];
  readonly stems: ReadonlySet<number>;
  readonly forms: ReadonlySet<number>;
}

/** Reads an article's text; any string is one. Time grows with its length. */
export function readStanceArticle(text: string): StanceArticle {
  const sentences: StanceSentence[] = [];
  const stems = new Set<number>();
  const forms = new Set<number>();
  for (const line of text.matchAll(/[^\n]+/g)) {
    const within = { start: line.index, end: line.index + line[0].length };
    for (const { start, end } of splitSentences(text, within)) {
      const words = stanceWords(text.slice(start, end));
      if (words.length === 0) continue;
      const own = new Set(words.map(({ stem }) => stem).filter((stem) => stem !== 0));
      for (const stem of own) stems.add(stem);
      for (const { form } of words) forms.add(form);
      sentences.push({
        words,
        stems: own,
        cues: cueCounts(words.map(({ cues }) => cues)),
        isQuestion: words.at(-1)?.form === questionForm,
      });
    }
  }
  return { sentences, stems, forms };
}
