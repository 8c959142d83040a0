import { describe, expect, it } from "vitest";
import type { DenialAcross, Likeness, Relations } from "#domain/relate/relations.ts";
import { seenFrom } from "#domain/relate/seen-from.ts";

const [here, there, third] = ["a", "b", "c"].map((digit) => digit.repeat(64)) as [string, string, string];
const [mine, theirs, others] = ["1", "2", "3"].map((digit) => digit.repeat(20)) as [string, string, string];

const like = (from: string, text: string, claim: string, changes: Partial<Likeness> = {}): Likeness => ({
  here: from,
  there: { text, claim },
  kind: "same",
  score: 0.9,
  ...changes,
});
const denies = (denial: readonly [string, string], denied: readonly [string, string]): DenialAcross => ({
  denial: { text: denial[0], claim: denial[1] },
  denied: { text: denied[0], claim: denied[1] },
  type: "full",
  ground: "direct",
  score: 0.8,
});
const relations = (text: string, changes: Partial<Relations> = {}): Relations => ({
  version: 1,
  text,
  detector: "kit-1",
  likenesses: [],
  denials: [],
  others: [],
  ...changes,
});

describe("a text's relations, seen from it", () => {
  it("turn a likeness round that was found from the other side, its kind and score kept", () => {
    const found = relations(there, { likenesses: [like(theirs, here, mine, { kind: "number", score: 0.7 })] });
    expect(seenFrom(relations(here), [found])).toEqual(
      relations(here, {
        likenesses: [like(mine, there, theirs, { kind: "number", score: 0.7 })],
        others: [there],
      }),
    );
  });

  it("say once what both sides found, as the text itself found it", () => {
    const own = relations(here, {
      likenesses: [like(mine, there, theirs)],
      denials: [denies([here, mine], [there, theirs])],
    });
    const found = relations(there, {
      likenesses: [like(theirs, here, mine, { score: 0.1 })],
      denials: [denies([here, mine], [there, theirs])],
    });
    expect(seenFrom(own, [found])).toEqual({ ...own, others: [there] });
  });

  it("hold denials in both directions", () => {
    const outwards = denies([here, mine], [there, theirs]);
    const inwards = denies([there, theirs], [here, mine]);
    expect(
      seenFrom(relations(here, { denials: [outwards] }), [relations(there, { denials: [inwards] })]),
    ).toMatchObject({
      denials: [outwards, inwards],
      others: [there],
    });
  });

  it("leave out what stands between other texts", () => {
    const found = relations(there, {
      likenesses: [like(theirs, third, others)],
      denials: [denies([there, theirs], [third, others])],
      others: [here, third],
    });
    expect(seenFrom(relations(here), [found])).toEqual(relations(here));
  });

  it("leave out what another version of the detector found", () => {
    const found = relations(there, { detector: "kit-0", likenesses: [like(theirs, here, mine)] });
    expect(seenFrom(relations(here), [found])).toEqual(relations(here));
  });
});
