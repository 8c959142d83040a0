import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { finiteVerb, hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { falseWord, forms, unfoundedWord } from "#domain/detect/lexicon/words.ts";
import type { NominalClaim } from "#domain/detect/rules/nominal-claim.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** What a claim's own sentence says of it: "the claim that P is false", "claims that P were denied", "… is unproven". */
export interface Verdict {
  readonly kind: "false" | "denied" | "unfounded";
  readonly content: TokenRange;
  readonly words: TokenRange;
  /** Who denied it, behind "by". */
  readonly by: TokenRange | null;
}

/** A verdict stands no further behind its claim's noun, in words. */
const furthest = 60;

/** The verdict on a claim that is the subject of its clause, or null. The verdict must be said of the claim, not in it. */
export function verdictOn(sentence: Sentence, claim: NominalClaim): Verdict | null {
  const { tokens } = sentence;
  if (!claim.subject && !tokens[claim.from - 1]?.cue) return null;
  for (let at = claim.content.from + 1; at < Math.min(tokens.length, claim.noun + furthest); at += 1) {
    const said = predicateAt(sentence, at);
    if (!said || !isSaidOf(sentence, claim, said.from, at)) continue;
    const by = said.kind === "denied" && tokens[at + 1]?.lower === "by" ? nounPhraseAfter(tokens, at + 2) : null;
    const content = { from: claim.content.from, to: said.from };
    return { kind: said.kind, content, words: { from: said.from, to: at + 1 }, by };
  }
  return null;
}

function isSaidOf(sentence: Sentence, claim: NominalClaim, verb: number, verdict: number): boolean {
  const { tokens } = sentence;
  const { content } = claim;
  if (!claim.clause) return verb === content.to;
  if (hasFiniteVerb(tokens, content.from, verb)) return true;
  // The tagger takes some verbs for nouns ("the vaccine causes blindness"); then no other verb may follow.
  return claim.subject && verb - content.from >= 3 && finiteVerb(tokens, verdict + 1, tokens.length) === null;
}

/** What the word at `at` says of a subject, with where its verb starts; null when it is no verdict. */
function predicateAt(sentence: Sentence, at: number): { kind: Verdict["kind"]; from: number } | null {
  const { tokens } = sentence;
  const lower = tokens[at]?.lower ?? "";
  if (falseWord.test(lower) || unfoundedWord.test(lower)) {
    const from = linkBefore(sentence, at, falseWord.test(lower) ? null : /^(?:remain(?:s|ed)?|goes?|went)$/);
    return from === null ? null : { kind: falseWord.test(lower) ? "false" : "unfounded", from };
  }
  const form = tokens[at]?.tag === "VERB" ? tokens[at].cue : null;
  if (form?.shape !== "past" || !(form.verb.class === "deny" || form.verb.class === "reject")) return null;
  const group = verbGroup(tokens, at);
  return group.passive && !group.negated && !group.modal ? { kind: "denied", from: group.from } : null;
}

/** The form of "be" (or a verb that serves as one) before the word at `at`, across adverbs and an article; or null. */
function linkBefore(sentence: Sentence, at: number, others: RegExp | null): number | null {
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const token = sentence.tokens[before];
    if (!token) return null;
    if (forms.be.has(token.lower) || others?.test(token.lower)) {
      const group = verbGroup(sentence.tokens, before);
      return group.negated ? null : group.from;
    }
    if (!["ADV", "DET", "ADJ"].includes(token.tag)) return null;
  }
  return null;
}
