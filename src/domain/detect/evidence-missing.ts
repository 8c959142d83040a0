import type { Span } from "#domain/anchor/span.ts";
import { isOfSomethingElse } from "#domain/detect/grammar/remark.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { isBringingVerb, isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { forms } from "#domain/detect/lexicon/words.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Words that say of a claim that nothing backs it. */
export interface EvidenceCue {
  readonly quote: Span;
  /** Who is said to have brought none; null where that is not said. */
  readonly subject: TokenRange | null;
  /** `outlet`: the outlet's own "could not verify", which takes nothing from the source. */
  readonly kind: "missing" | "outlet";
  /** It hangs within a sentence ("without evidence") rather than being one. */
  readonly inPassing: boolean;
}

const evidence = /^(?:evidence|proofs?|substantiation|documentation|corroboration|sources?)$/;
const none = /^(?:no|little|scant|without|any|not|n't|never)$/;

/** Every such cue in a sentence, in order. */
export function evidenceCues(sentence: Sentence): readonly EvidenceCue[] {
  return sentence.tokens.flatMap((token, at): EvidenceCue[] => {
    const cue =
      evidence.test(token.lower) && !isOfSomethingElse(sentence.tokens, at)
        ? lacking(sentence, at)
        : /^(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)$/.test(token.lower)
          ? unverified(sentence, at)
          : null;
    return cue ? [cue] : [];
  });
}

/** "provided no concrete evidence", "did not offer any proof", "without citing evidence". */
function lacking(sentence: Sentence, noun: number): EvidenceCue | null {
  const { tokens } = sentence;
  let first = noun;
  let negative = false;
  let verb: number | null = null;
  for (let at = noun - 1; at >= Math.max(0, noun - 8); at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (none.test(token.lower)) {
      negative ||= token.lower !== "any";
      first = at;
      if (token.lower === "without" || (negative && tokens[at - 1]?.lower === "with"))
        return { quote: spanOf(sentence, at, noun), subject: null, kind: "missing", inPassing: true };
    } else if (isBringingVerb(token.lower)) {
      verb = at;
      first = at;
    } else if (token.tag === "VERB" && token.lower.endsWith("ing") && verb === null) {
      // "no supporting evidence"
    } else if (!["ADJ", "ADV", "AUX", "DET", "CCONJ"].includes(token.tag)) break;
  }
  if (negative && verb === null && isSaidOfClaim(sentence, first, noun))
    return { quote: spanOf(sentence, first, noun), subject: null, kind: "missing", inPassing: false };
  // "provided no evidence that P" speaks of P.
  if (!negative || verb === null || tokens[noun + 1]?.lower === "that") return null;
  while (
    ["AUX", "ADV", "PART"].includes(tokens[first]?.tag ?? "") &&
    first < verb &&
    !none.test(tokens[first]?.lower ?? "") &&
    !forms.do.has(tokens[first]?.lower ?? "")
  )
    first += 1;
  // "did not produce any".
  if (first < verb) while (first > 0 && tokens[first - 1]?.tag === "AUX") first -= 1;
  const subject = subjectOf(tokens, verb);
  return { quote: spanOf(sentence, first, noun), subject, kind: "missing", inPassing: subject === null };
}

/** "There is no evidence for this", "for which there is no proof": what it is missing for was said before. */
function isSaidOfClaim(sentence: Sentence, first: number, noun: number): boolean {
  const { tokens } = sentence;
  if (!forms.be.has(tokens[first - 1]?.lower ?? "") || tokens[first - 2]?.lower !== "there") return false;
  const next = tokens[noun + 1];
  if (!next || next.tag === "PUNCT") return true;
  if (next.lower !== "for") return false;
  return tokens
    .slice(noun + 2, noun + 5)
    .some(({ lower }, i) => (i === 0 && /^(?:this|that|it|these|them)$/.test(lower)) || isSpeechNoun(lower));
}

/** "could not independently verify", "has not been independently confirmed", "was unable to verify". */
function unverified(sentence: Sentence, verb: number): EvidenceCue | null {
  const { tokens } = sentence;
  let first: number | null = null;
  let independently = tokens[verb + 1]?.lower === "independently";
  for (let at = verb - 1; at >= Math.max(0, verb - 7); at -= 1) {
    const token = tokens[at];
    if (!token || (token.tag === "PUNCT" && token.lower !== "'")) break;
    if (token.lower === "independently") independently = true;
    if (/^(?:not|n't|unable|cannot)$/.test(token.lower)) first = at;
  }
  const isVerify = tokens[verb]?.lower.startsWith("verif");
  if (first === null || !(independently || isVerify)) return null;
  while (first > 0 && tokens[first - 1]?.tag === "AUX") first -= 1;
  return { quote: spanOf(sentence, first, verb), subject: null, kind: "outlet", inPassing: false };
}

function spanOf(sentence: Sentence, first: number, last: number): Span {
  const span = rangeSpan(sentence, { from: first, to: last + 1 });
  if (!span) throw new RangeError("an evidence cue holds at least one word");
  return span;
}
