import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { isShown } from "#domain/claim/shown-claims.ts";
import { type Standing, statuses } from "#domain/claim/status.ts";
import { defaultLeastWorthiness } from "#domain/claim/worthiness.ts";

/** How many claims stand how. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** Whose word claims rest on. */
export type Origin =
  | { readonly kind: "speaker"; readonly name: string }
  /** The author's own word. */
  | { readonly kind: "author" }
  /** Nobody looked for a speaker: the text is in a language whose attribution isn't read. */
  | { readonly kind: "unread" };

/** How the claims of one source stand. */
export interface SourceCounts {
  readonly origin: Origin;
  readonly counts: StandingCounts;
}

const none: StandingCounts = { sourced: 0, unsourced: 0, denied: 0, contested: 0, open: 0 };

/** Counts the claims of a text by source: those that its tally counts, dismissed ones left out. */
export function countBySource(claims: readonly ReadClaim[]): readonly SourceCounts[] {
  return joined(
    claims
      .filter((read) => !read.reading.dismissed && isShown(read, defaultLeastWorthiness))
      .map((read) => ({ origin: originOf(read), counts: { ...none, [read.standing]: 1 } })),
  );
}

/** Counts of several texts as one: a speaker is the same in whatever letters they are written. Those with most claims first. */
export function joinSourceCounts(lists: readonly (readonly SourceCounts[])[]): readonly SourceCounts[] {
  return joined(lists.flat()).toSorted(
    (a, b) => countedIn(b.counts) - countedIn(a.counts) || (originKey(a.origin) < originKey(b.origin) ? -1 : 1),
  );
}

/** How many claims there are of all standings together. */
export function countedIn(counts: StandingCounts): number {
  return counts.open + statuses.reduce((sum, status) => sum + counts[status], 0);
}

/** Several counts as one. */
export function sumOf(all: readonly StandingCounts[]): StandingCounts {
  return all.reduce(plus, none);
}

function joined(all: readonly SourceCounts[]): readonly SourceCounts[] {
  const byKey = new Map<string, SourceCounts>();
  for (const { origin, counts } of all) {
    const key = originKey(origin);
    const known = byKey.get(key);
    byKey.set(key, known ? { origin: known.origin, counts: plus(known.counts, counts) } : { origin, counts });
  }
  return [...byKey.values()];
}

function plus(a: StandingCounts, b: StandingCounts): StandingCounts {
  return {
    sourced: a.sourced + b.sourced,
    unsourced: a.unsourced + b.unsourced,
    denied: a.denied + b.denied,
    contested: a.contested + b.contested,
    open: a.open + b.open,
  };
}

function originOf({ claim: { source, suggestion } }: ReadClaim): Origin {
  if (source) return { kind: "speaker", name: source.speaker };
  return { kind: suggestion ? "author" : "unread" };
}

function originKey(origin: Origin): string {
  return origin.kind === "speaker" ? `speaker ${origin.name.toLowerCase()}` : origin.kind;
}
