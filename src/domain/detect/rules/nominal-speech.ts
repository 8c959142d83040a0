import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { isPossessive, nounPhraseAfter, nounPhraseBefore } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { finiteVerb, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { isIssuingVerb, isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { isEventNoun } from "#domain/detect/lexicon/event-nouns.ts";
import { relatives } from "#domain/detect/lexicon/words.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** "baseless" and its like say that evidence is missing for just the claim they stand before. */
const missing = /^(?:baseless|groundless|unfounded|unsubstantiated|unsupported|unconfirmed|unverified|unproven)$/;

/** What somebody's claim, report or allegation (as a noun) holds, and what is made of it. */
export interface NominalClaim {
  readonly noun: number;
  /** From its article or modifiers. */
  readonly from: number;
  readonly content: TokenRange;
}

/** The claim that the speech noun at `noun` introduces: "claims that …", "reports of an attack", "allegations it paid". */
export function nominalClaim(sentence: Sentence, noun: number): NominalClaim | null {
  const { tokens } = sentence;
  if (tokens[noun]?.tag !== "NOUN" || !isSpeechNoun(tokens[noun]?.lower ?? "")) return null;
  let link = noun + 1;
  // "claims by Kyiv that", "claims made on Monday that".
  if (/^(?:by|from)$/.test(tokens[link]?.lower ?? "")) link = nounPhraseAfter(tokens, link + 1)?.to ?? link;
  const word = tokens[link]?.lower;
  const from = nounPhraseBefore(tokens, noun + 1)?.from ?? noun;
  if (word === "that") {
    const next = tokens[link + 1]?.tag;
    // "a report that raised": the report's own verb, not what it says.
    if (next === "VERB" || next === "AUX") return null;
    const end = contentEnd(sentence, link + 1);
    const content = { from: link + 1, to: isSubject(sentence, from) ? mainVerbAfter(sentence, link + 1, end) : end };
    return hasFiniteVerb(tokens, content.from, content.to) ? { noun, from, content } : null;
  }
  if (word !== "of" && word !== "about") return null;
  const phrase = nounPhraseAfter(tokens, link + 1);
  const isEvent =
    !!phrase && tokens.slice(phrase.from, phrase.to).some((token) => token.tag === "NOUN" && isEventNoun(token.lower));
  return phrase && isEvent ? { noun, from, content: phrase } : null;
}

/** Whether the phrase that starts at `from` opens its clause, so that a verb of its own must follow. */
function isSubject(sentence: Sentence, from: number): boolean {
  const before = sentence.tokens[from - 1];
  return !before || before.tag === "CCONJ" || before.lower === "," || before.lower === "that";
}

/** Where the verb stands that "claims that P" is the subject of: the second finite verb with no clause opened between. */
function mainVerbAfter(sentence: Sentence, from: number, to: number): number {
  const { tokens } = sentence;
  const first = finiteVerb(tokens, from, to);
  for (let at = (first ?? to) + 1; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.tag === "CCONJ" || token.tag === "SCONJ" || token.lower === "," || relatives.has(token.lower))
      return to;
    const isHelperOfFirst =
      tokens[at - 1]?.tag === "AUX" || tokens[at - 1]?.tag === "ADV" || tokens[at - 1]?.lower === "to";
    if ((token.tag === "AUX" || token.tag === "VERB") && !isHelperOfFirst && hasFiniteVerb(tokens, at, at + 1))
      return at;
  }
  return to;
}

/** "Kyiv's claim that …", "repeated its allegations of …", "reports that …". Denials of such claims have their own rule. */
export function nominalSpeech(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return tokens.flatMap((_, noun) => {
    const claim = nominalClaim(sentence, noun);
    if (!claim || isDenied(sentence, claim)) return [];
    const pieces = contentOf(sentence, [claim.content]);
    if (pieces.length === 0) return [];
    const source = claimant(sentence, claim);
    const evidence = tokens.findIndex((token, at) => at >= claim.from && at < noun && missing.test(token.lower));
    const finding: Finding = {
      rule: source ? "nominal-speech" : "hearsay",
      sentence,
      pieces,
      source: source && { sentence, range: source },
      cue: rangeSpan(sentence, { from: noun, to: claim.content.from }),
      stance: source ? "attributed" : "hearsay",
      denial: null,
      evidenceMissing: evidence < 0 ? null : rangeSpan(sentence, { from: evidence, to: noun + 1 }),
    };
    return [finding];
  });
}

/** Whether the noun is the object of a verb that denies or turns away, or is said to be false; see the rules for those. */
function isDenied(sentence: Sentence, claim: NominalClaim): boolean {
  const { tokens } = sentence;
  for (let at = claim.noun - 1; at >= Math.max(0, claim.noun - 8); at -= 1) {
    const form = cueForm(tokens[at]?.lower ?? "");
    if (form && (form.verb.class === "deny" || form.verb.class === "reject")) return true;
    if (tokens[at]?.tag === "PUNCT") return false;
  }
  return false;
}

/** Whose claim it is: the possessor, the one behind "by", or the subject of the verb that makes it. */
export function claimant(sentence: Sentence, claim: NominalClaim): TokenRange | null {
  const { tokens } = sentence;
  if (/^(?:by|from)$/.test(tokens[claim.noun + 1]?.lower ?? ""))
    return nounPhraseAfter(tokens, claim.noun + 2, claim.content.from - 1);
  for (let at = claim.noun; at > claim.from; at -= 1) {
    const mark = tokens[at];
    if (mark && (mark.lower === "'s" || mark.lower === "'")) return nounPhraseBefore(tokens, at, claim.from);
  }
  const verb = claim.from - 1;
  if (tokens[verb]?.tag === "VERB" && isIssuingVerb(tokens[verb].lower) && !verbGroup(tokens, verb).negated)
    return subjectOf(tokens, verb);
  if (!isPossessive(tokens[claim.from])) return null;
  return { from: claim.from, to: claim.from + 1 };
}
