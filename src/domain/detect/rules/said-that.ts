import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { attachedClause, contentEnd, isDenyingAppositive } from "#domain/detect/grammar/extent.ts";
import { clauseSubject, subjectOf } from "#domain/detect/grammar/subject.ts";
import { finiteVerb, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { type CueForm, cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { type Complement, complementOf } from "#domain/detect/rules/complement.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { canSay, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/**
 * A verb of saying, estimating or holding before what it introduces: "The army estimates that …", "He said: “…”",
 * "They responded by asserting that …". Deny and its kin have rules of their own.
 */
export function saidThat(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const form = token.tag === "VERB" || token.tag === "AUX" ? cueForm(token.lower) : undefined;
    if (!form || form.verb.class === "deny" || form.verb.class === "reject") return [];
    return introduced(sentence, at, form);
  });
}

function introduced(sentence: Sentence, verb: number, form: CueForm): readonly Finding[] {
  const complement = complementOf(sentence, verb, form.verb);
  if (!complement || goesOn(sentence, verb, complement)) return [];
  const speaker = speakerOf(sentence, verb, form);
  if (!speaker) return [];
  const cue = rangeSpan(sentence, { from: speaker.cueFrom, to: lastCueWord(sentence, complement.from) });
  const source = speaker.source ? { sentence, range: speaker.source } : null;
  const stance = speaker.response ? "response" : source ? "attributed" : "hearsay";
  return contentRanges(sentence, complement.from).flatMap((range, i): Finding[] => {
    const pieces = contentOf(sentence, [range]);
    if (pieces.length === 0) return [];
    const base = {
      sentence,
      pieces,
      source: speaker.response ? null : source,
      cue,
      stance,
      evidenceMissing: null,
    } as const;
    return [
      {
        ...base,
        rule: i === 0 ? "said-that" : "attached-clause",
        denial: i === 0 ? denialBehind(sentence, range.to) : null,
      },
    ];
  });
}

/** “We will,” he said, “rebuild”: the second half of a quotation, which belongs to the rule for what comes before. */
function goesOn(sentence: Sentence, verb: number, complement: Complement): boolean {
  if (complement.kind !== "quote" || sentence.tokens[complement.from - 1]?.lower !== ",") return false;
  const subject = subjectOf(sentence.tokens, verb);
  const before = subject ? subject.from : verb;
  return sentence.quotes.some((quote) => quote.to === before || quote.to === before - 1 || quote.to === verb);
}

