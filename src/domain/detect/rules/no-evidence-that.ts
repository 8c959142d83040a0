import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";

/** "There is no evidence that P": P stands in the text as something without evidence. */
export function noEvidenceThat(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, at) => {
    if (!/^(?:evidence|proof|indication|sign)$/.test(token.lower) || tokens[at + 1]?.lower !== "that") return [];
    const no = tokens.findLastIndex((before, i) => i < at && i >= at - 4 && before.lower === "no");
    const cue = no < 0 ? null : rangeSpan(sentence, { from: no, to: at + 2 });
    const content = { from: at + 2, to: contentEnd(sentence, at + 2) };
    const pieces = cue && hasFiniteVerb(tokens, content.from, content.to) ? contentOf(sentence, [content]) : [];
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
