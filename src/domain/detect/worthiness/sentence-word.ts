import { type Tag, type Token, tags } from "#domain/detect/token.ts";
import { hashText } from "#domain/detect/worthiness/feature-hash.ts";
import { classedForm, type WordClasses } from "#domain/detect/worthiness/word-classes.ts";

/** What check-worthiness sees of a word. */
export type TaggedForm = Pick<Token, "lower" | "tag">;

/** A word as numbers: hashes of its form, its stem and its grammatical shape; its tag; its packed classes. */
export interface SentenceWord {
  readonly form: number;
  readonly stem: number;
  readonly shape: number;
  readonly tag: Tag | null;
  /** The tag as a number; 0: none. */
  readonly tagNumber: number;
  readonly classes: number;
  readonly isNumber: boolean;
  /** m: modal, h: have, b: is, p: was, d: did, g: -ing, e: -ed, v: other; null: no verb. */
  readonly verb: string | null;
}

const tagNumbers: ReadonlyMap<Tag, number> = new Map(tags.map((tag, i) => [tag, i + 1]));

const numberWord =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|half|third|quarter|double|doubled|triple|tripled|percent|dozen)s?$/;

const verbKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: "will would should could can may might must shall 'll 'd wo ca ought need gonna going",
    h: "have has had 've having",
    b: "is are be been being am 's 're 'm",
    p: "was were",
    d: "did do does",
  }).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
);

/** So many words are remembered; then it begins anew, so that memory stays flat over any number of articles. */
const mostRemembered = 20_000;

/** Reads words, a pure function of the word and the classes, and remembers what it has read. */
export function createWordReader(classes: WordClasses): (word: TaggedForm) => SentenceWord {
  const remembered = new Map<string, SentenceWord>();
  return (word) => {
    const key = `${word.tag} ${word.lower}`;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const read = readSentenceWord(word, classes);
    remembered.set(key, read);
    return read;
  };
}

function readSentenceWord({ lower, tag }: TaggedForm, classes: WordClasses): SentenceWord {
  const hasDigit = /\d/.test(lower);
  const form = hashText(hasDigit ? numberForm(lower) : lower);
  return {
    form,
    stem: lower.length > 4 && !hasDigit ? hashText(lower.replace(/(?:ing|ed|es|s|ly)$/, "")) : form,
    shape: hashText(shapeOf(lower, tag, hasDigit)),
    tag,
    tagNumber: tagNumbers.get(tag) ?? 0,
    classes: classes.of(classedForm(lower)),
    isNumber: hasDigit || numberWord.test(lower),
    verb: tag === "VERB" || tag === "AUX" ? verbKind(lower) : null,
  };
}

function numberForm(lower: string): string {
  if (/^(?:1[789]|20)\d\d$/.test(lower)) return "#year";
  return lower.includes("%") ? "#percent" : "#number";
}

/** Function words by themselves, names and numbers as such, verbs by their ending. */
function shapeOf(lower: string, tag: Tag, hasDigit: boolean): string {
  if (tag === "PROPN" || tag === "NOUN" || tag === "ADJ") return tag;
  if (tag === "NUM" || hasDigit) return "NUM";
  return tag === "VERB" ? `VERB${/(?:ing|ed|s)$/.exec(lower)?.[0] ?? ""}` : lower;
}

function verbKind(lower: string): string {
  const known = verbKinds.get(lower);
  if (known !== undefined) return known;
  if (lower.endsWith("ing")) return "g";
  return lower.endsWith("ed") ? "e" : "v";
}
