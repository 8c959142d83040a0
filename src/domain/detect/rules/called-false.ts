import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { formsOf } from "#domain/detect/lexicon/inflection.ts";
import { forms } from "#domain/detect/lexicon/words.ts";
import { claimant, nominalClaim } from "#domain/detect/rules/nominal-speech.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

const falseWord =
  /^(?:false|untrue|fake|fabricated|lies?|hoax|fabrications?|nonsense|incorrect|wrong|bogus|disinformation)$/;
const motiveWord = /^(?:propaganda|provocation|hysteria|smear|slander|absurd|ridiculous|baseless|groundless)$/;
const calling = formsOf("call brand label describe term denounce".split(" "));

/**
 * A claim whose own sentence says that it is false: "the claim that P is false", "called the reports of P fake",
 * "it is not true that P".
 */
export function calledFalse(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return [
    ...tokens.flatMap((_, noun) => predicatedFalse(sentence, noun)),
    ...notTrueThat(sentence),
    ...tokens.flatMap((_, verb) => calledNames(sentence, verb)),
  ];
}

function predicatedFalse(sentence: Sentence, noun: number): readonly Finding[] {
  const { tokens } = sentence;
  const claim = nominalClaim(sentence, noun);
  if (!claim) return [];
  const verdict = tokens.findIndex(
    (token, at) => at > claim.content.from && at < noun + 60 && falseWord.test(token.lower),
  );
  if (verdict < 0) return [];
  const copula = beBefore(sentence, verdict);
  // The verdict must be said of the claim, not in it.
  if (copula !== null && copula > claim.content.from) {
    if (!hasFiniteVerb(tokens, claim.content.from, copula)) return [];
    const content = { from: claim.content.from, to: copula };
    return finding(
      sentence,
      content,
      { from: copula, to: verdict + 1 },
      claimant(sentence, claim),
      sayer(sentence, claim.from),
    );
  }
  const caller = tokens.findIndex((token, at) => at >= claim.from - 4 && at < claim.from && calling.has(token.lower));
  if (caller < 0) return [];
  const to = tokens[verdict - 1]?.lower === "as" || tokens[verdict - 1]?.tag === "DET" ? verdict - 1 : verdict;
  const content = { from: claim.content.from, to: Math.min(claim.content.to, to) };
  return finding(
    sentence,
    content,
    { from: caller, to: caller + 1 },
    claimant(sentence, claim),
    subjectOf(tokens, caller),
  );
}

/** Who says the verdict: the subject of the verb of saying right before the claim. */
function sayer(sentence: Sentence, from: number): TokenRange | null {
  const before = sentence.tokens[from - 1]?.lower === "that" ? from - 2 : from - 1;
  return cueForm(sentence.tokens[before]?.lower ?? "") ? subjectOf(sentence.tokens, before) : null;
}

/** The form of "be" that predicates the word at `at`, across "not", "completely" and an article; or null. */
function beBefore(sentence: Sentence, at: number): number | null {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const token = sentence.tokens[before];
    if (!token) return null;
    if (forms.be.has(token.lower)) return verbGroup(sentence.tokens, before).negated ? null : before;
    if (!["ADV", "DET", "ADJ"].includes(token.tag)) return null;
  }
  return null;
}

/** "called the claims propaganda": about claims made elsewhere, so that the sentence itself is the claim. */
function calledNames(sentence: Sentence, verb: number): readonly Finding[] {
  const { tokens } = sentence;
  if (tokens[verb]?.tag !== "VERB" || !calling.has(tokens[verb].lower)) return [];
  const group = verbGroup(tokens, verb);
  const noun = tokens.findIndex((token, at) => at > verb && at <= verb + 5 && isSpeechNoun(token.lower));
  if (noun < 0 || group.negated || group.modal || group.passive || nominalClaim(sentence, noun)) return [];
  const verdict = tokens.findIndex(
    (token, at) => at > noun && at <= noun + 4 && (falseWord.test(token.lower) || motiveWord.test(token.lower)),
  );
  const subject = subjectOf(tokens, verb);
  if (verdict < 0 || !subject) return [];
  const pieces = contentOf(sentence, [{ from: subject.from, to: verdict + 1 }]);
  const cue = rangeSpan(sentence, { from: group.from, to: verdict + 1 });
  const source = { sentence, range: subject };
  if (pieces.length === 0) return [];
  return [
    { rule: "denial-report", sentence, pieces, source, cue, stance: "attributed", denial: null, evidenceMissing: null },
  ];
}

/** "It is not true that P", "it is false that P". */
function notTrueThat(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    if (token.lower !== "that" || !tokens[at - 1]) return [];
    const word = tokens[at - 1]?.lower ?? "";
    const negated = /^(?:not|n't)$/.test(tokens[at - 2]?.lower ?? "");
    if (!((word === "true" && negated) || (/^(?:false|untrue)$/.test(word) && !negated))) return [];
    const it = tokens.findLastIndex((before, i) => i < at && i >= at - 5 && before.lower === "it");
    return it < 0 ? [] : finding(sentence, { from: at + 1, to: tokens.length }, { from: it, to: at + 1 }, null, null);
  });
}

function finding(
  sentence: Sentence,
  content: TokenRange,
  cue: TokenRange,
  source: TokenRange | null,
  denier: TokenRange | null,
  verdict = cue,
): readonly Finding[] {
  const pieces = contentOf(sentence, [content]);
  const quote = rangeSpan(sentence, cue);
  const denial = rangeSpan(sentence, verdict);
  if (pieces.length === 0 || !quote || !denial) return [];
  return [
    {
      rule: "called-false",
      sentence,
      pieces,
      source: source && { sentence, range: source },
      cue: quote,
      stance: source ? "attributed" : "author",
      denial: { cue: denial, denier: denier && { sentence, range: denier } },
      evidenceMissing: null,
    },
  ];
}
