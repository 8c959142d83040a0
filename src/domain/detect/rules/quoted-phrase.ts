import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { formsOf } from "#domain/detect/lexicon/inflection.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { canSay, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Verbs that put a quoted phrase on something: described it as “…”, called it “…”. */
const describing = formsOf(
  "describe call label brand term dub characterize characterise denounce condemn portray hail slam".split(" "),
);

/** Between the verb and the quotation at most so many words: "called the operation a". */
const widestGap = 12;

/** A phrase in somebody's own words within another's sentence: what the army described as “heavy losses”. */
export function quotedPhrase(sentence: Sentence): readonly Finding[] {
  return sentence.quotes.flatMap((quote) => {
    const verb = describingVerb(sentence, quote);
    if (verb === null) return [];
    const range = subjectOf(sentence.tokens, verb);
    const group = verbGroup(sentence.tokens, verb);
    const pieces = contentOf(sentence, [quote]);
    if (!range || group.negated || group.modal || group.passive || pieces.length === 0) return [];
    if (isNaming(sentence, verb, range, quote)) return [];
    if (!canSay(readSource(phraseTokens(sentence, range)), "assert")) return [];
    const to = sentence.tokens[verb + 1]?.lower === "as" ? verb + 2 : verb + 1;
    const finding: Finding = {
      rule: "quoted-phrase",
      sentence,
      pieces,
      source: { sentence, range },
      cue: rangeSpan(sentence, { from: group.from, to }),
      stance: "attributed",
      denial: null,
      evidenceMissing: null,
    };
    return [finding];
  });
}

/** "a website called “Lost Dogs”": its name, unless it is "what divers called “…”". */
function isNaming(sentence: Sentence, verb: number, subject: TokenRange, quote: TokenRange): boolean {
  return quote.from - verb <= 2 && !/^(?:what|which|as)$/.test(sentence.tokens[subject.from - 1]?.lower ?? "");
}

/** The tagger takes some of these for adjectives: "the council branded the tower". */
function isVerbHere(sentence: Sentence, at: number): boolean {
  const tag = sentence.tokens[at]?.tag;
  return tag === "VERB" || (tag === "ADJ" && ["NOUN", "PROPN"].includes(sentence.tokens[at - 1]?.tag ?? ""));
}

function describingVerb(sentence: Sentence, quote: TokenRange): number | null {
  for (let at = quote.from - 1; at >= Math.max(0, quote.from - widestGap); at -= 1) {
    const token = sentence.tokens[at];
    if (!token || /^[;:]$/.test(token.lower)) return null;
    if (describing.has(token.lower) && isVerbHere(sentence, at)) return at;
    if (token.tag === "VERB" && !/(?:ing|ed)$/.test(token.lower)) return null;
  }
  return null;
}
