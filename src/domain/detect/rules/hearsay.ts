import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isRumourNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { formsOf } from "#domain/detect/lexicon/inflection.ts";
import { hearsayAdverbs } from "#domain/detect/lexicon/words.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

const passing = formsOf("say report believe allege rumor rumour think understand suspect claim".split(" "));

/**
 * Passed on without saying from whom: "reportedly", "is said to have …", "…, it is said, …", "rumour has it that". With a "by"
 * ("is said by its makers to") it has a source. Impersonal "it is said that" belongs to said-that.
 */
export function hearsay(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const ranges = hearsayAdverbs.has(token.lower)
      ? aroundAdverb(sentence, at)
      : passing.has(token.lower)
        ? (saidTo(sentence, at) ?? insertedAt(sentence, at))
        : token.lower === "has"
          ? rumourHasIt(sentence, at)
          : null;
    const pieces = ranges ? contentOf(sentence, ranges.content) : [];
    if (!ranges || pieces.length === 0) return [];
    const finding: Finding = {
      rule: "hearsay",
      sentence,
      pieces,
      source: ranges.by && { sentence, range: ranges.by },
      cue: rangeSpan(sentence, ranges.cue),
      stance: ranges.by ? "attributed" : "hearsay",
      denial: null,
      evidenceMissing: null,
    };
    return [finding];
  });
}

interface Hearsay {
  readonly content: readonly TokenRange[];
  readonly cue: TokenRange;
  /** By whom it is said, where the sentence tells. */
  readonly by: TokenRange | null;
}

/** The adverb's clause without the adverb. */
function aroundAdverb(sentence: Sentence, at: number): Hearsay | null {
  const { tokens } = sentence;
  const start = clauseStart(sentence, at);
  const to = contentEnd(sentence, at);
  if (!hasFiniteVerb(tokens, start, to) || to <= at + 1) return null;
  const content = [
    { from: start, to: at },
    { from: at + 1, to },
  ].filter((range) => range.from < range.to);
  return { content, cue: { from: at, to: at + 1 }, by: null };
}

function clauseStart(sentence: Sentence, at: number): number {
  for (let from = at; from > 0; from -= 1) {
    const word = sentence.tokens[from - 1]?.lower ?? "";
    if (word === ";" || (/^(?:but|yet|while|although)$/.test(word) && sentence.tokens[from - 2]?.lower === ","))
      return from;
  }
  return 0;
}

/** "The general is said to have left": the subject, then the infinitive. */
function saidTo(sentence: Sentence, verb: number): Hearsay | null {
  const { tokens } = sentence;
  const group = verbGroup(tokens, verb);
  const by = tokens[verb + 1]?.lower === "by" ? bySomebody(sentence, verb + 2) : null;
  const infinitive = by?.to ?? verb + 1;
  if (!group.passive || group.negated || tokens[infinitive]?.lower !== "to" || tokens[infinitive + 1]?.tag === "DET")
    return null;
  const subject = subjectOf(tokens, verb);
  const to = contentEnd(sentence, infinitive);
  return subject && to > infinitive + 1
    ? { content: [subject, { from: infinitive, to }], cue: { from: group.from, to: infinitive }, by }
    : null;
}

/** The phrase behind "by", which an infinitive ends. */
function bySomebody({ tokens }: Sentence, from: number): TokenRange | null {
  const infinitive = tokens.findIndex((token, at) => at > from && token.lower === "to" && token.tag === "PART");
  return infinitive < 0 ? null : nounPhraseAfter(tokens, from, infinitive);
}

/** "The prince, it is said, never slept there": the sentence around the insertion. */
function insertedAt(sentence: Sentence, verb: number): Hearsay | null {
  const { tokens } = sentence;
  const { from, passive, negated } = verbGroup(tokens, verb);
  const it = from - 1;
  if (!passive || negated || tokens[it]?.lower !== "it" || tokens[it - 1]?.lower !== ",") return null;
  const next = tokens[verb + 1];
  if (next && next.tag !== "PUNCT") return null;
  const after = { from: verb + 2, to: next?.lower === "," ? contentEnd(sentence, verb + 2) : verb + 2 };
  const content = [{ from: 0, to: it - 1 }, after].filter((range) => range.from < range.to);
  return { content, cue: { from: it, to: verb + 1 }, by: null };
}

/** "Rumour has it that P", "legend has it that P". */
function rumourHasIt(sentence: Sentence, at: number): Hearsay | null {
  const { tokens } = sentence;
  const isIdiom = tokens[at + 1]?.lower === "it" && tokens[at + 2]?.lower === "that";
  const first = tokens[at - 1];
  if (!isIdiom || !first || !(isRumourNoun(first.lower) || /^(?:legend|word|tradition|gossip)$/.test(first.lower)))
    return null;
  const content = [{ from: at + 3, to: contentEnd(sentence, at + 3) }];
  return { content, cue: { from: at - 1, to: at + 3 }, by: null };
}
