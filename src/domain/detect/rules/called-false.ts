import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isRumourNoun, isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { formsOf } from "#domain/detect/lexicon/inflection.ts";
import { falseWord, forms } from "#domain/detect/lexicon/words.ts";
import { verdictOn } from "#domain/detect/rules/claim-verdict.ts";
import { type NominalClaim, claimant, nominalClaim } from "#domain/detect/rules/nominal-claim.ts";
import { sayerAround } from "#domain/detect/rules/sayer.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

const motiveWord = /^(?:propaganda|provocation|hysteria|smear|slander|absurd|ridiculous|baseless|groundless)$/;
const calling = formsOf("call brand label describe term denounce".split(" "));

/**
 * A claim whose own sentence says that it is false or unfounded: "the claim that P is false", "claims that P were denied",
 * "called the reports of P fake", "there is no truth to the claim that P", "it is not true that P".
 */
export function calledFalse(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return [
    ...tokens.flatMap((_, noun) => judged(sentence, noun)),
    ...notTrueThat(sentence),
    ...tokens.flatMap((_, verb) => calledNames(sentence, verb)),
  ];
}

/** What is said of a claim, and by whom. */
interface Judgement {
  readonly content: TokenRange;
  readonly words: TokenRange;
  readonly denier: TokenRange | null;
}

function judged(sentence: Sentence, noun: number): readonly Finding[] {
  const claim = nominalClaim(sentence, noun);
  if (!claim) return [];
  const verdict = verdictOn(sentence, claim);
  if (verdict?.kind === "unfounded") return unfounded(sentence, claim, verdict);
  if (verdict) {
    const denier =
      verdict.by ?? (verdict.kind === "false" ? sayerAround(sentence, claim.from, verdict.words.to) : null);
    return denied(sentence, claim, { ...verdict, denier }, verdict.kind === "false" ? "called-false" : "denied-that");
  }
  const other = noTruthIn(sentence, claim) ?? calledFalseBy(sentence, claim);
  return other ? denied(sentence, claim, other, "called-false") : [];
}

/** "There is no truth to the claim that P." */
function noTruthIn(sentence: Sentence, claim: NominalClaim): Judgement | null {
  const { tokens } = sentence;
  const truth = tokens.findLastIndex((token, at) => at < claim.noun && at >= claim.noun - 5 && token.lower === "truth");
  if (truth < 1 || tokens[truth - 1]?.lower !== "no") return null;
  const link = tokens[truth - 2];
  const from = link && forms.be.has(link.lower) ? truth - 3 : truth - 1;
  const words = { from: Math.max(0, from), to: claim.content.from };
  return { content: claim.content, words, denier: sayerAround(sentence, words.from, claim.content.to) };
}

/** "called the reports of P fake". */
function calledFalseBy(sentence: Sentence, claim: NominalClaim): Judgement | null {
  const { tokens } = sentence;
  const caller = tokens.findIndex((token, at) => at >= claim.from - 4 && at < claim.from && calling.has(token.lower));
  const verdict = tokens.findIndex(
    (token, at) => at > claim.content.from && at < claim.noun + 60 && falseWord.test(token.lower),
  );
  if (caller < 0 || verdict < 0 || verbGroup(tokens, caller).negated) return null;
  const to = tokens[verdict - 1]?.lower === "as" || tokens[verdict - 1]?.tag === "DET" ? verdict - 1 : verdict;
  return {
    content: { from: claim.content.from, to: Math.min(claim.content.to, to) },
    words: { from: caller, to: caller + 1 },
    denier: subjectOf(tokens, caller),
  };
}

function denied(
  sentence: Sentence,
  claim: NominalClaim,
  { content, words, denier }: Judgement,
  rule: Finding["rule"],
): readonly Finding[] {
  const source = claimant(sentence, claim);
  const pieces = contentOf(sentence, [content]);
  const verdict = rangeSpan(sentence, words);
  const isRumour = !source && isRumourNoun(sentence.tokens[claim.noun]?.lower ?? "");
  const cue = isRumour ? rangeSpan(sentence, { from: claim.noun, to: claim.content.from }) : verdict;
  if (pieces.length === 0 || !verdict) return [];
  return [
    {
      rule,
      sentence,
      pieces,
      source: source && { sentence, range: source },
      cue,
      stance: source ? "attributed" : isRumour ? "hearsay" : "author",
      denial: { cue: verdict, denier: denier && { sentence, range: denier } },
      evidenceMissing: null,
    },
  ];
}

/** "Hale's claim that P is unproven": nobody denies it, but nothing backs it. */
function unfounded(
  sentence: Sentence,
  claim: NominalClaim,
  { content, words }: Omit<Judgement, "denier">,
): readonly Finding[] {
  const source = claimant(sentence, claim);
  const pieces = contentOf(sentence, [content]);
  if (pieces.length === 0) return [];
  return [
    {
      rule: source ? "nominal-speech" : "hearsay",
      sentence,
      pieces,
      source: source && { sentence, range: source },
      cue: rangeSpan(sentence, { from: claim.noun, to: claim.content.from }),
      stance: source ? "attributed" : "hearsay",
      denial: null,
      evidenceMissing: rangeSpan(sentence, words),
    },
  ];
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
  return tokens.flatMap((token, at): readonly Finding[] => {
    if (token.lower !== "that" || !tokens[at - 1]) return [];
    const word = tokens[at - 1]?.lower ?? "";
    const negated = /^(?:not|n't)$/.test(tokens[at - 2]?.lower ?? "");
    if (!((word === "true" && negated) || (/^(?:false|untrue)$/.test(word) && !negated))) return [];
    const it = tokens.findLastIndex((before, i) => i < at && i >= at - 5 && before.lower === "it");
    const cue = it < 0 ? null : rangeSpan(sentence, { from: it, to: at + 1 });
    const content = { from: at + 1, to: contentEnd(sentence, at + 1) };
    const pieces = contentOf(sentence, [content]);
    if (!cue || pieces.length === 0) return [];
    const range = sayerAround(sentence, it, content.to);
    const denial = { cue, denier: range && { sentence, range } };
    return [
      {
        rule: "called-false",
        sentence,
        pieces,
        source: null,
        cue,
        stance: "author",
        denial,
        evidenceMissing: null,
      },
    ];
  });
}
