import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { evidenceWord, withoutWord } from "#domain/detect/lexicon/words.ts";
import type { Token } from "#domain/detect/token.ts";

type Tokens = readonly Token[];

/** A remark that hangs behind a claim is no longer than this, in words. */
const longestRemark = 14;

/**
 * Whether the words at `at`, behind a comma, speak of the claim before it rather than go on with it: "a claim Kyiv denies",
 * "for which there is no evidence", "which the agency could not verify".
 */
export function isRemark(tokens: Tokens, at: number, limit: number): boolean {
  const first = tokens[at]?.lower ?? "";
  if (!/^(?:an?|something|which|for)$/.test(first) && !isSpeechNoun(first)) return false;
  let negative = false;
  for (let next = at; next < Math.min(limit, at + longestRemark); next += 1) {
    const lower = tokens[next]?.lower ?? "";
    if (lower === ",") return false;
    negative ||= withoutWord.test(lower);
    if (
      negative &&
      ((evidenceWord.test(lower) && !isOfSomethingElse(tokens, next)) ||
        /^(?:verify|verified|confirm|confirmed)$/.test(lower))
    )
      return true;
    if (isDenial(tokens, next, at)) return true;
  }
  return false;
}

/** "evidence of her intent": its absence says nothing of what was claimed before. */
export function isOfSomethingElse(tokens: Tokens, evidence: number): boolean {
  return (
    tokens[evidence + 1]?.lower === "of" && !/^(?:it|this|that|these|any|such)$/.test(tokens[evidence + 2]?.lower ?? "")
  );
}

/** Whether the verb at `verb` denies what somebody said; one that turns away does so only with "claim" and its like near. */
export function isDenial(tokens: Tokens, verb: number, from: number): boolean {
  const cue = tokens[verb]?.cue?.verb;
  if (cue?.class === "deny") return true;
  if (cue?.class !== "reject") return false;
  // What is disputed was claimed, whatever it is called: "a point the bank disputes", "but the bank disputes this".
  const isPointed =
    /^(?:an?|something)$/.test(tokens[from]?.lower ?? "") || /^(?:it|this|that)$/.test(tokens[verb + 1]?.lower ?? "");
  if (cue.lemma === "dispute" && isPointed) return true;
  return tokens.slice(from, verb + 4).some((token, i) => from + i !== verb && isSpeechNoun(token.lower));
}
