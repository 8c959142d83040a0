import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import {
  isApprehensionNoun,
  isDocumentNoun,
  isExpressingVerb,
  isIssuingVerb,
} from "#domain/detect/lexicon/cue-nouns.ts";
import { relatives } from "#domain/detect/lexicon/words.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { canSay, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** From the verb to its worry, and from there to "about", no more than so many words. */
const widestGap = 6;

/**
 * A worry put into the world: "expressed its concern about a raid", "issued a statement that raised alarm about a
 * raid". What is feared is the content. The source is whoever voices it; behind "a statement that …", whoever issued that.
 */
export function nominalApprehension(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    if (token.tag !== "VERB" || !isExpressingVerb(token.lower)) return [];
    const finding = voiced(sentence, at);
    return finding ? [finding] : [];
  });
}

function voiced(sentence: Sentence, verb: number): Finding | null {
  const { tokens } = sentence;
  const group = verbGroup(tokens, verb);
  if (group.negated || group.passive) return null;
  const noun = nextWithin(sentence, verb + 1, isApprehensionNoun);
  const link =
    noun === null
      ? null
      : nextWithin(sentence, noun + 1, (lower) => /^(?:about|over|of|that|regarding|concerning|at)$/.test(lower));
  if (link === null) return null;
  const speaker = speakerOf(sentence, verb);
  if (!speaker || !canSay(readSource(phraseTokens(sentence, speaker.source)), "suggest")) return null;
  const isClause = tokens[link]?.lower === "that";
  const to = isClause ? contentEnd(sentence, link + 1) : (nounPhraseAfter(tokens, link + 1)?.to ?? link + 1);
  const range = { from: link + 1, to };
  if (isClause && !hasFiniteVerb(tokens, range.from, range.to)) return null;
  const pieces = contentOf(sentence, [range]);
  if (pieces.length === 0) return null;
  return {
    rule: "nominal-apprehension",
    sentence,
    pieces,
    source: { sentence, range: speaker.source },
    cue: rangeSpan(sentence, { from: speaker.cueFrom, to: link + 1 }),
    stance: "attributed",
    denial: null,
    evidenceMissing: null,
  };
}

function nextWithin(sentence: Sentence, from: number, accepts: (lower: string) => boolean): number | null {
  for (let at = from; at < Math.min(from + widestGap, sentence.tokens.length); at += 1) {
    const token = sentence.tokens[at];
    if (!token) return null;
    if (accepts(token.lower)) return at;
    if (token.tag === "VERB" || token.tag === "AUX" || /^[,;:]$/.test(token.lower)) return null;
  }
  return null;
}

/** The verb's subject; for a statement "that raised …", the subject of the verb that issued the statement. */
function speakerOf(sentence: Sentence, verb: number): { source: TokenRange; cueFrom: number } | null {
  const { tokens } = sentence;
  const { from } = verbGroup(tokens, verb);
  const subject = subjectOf(tokens, verb);
  if (!subject) return null;
  const isRelative = relatives.has(tokens[from - 1]?.lower ?? "");
  if (isRelative && isDocumentNoun(tokens[subject.to - 1]?.lower ?? "")) {
    for (let at = subject.from - 1; at >= 0; at -= 1) {
      const token = tokens[at];
      if (token?.tag !== "VERB" || !isIssuingVerb(token.lower)) continue;
      const issuer = subjectOf(tokens, at);
      if (issuer) return { source: issuer, cueFrom: verbGroup(tokens, at).from };
    }
  }
  return { source: subject, cueFrom: from };
}
