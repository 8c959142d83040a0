import type { Source } from "#domain/claim/claim.ts";
import type { Grade } from "#domain/claim/suggestion.ts";
import type { ArticleFacts } from "#domain/detect/article-facts.ts";
import type { SourcePhrase } from "#domain/detect/finding.ts";
import { rangeSpan } from "#domain/detect/sentence.ts";
import { type SourceReading, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { Speaker } from "#domain/detect/speakers.ts";

const kindWords: Readonly<Record<SourceReading["kind"], string>> = {
  official: "official",
  body: "",
  media: "news outlet",
  expert: "expert",
  person: "",
  document: "document",
  recording: "recording",
  vague: "",
  name: "",
  pronoun: "",
  unknown: "",
};

/** Bodies that speak for a state. */
const stateBody =
  /^(?:military|army|navy|government|ministry|staff|police|parliament|kremlin|pentagon|intelligence|court|council|cabinet|administration|embassy|congress|senate)$/;

/** The source as it is stored with a claim. Null for a phrase without words. */
export function toSource(
  phrase: SourcePhrase,
  speaker: Speaker,
  role: Source["role"],
  facts: ArticleFacts,
): Source | null {
  const span = rangeSpan(phrase.sentence, phrase.range);
  if (!span) return null;
  const description = isPostSignature(phrase) ? "author of the post" : describe(speaker, facts);
  return { span, speaker: speaker.name, role, description, interested: isParty(speaker.reading, facts) };
}

/** Only a signature is read as a sentence of its own within an embed. */
function isPostSignature(phrase: SourcePhrase): boolean {
  return phrase.sentence.index < 0;
}

function isParty(reading: SourceReading, facts: ArticleFacts): boolean {
  return reading.party !== null && speaksForState(reading) && facts.partiesToConflict.has(reading.party);
}

function speaksForState(reading: SourceReading): boolean {
  return (
    reading.kind === "official" ||
    stateBody.test(reading.head) ||
    (reading.named && reading.party !== null && reading.kind !== "media" && reading.kind !== "document")
  );
}

/** What kind of source it is, in plain words to stand behind its name; may be empty. */
function describe(speaker: Speaker, facts: ArticleFacts): string {
  const { reading } = speaker;
  const group =
    reading.named || reading.definite || reading.kind === "pronoun" || reading.kind === "document"
      ? ""
      : `unnamed ${withoutArticle(speaker.name)}`;
  const kind = speaksForState(reading) && (reading.named || reading.definite) ? "official" : kindWords[reading.kind];
  const parts = [group || kind, isParty(reading, facts) ? "party to the conflict" : ""];
  return parts.filter((part) => part !== "").join(", ");
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|a|an|some|several|many)\s+/i, "");
}

/** "sources", "reports", "some": nobody in particular, however often it is said. */
export function isNobody(phrase: SourcePhrase): boolean {
  const tokens = phraseTokens(phrase.sentence, phrase.range);
  const reading = readSource(tokens);
  if (!reading.bare)
    return (
      reading.kind === "vague" &&
      tokens.length === 2 &&
      /^(?:some|several|many|unnamed|anonymous)$/.test(tokens[0]?.lower ?? "")
    );
  return (
    reading.kind === "vague" ||
    /^(?:reports|rumors|rumours|some|many|people|everyone|everybody|someone|somebody)$/.test(reading.head)
  );
}

/** How direct a source is, for rule R4. `secondHand` where it only passes on what another says, or a post is all there is. */
export function gradeOf(speaker: Speaker, interested: boolean, secondHand: boolean): Grade {
  const grade = firstHandGrade(speaker, interested);
  return secondHand ? weaker(grade, "C") : grade;
}

function firstHandGrade(speaker: Speaker, interested: boolean): Grade {
  const { reading } = speaker;
  if ((reading.kind === "document" || reading.kind === "recording") && !speaker.viaDocument)
    return reading.named || reading.definite ? "A" : "D";
  if (reading.kind === "pronoun") return "D";
  if (!reading.named) return "D";
  // What an outlet reports, somebody else has seen.
  return interested || reading.kind === "media" ? "C" : "B";
}

/** The weaker of two grades. */
export function weaker(a: Grade, b: Grade): Grade {
  return a > b ? a : b;
}
