import { type AnswerRule } from "#domain/claim/suggestion.ts";
import { type Annotation, isDecided } from "#domain/review/annotation.ts";
import { speakerKey } from "#domain/review/difference.ts";
import type { Match, Matching } from "#domain/review/matching.ts";
import { statusIn } from "#domain/review/patterns.ts";
import type { RatedUnits } from "#domain/review/rated-units.ts";
import type { Score } from "#domain/review/score.ts";
import { krippendorffsAlpha, observedAgreement } from "#domain/review/status-agreement.ts";

/** How far analysts agree on the status of the claims that have something in common. */
export interface AgreementWithin<Key extends string = string> {
  /** What they have in common; null for those without it. */
  readonly key: Key | null;
  /** How many claims two of them or more have decided. */
  readonly claims: number;
  /** On how many of these all that decided gave the same status. */
  readonly alike: number;
  readonly observed: Score;
  readonly alpha: Score;
}

/**
 * By the rules that the tool's suggestion rests on, the rule they agree on least first: where it is low, the guideline is
 * unclear. A claim counts under each of its rules; null stands for claims without a suggestion.
 */
export function agreementByRule(matchings: readonly Matching[]): readonly AgreementWithin<AnswerRule>[] {
  return outcomeOf(agreementByRuleSteps(matchings));
}

/** As {@link agreementByRule}, yielding after each text. */
export function agreementByRuleSteps(
  matchings: readonly Matching[],
): Generator<void, readonly AgreementWithin<AnswerRule>[]> {
  return agreementBy(matchings, ({ rules }) => rules.map((rule) => ({ key: rule, name: rule })));
}

/** By whom the claim is attributed to; a claim counts under each speaker that an analyst names; null stands for none. */
export function agreementBySource(matchings: readonly Matching[]): readonly AgreementWithin[] {
  return outcomeOf(agreementBySourceSteps(matchings));
}

/** As {@link agreementBySource}, yielding after each text. */
export function agreementBySourceSteps(matchings: readonly Matching[]): Generator<void, readonly AgreementWithin[]> {
  return agreementBy(matchings, ({ speaker }) =>
    speaker === null ? [] : [{ key: speakerKey(speaker), name: speaker.trim() }],
  );
}

function outcomeOf<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

interface Named<Name extends string> {
  /** What tells groups apart. */
  readonly key: string;
  readonly name: Name;
}

interface Group<Name extends string> {
  name: Name | null;
  readonly units: RatedUnits[];
}

function* agreementBy<Name extends string>(
  matchings: readonly Matching[],
  namesOf: (annotation: Annotation) => readonly Named<Name>[],
): Generator<void, readonly AgreementWithin<Name>[]> {
  const groups = new Map<string | null, Group<Name>>();
  for (const { matches } of matchings) {
    for (const match of matches) {
      const unit = { values: match.answers.map(statusIn), count: 1 };
      if (unit.values.filter((value) => value !== null).length < 2) continue;
      for (const [key, name] of groupsOf(match, namesOf)) {
        const group = groups.get(key) ?? { name, units: [] };
        groups.set(key, group);
        group.units.push(unit);
        // Of several spellings the first by their characters, whoever wrote it.
        if (name !== null && group.name !== null && name < group.name) group.name = name;
      }
    }
    yield;
  }
  return [...groups.values()].map(agreementWithin).toSorted(compareGroups);
}

/** Each group once, however many analysts name it; null where none of them names any. */
function groupsOf<Name extends string>(
  { readings }: Match,
  namesOf: (annotation: Annotation) => readonly Named<Name>[],
): ReadonlyMap<string | null, Name | null> {
  const named = readings
    .filter((reading) => reading !== null)
    .filter(isDecided)
    .flatMap((reading) => namesOf(reading))
    .toSorted((a, b) => (a.name < b.name ? 1 : -1));
  return named.length === 0 ? new Map([[null, null]]) : new Map(named.map(({ key, name }) => [key, name]));
}

function agreementWithin<Name extends string>({ name, units }: Group<Name>): AgreementWithin<Name> {
  const isAlike = ({ values }: RatedUnits) => new Set(values.filter((value) => value !== null)).size === 1;
  return {
    key: name,
    claims: units.length,
    alike: units.filter(isAlike).length,
    observed: observedAgreement(units),
    alpha: krippendorffsAlpha(units),
  };
}

/** Least agreement first, of equals the one with more claims, then by name; whatever has no name comes last of its equals. */
function compareGroups(a: AgreementWithin, b: AgreementWithin): number {
  const [left, right] = [a.observed, b.observed].map((score) => ("value" in score ? score.value : 2));
  if (left !== right) return (left ?? 2) - (right ?? 2);
  if (a.claims !== b.claims) return b.claims - a.claims;
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
