import { nounPhraseAfter, startsClause } from "#domain/detect/grammar/noun-phrase.ts";
import { hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import type { CueVerb } from "#domain/detect/lexicon/cue-verbs.ts";
import { timeWords } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";

/** What a verb of saying introduces. */
export interface Complement {
  readonly kind: "that" | "bare" | "quote" | "colon";
  /** First token of the content. */
  readonly from: number;
}

/** At most so many adjuncts stand between a verb and what it introduces: "said in a statement on Monday that". */
const mostAdjuncts = 6;

/** An insertion before "that" is no longer than this, in words. */
const longestInsertion = 14;

/** What the verb at `verb` introduces to its right, or null when nothing does. */
export function complementOf(sentence: Sentence, verb: number, cue: CueVerb): Complement | null {
  const { tokens } = sentence;
  let at = verb + 1;
  if (cue.hearer) {
    const hearer = nounPhraseAfter(tokens, at);
    if (hearer) at = hearer.to;
  }
  for (let step = 0; step < mostAdjuncts; step += 1) {
    const token = tokens[at];
    if (!token) return null;
    const quote = sentence.quotes.find((range) => range.from === at);
    if (quote) return { kind: "quote", from: at };
    // "said when asked whether": another's words follow.
    if (/^(?:when|after|while|if|whether|because)$/.test(token.lower)) return null;
    if (token.lower === "that") return thatClause(sentence, at, cue);
    if (token.lower === ":") return at + 1 < tokens.length ? { kind: "colon", from: at + 1 } : null;
    if (token.lower === ",") {
      const next = sentence.quotes.some((range) => range.from === at + 1) ? at + 1 : behindInsertion(sentence, at);
      if (next === null) return null;
      at = next;
      continue;
    }
    if (timeWords.has(token.lower)) at += 1;
    else if (/^(?:last|next|this)$/.test(token.lower) && timeWords.has(tokens[at + 1]?.lower ?? "")) at += 2;
    else if (cue.bare && startsClause(tokens, at)) return { kind: "bare", from: at };
    else if (token.tag === "ADV") at += 1;
    else if (token.tag === "ADP") {
      const phrase = nounPhraseAfter(tokens, at + 1);
      if (!phrase) return null;
      at = phrase.to;
    } else return null;
  }
  return null;
}

/** "alleged, with no proof, | that": the "that" behind an insertion between commas, or null. */
function behindInsertion(sentence: Sentence, comma: number): number | null {
  const { tokens } = sentence;
  const closing = tokens.findIndex((token, at) => at > comma && at <= comma + longestInsertion && token.lower === ",");
  return closing >= 0 && tokens[closing + 1]?.lower === "that" ? closing + 1 : null;
}

function thatClause(sentence: Sentence, at: number, cue: CueVerb): Complement | null {
  const { tokens } = sentence;
  const next = tokens[at + 1];
  if (!next) return null;
  const isPronoun = next.tag === "AUX" || (next.tag === "VERB" && !/(?:ing|ed)$/.test(next.lower));
  if (isPronoun) return cue.bare ? { kind: "bare", from: at } : null;
  // The tagger misses many verbs that look like nouns ("the dam leaks"); its own word on "that" is worth as much.
  return tokens[at]?.tag === "SCONJ" ||
    hasFiniteVerb(tokens, at + 1, tokens.length) ||
    sentence.quotes.some((range) => range.from === at + 1)
    ? { kind: "that", from: at + 1 }
    : null;
}
