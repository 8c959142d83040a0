import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { aClaim, aSource, aSourcedSuggestion } from "./a-claim.ts";
import { aDetection } from "./a-detection.ts";

/** An article of a library of thousands, with what is detected in it. */
export interface NewsArticle {
  readonly text: string;
  readonly detection: Detection;
}

const claimsInOne = 20;

/** How many articles tell of the same events; they differ in a figure now and then. */
const tellingTheSame = 5;

const syllables = ["bar", "lin", "dor", "kes", "mal", "nor", "vik", "tor", "hal", "sund", "ren", "pol", "gar", "wen"];
const things = ["bridges", "wagons", "silos", "boats", "houses", "wells", "transformers", "greenhouses"];
const happenings = ["were damaged by hail", "were repaired", "had to be closed", "were sold abroad", "went missing"];

/** The article with this number; the same number gives the same article. Every fifth event or so is told by five. */
export function aNewsArticle(number: number): NewsArticle {
  const story = Math.floor(number / tellingTheSame);
  const sentences = Array.from({ length: claimsInOne }, (_, i) => {
    const seed = story * claimsInOne + i;
    const figure = 100 + ((seed * 37) % 900) + (number % tellingTheSame === 0 && i % 7 === 0 ? 1 : 0);
    return `The mayor of ${place(seed)} said that ${figure} ${pick(things, seed)} near ${place(seed + 7919)} ${pick(happenings, seed >> 3)}.`;
  });
  const text = `News number ${number}\n\n${sentences.join("\n\n")}`;
  const hash = textHash(text);
  return {
    text,
    detection: aDetection({ text: hash, claims: sentences.map((sentence) => claimIn(text, hash, sentence)) }),
  };
}

function claimIn(text: string, hash: string, sentence: string): Claim {
  const start = text.indexOf(sentence);
  const content = start + sentence.indexOf(" said that ") + " said that ".length;
  const speaker = sentence.slice(0, sentence.indexOf(" said that "));
  return aClaim({
    text: hash,
    pieces: [{ start: content, end: start + sentence.length - 1 }],
    source: aSource({ span: { start, end: start + speaker.length }, speaker }),
    suggestion: aSourcedSuggestion(),
  });
}

/** A name of four syllables, one of 38,416. */
function place(seed: number): string {
  const mixed = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const name = [0, 1, 2, 3].map((i) => pick(syllables, Math.floor(mixed / syllables.length ** i))).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function pick(list: readonly string[], seed: number): string {
  return list[seed % list.length] ?? "";
}
