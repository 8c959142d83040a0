import { hashFeature, hashText } from "#domain/detect/worthiness/feature-hash.ts";
import { featureKind as kind } from "#domain/detect/worthiness/feature-kind.ts";
import type { SentenceWord } from "#domain/detect/worthiness/sentence-word.ts";

/** Who does what, and when: each verb's kind with the word before it, and the kinds of the first verbs. */
export function verbFeatures(words: readonly SentenceWord[]): readonly number[] {
  const features: number[] = [];
  let kinds = "";
  let subject: SentenceWord | null = null;
  for (const word of words) {
    if (word.verb !== null) {
      kinds += word.verb;
      if (subject)
        features.push(
          hashFeature(kind.subjectVerb, subject.tag === "PRON" ? subject.form : subject.tagNumber, hashText(word.verb)),
        );
    }
    // "He never said": adverbs stand between whoever acts and the act.
    if (word.tag !== "ADV" && word.tag !== "PART") subject = word;
  }
  features.push(
    hashFeature(kind.verbs, hashText(kinds.slice(0, 1))),
    hashFeature(kind.verbs, hashText(kinds.slice(0, 3)), 3),
  );
  return features;
}

const pronouns: ReadonlyMap<number, string> = new Map(
  Object.entries({ I: "i me my", w: "we us our", y: "you your", h: "he she his him her his they their" }).flatMap(
    ([group, words]) => words.split(" ").map((word): [number, string] => [hashText(word), group]),
  ),
);
const questionMark = hashText("?");

/** Counts of what can be checked (numbers, names, things, past acts) and of what cannot (wishes), and all of it as one profile. */
export function profileFeatures(words: readonly SentenceWord[]): readonly number[] {
  let numbers = 0;
  let names = 0;
  let nouns = 0;
  let modals = 0;
  let past = 0;
  let isQuestion = 0;
  const persons = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (word.isNumber) numbers += 1;
    if (word.tag === "PROPN" && i > 0) names += 1;
    if (word.tag === "NOUN") nouns += 1;
    if (word.verb === "m") modals += 1;
    if (word.verb === "e" || word.verb === "p" || word.verb === "d") past += 1;
    if (word.form === questionMark) isQuestion = 1;
    const person = pronouns.get(word.form);
    if (person !== undefined) persons.add(person);
  }
  const { length } = words;
  const profile = [
    numbers > 0 ? "n" : "",
    modals > 0 ? "m" : "",
    past > 0 ? "d" : "",
    names > 0 ? "P" : "",
    ...["I", "w", "h"].map((person) => (persons.has(person) ? person : "")),
  ].join("");
  return [
    ...upTo(1, numbers),
    ...upTo(2, names),
    ...upTo(3, nouns >> 1),
    ...upTo(4, modals),
    ...upTo(5, past),
    ...upTo(6, length < 1 ? 0 : Math.floor(Math.log2(length))),
    ...upTo(7, isQuestion),
    ...[...persons].map((person) => hashFeature(kind.count, 8, hashText(person))),
    hashFeature(kind.length, Math.min(8, Math.floor(length / 5))),
    hashFeature(kind.profile, hashText(profile)),
  ];
}

/** A feature for each step up to the count, so that "three or more" can weigh by itself. */
function upTo(which: number, count: number): readonly number[] {
  return Array.from({ length: Math.min(5, count) }, (_, i) => hashFeature(kind.count, which, i + 1));
}
