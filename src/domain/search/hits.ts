import { type Span, envelope, sharedLength } from "#domain/anchor/span.ts";
import type { ArticleId } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { type Passage, passageAt, wholePassage } from "#domain/search/passage.ts";
import { placesIn } from "#domain/search/places.ts";
import type { Sought } from "#domain/search/query.ts";
import { type SearchedArticle, type SearchedClaim, searchedStretches } from "#domain/search/searched-article.ts";

/** One passage in which something sought was found. */
export interface SearchHit extends Passage {
  /** In a claim, in whom a claim is attributed to, in the analyst's note on one, or elsewhere in the text. */
  readonly where: "claim" | "source" | "note" | "text";
  /** The claim that it belongs to; null for the text's other words. */
  readonly claim: ClaimId | null;
  /** Who makes the claim, for what was found in a source. */
  readonly speaker: string | null;
  /** Where in the text it is shown, in UTF-16 code units. */
  readonly at: number;
}

/** An article that holds all that is sought. */
export interface FoundArticle {
  readonly article: ArticleId;
  readonly name: string;
  /** The first ones, notes before the rest and then in reading order. */
  readonly hits: readonly SearchHit[];
  /** How many places there are in all. */
  readonly count: number;
}

/**
 * Looks for what is sought in an article's text, in who makes its claims and in the analyst's notes.
 * @param most how many passages are given at most
 * @returns null where one of those sought is in none of them
 */
export function findInArticle(article: SearchedArticle, sought: readonly Sought[], most: number): FoundArticle | null {
  const stretches = searchedStretches(readOutline(article.text));
  const inText = placesIn(article.text, stretches, sought);
  const present = article.claims.filter(({ dismissed }) => !dismissed);
  const inNotes = article.claims
    .filter(({ note }) => note !== "")
    .map((claim) => ({ claim, ...inLine(claim.note, sought) }));
  const inSpeakers = present.map((claim) => ({ claim, ...inLine(claim.speaker ?? "", sought) }));
  const all = [inText, ...inNotes, ...inSpeakers];
  if (sought.some((one) => all.every(({ missing }) => missing.includes(one)))) return null;

  const notes = inNotes.filter(({ spans }) => spans.length > 0);
  // Where the words that name the speaker are found themselves, they are the hit.
  const speakers = inSpeakers.filter(
    ({ claim, spans }) =>
      spans.length > 0 && !inText.spans.some((place) => claim.source && overlaps(place, claim.source)),
  );
  const text = textHits(article.text, stretches, inText.spans, present);
  const others = [...text, ...speakers.map(({ claim }) => speakerHit(article.text, claim))];
  return {
    article: article.id,
    name: article.name,
    hits: [...notes.map(({ claim, spans }) => noteHit(claim, spans)), ...others.toSorted((a, b) => a.at - b.at)].slice(
      0,
      most,
    ),
    count: inText.spans.length + notes.length + speakers.length,
  };
}

function inLine(line: string, sought: readonly Sought[]) {
  return line === "" ? { spans: [], missing: sought } : placesIn(line, [{ start: 0, end: line.length }], sought);
}

/** Passages of the text; places that stand close together share one. */
function textHits(
  text: string,
  stretches: readonly Span[],
  places: readonly Span[],
  claims: readonly SearchedClaim[],
): readonly SearchHit[] {
  const hits: SearchHit[] = [];
  let shownTo = 0;
  for (const place of places) {
    const stretch = stretches.find(({ start, end }) => start <= place.start && place.start < end);
    if (!stretch || place.start < shownTo) continue;
    const { end, ...passage } = passageAt(text, stretch, place, places);
    shownTo = end;
    hits.push({ ...passage, ...belonging(place, claims), at: place.start });
  }
  return hits;
}

/** What a place belongs to: of nested claims the innermost, else the claim whose source it names. */
function belonging(place: Span, claims: readonly SearchedClaim[]): Pick<SearchHit, "where" | "claim" | "speaker"> {
  const length = ({ pieces }: SearchedClaim) => envelope(pieces).end - envelope(pieces).start;
  const [innermost] = claims
    .filter(({ pieces }) => pieces.some((piece) => overlaps(place, piece)))
    .toSorted((a, b) => length(a) - length(b));
  if (innermost) return { where: "claim", claim: innermost.id, speaker: null };
  const said = claims.find(({ source }) => source && overlaps(place, source));
  if (said) return { where: "source", claim: said.id, speaker: said.speaker };
  return { where: "text", claim: null, speaker: null };
}

function overlaps(a: Span, b: Span): boolean {
  return sharedLength(a, b) > 0;
}

function noteHit(claim: SearchedClaim, spans: readonly Span[]): SearchHit {
  const whole = { start: 0, end: claim.note.length };
  const { end: _, ...passage } = passageAt(claim.note, whole, spans[0] ?? whole, spans);
  return { ...passage, where: "note", claim: claim.id, speaker: null, at: envelope(claim.pieces).start };
}

/** The claim's own words, for one that is found by who makes it. */
function speakerHit(text: string, claim: SearchedClaim): SearchHit {
  const content = envelope(claim.pieces);
  const passage = wholePassage(text, content);
  return { ...passage, where: "source", claim: claim.id, speaker: claim.speaker, at: content.start };
}
