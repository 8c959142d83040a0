import { hashFeature } from "#domain/detect/worthiness/feature-hash.ts";
import { featureKind as kind } from "#domain/detect/worthiness/feature-kind.ts";
import { profileFeatures, verbFeatures } from "#domain/detect/worthiness/sentence-profile.ts";
import type { SentenceWord, TaggedForm } from "#domain/detect/worthiness/sentence-word.ts";

/** A word before the first or behind the last. */
const none: SentenceWord = {
  form: 0,
  stem: 0,
  shape: 0,
  tag: null,
  tagNumber: 0,
  classes: 0,
  isNumber: false,
  verb: null,
};

/** No sentence is read beyond so many words: whoever lists more has long said what there is to check. */
const mostWords = 400;

/**
 * The hashed features of a sentence: words, stems, classes, grammar, who acts, numbers, names and tense. Unsigned 32-bit
 * numbers, some of them perhaps twice. Time grows with the words, of which at most 400 are read.
 */
export function sentenceFeatures(
  sentence: readonly TaggedForm[],
  read: (word: TaggedForm) => SentenceWord,
): readonly number[] {
  const words = sentence.slice(0, mostWords).map(read);
  const features: number[] = [];
  const at = (i: number): SentenceWord => words[i] ?? none;
  for (const [i, word] of words.entries()) {
    const next = at(i + 1);
    const third = at(i + 2);
    features.push(
      hashFeature(kind.form, word.form),
      hashFeature(kind.pair, word.form, next.form),
      hashFeature(kind.shapes, word.shape, next.shape),
      hashFeature(kind.threeShapes, word.shape, next.shape, third.shape),
      hashFeature(kind.threeTags, word.tagNumber, next.tagNumber, third.tagNumber),
      hashFeature(kind.coarse, word.classes >>> 24),
      hashFeature(kind.middle, (word.classes >>> 16) & 0xff),
      hashFeature(kind.fine, word.classes & 0xffff),
      hashFeature(kind.coarsePair, word.classes >>> 24, next.classes >>> 24),
      hashFeature(kind.middlePair, (word.classes >>> 16) & 0xff, (next.classes >>> 16) & 0xff),
    );
    if (word.stem !== word.form) features.push(hashFeature(kind.stem, word.stem));
  }
  const [first, second, third] = [at(0), at(1), at(2)];
  features.push(
    hashFeature(kind.opening, first.form),
    hashFeature(kind.opening, first.form, second.form),
    hashFeature(kind.openingTags, first.tagNumber, second.tagNumber, third.tagNumber),
    hashFeature(kind.openingShapes, first.shape, second.shape, third.shape),
    hashFeature(kind.last, at(words.length - 1).form),
  );
  return features.concat(verbFeatures(words), profileFeatures(words));
}
