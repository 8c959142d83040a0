import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { isPossessive, nounPhraseAfter, nounPhraseBefore } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { finiteVerb, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isIssuingVerb, isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { isEventNoun } from "#domain/detect/lexicon/event-nouns.ts";
import { relatives } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** What somebody's claim, report or allegation (as a noun) holds, and what is made of it. */
export interface NominalClaim {
  readonly noun: number;
  /** From its article or modifiers. */
  readonly from: number;
  readonly content: TokenRange;
  /** "that …" rather than "of …". */
  readonly clause: boolean;
  /** It opens its clause, so that a verb of its own must follow. */
  readonly subject: boolean;
}

/** The claim that the speech noun at `noun` introduces: "claims that …", "reports of an attack", "allegations it paid". */
export function nominalClaim(sentence: Sentence, noun: number): NominalClaim | null {
  const { tokens } = sentence;
  if (tokens[noun]?.tag !== "NOUN" || !isSpeechNoun(tokens[noun]?.lower ?? "")) return null;
  // "in charge of", "take charge of".
  if (tokens[noun].lower === "charge" && /^(?:in|takes?|took|taken|taking)$/.test(tokens[noun - 1]?.lower ?? ""))
    return null;
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
    const subject = isSubject(sentence, from);
    const content = { from: link + 1, to: subject ? mainVerbAfter(sentence, link + 1, end) : end };
    const isClause = hasFiniteVerb(tokens, content.from, content.to) && !isOfNoun(sentence, content);
    return isClause ? { noun, from, content, clause: true, subject } : null;
  }
  if (word !== "of" && word !== "about") return null;
  const content = eventAt(sentence, link + 1);
  return content && { noun, from, content, clause: false, subject: isSubject(sentence, from) };
}

/** "a claim that the mayor denies": what is done with the claim, not what it says. */
function isOfNoun({ tokens }: Sentence, { from, to }: TokenRange): boolean {
  const last = tokens.findLastIndex((token, at) => at >= from && at < to && token.tag !== "PUNCT");
  const { lower = "", cue = null } = tokens[last] ?? {};
  const cueClass = cue?.verb.class;
  return cueClass === "deny" || cueClass === "reject" || isIssuingVerb(lower);
}

/** Behind "of": "a coup", "doping", "bribing referees". */
function eventAt(sentence: Sentence, from: number): TokenRange | null {
  const { tokens } = sentence;
  // Whatever the tagger makes of "doping": behind "of" it is what was done.
  if (tokens[from]?.tag === "VERB" && tokens[from].lower.endsWith("ing"))
    return { from, to: contentEnd(sentence, from) };
  const phrase = nounPhraseAfter(tokens, from);
  const isEvent =
    !!phrase && tokens.slice(phrase.from, phrase.to).some((token) => token.tag === "NOUN" && isEventNoun(token.lower));
  return isEvent ? phrase : null;
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

/** Whose claim it is: the possessor, the one behind "by", or the subject of the verb that makes it. */
export function claimant(sentence: Sentence, claim: NominalClaim): TokenRange | null {
  const { tokens } = sentence;
  if (/^(?:by|from)$/.test(tokens[claim.noun + 1]?.lower ?? ""))
    return nounPhraseAfter(tokens, claim.noun + 2, claim.content.from - 1);
  for (let at = claim.noun; at > claim.from; at -= 1) {
    const mark = tokens[at];
    if (mark && (mark.lower === "'s" || mark.lower === "'")) return nounPhraseBefore(tokens, at, claim.from);
    if (isPossessive(mark)) return { from: at, to: at + 1 };
  }
  const verb = claim.from - 1;
  if (tokens[verb]?.tag === "VERB" && isIssuingVerb(tokens[verb].lower) && !verbGroup(tokens, verb).negated)
    return subjectOf(tokens, verb);
  if (!isPossessive(tokens[claim.from])) return null;
  return { from: claim.from, to: claim.from + 1 };
}
