import type { Span } from "#domain/anchor/span.ts";
import { trimContent, trimQuestion } from "#domain/detect/content.ts";
import type { AskedQuestion, Finding, SourcePhrase } from "#domain/detect/finding.ts";
import { verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import type { AttributionReader } from "#domain/detect/model/attribution-reader.ts";
import type { ChosenAttribution } from "#domain/detect/model/choose.ts";
import { readModelBlock } from "#domain/detect/model/model-block.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** What the attribution model finds in a block; both in text order. */
export interface ModelFindings {
  readonly findings: readonly Finding[];
  readonly questions: readonly AskedQuestion[];
}

/**
 * What the attribution model finds in the sentences of a block, in the terms of the rules: the word that introduces a
 * clause belongs to the cue and not to the content, and a cue that denies makes its source a denier.
 */
export function modelFindings(
  text: string,
  within: Span,
  sentences: readonly Sentence[],
  reader: AttributionReader,
): ModelFindings {
  const starts: number[] = [];
  let words = 0;
  for (const sentence of sentences) {
    starts.push(words);
    words += sentence.tokens.length;
  }
  const attributions = reader.read(readModelBlock(text, within, sentences));
  const places = { sentences, starts };
  return {
    findings: attributions.flatMap((attribution) => toFindings(text, places, attribution)),
    questions: attributions.flatMap((attribution) => toQuestions(text, places, attribution)),
  };
}

/** The sentences of a block and the number of words before each. */
interface Places {
  readonly sentences: readonly Sentence[];
  readonly starts: readonly number[];
}

/** One finding for each sentence of the content: a claim is the smallest proposition, however long the quotation. */
function toFindings(text: string, places: Places, attribution: ChosenAttribution): readonly Finding[] {
  const cue = phraseAt(places, attribution.cue);
  const cueSpan = spanAt(places, introduced(places, attribution));
  const [opening] = attribution.content;
  if (!cue || !cueSpan || !opening) return [];
  const source = attribution.source && phraseAt(places, attribution.source);
  const isClause = withoutIntroducer(places, opening).from > opening.from || isIdeaThat(places, opening);
  const reading = readCue(cue, isClause);
  const bySentence = new Map<Sentence, Span[]>();
  for (const range of attribution.content) {
    for (const { sentence, range: part } of phrasesAt(places, withoutIntroducer(places, range))) {
      const span = rangeSpan(sentence, part);
      const piece = span && trimContent(text, span);
      if (piece) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), piece]);
    }
  }
  return Array.from(bySentence, ([sentence, pieces]) => ({
    rule: "model",
    sentence,
    pieces,
    source: reading === "asserts" ? source : null,
    cue: cueSpan,
    stance: stanceOf(reading, source !== null),
    denial: reading === "denies" ? { cue: cueSpan, denier: source } : null,
    evidenceMissing: null,
    score: attribution.score,
    exact: attribution.exact,
  }));
}

/** One for each sentence of the content that asks something. */
function toQuestions(text: string, places: Places, attribution: ChosenAttribution): readonly AskedQuestion[] {
  const cue = spanAt(places, attribution.cue);
  if (!cue) return [];
  const source = attribution.source && spanAt(places, attribution.source);
  return attribution.content.flatMap((range) =>
    phrasesAt(places, range).flatMap((phrase) => {
      const span = rangeSpan(phrase.sentence, phrase.range);
      const piece = span && trimQuestion(text, span);
      return piece ? [{ pieces: [piece], source, cue, score: attribution.score }] : [];
    }),
  );
}

function stanceOf(reading: CueReading, hasSource: boolean): Finding["stance"] {
  if (reading === "responds") return "response";
  if (reading === "denies") return "author";
  return reading === "asserts" && hasSource ? "attributed" : "hearsay";
}

/** A range of the block's words, cut at its sentences. */
function phrasesAt(places: Places, range: TokenRange): readonly SourcePhrase[] {
  const phrases: SourcePhrase[] = [];
  for (let from = range.from; from < range.to;) {
    const phrase = phraseAt(places, { from, to: range.to });
    if (!phrase) break;
    phrases.push(phrase);
    from += phrase.range.to - phrase.range.from;
  }
  return phrases;
}

