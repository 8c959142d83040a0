import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { formsOf } from "#domain/detect/lexicon/inflection.ts";
import { hearsayAdverbs } from "#domain/detect/lexicon/words.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

const passing = formsOf("say report believe allege rumor rumour think understand suspect claim".split(" "));

/** Passed on without saying from whom: "reportedly", "is said to have …". Impersonal "it is said that" belongs to said-that. */
export function hearsay(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const ranges = hearsayAdverbs.has(token.lower)
      ? aroundAdverb(sentence, at)
      : passing.has(token.lower)
        ? saidTo(sentence, at)
        : null;
    const pieces = ranges ? contentOf(sentence, ranges.content) : [];
    if (!ranges || pieces.length === 0) return [];
    const finding: Finding = {
      rule: "hearsay",
      sentence,
      pieces,
      source: null,
      cue: rangeSpan(sentence, ranges.cue),
      stance: "hearsay",
      denial: null,
      evidenceMissing: null,
    };
    return [finding];
  });
}

interface Hearsay {
  readonly content: readonly TokenRange[];
  readonly cue: TokenRange;
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
  return { content, cue: { from: at, to: at + 1 } };
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
  if (!group.passive || group.negated || tokens[verb + 1]?.lower !== "to" || tokens[verb + 2]?.tag === "DET")
    return null;
  const subject = subjectOf(tokens, verb);
  const to = contentEnd(sentence, verb + 1);
  return subject && to > verb + 2
    ? { content: [subject, { from: verb + 1, to }], cue: { from: group.from, to: verb + 1 } }
    : null;
}
