import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { unfoundedWord } from "#domain/detect/lexicon/words.ts";
import { type NominalClaim, claimant, nominalClaim } from "#domain/detect/rules/nominal-claim.ts";
import { verdictOn } from "#domain/detect/rules/claim-verdict.ts";
import { denialBehind } from "#domain/detect/rules/denial-behind.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";

/** "Kyiv's claim that …", "repeated its allegations of …", "reports that …". Denials of such claims have their own rule. */
export function nominalSpeech(sentence: Sentence): readonly Finding[] {
  const { tokens } = sentence;
  return tokens.flatMap((_, noun) => {
    const claim = nominalClaim(sentence, noun);
    if (!claim || isDenied(sentence, claim) || verdictOn(sentence, claim)) return [];
    const pieces = contentOf(sentence, [claim.content]);
    if (pieces.length === 0) return [];
    const source = claimant(sentence, claim);
    const evidence = tokens.findIndex((token, at) => at >= claim.from && at < noun && unfoundedWord.test(token.lower));
    const finding: Finding = {
      rule: source ? "nominal-speech" : "hearsay",
      sentence,
      pieces,
      source: source && { sentence, range: source },
      cue: rangeSpan(sentence, { from: noun, to: claim.content.from }),
      stance: source ? "attributed" : "hearsay",
      denial: denialBehind(sentence, claim.content.to),
      evidenceMissing: evidence < 0 ? null : rangeSpan(sentence, { from: evidence, to: noun + 1 }),
    };
    return [finding];
  });
}

/** Whether the noun is the object of a verb that denies or turns away, or is said to be false; see the rules for those. */
function isDenied(sentence: Sentence, claim: NominalClaim): boolean {
  const { tokens } = sentence;
  for (let at = claim.noun - 1; at >= Math.max(0, claim.noun - 8); at -= 1) {
    const form = tokens[at]?.cue;
    if (form && (form.verb.class === "deny" || form.verb.class === "reject")) return true;
    if (tokens[at]?.tag === "PUNCT") return false;
  }
  return false;
}
