import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { nounPhraseAfter, startsClause } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { type VerbGroup, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { isEventNoun } from "#domain/detect/lexicon/event-nouns.ts";
import { claimant, nominalClaim } from "#domain/detect/rules/nominal-speech.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** "refused to deny", "neither confirmed nor denied": answers that say neither yes nor no. */
const evasive = /^(?:declined?|declines|declining|refus(?:e|ed|es|ing)|nor|or)$/;

/**
 * A denial with what it denies in the same sentence: "denied that …", "denied having paid", "denied any role in the raid",
 * "rejected claims that …". What was not denied, or neither confirmed nor denied, is a response. A denial without
 * its content ("dismissed the allegations") is a claim of its own about an earlier one.
 */
export function deniedThat(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const form = token.tag === "VERB" ? cueForm(token.lower) : undefined;
    if (form?.verb.class !== "deny" && form?.verb.class !== "reject") return [];
    const group = verbGroup(sentence.tokens, at);
    if (group.modal) return [];
    const finding = denied(sentence, group, form.verb.class);
    return finding ? [finding] : [];
  });
}

interface Denied {
  readonly content: TokenRange;
  readonly claimant: TokenRange | null;
}

function denied(sentence: Sentence, group: VerbGroup, cueClass: "deny" | "reject"): Finding | null {
  const what = deniedClaim(sentence, group.verb) ?? (cueClass === "deny" ? deniedContent(sentence, group.verb) : null);
  const subject = group.passive ? null : subjectOf(sentence.tokens, group.verb);
  if (!what)
    return cueClass === "deny" || mentionsSpeech(sentence, group.verb) ? denialReport(sentence, group, subject) : null;
  const pieces = contentOf(sentence, [what.content]);
  const cue = rangeSpan(sentence, { from: cueStart(sentence, group), to: what.content.from });
  if (pieces.length === 0 || !cue) return null;
  const isResponse = group.negated || evasive.test(group.governor?.lower ?? "");
  const source = what.claimant ? { sentence, range: what.claimant } : null;
  return {
    rule: "denied-that",
    sentence,
    pieces,
    source,
    cue,
    stance: isResponse ? "response" : source ? "attributed" : "author",
    denial: isResponse ? null : { cue, denier: subject && { sentence, range: subject } },
    evidenceMissing: null,
  };
}

/** "neither confirmed nor denied": the whole of it answers. */
function cueStart(sentence: Sentence, group: VerbGroup): number {
  if (sentence.tokens[group.from]?.lower !== "nor") return group.from;
  const neither = sentence.tokens.findLastIndex((token, at) => at < group.from && token.lower === "neither");
  return neither < 0 ? group.from : neither;
}

/** "…claims that P", with whose claims they are. */
function deniedClaim(sentence: Sentence, verb: number): Denied | null {
  for (let noun = verb + 1; noun < Math.min(verb + 9, sentence.tokens.length); noun += 1) {
    const claim = nominalClaim(sentence, noun);
    if (claim) return { content: claim.content, claimant: claimant(sentence, claim) };
    if (/^[,;:]$/.test(sentence.tokens[noun]?.lower ?? "")) return null;
  }
  return null;
}

function mentionsSpeech(sentence: Sentence, verb: number): boolean {
  const object = nounPhraseAfter(sentence.tokens, verb + 1);
  return (
    !!object &&
    sentence.tokens.slice(object.from, object.to).some((token) => token.tag === "NOUN" && isSpeechNoun(token.lower))
  );
}

/** "denied (that) P", "denied shelling the town", "denied any role in the raid". */
function deniedContent(sentence: Sentence, verb: number): Denied | null {
  const { tokens } = sentence;
  const next = tokens[verb + 1];
  if (!next) return null;
  const clauseFrom = next.lower === "that" ? verb + 2 : startsClause(tokens, verb + 1) ? verb + 1 : null;
  if (clauseFrom !== null) {
    const content = { from: clauseFrom, to: contentEnd(sentence, clauseFrom) };
    return hasFiniteVerb(tokens, content.from, content.to) ? { content, claimant: null } : null;
  }
  // Whatever the tagger makes of "paying": behind "denied" it is what was done.
  if (next.lower.endsWith("ing")) {
    return { content: { from: verb + 1, to: contentEnd(sentence, verb + 1) }, claimant: null };
  }
  const phrase = nounPhraseAfter(tokens, verb + 1);
  if (!phrase) return null;
  const isEvent = tokens
    .slice(phrase.from, phrase.to)
    .some((token) => token.tag === "NOUN" && isEventNoun(token.lower));
  return isEvent && !mentionsSpeech(sentence, verb) ? { content: phrase, claimant: null } : null;
}

/** "Moscow dismissed the allegations": the sentence is the claim, and about which others, links propose. */
function denialReport(sentence: Sentence, group: VerbGroup, subject: TokenRange | null): Finding | null {
  if (!subject || group.negated || group.infinitive || evasive.test(group.governor?.lower ?? "")) return null;
  const object = nounPhraseAfter(sentence.tokens, group.verb + 1);
  if (!object) return null;
  const pieces = contentOf(sentence, [{ from: subject.from, to: contentEnd(sentence, group.verb) }]);
  if (pieces.length === 0) return null;
  return {
    rule: "denial-report",
    sentence,
    pieces,
    source: { sentence, range: subject },
    cue: rangeSpan(sentence, { from: group.from, to: object.to }),
    stance: "attributed",
    denial: null,
    evidenceMissing: null,
  };
}
