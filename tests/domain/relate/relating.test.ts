import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Propositions } from "#domain/relate/proposition.ts";
import { propositionsOf } from "#domain/relate/propositions-of.ts";
import { relate } from "#domain/relate/relate.ts";
import { Relations } from "#domain/relate/relations.ts";

import { detection } from "../../kit/detected.ts";
import { type Stated, propositionsStated } from "../../kit/stated.ts";
import { conflicts, same, strangers } from "./likeness-cases.ts";

const sentences = [...same, ...strangers, ...Object.values(conflicts).flat()].flat();
const speakers = ["Norway", "Danish officials", "the union", "Anna Lind"];
const stated: fc.Arbitrary<Stated> = fc.oneof(
  fc.constantFrom(...sentences),
  fc.record({ says: fc.constantFrom(...speakers), content: fc.constantFrom(...sentences) }),
  fc.record({ denies: fc.constantFrom(...speakers), content: fc.constantFrom(...sentences) }),
);
const article = fc.array(stated, { minLength: 1, maxLength: 12 }).map((all) => propositionsStated(...all));

/** What is found between two texts, the same from wherever it is seen. */
function between(first: Propositions, second: Propositions): readonly string[] {
  const { likenesses, denials } = relate(first, [second]);
  return [
    ...likenesses.map(({ here, there, kind, score }) => `${[here, there.claim].toSorted().join(" ")} ${kind} ${score}`),
    ...denials.map((denial) => JSON.stringify(denial)),
  ].toSorted();
}

function keysShared(first: Propositions, second: Propositions): boolean {
  return first.keys.some((key) => second.keys.includes(key));
}

describe("keys", () => {
  test.each([...same, ...Object.values(conflicts).flat()])("find %s | %s", (first, second) => {
    expect(keysShared(propositionsStated(first), propositionsStated(second))).toBe(true);
  });

  test("hardly ever join strangers", () => {
    const alone = [...new Set(strangers.map(([first]) => first))].map((first) => propositionsStated(first));
    const pairs = alone.flatMap((one, i) => alone.slice(i + 1).map((other) => [one, other] as const));
    const joined = pairs.filter(([one, other]) => keysShared(one, other)).length;
    expect(joined / pairs.length).toBeLessThan(0.01);
  });
});

describe("relating", () => {
  test("finds the same from both sides", () => {
    fc.assert(
      fc.property(article, article, (first, second) => {
        fc.pre(first.text !== second.text);
        expect(between(first, second)).toEqual(between(second, first));
      }),
      { numRuns: 150 },
    );
  });

  test("is the same in whatever order the others come, and never names the text itself", () => {
    fc.assert(
      fc.property(article, fc.array(article, { maxLength: 5 }), (own, several) => {
        const others = [...new Map(several.map((other) => [other.text, other])).values()].filter(
          ({ text }) => text !== own.text,
        );
        const relations = relate(own, others);
        expect(relate(own, others.toReversed())).toEqual(relations);
        expect(Relations.parse(relations)).toEqual(relations);
        expect(relations.others).not.toContain(own.text);
        expect(relations.likenesses.every(({ there }) => there.text !== own.text)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("unrelated texts change nothing", () => {
    const unrelated = Array.from({ length: 40 }, (_, i) =>
      propositionsStated(`the ${i + 3} choirs of Zorvik${i} sang hymns in a barn`, `a goat ate ${i} turnips in Quex`),
    );
    fc.assert(
      fc.property(article, article, (own, other) => {
        fc.pre(own.text !== other.text);
        expect(relate(own, [other, ...unrelated])).toEqual(relate(own, [other]));
      }),
      { numRuns: 50 },
    );
  });

  const town = fc.constantFrom("Orvik", "Elva", "Hven", "Kalmar");
  const matter = fc.constantFrom(
    ["The chemical plant near", "poured", "barrels of solvent into the harbour"],
    ["The border police near", "arrested", "smugglers of tobacco at the crossing"],
    ["The hospital outside", "treated", "patients with burns from the explosion"],
  );

  test("a changed number in a copied claim is a conflict of number", () => {
    fc.assert(
      fc.property(matter, town, fc.nat(9_000_000), fc.nat(9_000_000), ([who, did, what], where, one, other) => {
        fc.pre(one !== other);
        const write = (count: number): Propositions =>
          propositionsStated(`${who} ${where} ${did} ${count + 2} ${what}`);
        expect(relate(write(one), [write(other)]).likenesses).toMatchObject([{ kind: "number" }]);
      }),
    );
  });

  test("an inserted not in a copied claim is a conflict of negation", () => {
    const negations = fc.constantFrom("has not", "hasn't", "has never", "hasn’t");
    fc.assert(
      fc.property(matter, town, fc.nat(999), negations, ([who, did, what], where, count, not) => {
        const write = (verb: string): Propositions =>
          propositionsStated(`${who} ${where} ${verb} ${did} ${count + 2} ${what}`);
        expect(relate(write("has"), [write(not)]).likenesses).toMatchObject([{ kind: "negation" }]);
      }),
    );
  });

  test("looks at so many others at most, those first that share most", () => {
    const crowd = Array.from({ length: 200 }, (_, i) =>
      propositionsStated(`the dam above Orvik broke and flooded ${i + 2} farms in the valley`),
    );
    const own = propositionsStated("the dam above Orvik broke and flooded 40 farms in the valley with mud");
    const { likenesses } = relate(own, crowd);
    expect(likenesses.length).toBeGreaterThan(0);
    expect(likenesses.length).toBeLessThanOrEqual(50);
  });
});

describe("from text to relations", () => {
  /** The articles' propositions, as the detector's rules find them. */
  function read(text: string): Propositions {
    return propositionsOf(text, detection(text));
  }

  test("a denial by heading reaches the same claim in another article", () => {
    const first = read("Denmark said that Norway had 300 tanks at the northern border.");
    const second = read(
      "Danish officials said that Norway had 300 tanks at the northern border.\nNorway denies the claims\nNorwegian officials say that there are no tanks in the north.",
    );
    expect(relate(first, [second]).denials).toMatchObject([
      { denial: { text: second.text }, denied: { text: first.text }, ground: "heading" },
    ]);
  });

  test("a denial that only points back reaches it too", () => {
    const first = read("Denmark said that Norway planned to close the mountain road.");
    const second = read(
      "Danish officials said that Norway planned to close the mountain road. Norway dismissed the allegations.",
    );
    expect(relate(second, [first]).denials).toMatchObject([
      { denial: { text: second.text }, denied: { text: first.text }, ground: "anaphora" },
    ]);
  });

  test("a denial names what it denies", () => {
    const first = read("Denmark said that Norway had tanks at the northern border.");
    const second = read("Norway denied that it had tanks at the northern border.");
    expect(relate(first, [second]).denials).toMatchObject([{ denied: { text: first.text }, ground: "direct" }]);
  });
});
