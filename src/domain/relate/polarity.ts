/** Words that turn a statement round. What only looks like one ("not only", "no doubt") is taken out before. */
const negator =
  /\b(?:not|cannot|no|never|none|nobody|nothing|nowhere|neither|without|false|untrue|fake|hoax|den(?:y|ies|ied|ying)|unable to|fail(?:s|ed|ing)? to)\b|n['’]t\b/gi;
const harmless =
  /\b(?:not (?:only|just|merely|least)|no (?:doubt|less than|fewer than|more than|later than|matter)|nothing (?:but|short of)|whether or not|No\. ?\d)/gi;
/** That evidence is missing says nothing on what is so. */
const evidence =
  /\b(?:no|without(?: any)?|not (?:any|seen any|provided any))(?: \p{L}+){0,2} (?:evidence|proof|confirmation|indications?|signs?)\b/iu;
const possible =
  /\b(?:may|might|could|would|will|shall|can|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intentions?|prepar(?:e|es|ed|ing|ations?)|expect(?:s|ed|ing)?|possibl[ey]|probabl[ey]|potential(?:ly)?|likely|perhaps|aim(?:s|ed|ing)?|consider(?:s|ed|ing)?|hop(?:e|es|ed|ing)|about to|going to|set to|due to|ready to|would-be|future|upcoming)\b|['’](?:ll|d)\b/i;

/** How a statement is meant: whether it says no, with the first word that does, and whether it says what is or what may be. */
export interface Polarity {
  readonly negated: boolean;
  readonly cue: string | null;
  readonly mood: "is" | "may-be";
}

/** Reads how a statement is meant. Two negations cancel; a statement that evidence is missing says only what may be. */
export function polarityOf(words: string): Polarity {
  const plain = words.replace(harmless, " ");
  const found = [...plain.matchAll(negator)].map(([word]) => word);
  const negated = found.length % 2 === 1;
  const mood = possible.test(withoutMay(plain)) || evidence.test(plain) ? "may-be" : "is";
  return { negated, cue: negated ? (found[0] ?? null) : null, mood };
}

/** The month is no modal. */
function withoutMay(words: string): string {
  return words.replace(/\b(?:in|of|since|by|until) May\b|\bMay \d|\d May\b/g, " ");
}
