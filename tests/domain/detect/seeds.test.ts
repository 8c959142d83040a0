import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { type Span, piecesText, spanText } from "#domain/anchor/span.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";

import { detectedLines, detection, shippedModels, suggestionOf } from "../../kit/detected.ts";

function seed(name: string): string {
  return readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), "utf8");
}

const ukraine = seed("000_050b4bab7f5a5908.txt");
const russia = seed("001_9d69c0b2b542762e.txt");

function claimWith(text: string, content: string): Claim {
  const found = detection(text).claims.find((claim) => piecesText(text, claim.pieces) === content);
  if (!found) throw new Error(`no claim with exactly this content: ${content}`);
  return found;
}

const general = "the Ukrainian General Staff";
const army = "the Ukrainian military";

const shipped = shippedModels();

describe.each([
  ["by the rules alone", undefined],
  ["with the models", shipped],
])("%s", (_, models) => {
  test("the first article's claims, all of them, in reading order", () => {
    expect(detectedLines(ukraine, models)).toEqual([
      `nominal-apprehension: a potential large-scale mobilization campaign by Russia in a bid to occupy Ukraine < ${army} [has issued a statement that raised alarm bells about] sourced C`,
      `said-that: Russia could be planning to recruit hundreds of thousands of soldiers from within Russia and the occupied territories of Ukraine < ${general} [claimed that] unsourced R3`,
      `nominal-apprehension: a potential mass forced mobilization within Russia and the temporarily occupied territories of Ukraine < ${general} [expressed its apprehensions about] sourced C`,
      `said-that: this mobilization campaign is a response to what the Ukrainian military described as "catastrophic losses" suffered by the occupiers < ${general} [suggests that] sourced C`,
      `quoted-phrase: "catastrophic losses" < ${army} [described as] sourced C`,
      `said-that: this mobilization campaign could target a staggering number of recruits, ranging from 400,000 to 700,000 individuals < ${army} [estimates that] sourced C`,
      `reported-event: a minimal recruitment of Russians from major cities like Moscow and St. Petersburg < ${general} [anticipates] sourced C`,
      `attached-clause: the focus being on recruiting from regions outside these urban centers < ${general} [anticipates] sourced C`,
      "said-that: there are no immediate plans for a new wave of mobilization < Russian officials [have responded to these claims by asserting that] sourced D",
      "said-that: its current focus remains on recruiting professional soldiers < Moscow [has stated that] sourced C",
      "embedded-post: A statue of Felix Dzerzhinsky, the founder of the #Soviet Cheka (secret police), has been unveiled in Moscow at the headquarters of the Foreign Intelligence Service (#SVR) < Kyle Orton sourced C",
      "embedded-post: It is a slightly smaller version of the statue that stood on Lubyanka Square from 1958 to 1991 < Kyle Orton sourced C",
      "author-assertion: It all started in 2014 when Russia annexed Crimea, sparking a protracted war in Eastern Ukraine, primarily in the Donetsk and Luhansk regions unsourced R6",
      "author-assertion: in 2014 … Russia annexed Crimea unsourced R6",
      "author-assertion: Russian-backed separatist groups clashed with Ukrainian government forces unsourced R6",
      "author-assertion: The conflict has led to a significant loss of life and displacement of civilians, as well as strained relations between Russia and Western countries unsourced R6",
      "author-assertion: Despite multiple ceasefires and diplomatic efforts to resolve the conflict, a lasting peace agreement has remained elusive unsourced R6",
    ]);
  });

  test("the second article's claims, all of them, in reading order", () => {
    expect(detectedLines(russia, models)).toEqual([
      "author-assertion: In Russia, the partial mobilization launched within the framework of the war in Ukraine causes the exodus of hundreds of Russians unsourced R6",
      "author-assertion: the Russian government recruited prisoners and immigrants unsourced R6",
      "author-assertion: Russia is abandoning Central Asia, reviving two military conflicts in the area unsourced R6",
      "author-assertion: Several thousand people are trying to flee at all costs unsourced R6",
      "author-assertion: the Russian railways have been ordered to provide 10,000 people while they are already struggling to fulfill their mission to supply the army on the Ukrainian front unsourced R6",
      "according-to: there are already 20,000 to 30,000 convicts who have signed up to go to the front < some opposition sites [According to] sourced D",
      "author-assertion: it is immigrant workers from Central Asia who are encouraged to enlist with the promise of obtaining a Russian passport in one year of military contracts, instead of the five years necessary in civilian life unsourced R6",
      "author-assertion: The Russian army and Russian diplomacy are weakened unsourced R6",
      "author-assertion: in Central Asia, two conflicts revive: one between Azerbaijan and Armenia, the other between Tajikistan and Kyrgyzstan unsourced R6",
      "author-assertion: There are already several hundred deaths in a few weeks on these fronts unsourced R6",
      "author-assertion: Moscow does not have the means to operate the Collective Security Treaty Organization of which it is the patron saint in the region unsourced R6",
    ]);
  });
});

