import type { SourcePhrase } from "#domain/detect/finding.ts";
import { isDocumentNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { singular } from "#domain/detect/lexicon/inflection.ts";
import { masculineFeminine } from "#domain/detect/lexicon/words.ts";
import { rangeText } from "#domain/detect/sentence.ts";
import { type SourceReading, isNamedLikeVerb, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";

/** Whom a source phrase means. */
export interface Speaker {
  /** In words to show: "the Ukrainian General Staff". */
  readonly name: string;
  /** What is known of whoever is meant; the phrase's own reading where nothing else is. */
  readonly reading: SourceReading;
  /** The phrase itself is a document that somebody issued. */
  readonly viaDocument: boolean;
}

interface Mention {
  readonly at: number;
  readonly sentence: number;
  readonly words: readonly string[];
  readonly speaker: Speaker;
  readonly isSource: boolean;
}

/** How far back, in sentences, a pronoun or "the statement" may reach, and how many mentions are remembered at all. */
const reach = 6;
const remembered = 200;

const leading = /^(?:the|a|an|some|several|many|this|that|its|his|her|their)$/;

/**
 * Who has been mentioned so far, so that "he", "the statement" and "the General Staff" can be said in full. Filled in text
 * order; what is asked for is found among what came before.
 */
export class Speakers {
  readonly #mentions: Mention[] = [];

  /** Whom the phrase means; then remembers it. `isSource` marks those who have said something. */
  mention(phrase: SourcePhrase, isSource: boolean): Speaker {
    const tokens = phraseTokens(phrase.sentence, phrase.range);
    const at = tokens[0]?.start ?? phrase.sentence.start;
    const reading = readSource(tokens);
    const words = tokens.map((token) => token.lower).filter((word, i) => i > 0 || !leading.test(word));
    const speaker = this.#resolve(phrase, reading, words, at);
    this.#mentions.push({ at, sentence: phrase.sentence.index, words, speaker, isSource });
    if (this.#mentions.length > remembered) this.#mentions.shift();
    return speaker;
  }

  #resolve(phrase: SourcePhrase, reading: SourceReading, words: readonly string[], at: number): Speaker {
    const own: Speaker = { name: displayName(phrase), reading, viaDocument: false };
    const earlier = this.#mentions
      .filter((mention) => mention.at < at && mention.speaker.reading.kind !== "pronoun")
      .toReversed();
    const near = earlier.filter((mention) => phrase.sentence.index - mention.sentence <= reach);
    if (reading.kind === "pronoun") return pronoun(reading, phrase.sentence.index, near) ?? own;
    if (reading.definite && isDocumentNoun(reading.head)) {
      const issuer = near.find((mention) => mention.isSource && isSomebody(mention.speaker.reading));
      return issuer ? { ...issuer.speaker, viaDocument: true } : own;
    }
    return this.#fuller(reading, words, earlier) ?? own;
  }

  /** An earlier, fuller name that ends with the same words: "the General Staff", "Petrov". */
  #fuller(reading: SourceReading, words: readonly string[], earlier: readonly Mention[]): Speaker | null {
    if (words.length === 0 || !(reading.definite || reading.kind === "name")) return null;
    // A country's own word is no surname: "Russia" is not "eastern Russia".
    if (reading.kind !== "name" && words.length < 2 && reading.kind !== "body") return null;
    const found = earlier.find(
      ({ words: fuller, speaker }) =>
        fuller.length > words.length &&
        !speaker.reading.head.includes("'") &&
        words.every((word, i) => fuller[fuller.length - words.length + i] === word),
    );
    return found ? found.speaker : null;
  }
}

/** "he" is a person if one was named lately, else whoever was last the subject; "it" and "they" likewise, bodies first. */
function pronoun(reading: SourceReading, sentence: number, near: readonly Mention[]): Speaker | null {
  const somebody = near.filter(
    ({ speaker, isSource }) =>
      !speaker.viaDocument && (isSomebody(speaker.reading) || (isSource && speaker.reading.kind === "unknown")),
  );
  const inSentence = somebody.find((mention) => mention.sentence === sentence);
  const wantsPerson = masculineFeminine.has(reading.head);
  const fits = somebody.find(
    (mention) => isPerson(mention.speaker.reading) === wantsPerson && sentence - mention.sentence <= 2,
  );
  return (inSentence ?? fits ?? somebody.find((mention) => mention.isSource))?.speaker ?? null;
}

function isPerson(reading: SourceReading): boolean {
  return (
    ["official", "person", "expert", "name"].includes(reading.kind) &&
    (reading.named || singular(reading.head) === reading.head)
  );
}

function isSomebody(reading: SourceReading): boolean {
  return !["document", "recording", "vague", "unknown", "pronoun"].includes(reading.kind);
}

/** The phrase as written; where it opens its sentence, its first word is made small unless that is a name. */
function displayName({ sentence, range }: SourcePhrase): string {
  const text = rangeText(sentence, range);
  const first = sentence.tokens[range.from];
  const isName = !!first && range.to - range.from === 1 && isNamedLikeVerb(first);
  if (!first || first.lower === "i" || isName) return text;
  const isCommon =
    ["DET", "PRON"].includes(first.tag) || (range.from === 0 && ["NOUN", "ADJ", "NUM", "VERB"].includes(first.tag));
  return isCommon && /^\p{Lu}\p{Ll}*$/u.test(first.text) ? first.lower + text.slice(first.text.length) : text;
}
