import { type Worthiness, authorWorthiness, checkWorthiness } from "#domain/detect/check-worthiness.ts";
import { contentOf } from "#domain/detect/content.ts";
import type { Finding, RuleName } from "#domain/detect/finding.ts";
import { startsClause } from "#domain/detect/grammar/noun-phrase.ts";
import { hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import { quoteAt } from "#domain/detect/grammar/extent.ts";
import { commaAfter, withoutOpening } from "#domain/detect/rules/opening.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** The clauses of a range that each can stand alone: split at ";", at ", and/but" with a subject, and at ", where/while". */
export function splitClauses(sentence: Sentence, range: TokenRange): readonly TokenRange[] {
  const { tokens } = sentence;
  const clauses: TokenRange[] = [];
  let from = range.from;
  for (let at = range.from + 1; at < range.to; at += 1) {
    if (quoteAt(sentence, at)) continue;
    const behind = clauseBehind(sentence, at, range.to);
    if (behind === null || !hasFiniteVerb(tokens, from, at) || !hasFiniteVerb(tokens, behind, range.to)) continue;
    clauses.push({ from, to: at });
    from = behind;
    at = behind;
  }
  clauses.push({ from, to: range.to });
  return clauses;
}

function clauseBehind(sentence: Sentence, at: number, to: number): number | null {
  const { tokens } = sentence;
  const mark = tokens[at]?.lower;
  if (mark === ";") return at + 1;
  if (mark !== "," || at + 2 >= to) return null;
  return /^(?:and|but|yet|so|where|while|whereas)$/.test(tokens[at + 1]?.lower ?? "") && startsClause(tokens, at + 2)
    ? at + 2
    : null;
}

/** "in 2014 when P": the date and P, a statement of its own; null when the range holds none. */
function datedClause(sentence: Sentence, range: TokenRange): readonly TokenRange[] | null {
  const { tokens } = sentence;
  for (let at = range.from + 2; at < range.to; at += 1) {
    if (tokens[at]?.lower !== "when" || tokens[at - 1]?.tag !== "NUM" || tokens[at - 2]?.tag !== "ADP") continue;
    if (!startsClause(tokens, at + 1)) return null;
    const comma = commaAfter(sentence, at, range.to) ?? range.to;
    return [
      { from: at - 2, to: at },
      { from: at + 1, to: comma },
    ];
  }
  return null;
}

/**
 * What the author says in their own voice: each clause that stands alone and says something, with how much there is to
 * check in it. `range` is what no other rule has taken of the sentence.
 */
export function authorAssertions(
  sentence: Sentence,
  range: TokenRange,
  worthiness: Worthiness | null,
): readonly Finding[] {
  return assertions(sentence, range, "author-assertion", (clause, signs) => {
    const words = sentence.tokens.slice(clause.from, clause.to);
    return { checkWorthiness: authorWorthiness(signs, worthiness ? worthiness(words) : null) };
  });
}

/** What the author of a post states, whatever its worth would be in the article's own voice. */
export function postAssertions(sentence: Sentence): readonly Finding[] {
  const whole = { from: 0, to: sentence.tokens.length };
  return assertions(sentence, whole, "embedded-post", (_, signs) => (signs > 0 ? {} : null));
}

/** @param judge given a clause and its signs of something to check; null leaves the clause out */
function assertions(
  sentence: Sentence,
  range: TokenRange,
  rule: RuleName,
  judge: (clause: TokenRange, signs: number) => Pick<Finding, "checkWorthiness"> | null,
): readonly Finding[] {
  return splitClauses(sentence, range).flatMap((clause) => {
    const own = withoutOpening(sentence, clause);
    if (!hasFiniteVerb(sentence.tokens, own.from, own.to)) return [];
    const judged = judge(own, checkWorthiness(sentence.tokens, own));
    if (!judged) return [];
    const dated = datedClause(sentence, own);
    return (dated ? [[own], dated] : [[own]]).flatMap((ranges): Finding[] => {
      const pieces = contentOf(sentence, ranges);
      if (pieces.length === 0) return [];
      return [
        {
          rule,
          sentence,
          pieces,
          source: null,
          cue: null,
          stance: "author",
          denial: null,
          evidenceMissing: null,
          ...judged,
        },
      ];
    });
  });
}
