import type { CueClass } from "#domain/detect/lexicon/cue-classes.ts";
import { isEventNoun } from "#domain/detect/lexicon/event-nouns.ts";
import { isSeat, partyOf } from "#domain/detect/lexicon/parties.ts";
import { type SourceNounKind, sourceNounKind } from "#domain/detect/lexicon/source-nouns.ts";
import { anaphoricSources, months, weekdays } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { Token, TokenRange } from "#domain/detect/token.ts";

/** What the words of a source phrase say by themselves. */
export interface SourceReading {
  readonly kind: SourceNounKind | "name" | "pronoun" | "unknown";
  /** The word the phrase is about, lower case: "officials". */
  readonly head: string;
  /** Somebody in particular: a name, a seat of government, a definite body. */
  readonly named: boolean;
  /** "the …": meant to be known already. */
  readonly definite: boolean;
  /** The head stands alone: bare "sources", "reports". */
  readonly bare: boolean;
  /** The country it speaks for, or null. */
  readonly party: string | null;
}

export function phraseTokens(sentence: Sentence, range: TokenRange): readonly Token[] {
  return sentence.tokens.slice(range.from, range.to);
}

/** Reads a source phrase. It looks at the words up to the first preposition for the head, at all of them for the party. */
export function readSource(words: readonly Token[]): SourceReading {
  const stop = words.findIndex((word, i) => i > 0 && (word.tag === "ADP" || word.lower === "," || word.lower === "("));
  const core = stop < 0 ? words : words.slice(0, stop);
  const head = core.findLast((word) => ["NOUN", "PROPN", "PRON", "NUM"].includes(word.tag)) ?? core.at(-1);
  const lower = head?.lower ?? "";
  const first = words[0]?.lower ?? "";
  const definite = first === "the" || /^(?:this|that|these|those|its|his|her|their)$/.test(first);
  const party = words.map((word) => partyOf(word.lower)).find((found) => found !== undefined) ?? null;
  const reading = { head: lower, definite, party, bare: core.length === 1 && words.length === 1 };
  if (words.length === 1 && (anaphoricSources.has(lower) || isPossessivePronoun(lower)))
    return { ...reading, kind: "pronoun", named: false };
  const names = core.filter((word) => word.tag === "PROPN" && !sourceNounKind(word.lower));
  const noun = sourceNounKind(lower);
  if (noun === "body") return { ...reading, kind: noun, named: definite || names.length > 0 || head?.tag === "PROPN" };
  if (noun && head?.tag !== "PROPN") return { ...reading, kind: noun, named: isParticularDocument(words, core, noun) };
  if (core.length === 1 && head && isNamedLikeVerb(head)) return { ...reading, kind: "name", named: true };
  if (head?.tag === "PROPN" && !weekdays.has(lower) && !months.has(lower)) {
    // "Foreign Ministry spokesman Ivan Petrov": the title tells the kind, the name the rest.
    const title = core.map((word) => sourceNounKind(word.lower)).find((kind) => kind !== undefined);
    return { ...reading, kind: isSeat(lower) ? "body" : (title ?? "name"), named: true };
  }
  return { ...reading, kind: noun ?? "unknown", named: false };
}

/**
 * A name that is a verb too is tagged as one: "Lynch said". An inflected one is no name: at a sentence's begin any verb has a
 * capital, as in "Having said that".
 */
export function isNamedLikeVerb({ tag, text, lower }: Token): boolean {
  return tag === "VERB" && text !== lower && !/(?:ing|ed|s)$/.test(lower);
}

/**
 * Documents are told apart by their publisher ("a UN report"), by what they are of ("court records") or by how they came to
 * light ("a leaked memo"); people only by a name behind the title, which then is the head.
 */
function isParticularDocument(words: readonly Token[], core: readonly Token[], noun: SourceNounKind): boolean {
  if (noun !== "document" && noun !== "recording") return false;
  const before = core.slice(
    0,
    core.findLastIndex((word) => word.tag === "NOUN"),
  );
  return (
    words.some((word) => word.tag === "PROPN") ||
    before.some((word) => word.tag === "NOUN" || /^(?:leaked|published|declassified|internal)$/.test(word.lower))
  );
}

/** "its claim that": the pronoun alone stands for whoever made it. */
function isPossessivePronoun(lower: string): boolean {
  return /^(?:its|his|her|their)$/.test(lower);
}

const agentive =
  /^(?:some|many|others|most|several|few)$|(?:ers?|ors?|ists?|ians?|m[ae]n|women|woman|people|ees?|ants?)$/;

/** Whether such a phrase can be the source behind a verb of that class. */
export function canSay(reading: SourceReading, cue: CueClass): boolean {
  if (reading.kind === "pronoun")
    return reading.head !== "it" || cue === "assert" || cue === "deny" || cue === "estimate";
  if (reading.kind !== "unknown") return true;
  if (cue === "suggest") return false;
  if (agentive.test(reading.head)) return true;
  return (
    (cue === "assert" || cue === "allege") && !isEventNoun(reading.head) && !/(?:ness|ity|ism)$/.test(reading.head)
  );
}
