import type { Finding } from "#domain/detect/finding.ts";
import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { isDenial, isRemark } from "#domain/detect/grammar/remark.ts";
import { namesNobody, subjectOf } from "#domain/detect/grammar/subject.ts";
import { verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";

/**
 * The denial that hangs on the end of a content, at the comma or dash at `comma`: "…, a claim Kyiv denies", "…, but the hospital
 * denies this". Null when nothing is denied there.
 */
export function denialBehind(sentence: Sentence, comma: number): Finding["denial"] {
  const { tokens } = sentence;
  if (!/^(?:,|—|–|-{1,2})$/.test(tokens[comma]?.lower ?? "")) return null;
  const answers = /^(?:but|though|although|yet|whereas|and)$/.test(tokens[comma + 1]?.lower ?? "");
  if (!answers && !isRemark(tokens, comma + 1, tokens.length)) return null;
  const verb = tokens.findIndex((_, at) => at > comma + 1 && at < comma + 20 && isDenial(tokens, at, comma + 1));
  if (verb < 0 || (answers && !pointsBack(sentence, verb))) return null;
  const group = verbGroup(tokens, verb);
  const cue = group.negated ? null : rangeSpan(sentence, { from: group.from, to: verb + 1 });
  // "a claim | Kyiv denies": the noun is what is denied, not part of who denies it.
  const noun = tokens.findIndex((token, at) => at > comma && at < verb && isSpeechNoun(token.lower));
  const range = subjectOf(tokens, verb, answers || noun < 0 ? comma + 2 : noun + 1);
  if (!cue || (range && namesNobody(tokens, range))) return null;
  return { cue, denier: range && { sentence, range } };
}

/** "denies this", "denies the claim", "denies.": of what was just said, with no content of its own. */
function pointsBack(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  const next = tokens[verb + 1];
  if (!next || next.tag === "PUNCT") return true;
  const object = nounPhraseAfter(tokens, verb + 1);
  if (/^(?:it|this|that|these|them)$/.test(next.lower) && (!object || object.to === verb + 2)) {
    const after = tokens[verb + 2];
    return !after || after.tag === "PUNCT" || after.tag === "ADP" || after.tag === "CCONJ";
  }
  if (!object || /^(?:that|of|about)$/.test(tokens[object.to]?.lower ?? "")) return false;
  return tokens.slice(object.from, object.to).some((token) => isSpeechNoun(token.lower));
}
