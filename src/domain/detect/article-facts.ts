import { partyOf } from "#domain/detect/lexicon/parties.ts";
import type { Sentence } from "#domain/detect/sentence.ts";

/** What the article as a whole tells about those who speak in it. */
export interface ArticleFacts {
  /** The two countries named most, where the article is about a conflict; else empty. */
  readonly partiesToConflict: ReadonlySet<string>;
}

const conflict =
  /^(?:wars?|conflicts?|invasion|troops|offensive|battlefield|ceasefires?|shelling|mobili[sz]ation|hostilities|soldiers?|frontline|warring)$/;

/** An article speaks of a conflict when so many of its words do, and a country takes part when named as often. */
const least = 2;

export function readFacts(sentences: readonly Sentence[]): ArticleFacts {
  const named = new Map<string, number>();
  let conflictWords = 0;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (conflict.test(token.lower)) conflictWords += 1;
      const party = /^\p{Lu}/u.test(token.text) ? partyOf(token.lower) : undefined;
      if (party) named.set(party, (named.get(party) ?? 0) + 1);
    }
  }
  const often = [...named].filter(([, count]) => count >= least).toSorted(([, a], [, b]) => b - a);
  const isConflict = conflictWords >= least && often.length >= 2;
  return { partiesToConflict: new Set(isConflict ? often.slice(0, 2).map(([party]) => party) : []) };
}
