import type { WrittenWord } from "#domain/relate/written-word.ts";

const negating =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|cannot|without|unable|hardly|scarcely|unlikely|non|deny|denies|denied|denying)$/;
const failing = /^(?:fail|fails|failed|failing|failure|refuse|refuses|refused|refusing|refusal)$/;
const stopping = /^(?:stops?|stopped|stopping|cease[sd]?)$/;
const verdict = /^(?:false|untrue|fake|hoax|nonsense|fabricated|bogus)$/;
const linking = /^(?:is|are|was|were|be|been|being|as|called|it's)$/;
/** "not only", "no doubt", "no fewer than", "no longer than": they don't say that something is not so. */
const idleBehind = /^(?:only|just|merely|simply|doubt|wonder|fewer|less|more|later|sooner|matter)$/;
const uncertain =
  /^(?:could|may|might|will|would|shall|should|won't|'ll|wo|plan|plans|planned|planning|intends?|intended|intending|intentions?|likely|unlikely|possibly|possible|perhaps|maybe|potential|potentially|probably|expected|expects?|anticipated|prepar(?:e|es|ing|ations?)|considers?|considering|proposed|proposes|proposal|future|upcoming|aims?|hopes?|wants?|seeks?)$/;

/** Where a claim says "not": the words, and whether they come to one in the end. */
export interface Polarity {
  readonly negations: readonly WrittenWord[];
  /** Two cancel each other. */
  readonly negated: boolean;
}

/** Reads the negations in a claim's words. */
export function readPolarity(words: readonly WrittenWord[]): Polarity {
  const negations = words.filter((word, at) => isNegation(word, words, at));
  return { negations, negated: negations.length % 2 === 1 };
}

function isNegation(word: WrittenWord, words: readonly WrittenWord[], at: number): boolean {
  const next = words[at + 1];
  if (idleBehind.test(next?.lower ?? "") && /^(?:not|no|n't)$/.test(word.lower)) return false;
  if (word.lower === "without" && next?.lower === "doubt") return false;
  if (word.lower === "no" && next?.text === ".") return false;
  if (word.lower === "not" && words[at - 1]?.lower === "if") return false;
  if (failing.test(word.lower)) return next?.lower === "to";
  if (stopping.test(word.lower)) return next?.lower.endsWith("ing") ?? false;
  // "a fake passport" is there all the same.
  if (verdict.test(word.lower)) return words.slice(Math.max(0, at - 3), at).some(({ lower }) => linking.test(lower));
  return negating.test(word.lower) || word.lower.endsWith("n't");
}

const moodAlone =
  /^(?:plans?|planned|planning|intend(?:s|ed|ing)?|intentions?|likely|unlikely|possibl[ey]|potential(?:ly)?|expected|anticipated)$/;

/** Whether a word says only that something may be or is to come. */
export function isMoodWord({ lower }: WrittenWord): boolean {
  return moodAlone.test(lower);
}

/** What is so, or what may be or is to come. */
export function readMood(words: readonly WrittenWord[]): "is" | "may-be" {
  const found = words.some((word, at) => {
    // The month has a capital, and so has a sentence's first word.
    if (word.lower === "may" && word.isCapitalised && !word.opens) return false;
    if (word.lower === "going") return words[at + 1]?.lower === "to";
    if (/^(?:is|are|was|were)$/.test(word.lower)) return words[at + 1]?.lower === "to";
    if (word.lower === "about" || word.lower === "set" || word.lower === "due") return words[at + 1]?.lower === "to";
    return uncertain.test(word.lower);
  });
  return found ? "may-be" : "is";
}

const verdictBehind =
  /\b(?:not|n't|never) (?:\w+ly )?(?:true|real|happen(?:ed)?|exist(?:ed)?|correct|authentic|genuine|accurate)\b/;
const affirmed = /\b(?:is|was|are|were) (?:\w+ly )?(?:true|real|correct|authentic|genuine)$/;
const laterClause =
  /^(?:,|;|:|but|because|as|who|whom|which|that|if|unless|although|though|while|when|where|since|until|so|what)$/;
const unknowing =
  /^(?:the only |immediate )?(?:plausible |further |concrete |immediately )?(?:one|information|comment|knowledge|details?|word|idea|evidence|proof|indications?|signs?|doubt|reason|know|knew|sure|clear|certain|confirm\w*|verif\w*|comment\w*|say|think|believe|want|wish|remember|recall|care|mind|mean|expect|understand|need)\b/;

/**
 * Whether the negations in some words say that what they tell is not so: not where they only turn a command ("don't
 * panic"), stand in a later clause ("it sank, but not at once") or say that somebody doesn't know ("had no information on
 * it", "could not confirm it").
 */
export function deniesOutright(words: readonly WrittenWord[], { negations, negated }: Polarity): boolean {
  const first = words.find(({ kind }) => kind === "word");
  if (!negated || !first || first.lower === "don't") return false;
  return negations.some((negation) => {
    const at = words.indexOf(negation);
    if (words.slice(0, at).some(({ lower }) => laterClause.test(lower))) return false;
    const behind = words.slice(at + 1, at + 5).map(({ lower }) => lower);
    return !unknowing.test(behind.join(" "));
  });
}

/** Whether some words judge that something told is not so: "is a hoax", "never happened". */
export function judgesFalse(words: readonly WrittenWord[], { negated }: Polarity): boolean {
  const written = words.map(({ lower }) => lower).join(" ");
  return negated && (words.some(({ lower }) => verdict.test(lower)) || verdictBehind.test(written));
}

/** Whether some words judge that something told is so: "is real". */
export function judgesTrue(words: readonly WrittenWord[], { negated }: Polarity): boolean {
  return !negated && affirmed.test(words.map(({ lower }) => lower).join(" "));
}
