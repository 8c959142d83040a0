import type { ArticleId, Instant, TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { type Agreement, agreementOf } from "#domain/review/agreement.ts";
import { type Answer, isDecided } from "#domain/review/annotation.ts";
import { differenceNames } from "#domain/review/difference.ts";
import type { Gold, GoldClaim } from "#domain/review/gold.ts";
import type { Matching } from "#domain/review/matching.ts";
import { analystsOf } from "#domain/review/patterns.ts";

/** One claim as the report names it. */
export interface ReportedClaim {
  /** The first analyst's id for it; each stands in a list once. */
  readonly claim: ClaimId;
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly title: string;
  readonly words: string;
  /** What each said, in the order of the analysts. */
  readonly said: readonly { readonly analyst: AnalystId; readonly answer: Answer }[];
  /** In what they differ, in words; empty where they don't. */
  readonly differences: readonly string[];
  readonly settled: GoldClaim["settlement"];
}

/** What an editor is told of a review. */
export interface EditorsReport {
  readonly analysts: readonly AnalystId[];
  readonly at: Instant;
  /** The edition of the guidelines that holds now; null without any. */
  readonly guidelines: number | null;
  /** How many claims stand how in the gold file. */
  readonly gold: Readonly<Record<GoldClaim["outcome"], number>>;
  readonly agreement: Agreement;
  /** Those on which the analysts differ and that nobody has settled, or that wait to be settled anew. */
  readonly disputed: readonly ReportedClaim[];
  readonly settled: readonly ReportedClaim[];
  /** Decided by one analyst, with nobody else having said anything. */
  readonly oneReader: readonly ReportedClaim[];
}

/** A text of the report, with all work on it. */
export interface ReportedText {
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly title: string;
  /** The words of the text; null where it is missing. */
  readonly words: string | null;
  readonly matching: Matching;
}

/**
 * Puts the report together.
 * @param texts all texts of which there is any work
 * @param compared those on which two or more have worked, with the gold state of exactly these
 */
export function editorsReport(
  texts: readonly ReportedText[],
  compared: readonly Matching[],
  gold: Gold["texts"],
  { at, guidelines }: Pick<EditorsReport, "at" | "guidelines">,
): EditorsReport {
  const places = new Map(texts.map((place) => [place.text, place]));
  const counts = { agreed: 0, settled: 0, outdated: 0, undecided: 0 };
  const disputed: ReportedClaim[] = [];
  const settled: ReportedClaim[] = [];
  for (const { text, claims } of gold) {
    const place = places.get(text);
    for (const claim of claims) {
      counts[claim.outcome] += 1;
      if (!place || claim.outcome === "agreed") continue;
      if (claim.outcome === "settled") settled.push(goldClaim(place, claim));
      else if (claim.differences.length > 0) disputed.push(goldClaim(place, claim));
    }
  }
  return {
    analysts: analystsOf(texts.map(({ matching }) => matching)),
    at,
    guidelines,
    gold: counts,
    agreement: agreementOf(compared),
    disputed,
    settled,
    oneReader: texts.flatMap((place) => readByOne(place)),
  };
}

function goldClaim(place: ReportedText, { readings, differences, settlement }: GoldClaim): ReportedClaim {
  const first = readings.find(({ annotation }) => annotation)?.annotation;
  return {
    claim: first?.claim ?? "",
    article: place.article,
    text: place.text,
    title: place.title,
    words: wordsOf(place, first?.pieces ?? []),
    said: readings.map(({ analyst, answer }) => ({ analyst, answer })),
    differences: differences.map((kind) => differenceNames[kind]),
    settled: settlement,
  };
}

function readByOne(place: ReportedText): readonly ReportedClaim[] {
  const { analysts, matches } = place.matching;
  return matches.flatMap(({ readings, answers }) => {
    const said = analysts.flatMap((analyst, i) => {
      const answer = answers[i] ?? "open";
      return answer === "open" ? [] : [{ analyst, answer }];
    });
    const decided = readings.find((reading) => reading && isDecided(reading));
    if (said.length !== 1 || !decided) return [];
    return [
      {
        claim: decided.claim,
        article: place.article,
        text: place.text,
        title: place.title,
        words: wordsOf(place, decided.pieces),
        said,
        differences: [],
        settled: null,
      },
    ];
  });
}

function wordsOf({ words }: ReportedText, pieces: readonly { readonly start: number; readonly end: number }[]): string {
  return words === null ? "(the text is missing)" : pieces.map(({ start, end }) => words.slice(start, end)).join(" … ");
}
