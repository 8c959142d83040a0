import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { isBringingVerb } from "#domain/detect/lexicon/cue-nouns.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";

/**
 * P stands in the text as something without evidence: "there is no evidence that P", "no proof has been shown that P",
 * "have yet to provide evidence that P", "it has not been confirmed that P".
 */
export function noEvidenceThat(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    const start = /^(?:evidence|proof|indication|sign)$/.test(token.lower)
      ? missingFrom(sentence, at)
      : /^(?:confirmed|proven|proved|established|verified|substantiated)$/.test(token.lower)
        ? unconfirmedFrom(sentence, at)
        : null;
    const that = start === null ? null : thatBehind(sentence, at);
    if (start === null || that === null) return [];
    const cue = rangeSpan(sentence, { from: start, to: that + 1 });
    const content = { from: that + 1, to: contentEnd(sentence, that + 1) };
    // The tagger misses verbs that look like nouns ("garlic cures malaria"); three words behind "that" are a clause.
    const isClause = hasFiniteVerb(tokens, content.from, content.to) || content.to - content.from > 2;
    const pieces = cue && isClause ? contentOf(sentence, [content]) : [];
    if (!cue || pieces.length === 0) return [];
    const finding: Finding = {
      rule: "no-evidence-that",
      sentence,
      pieces,
      source: null,
      cue,
      stance: "author",
      denial: null,
      evidenceMissing: cue,
    };
    return [finding];
  });
}

/** Where the words start that take the evidence away: "no", "little", "lack of", "yet to provide", "did not find any". */
function missingFrom(sentence: Sentence, noun: number): number | null {
  const { tokens } = sentence;
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (/^(?:no|little|scant|without)$/.test(token.lower)) return at;
    if (token.lower === "of" && /^(?:lack|absence)$/.test(tokens[at - 1]?.lower ?? "")) return at - 1;
    if (token.tag === "VERB") {
      const group = verbGroup(tokens, at);
      if (group.negated) return group.from;
      const isDue = group.infinitive && tokens[group.from - 1]?.lower === "yet" && isBringingVerb(token.lower);
      return isDue ? verbGroup(tokens, group.from - 1).from : null;
    }
    if (!["ADJ", "ADV", "DET"].includes(token.tag)) return null;
  }
  return null;
}

/** "It has not been confirmed that": from the "it". */
function unconfirmedFrom(sentence: Sentence, verb: number): number | null {
  const { from, negated, passive } = verbGroup(sentence.tokens, verb);
  return negated && passive && sentence.tokens[from - 1]?.lower === "it" ? from - 1 : null;
}

/** The "that" behind the noun, across "has been presented", "so far", "whatsoever"; or null. */
function thatBehind(sentence: Sentence, noun: number): number | null {
  for (let at = noun + 1; at < noun + 7; at += 1) {
    const token = sentence.tokens[at];
    if (!token) return null;
    if (token.lower === "that") return at;
    if (!["AUX", "VERB", "ADV"].includes(token.tag) && !/^(?:so|far|yet|whatsoever)$/.test(token.lower)) return null;
  }
  return null;
}
