import type { Statistic } from "#domain/review/agreement.ts";

/** A statistic's name, and in one sentence what it says and what it does not say. */
export interface StatisticWords {
  readonly name: string;
  readonly sentence: string;
}

export const statisticWords: Readonly<Record<Statistic, StatisticWords>> = {
  observed: {
    name: "Observed agreement",
    sentence:
      "How often two analysts who both decided a claim gave it the same status; not how much of that chance alone would have given.",
  },
  cohen: {
    name: "Cohen's kappa",
    sentence:
      "How far the two agree on status beyond chance, each with their own leaning to this or that status; not who is right, and it sinks where nearly all claims have one status.",
  },
  fleiss: {
    name: "Fleiss' kappa",
    sentence:
      "How far all of them agree on status beyond chance, on the claims that every one decided; not on the claims that somebody left out.",
  },
  alpha: {
    name: "Krippendorff's alpha",
    sentence:
      "How far they agree on status beyond chance, claims included that some of them left out; not whether the same passages were marked as claims.",
  },
  exact: {
    name: "Span F1, exact",
    sentence:
      "How far they marked the same claims with the same boundaries to the letter; not whether they decided them alike, and chance is not taken off.",
  },
  partial: {
    name: "Span F1, partial",
    sentence:
      "How far they marked the same claims, boundaries that overlap by half counting in full; not whether they decided them alike, and chance is not taken off.",
  },
};

/** What the bounds beside a statistic say and do not say. */
export const intervalSentence =
  "Between these bounds the statistic lay in 95 of 100 samples drawn from the same claims; not where it would lie with other analysts or other articles.";

/** Why claims that were merely accepted are counted apart, and what is not known of them. */
export const acceptedSentence =
  "Where all decided as the tool suggested, they may agree with the tool rather than with each other; whether they weighed it first is not recorded.";
