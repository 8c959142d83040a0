import { type Span } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { aClaim, aDenialLink, aSource, aSourcedSuggestion, aSuggestion } from "./a-claim.ts";
import { spanOf } from "./a-text.ts";

/** An article with every kind of line, and claims that nest, are denied, and are put in doubt. */
export const articleText = `Officials answer claims about a new mobilization
By Jane Doe
The Ukrainian military estimates that this campaign could target 400,000 people after catastrophic losses at the front. Moscow has not said how many.
Read Also: Ten things to know
Read Also: Ten more things to know
Russia denies the reports
Russia could be planning to recruit 20,000 convicts, they said, but observers provided no concrete evidence. 🚂 Nobody knows.
Russian officials said that there are no immediate plans for a new wave of mobilization, and they repeated it.
Trains were ordered to provide 10,000 people for the war.
Read Also: Ten last things to know`;

/** Where these words stand in the article. */
export function inArticle(words: string): Span {
  return spanOf(articleText, words);
}

const text = textHash(articleText);

/** Sourced, hedged, with its cue; grade C. */
export const estimate: Claim = aClaim({
  text,
  pieces: [inArticle("this campaign could target 400,000 people after catastrophic losses at the front")],
  source: aSource({
    span: inArticle("The Ukrainian military"),
    speaker: "the Ukrainian military",
    description: "official, party to the conflict",
    interested: true,
  }),
  cue: inArticle("estimates that"),
  hedge: inArticle("could target"),
  suggestion: aSourcedSuggestion({
    source: { answer: true, rule: "R4", quote: inArticle("The Ukrainian military estimates"), grade: "C" },
    flags: [{ flag: "hedged", quote: inArticle("could target") }],
  }),
});

/** Within {@link estimate}, on the author's word. */
export const losses: Claim = aClaim({ text, pieces: [inArticle("catastrophic losses")] });

/** Put in doubt by the text itself. */
export const convicts: Claim = aClaim({
  text,
  pieces: [inArticle("Russia could be planning to recruit 20,000 convicts")],
  suggestion: aSuggestion({
    source: { answer: false, rule: "R3", quote: inArticle("provided no concrete evidence"), grade: null },
  }),
});

/** Denies {@link estimate} and {@link convicts}, as the tool suggests, and a detail of {@link losses}. */
export const denial: Claim = aClaim({
  text,
  pieces: [inArticle("there are no immediate plans for a new wave of mobilization")],
  source: aSource({
    span: inArticle("Russian officials"),
    speaker: "Russian officials",
    role: "denier",
    description: "",
    interested: true,
  }),
  cue: inArticle("said that"),
  suggestion: aSourcedSuggestion({
    source: { answer: true, rule: "R4", quote: inArticle("Russian officials said"), grade: "D" },
  }),
  denies: [
    aDenialLink(estimate, { ground: "topic", quote: null }),
    aDenialLink(losses, { type: "partial", ground: "topic", quote: null }),
    aDenialLink(convicts, { ground: "heading", quote: inArticle("Russia denies the reports") }),
  ],
});

/** On the author's word, and nobody denies it. */
export const trains: Claim = aClaim({ text, pieces: [inArticle("Trains were ordered to provide 10,000 people")] });

/** All of them, in reading order. */
export const articleClaims: readonly Claim[] = [estimate, losses, convicts, denial, trains];