describe("what stands behind single claims", () => {
  test("the recruitment plan: source as written, who is meant, hedge, and the words that take its source away", () => {
    const claim = claimWith(
      ukraine,
      "Russia could be planning to recruit hundreds of thousands of soldiers from within Russia and the occupied territories of Ukraine",
    );
    expect(claim.source && spanText(ukraine, claim.source.span)).toBe("he");
    expect(claim.source).toMatchObject({
      speaker: general,
      role: "claimant",
      description: "official, party to the conflict",
    });
    expect(claim.hedge && spanText(ukraine, claim.hedge)).toBe("could be");
    const { source } = suggestionOf(claim);
    expect(source).toMatchObject({ answer: false, rule: "R3", grade: null });
    expect(source.quote && spanText(ukraine, source.quote)).toBe("provided no concrete evidence");
  });

  test("the denial proposes links to the mobilization claims before it, and to nothing else", () => {
    const denial = claimWith(ukraine, "there are no immediate plans for a new wave of mobilization");
    const { claims } = detection(ukraine);
    const denied = denial.denies.map((link) => {
      const target = claims.find((claim) => claim.id === link.claim);
      return target ? piecesText(ukraine, target.pieces).split(" ").slice(0, 4).join(" ") : "nothing";
    });
    expect(denied.toSorted()).toEqual([
      "Russia could be planning",
      "a potential large-scale mobilization",
      "a potential mass forced",
      "this mobilization campaign could",
    ]);
    for (const link of denial.denies) {
      expect(link).toMatchObject({ type: "full", ground: "anaphora" });
      expect(link.quote && spanText(ukraine, link.quote)).toBe("these claims");
      expect(link.score).toBeGreaterThanOrEqual(0.5);
    }
    expect(claims.filter((claim) => claim.denies.length > 0)).toHaveLength(1);
  });

  test("a link that nobody confirmed changes no suggestion", () => {
    const denied = claimWith(
      ukraine,
      "this mobilization campaign could target a staggering number of recruits, ranging from 400,000 to 700,000 individuals",
    );
    expect(suggestionOf(denied).denial).toBeNull();
    expect(suggestedStatus(suggestionOf(denied), false)).toBe("sourced");
    expect(suggestedStatus(suggestionOf(denied), true)).toBe("contested");
  });

  test("the convicts: a described group, by the words that name it", () => {
    const claim = claimWith(
      russia,
      "there are already 20,000 to 30,000 convicts who have signed up to go to the front",
    );
    expect(claim.source).toMatchObject({ speaker: "some opposition sites", description: "unnamed opposition sites" });
    expect(suggestionOf(claim).source).toMatchObject({ answer: true, rule: "R4", grade: "D" });
  });

  test("the railways rest on the author's word", () => {
    const claim = claimWith(
      russia,
      "the Russian railways have been ordered to provide 10,000 people while they are already struggling to fulfill their mission to supply the army on the Ukrainian front",
    );
    expect(claim).toMatchObject({ basis: "author", source: null, cue: null });
    expect(suggestionOf(claim).source).toEqual({ answer: false, rule: "R6", quote: null, grade: null });
  });
});

test.each([ukraine, russia])("no claim stands in a title, byline, heading, furniture or signature", (text) => {
  const silent = readOutline(text).blocks.filter(
    (block) => !["paragraph", "embed"].includes(block.kind) || block.author,
  );
  const touches = (piece: Span): boolean => silent.some((block) => piece.start < block.end && block.start < piece.end);
  expect(
    detection(text)
      .claims.flatMap((claim) => claim.pieces)
      .filter(touches),
  ).toEqual([]);
});
