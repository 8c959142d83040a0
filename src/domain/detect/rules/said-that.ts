import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { attachedClause, clauseLimit, contentEnd, quoteAt } from "#domain/detect/grammar/extent.ts";
import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { clauseSubject, namesNobody, subjectOf } from "#domain/detect/grammar/subject.ts";
import { finiteVerb, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import type { CueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { type Complement, complementOf } from "#domain/detect/rules/complement.ts";
import { denialBehind } from "#domain/detect/rules/denial-behind.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { canSay, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/**
 * A verb of saying, estimating or holding before what it introduces: "The army estimates that …", "He said: “…”",
 * "They responded by asserting that …". Deny and its kin have rules of their own.
 */
export function saidThat(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const form = token.tag === "VERB" || token.tag === "AUX" ? token.cue : null;
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
  const limit = clauseLimit(sentence, verbGroup(sentence.tokens, verb));
  return contentRanges(sentence, complement.from, limit).flatMap((range, i): Finding[] => {
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
  const subject = subjectOf(tokens, verb);
  if (group.negated || (subject !== null && namesNobody(tokens, subject))) {
    const isResponse = canBeLeftOpen(form) && !isImpersonal(tokens, subject);
    return isResponse ? { source: null, cueFrom: group.from, response: true } : null;
  }
  if (group.modal) return null;
  if (group.infinitive) return infinitiveSpeaker(sentence, group.from, governor, form);
  // "It is worth noting that" is the author's own voice.
  if (/^(?:worth|worthwhile)$/.test(governor)) return null;
  if (group.passive) return passiveSpeaker(sentence, verb, group.from);
  if (form.shape === "gerund" && group.from === verb) return gerundSpeaker(sentence, verb, governor, form);
  return subject && speaks(sentence, subject, form) && !isSupposed(sentence, subject)
    ? { source: subject, cueFrom: group.from, response: false }
    : null;
}

/** What can be left open: "did not confirm that" says nothing either way, "did not say that" nothing at all. */
function canBeLeftOpen({ verb }: CueForm): boolean {
  return /^(?:confirm|acknowledge|admit)$/.test(verb.lemma);
}

/** "If the mayor says that", "Had the police said that", "what he thought they knew": nobody has said it. */
function isSupposed(sentence: Sentence, subject: TokenRange): boolean {
  const before = sentence.tokens[subject.from - 1];
  if (!before) return false;
  const opens = subject.from === 1 || sentence.tokens[subject.from - 2]?.tag === "PUNCT";
  return (
    /^(?:if|unless|whether|what|how|why)$/.test(before.lower) || (opens && /^(?:had|should|were)$/.test(before.lower))
  );
}

function speaks(sentence: Sentence, source: TokenRange, form: CueForm): boolean {
  const reading = readSource(phraseTokens(sentence, source));
  // What the author thinks is no report of it: R0.
  const isAuthor = /^(?:i|we)$/.test(reading.head) && reading.kind === "pronoun" && !quoteAt(sentence, source.from);
  return canSay(reading, form.verb.class) && !(isAuthor && form.verb.class === "believe");
}

/** "declined to confirm that" responds; "went on to say that", "continues to insist that" say it; other infinitives do not. */
function infinitiveSpeaker(sentence: Sentence, from: number, governor: string, form: CueForm): Speaker | null {
  const { tokens } = sentence;
  if (/^(?:declined?|declines|declining|refus(?:e|ed|es|ing)|fail(?:ed|s)?|unable)$/.test(governor))
    return canBeLeftOpen(form) ? { source: null, cueFrom: verbGroup(tokens, from - 1).from, response: true } : null;
  if (!/^(?:on|continue[sd]?|continuing|proceed(?:s|ed)|appear(?:s|ed)|seem(?:s|ed))$/.test(governor)) return null;
  const before = governor === "on" ? from - 2 : from - 1;
  const source = subjectOf(tokens, before);
  return source && speaks(sentence, source, form)
    ? { source, cueFrom: verbGroup(tokens, before).from, response: false }
    : null;
}

/** "It is said that" passes on, "It is believed by the coroner that" does not; "was quoted as saying that" names its source; "was told that" names only who heard it. */
function passiveSpeaker(sentence: Sentence, verb: number, from: number): Speaker | null {
  const { tokens } = sentence;
  const subject = subjectOf(tokens, verb);
  if (!isImpersonal(tokens, subject)) return null;
  const by = tokens[verb + 1]?.lower === "by" ? nounPhraseAfter(tokens, verb + 2) : null;
  return { source: by, cueFrom: subject?.from ?? from, response: false };
}

function isImpersonal(tokens: Sentence["tokens"], subject: TokenRange | null): boolean {
  return subject !== null && tokens[subject.from]?.lower === "it" && subject.to - subject.from === 1;
}

function gerundSpeaker(sentence: Sentence, verb: number, governor: string, form: CueForm): Speaker | null {
  const { tokens } = sentence;
  const source = clauseSubject(tokens, verb) ?? subjectOf(tokens, verb);
  if (!source || !speaks(sentence, source, form)) return null;
  if (governor === "of" && tokens[verb - 2]?.lower === "short")
    return canBeLeftOpen(form) ? { source: null, cueFrom: source.to, response: true } : null;
  if (governor === "without") return null;
  // "responded to these claims by asserting that": the whole of it introduces.
  if (governor === "by" || governor === "as") {
    const main = finiteVerb(tokens, source.to, verb);
    if (main !== null) return { source, cueFrom: source.to, response: false };
  }
  return { source, cueFrom: verb, response: false };
}

/** The content, then further clauses that the same words introduce: "and that …", "…, with the focus being on …". */
function contentRanges(sentence: Sentence, from: number, limit: number): readonly TokenRange[] {
  const { tokens } = sentence;
  const ranges: TokenRange[] = [];
  const quote = sentence.quotes.find((range) => range.from === from);
  let to = contentEnd(sentence, from, limit);
  // Direct speech ends with its marks, unless the sentence runs on through them.
  if (quote && hasFiniteVerb(tokens, quote.from, quote.to)) to = Math.min(to, quote.to);
  ranges.push({ from, to });
  for (let next = attachedClause(sentence, to); next !== null; next = attachedClause(sentence, to)) {
    to = contentEnd(sentence, next);
    ranges.push({ from: next, to });
  }
  return ranges;
}
