import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { attachedClause, contentEnd } from "#domain/detect/grammar/extent.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { isEventNoun } from "#domain/detect/lexicon/event-nouns.ts";
import { complementOf } from "#domain/detect/rules/complement.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { canSay, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** An event as the object of a verb that reports or expects it: "anticipates a rise in prices", "reported two attacks". */
export function reportedEvent(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const form = token.tag === "VERB" ? token.cue : null;
    if (!form?.verb.object || form.verb.class === "deny" || form.shape === "gerund") return [];
    const group = verbGroup(sentence.tokens, at);
    if (group.negated || group.modal || group.infinitive || group.passive || complementOf(sentence, at, form.verb))
      return [];
    const source = subjectOf(sentence.tokens, at);
    if (!source || !canSay(readSource(phraseTokens(sentence, source)), form.verb.class)) return [];
    const event = nounPhraseAfter(sentence.tokens, at + 1);
    if (!event || !isEvent(sentence, event, form.verb.class === "estimate")) return [];
    const cue = rangeSpan(sentence, { from: group.from, to: at + 1 });
    const next = attachedClause(sentence, event.to);
    const ranges = next === null ? [event] : [event, { from: next, to: contentEnd(sentence, next) }];
    return ranges.flatMap((range, i): Finding[] => {
      const pieces = contentOf(sentence, [range]);
      if (pieces.length === 0) return [];
      const base = { sentence, pieces, source: { sentence, range: source }, cue, stance: "attributed" } as const;
      return [{ ...base, rule: i === 0 ? "reported-event" : "attached-clause", denial: null, evidenceMissing: null }];
    });
  });
}

/**
 * Whether the phrase says that something happens, by its head: the last noun before its first preposition. What is expected
 * is nearly always an event. Two words ("a plan") say too little to be checked.
 */
function isEvent(sentence: Sentence, range: TokenRange, isExpected: boolean): boolean {
  const words = phraseTokens(sentence, range);
  if (words.length < 3) return false;
  const stop = words.findIndex((word, i) => i > 0 && (word.tag === "ADP" || word.tag === "VERB"));
  const head = words.slice(0, stop < 0 ? words.length : stop).findLast((word) => word.tag === "NOUN");
  return !!head && (isExpected || isEventNoun(head.lower)) && !isSpeechNoun(head.lower);
}
