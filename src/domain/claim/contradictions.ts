import type { Span } from "#domain/anchor/span.ts";
import { type ReadClaim, decidesStatus } from "#domain/claim/read-claim.ts";
import type { Standing } from "#domain/claim/status.ts";
import { gradeSentences } from "#domain/claim/suggestion.ts";

/** Something in the text, or attached to the claim, that does not go with how it was decided. */
export interface Contradiction {
  readonly kind: "evidence-missing" | "no-denier" | "graded-source";
  /** What does not go together, for the analyst. */
  readonly sentence: string;
  /** The words of the claim's own text that it is about; null where it is about none. */
  readonly quote: Span | null;
}

/**
 * What in a decided claim is worth a second look. Pointed out, never corrected: the analyst may be right. The same
 * proposition decided differently in two places is not among them, since it takes other texts to see it.
 */
export function contradictionsOf(read: ReadClaim): readonly Contradiction[] {
  const { standing, reading } = read;
  if (standing === "open" || reading.dismissed) return [];
  return [
    ...(standing === "sourced" ? missingEvidence(read) : []),
    ...(isOneOf(standing, "denied", "contested") && !hasDenier(read)
      ? [
          {
            kind: "no-denier",
            sentence: isDenialSuggested(read)
              ? `Decided ${standing}, while the link to whoever denies it is only suggested.`
              : `Decided ${standing}, while nobody is named who denies it.`,
            quote: null,
          } as const,
        ]
      : []),
    ...(isOneOf(standing, "unsourced", "denied") ? gradedSource(read) : []),
  ];
}

function isDenialSuggested({ deniedBy, deniedElsewhere }: ReadClaim): boolean {
  return [...deniedBy, ...deniedElsewhere].some(({ verdict, link }) => verdict === null && link && decidesStatus(link));
}

function* missingEvidence({ claim, reading }: ReadClaim): Generator<Contradiction> {
  const source = claim.suggestion?.source;
  if (source?.rule === "R3")
    yield {
      kind: "evidence-missing",
      sentence: "Decided sourced, while the text says that evidence is missing.",
      quote: source.quote,
    };
  const attached = reading.evidence.find(({ stance }) => stance === "evidence-missing");
  if (attached)
    yield {
      kind: "evidence-missing",
      sentence: "Decided sourced, while evidence that you attached says that evidence is missing.",
      quote:
        attached.kind === "passage" && attached.text === claim.text
          ? { start: attached.selector.start, end: attached.selector.end }
          : null,
    };
}

/** Whether the text, a confirmed link or attached evidence names somebody who says that it is not so. */
function hasDenier({ claim, reading, deniedBy, deniedElsewhere }: ReadClaim): boolean {
  return (
    (claim.suggestion?.denial ?? null) !== null ||
    [...deniedBy, ...deniedElsewhere].some(
      ({ verdict, link }) => verdict === "confirmed" && (!link || decidesStatus(link)),
    ) ||
    reading.evidence.some(({ stance }) => stance === "denies")
  );
}

function gradedSource({ claim, standing }: ReadClaim): readonly Contradiction[] {
  const source = claim.suggestion?.source;
  if (!source?.answer || source.grade === null) return [];
  return [
    {
      kind: "graded-source",
      sentence: `Decided ${standing}, while the text gives it a source of grade ${source.grade}: ${gradeSentences[source.grade]}.`,
      quote: source.quote,
    },
  ];
}

function isOneOf(standing: Standing, ...others: readonly Standing[]): boolean {
  return others.includes(standing);
}
