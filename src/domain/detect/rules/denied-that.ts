import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { clauseLimit, contentEnd, quoteAt } from "#domain/detect/grammar/extent.ts";
import { nounPhraseAfter, startsClause } from "#domain/detect/grammar/noun-phrase.ts";
import { namesNobody, subjectOf } from "#domain/detect/grammar/subject.ts";
import { type VerbGroup, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { isEventNoun } from "#domain/detect/lexicon/event-nouns.ts";
import { claimant, nominalClaim } from "#domain/detect/rules/nominal-claim.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** "refused to deny", "neither confirmed nor denied": answers that say neither yes nor no. */
const evasive = /^(?:declined?|declines|declining|refus(?:e|ed|es|ing)|nor|or)$/;

/** "went on to deny", "rushed to deny". */
const goingOn =
  /^(?:on|continue[sd]?|continuing|proceed(?:s|ed)?|rush(?:es|ed)?|mov(?:e|es|ed)|beg[au]n|appear(?:s|ed)|seem(?:s|ed))$/;

/**
 * A denial with what it denies in the same sentence: "denied that …", "denied having paid", "denied any role in the raid",
 * "rejected claims that …". What was not denied, or neither confirmed nor denied, is a response. A denial without
 * its content ("dismissed the allegations") is a claim of its own about an earlier one.
 */
export function deniedThat(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const form = token.tag === "VERB" ? token.cue : null;
    if (form?.verb.class !== "deny" && form?.verb.class !== "reject") return [];
    const group = verbGroup(sentence.tokens, at);
    if ((group.modal && !group.negated) || isUntold(sentence, group)) return [];
    const finding = denied(sentence, group, form.verb.class);
    return finding ? [finding] : [];
  });
}

/** "the now-denied pipeline", "an attempt to deny": nobody is said to have denied anything. */
function isUntold({ tokens }: Sentence, { infinitive, governor, verb }: VerbGroup): boolean {
  if (tokens[verb - 1]?.lower === "-") return true;
  const lower = governor?.lower ?? "";
  if (!infinitive || evasive.test(lower) || goingOn.test(lower)) return false;
  // Whoever tries to refute something denies it; who tries to deny something need not say so.
  return tokens[verb]?.cue?.verb.lemma === "deny" || !/^(?:tr(?:y|ies|ied|ying)|seeks?|sought)$/.test(lower);
}

interface Denied {
  readonly content: TokenRange;
  readonly claimant: TokenRange | null;
}

function denied(sentence: Sentence, group: VerbGroup, cueClass: "deny" | "reject"): Finding | null {
  const what = deniedClaim(sentence, group.verb) ?? (cueClass === "deny" ? deniedContent(sentence, group) : null);
  const subject = group.passive ? null : (subjectOf(sentence.tokens, group.verb) ?? subjectBehind(sentence, group));
  if (!what) return denialReport(sentence, group, subject, cueClass);
  const pieces = contentOf(sentence, [what.content]);
  const cue = rangeSpan(sentence, { from: cueStart(sentence, group), to: what.content.from });
  if (pieces.length === 0 || !cue) return null;
  const isResponse =
    group.negated ||
    evasive.test(group.governor?.lower ?? "") ||
    (subject !== null && namesNobody(sentence.tokens, subject));
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

/** "Denying that he had fled, the banker left": who denies stands behind the comma. */
function subjectBehind(sentence: Sentence, group: VerbGroup): TokenRange | null {
  const comma = clauseLimit(sentence, group);
  return comma < sentence.tokens.length ? nounPhraseAfter(sentence.tokens, comma + 1) : null;
}

/** "neither confirmed nor denied", "refused to deny": the whole of it answers. */
function cueStart(sentence: Sentence, group: VerbGroup): number {
  if (group.infinitive && evasive.test(group.governor?.lower ?? ""))
    return verbGroup(sentence.tokens, group.from - 1).from;
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
function deniedContent(sentence: Sentence, group: VerbGroup): Denied | null {
  const { tokens } = sentence;
  const { verb } = group;
  const limit = clauseLimit(sentence, group);
  const next = tokens[verb + 1];
  if (!next) return null;
  const clauseFrom = next.lower === "that" ? verb + 2 : startsClause(tokens, verb + 1) ? verb + 1 : null;
  if (clauseFrom !== null) {
    const content = { from: clauseFrom, to: deniedEnd(sentence, clauseFrom, limit) };
    return hasFiniteVerb(tokens, content.from, content.to) ? { content, claimant: null } : null;
  }
  // Whatever the tagger makes of "paying": behind "denied" it is what was done.
  if (next.lower.endsWith("ing")) {
    return { content: { from: verb + 1, to: deniedEnd(sentence, verb + 1, limit) }, claimant: null };
  }
  const phrase = nounPhraseAfter(tokens, verb + 1);
  if (!phrase || isRefusal(sentence, phrase)) return null;
  const isEvent = tokens
    .slice(phrase.from, phrase.to)
    .some((token) => token.tag === "NOUN" && isEventNoun(token.lower));
  return isEvent && !mentionsSpeech(sentence, verb) ? { content: phrase, claimant: null } : null;
}

/** What is denied ends where the sentence goes on about the denier: ", pointing to …", ", however", ", and it has sued". */
function deniedEnd(sentence: Sentence, from: number, limit: number): number {
  const { tokens } = sentence;
  const end = contentEnd(sentence, from, limit);
  const comma = tokens.findIndex((token, at) => {
    if (at <= from || at >= end || token.lower !== "," || quoteAt(sentence, at)) return false;
    const next = tokens[at + 1];
    if (next?.lower === "and" || next?.lower === "or") return startsClause(tokens, at + 2);
    return /^(?:however|though|instead|pointing|calling|appearing|threatening|blaming|vowing)$/.test(next?.lower ?? "");
  });
  return comma < 0 ? end : comma;
}

/** "denied bail", "denied the ships access": it was not granted, and nothing was said not to be so. */
const granted =
  /^(?:access|entry|visas?|permission|permits?|licen[cs]es?|bail|parole|asylum|requests?|motions?|appeals?|applications?|petitions?|bids?|pleas?|rights?|service|treatment|coverage|benefits?|funding|admission|promotion|credit|care)$/;

function isRefusal(sentence: Sentence, object: TokenRange): boolean {
  const words = sentence.tokens.slice(object.from, object.to);
  const stop = words.findIndex((token) => token.tag === "ADP");
  return words.slice(0, stop < 0 ? words.length : stop).some((token) => granted.test(token.lower));
}

/** Whether what was denied or turned away is something said before: "it", "this", "the allegations". */
function pointsBack(sentence: Sentence, verb: number, cueClass: "deny" | "reject"): boolean {
  if (mentionsSpeech(sentence, verb)) return true;
  return (
    cueClass === "deny" &&
    /^(?:it|this|that|these|them|all|any|everything)$/.test(sentence.tokens[verb + 1]?.lower ?? "")
  );
}

/** "Moscow dismissed the allegations": the sentence is the claim, and about which others, links propose. */
function denialReport(
  sentence: Sentence,
  group: VerbGroup,
  subject: TokenRange | null,
  cueClass: "deny" | "reject",
): Finding | null {
  if (!subject || group.negated || group.infinitive || evasive.test(group.governor?.lower ?? "")) return null;
  const object = nounPhraseAfter(sentence.tokens, group.verb + 1);
  if (!object || isRefusal(sentence, object) || !pointsBack(sentence, group.verb, cueClass)) return null;
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
