import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { aClaim, aSource, aSourcedSuggestion, aSuggestion } from "./a-claim.ts";
import { aDetection } from "./a-detection.ts";
import { spanOf } from "./a-text.ts";

/** A short article with one claim, and what is detected in it. */
export interface Told {
  readonly name: string;
  readonly text: string;
  readonly claim: Claim;
  readonly detection: Detection;
}

interface Telling {
  readonly name: string;
  readonly speaker: string;
  readonly cue: string;
  readonly content: string;
  readonly denies?: true;
}

/** An article in which somebody says something, or denies it. */
export function told({ name, speaker, cue, content, denies }: Telling): Told {
  const text = `News of ${name}\n\n${speaker} ${cue} ${content}.`;
  const cueSpan = spanOf(text, cue);
  const claim = aClaim({
    text: textHash(text),
    pieces: [spanOf(text, content)],
    cue: cueSpan,
    source: aSource({ span: spanOf(text, speaker), speaker, interested: false, ...(denies && { role: "denier" }) }),
    suggestion: denies
      ? aSuggestion({ denial: { rule: "R1", quote: cueSpan } })
      : aSourcedSuggestion({ source: { answer: true, rule: "R4", quote: cueSpan, grade: "B" } }),
  });
  return { name: `${name}.txt`, text, claim, detection: aDetection({ claims: [claim] }) };
}

const storm = "the storm destroyed 40 fishing boats in Lindow harbour";

/** Says that the storm destroyed 40 boats. */
export const boats = told({ name: "boats", speaker: "The harbour authority", cue: "said that", content: storm });
/** Says the same by another mouth. */
export const boatsAgain = told({ name: "boats-again", speaker: "A fisherman", cue: "reported that", content: storm });
/** Says the same of 70 boats. */
export const moreBoats = told({
  name: "more-boats",
  speaker: "The insurers",
  cue: "said that",
  content: storm.replace("40", "70"),
});
/** Denies it. */
export const noBoats = told({
  name: "no-boats",
  speaker: "Mayor Lind",
  cue: "denied that",
  content: storm,
  denies: true,
});
/** Has to do with none of it. */
export const computers = told({
  name: "computers",
  speaker: "The librarian",
  cue: "said that",
  content: "the library of Harkstad bought new computers for its youngest readers",
});

/** The same article as found by another version of the detector. */
export function foundBy(article: Told, detector: string): Detection {
  return { ...article.detection, detector };
}
