import { topicStem } from "#domain/detect/lexicon/inflection.ts";
import { partyOf } from "#domain/detect/lexicon/parties.ts";
import type { Span } from "#domain/anchor/span.ts";

/** Words too common to make two texts be about the same thing. */
const common = new Set(
  "the a an and or but of in on at to for from by with within as is are was were be been being has have had do does did not no it its this that these those there their they he she his her we our you i who which what when where while could would should may might will can new immediate current large more most than into over under also already said about any all some such other one two first last year years time people".split(
    " ",
  ),
);

/** The stems of a text's words that carry its topic. Country names carry none: in one article they are in everything. */
export function topicOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu))
    if (!common.has(word) && !partyOf(word)) stems.add(topicStem(word));
  return stems;
}

/** The share of the smaller topic that both hold, 0 to 1. */
export function topicOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared += 1;
  return shared / small.size;
}

/** All text of some pieces, joined. */
export function textOf(text: string, pieces: readonly Span[]): string {
  return pieces.map((piece) => text.slice(piece.start, piece.end)).join(" ");
}