function lastCueWord(sentence: Sentence, contentFrom: number): number {
  let to = contentFrom;
  while (/^[,:"“]$/.test(sentence.tokens[to - 1]?.lower ?? "")) to -= 1;
  return to;
}

interface Speaker {
  readonly source: TokenRange | null;
  readonly cueFrom: number;
  /** "did not confirm that": says nothing either way. */
  readonly response: boolean;
}

/** Whose words the verb brings, or null when nobody's: a wish, a condition, something not said. */
function speakerOf(sentence: Sentence, verb: number, form: CueForm): Speaker | null {
  const { tokens } = sentence;
  const group = verbGroup(tokens, verb);
  const governor = group.governor?.lower ?? "";
  if (group.modal) return null;
  if (group.negated) {
    const isResponse = /^(?:confirm|acknowledge|admit)$/.test(form.verb.lemma);
    return isResponse ? { source: null, cueFrom: group.from, response: true } : null;
  }
  if (group.infinitive) return infinitiveSpeaker(sentence, group.from, governor, form);
  // "It is worth noting that" is the author's own voice.
  if (/^(?:worth|worthwhile)$/.test(governor)) return null;
  if (group.passive) return passiveSpeaker(sentence, verb, group.from);
  if (form.shape === "gerund" && group.from === verb) return gerundSpeaker(sentence, verb, governor, form);
  const source = subjectOf(tokens, verb);
  return source && speaks(sentence, source, form) ? { source, cueFrom: group.from, response: false } : null;
}

function speaks(sentence: Sentence, source: TokenRange, form: CueForm): boolean {
  return canSay(readSource(phraseTokens(sentence, source)), form.verb.class);
}

/** "declined to confirm that" responds; "went on to say that", "continues to insist that" say it; other infinitives do not. */
function infinitiveSpeaker(sentence: Sentence, from: number, governor: string, form: CueForm): Speaker | null {
  const { tokens } = sentence;
  if (/^(?:declined?|declines|declining|refus(?:e|ed|es|ing))$/.test(governor)) {
    return /^(?:confirm|acknowledge|admit)$/.test(form.verb.lemma)
      ? { source: null, cueFrom: verbGroup(tokens, from - 1).from, response: true }
      : null;
  }
  if (!/^(?:on|continue[sd]?|continuing|proceed(?:s|ed)|appear(?:s|ed)|seem(?:s|ed))$/.test(governor)) return null;
  const before = governor === "on" ? from - 2 : from - 1;
  const source = subjectOf(tokens, before);
  return source && speaks(sentence, source, form)
    ? { source, cueFrom: verbGroup(tokens, before).from, response: false }
    : null;
}

/** "It is said that" passes on; "was quoted as saying that" names its source; "was told that" names only who heard it. */
function passiveSpeaker(sentence: Sentence, verb: number, from: number): Speaker | null {
  const subject = subjectOf(sentence.tokens, verb);
  const isImpersonal =
    subject !== null && sentence.tokens[subject.from]?.lower === "it" && subject.to - subject.from === 1;
  return isImpersonal ? { source: null, cueFrom: subject?.from ?? from, response: false } : null;
}

function gerundSpeaker(sentence: Sentence, verb: number, governor: string, form: CueForm): Speaker | null {
  const { tokens } = sentence;
  const source = clauseSubject(tokens, verb) ?? subjectOf(tokens, verb);
  if (!source || !speaks(sentence, source, form)) return null;
  // "responded to these claims by asserting that": the whole of it introduces.
  if (governor === "by" || governor === "as") {
    const main = finiteVerb(tokens, source.to, verb);
    if (main !== null) return { source, cueFrom: source.to, response: false };
  }
  return { source, cueFrom: verb, response: false };
}

/** The content, then further clauses that the same words introduce: "and that …", "…, with the focus being on …". */
function contentRanges(sentence: Sentence, from: number): readonly TokenRange[] {
  const { tokens } = sentence;
  const ranges: TokenRange[] = [];
  const quote = sentence.quotes.find((range) => range.from === from);
  let to = contentEnd(sentence, from);
  // Direct speech ends with its marks, unless the sentence runs on through them.
  if (quote && hasFiniteVerb(tokens, quote.from, quote.to)) to = Math.min(to, quote.to);
  ranges.push({ from, to });
  for (let next = attachedClause(sentence, to); next !== null; next = attachedClause(sentence, to)) {
    to = contentEnd(sentence, next);
    ranges.push({ from: next, to });
  }
  return ranges;
}

/** "…, a claim Kyiv denies": the denial that hangs on the content's end. */
function denialBehind(sentence: Sentence, to: number): Finding["denial"] {
  const { tokens } = sentence;
  if (tokens[to]?.lower !== "," || !isDenyingAppositive(tokens, to + 1, tokens.length)) return null;
  for (let at = to + 1; at < tokens.length; at += 1) {
    const verb = cueForm(tokens[at]?.lower ?? "")?.verb;
    if (verb?.class !== "deny" && verb?.class !== "reject") continue;
    const group = verbGroup(tokens, at);
    const cue = group.negated ? null : rangeSpan(sentence, { from: group.from, to: at + 1 });
    // "a claim | Kyiv denies": the noun is what is denied, not part of who denies it.
    const noun = tokens.findIndex((token, i) => i > to && i < at && isSpeechNoun(token.lower));
    const range = subjectOf(tokens, at, noun < 0 ? to + 2 : noun + 1);
    return cue && { cue, denier: range ? { sentence, range } : null };
  }
  return null;
}