/** A range of the block's words as words of the sentence in which it starts; what lies beyond that is cut off. */
function phraseAt({ sentences, starts }: Places, range: TokenRange): SourcePhrase | null {
  const number = starts.findLastIndex((start) => start <= range.from);
  const sentence = sentences[number];
  const start = starts[number] ?? 0;
  if (!sentence || range.from - start >= sentence.tokens.length) return null;
  return {
    sentence,
    range: { from: range.from - start, to: Math.min(range.to - start, sentence.tokens.length) },
  };
}

function spanAt(places: Places, range: TokenRange): Span | null {
  const first = phraseAt(places, range);
  const last = phraseAt(places, { from: range.to - 1, to: range.to });
  const start = first?.sentence.tokens[first.range.from]?.start;
  const end = last?.sentence.tokens[last.range.from]?.end;
  return start !== undefined && end !== undefined && start < end ? { start, end } : null;
}

/** "said that P": what is stated is P. In "said that was wrong" the word is the subject, and stays. */
function withoutIntroducer(places: Places, range: TokenRange): TokenRange {
  const phrase = phraseAt(places, range);
  const [first, next] = phrase ? phrase.sentence.tokens.slice(phrase.range.from, phrase.range.from + 2) : [];
  if (first?.lower !== "that" || range.to - range.from < 2) return range;
  return next?.tag === "VERB" || next?.tag === "AUX" ? range : { from: range.from + 1, to: range.to };
}

/** "the idea that P": what is turned away states something. */
function isIdeaThat(places: Places, range: TokenRange): boolean {
  const phrase = phraseAt(places, range);
  const opening = phrase?.sentence.tokens.slice(phrase.range.from, phrase.range.from + 4) ?? [];
  return opening.some(
    ({ lower }, i) => (isSpeechNoun(lower) || /^(?:idea|notion)$/.test(lower)) && opening[i + 1]?.lower === "that",
  );
}

/** The cue with the introducing word, where that follows it at once. */
function introduced(places: Places, { cue, content }: ChosenAttribution): TokenRange {
  const next = content.find((range) => range.from === cue.to);
  return next && withoutIntroducer(places, next).from > next.from ? { from: cue.from, to: cue.to + 1 } : cue;
}

/** What a cue does with its content. */
type CueReading =
  | "asserts"
  | "denies"
  /** Says neither yes nor no: "declined to confirm". */
  | "responds"
  /** Its subject is the one it is said of: "was accused of". */
  | "passes-on";

const evasive = /^(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|nor|or|neither)$/;

/** By the cue's last verb of attribution; a cue without one asserts. */
function readCue({ sentence, range }: SourcePhrase, isClause: boolean): CueReading {
  const { tokens } = sentence;
  const at = tokens.findLastIndex(({ cue }, i) => i >= range.from && i < range.to && cue !== null);
  const verb = tokens[at]?.cue?.verb;
  if (isPassedOn(sentence, range)) return "passes-on";
  if (!verb) return "asserts";
  const group = verbGroup(tokens, at);
  const words = tokens.slice(Math.min(range.from, group.from), range.to);
  const isUndecided =
    group.negated || evasive.test(group.governor?.lower ?? "") || words.some(({ lower }) => evasive.test(lower));
  if (verb.class === "deny") return isUndecided ? "responds" : "denies";
  if (verb.class === "reject") {
    const isOfClaim = isClause || words.some(({ lower }) => isSpeechNoun(lower));
    return isOfClaim && !isUndecided ? "denies" : "responds";
  }
  if (isUndecided && /^(?:confirm|acknowledge|admit|comment)$/.test(verb.lemma)) return "responds";
  return "asserts";
}

/**
 * "was accused of", "is suspected of", "when asked whether": whoever says so is not named, and the one it is said of or to is
 * no source.
 */
function isPassedOn({ tokens }: Sentence, range: TokenRange): boolean {
  const at = tokens.findIndex(
    ({ lower }, i) =>
      i >= range.from && i < range.to && /^(?:accused|suspected|blamed|rumou?red|charged|asked|told)$/.test(lower),
  );
  if (at < 0 || tokens[at + 1]?.lower === "by") return false;
  const isBareParticiple = at === 0 || tokens[at - 1]?.lower === "when";
  return verbGroup(tokens, at).passive || isBareParticiple;
}
