import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/**
 * Who says what stands in `[from, to)`: the subject of the verb of saying right before it ("The army said | …"), or the
 * speaker named behind it ("… | , the junta said", "… | , according to the operator"). Null where nobody is named.
 */
export function sayerAround(sentence: Sentence, from: number, to: number): TokenRange | null {
  const { tokens } = sentence;
  const before = tokens[from - 1]?.lower === "that" ? from - 2 : from - 1;
  if (tokens[before]?.cue) return subjectOf(tokens, before);
  for (let at = to; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.lower === "according" && tokens[at + 1]?.lower === "to") return nounPhraseAfter(tokens, at + 2);
    if (token?.tag !== "VERB" || !token.cue) continue;
    if (endsTurn(sentence, at)) return nounPhraseAfter(tokens, at + 1);
    const subject = subjectOf(tokens, at, to);
    return subject && endsTurn(sentence, subject.from) ? subject : null;
  }
  return null;
}

function endsTurn(sentence: Sentence, at: number): boolean {
  return /^[,”"»—–]$/.test(sentence.tokens[at - 1]?.lower ?? "");
}
