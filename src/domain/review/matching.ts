import { type Span, compareSpans, envelope } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { type Annotation, type Answer, answerOf, isDecided } from "#domain/review/annotation.ts";
import { overlapsOf } from "#domain/review/overlaps.ts";

/** One analyst's work on one text. */
export interface Work {
  readonly analyst: AnalystId;
  readonly text: TextHash;
  /** Each claim once, in any order; those that are open or dismissed included. */
  readonly annotations: readonly Annotation[];
  /** The claims that were marked for them; whichever they said nothing of they left open. None where not given. */
  readonly shown?: ReadonlySet<ClaimId>;
}

/** One claim as several analysts have it. */
export interface Match {
  /** One for each analyst, in the order of {@link Matching.analysts}; null where they have no such claim. Never all null. */
  readonly readings: readonly (Annotation | null)[];
  /** What each of them says of it, in the same order. */
  readonly answers: readonly Answer[];
}

/** The work of several analysts on one text, laid side by side. */
export interface Matching {
  readonly text: TextHash;
  readonly analysts: readonly AnalystId[];
  /** In reading order; every annotation stands in exactly one. */
  readonly matches: readonly Match[];
  /** By the id of a claim, which of the matches it is: whether two ids mean the same claim. */
  readonly matchOf: ReadonlyMap<ClaimId, number>;
}

/**
 * Matches several analysts' claims of one text one to one.
 *
 * Claims of the same id are the same claim, wherever their boundaries have been moved to. Of the others, any two that
 * overlap by half or more (intersection over union) are joined, the closest first, unless an analyst would then have two
 * claims in one match. With three analysts or more, a claim joins those that it overlaps with *one* of by half.
 *
 * The outcome does not depend on the order of the works or of their annotations: analysts come out in the order of
 * their ids, and ties are settled by where claims stand and by their ids.
 * @throws RangeError where the works are of several texts, or an analyst or a claim is given twice
 */
export function matchWorks(works: readonly Work[]): Matching {
  const [first] = works;
  if (!first) throw new RangeError("there is no work to compare");
  if (works.some(({ text }) => text !== first.text)) throw new RangeError("the works are of several texts");
  const ordered = works.toSorted((a, b) => compareText(a.analyst, b.analyst));
  const analysts = ordered.map(({ analyst }) => analyst);
  if (new Set(analysts).size < analysts.length) throw new RangeError("an analyst is given twice");

  const entries = rankedEntries(ordered);
  const groups = groupsById(entries, analysts.length);
  joinByOverlap(entries, groups);
  const isSilent = ordered.map(({ annotations }) => !annotations.some((each) => isDecided(each) || each.dismissed));
  return matchingOf({ text: first.text, analysts }, groups, ordered, isSilent);
}

/**
 * The matching as if only these analysts had worked, in the order given here, those without work on the text left out;
 * so are claims that none of them has. {@link Matching.matchOf} stays that of all.
 */
export function amongAnalysts(matching: Matching, analysts: readonly AnalystId[]): Matching {
  const here = analysts.filter((analyst) => matching.analysts.includes(analyst));
  const places = here.map((analyst) => matching.analysts.indexOf(analyst));
  const matches = matching.matches
    .map(({ readings, answers }) => ({
      readings: places.map((place) => readings[place] ?? null),
      answers: places.map((place) => answers[place] ?? "open"),
    }))
    .filter(({ readings }) => readings.some((reading) => reading !== null));
  return { ...matching, analysts: here, matches };
}

/** An annotation, whose it is, and its rank in reading order, which those of the same place and id share. */
interface Entry {
  readonly annotation: Annotation;
  /** Its place among the analysts. */
  readonly analyst: number;
  readonly rank: number;
}

/** In reading order. Ranks know nothing of analysts, so that no choice below can depend on their order. */
function rankedEntries(works: readonly Work[]): readonly Entry[] {
  const all = works
    .flatMap(({ annotations }, analyst) =>
      annotations.map((annotation) => ({ annotation, analyst, whole: envelope(annotation.pieces) })),
    )
    .toSorted(comparePlaces);
  let rank = 0;
  return all.map((entry, i) => {
    const before = all[i - 1];
    if (before && comparePlaces(before, entry) !== 0) rank = i;
    return { annotation: entry.annotation, analyst: entry.analyst, rank };
  });
}

interface Place {
  readonly annotation: Annotation;
  /** From its first piece's start to its last one's end. */
  readonly whole: Span;
}

function comparePlaces(a: Place, b: Place): number {
  return compareSpans(a.whole, b.whole) || compareText(a.annotation.claim, b.annotation.claim);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Claims that are taken for the same one; joining replaces a claim's group in the map. */
interface Group {
  /** By the analyst's place. */
  readonly members: readonly (Entry | null)[];
}

type Groups = Map<ClaimId, Group>;

function groupsById(entries: readonly Entry[], analysts: number): Groups {
  const groups: Groups = new Map();
  const nobody: readonly (Entry | null)[] = Array.from({ length: analysts }, () => null);
  for (const entry of entries) {
    const members = groups.get(entry.annotation.claim)?.members ?? nobody;
    if (members[entry.analyst]) throw new RangeError("a claim is given twice");
    groups.set(entry.annotation.claim, { members: members.with(entry.analyst, entry) });
  }
  return groups;
}

function joinByOverlap(entries: readonly Entry[], groups: Groups): void {
  const pairs = overlapsOf(
    entries.map(({ annotation }) => annotation.pieces),
    (first, second) => mayJoin(entries[first], entries[second]),
  ).flatMap(({ first: a, second: b, overlap }) => {
    const [first, second] = [entries[a], entries[b]];
    return first && second ? [{ first, second, overlap }] : [];
  });
  const closestFirst = pairs.toSorted(
    (a, b) => b.overlap - a.overlap || a.first.rank - b.first.rank || a.second.rank - b.second.rank,
  );
  for (const { first, second } of closestFirst) {
    const left = groups.get(first.annotation.claim);
    const right = groups.get(second.annotation.claim);
    if (!left || !right || left === right) continue;
    if (left.members.some((member, i) => member && right.members[i])) continue;
    const joined: Group = { members: left.members.map((member, i) => member ?? right.members[i] ?? null) };
    for (const member of joined.members) if (member) groups.set(member.annotation.claim, joined);
  }
}

function mayJoin(a: Entry | undefined, b: Entry | undefined): boolean {
  return a?.analyst !== b?.analyst && a?.annotation.claim !== b?.annotation.claim;
}

function matchingOf(
  { text, analysts }: Pick<Matching, "text" | "analysts">,
  groups: Groups,
  works: readonly Work[],
  isSilent: readonly boolean[],
): Matching {
  const inOrder = [...new Set(groups.values())]
    .map((group) => ({ group, rank: Math.min(...group.members.map((member) => member?.rank ?? Infinity)) }))
    .toSorted((a, b) => a.rank - b.rank);
  const matchOf = new Map<ClaimId, number>();
  const matches = inOrder.map(({ group: { members } }, place) => {
    const ids = members.flatMap((member) => member?.annotation.claim ?? []);
    for (const id of ids) matchOf.set(id, place);
    return {
      readings: members.map((member) => member?.annotation ?? null),
      answers: members.map((member, i) => {
        const isOpen = isSilent[i] !== false || ids.some((id) => works[i]?.shown?.has(id));
        return answerOf(member?.annotation ?? null, isOpen);
      }),
    };
  });
  return { text, analysts, matches, matchOf };
}
