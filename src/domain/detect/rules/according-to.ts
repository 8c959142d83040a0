import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { contentEnd } from "#domain/detect/grammar/extent.ts";
import { nounPhraseAfter } from "#domain/detect/grammar/noun-phrase.ts";
import { hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import { withoutOpening } from "#domain/detect/rules/opening.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Phrases that name a source without a verb, as lower-case words. */
const phrases: readonly (readonly string[])[] = [
  ["according", "to"],
  ["as", "reported", "by"],
  ["as", "per"],
  ["in", "the", "words", "of"],
  ["in", "the", "opinion", "of"],
];

/** "According to X, P", "P, according to X", "The army, according to X, has …". */
export function accordingTo(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((_, at) => {
    const phrase = phrases.find((words) => words.every((word, i) => sentence.tokens[at + i]?.lower === word));
    const finding = phrase ? named(sentence, at, at + phrase.length) : null;
    return finding ? [finding] : [];
  });
}

function named(sentence: Sentence, from: number, sourceFrom: number): Finding | null {
  const { tokens } = sentence;
  const source = nounPhraseAfter(tokens, sourceFrom);
  if (!source) return null;
  const whole = { from, to: afterApposition(sentence, source.to) };
  const ranges = around(sentence, whole);
  const pieces = contentOf(sentence, ranges);
  if (pieces.length === 0 || !ranges.some((range) => hasFiniteVerb(tokens, range.from, range.to))) return null;
  const reading = readSource(tokens.slice(source.from, source.to));
  return {
    rule: "according-to",
    sentence,
    pieces,
    source: { sentence, range: source },
    cue: rangeSpan(sentence, { from, to: sourceFrom }),
    stance: reading.head === "it" ? "hearsay" : "attributed",
    denial: null,
    evidenceMissing: null,
  };
}

/** "John Doe, a spokesman for the agency,": the apposition goes with the name. */
function afterApposition(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  if (tokens[at]?.lower !== "," || !/^(?:an?|the|who|which)$/.test(tokens[at + 1]?.lower ?? "")) return at;
  const phrase = nounPhraseAfter(tokens, at + 1);
  return phrase && tokens[phrase.to]?.lower === "," ? phrase.to : at;
}

/** What the phrase leaves of its sentence: what follows when it opens, what precedes when it closes, else both. */
function around(sentence: Sentence, whole: TokenRange): readonly TokenRange[] {
  const { tokens } = sentence;
  let head = whole.from;
  while (head > 0 && tokens[head - 1]?.tag === "PUNCT" && !/^["”»]$/.test(tokens[head - 1]?.lower ?? "")) head -= 1;
  const before = clauseStart(sentence, head);
  // "wrote that, according to the police, P": what comes before "that" is somebody else's saying so.
  const isBehindThat = tokens[head - 1]?.lower === "that";
  const opens = isBehindThat || !hasFiniteVerb(tokens, before, head);
  let tail = whole.to;
  while (tokens[tail]?.lower === ",") tail += 1;
  // A verb right behind it goes on with the subject before it.
  const own = withoutOpening(sentence, { from: before, to: head });
  const isInserted = opens && !isBehindThat && own.from < own.to && tail > whole.to;
  const interrupts =
    isInserted && (["VERB", "AUX", "ADV"].includes(tokens[tail]?.tag ?? "") || tokens[own.from]?.tag === "ADP");
  const after = { from: tail, to: contentEnd(sentence, tail) };
  if (interrupts) return [own, after];
  return [opens ? after : own];
}

/** Where the clause before `end` starts: behind the last semicolon. */
function clauseStart(sentence: Sentence, end: number): number {
  return sentence.tokens.findLastIndex((token, at) => at < end && token.lower === ";") + 1;
}
