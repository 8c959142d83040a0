import { type WinkTagging, createForgetfulWink } from "#adapters/detector/forgetful-wink.ts";
import { type TaggedWord, type Tagger, tags } from "#domain/detect/token.ts";

const knownTags: ReadonlyMap<string, TaggedWord["tag"]> = new Map(tags.map((tag) => [tag, tag]));

/** After so many words learnt wink is made anew, so that memory stays flat: about every 250,000 words, 0.1 s each time. */
const mostLearnt = 50_000;

/**
 * A tagger over wink-nlp's English model. Making one unpacks the model: about 0.1 s, once. A sentence's words are the same
 * whatever was tagged before.
 */
export function createWinkTagger(): Tagger {
  let wink = createForgetfulWink();
  return (sentence) => {
    const tagged = taggedBy(wink.nlp, sentence);
    if (wink.forget() > mostLearnt) wink = createForgetfulWink();
    return tagged;
  };
}

/**
 * wink gives words and the white space before them but no offsets, and it normalises some of that space; so each word is
 * looked up in the sentence from the last one on. What cannot be found nearby is left out, and the next word found again.
 */
function taggedBy(nlp: WinkTagging, sentence: string): readonly TaggedWord[] {
  const tokens = nlp.readDoc(sentence).tokens();
  const words = tokens.out();
  const parts = tokens.out(nlp.its.pos);
  const tagged: TaggedWord[] = [];
  let from = 0;
  for (const [i, word] of words.entries()) {
    const start = place(sentence, word, from);
    if (start === null || word.trim() === "") continue;
    from = start + word.length;
    tagged.push({ start, end: from, tag: knownTags.get(parts[i] ?? "") ?? "X" });
  }
  return tagged;
}

/** How far ahead a word is looked for, in UTF-16 code units; beyond it only white space can have come between. */
const lookAhead = 64;

function place(sentence: string, word: string, from: number): number | null {
  const at = sentence.slice(from, from + lookAhead + word.length).indexOf(word);
  return at < 0 ? null : from + at;
}
