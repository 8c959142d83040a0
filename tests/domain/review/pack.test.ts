import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type PackContent, packFileName, readPack, reviewPack } from "#domain/review/pack.ts";
import { anyContent } from "../exchange/any-content.ts";

const base = {
  id: "f".repeat(32),
  tool: { name: "Claimdesk", version: "0.1.0" },
  madeAt: "2025-03-03T10:00:00.000Z",
  mode: "blind",
  claims: "claims",
  withSuggestions: false,
  guidelines: null,
  leastWorthiness: 0,
} as const;

/** Packs of anything that a desk can hold, with at least one article. */
const anyPackContent: fc.Arbitrary<PackContent> = anyContent
  .filter(({ articles }) => articles.length > 0)
  .map(({ articles, analysts, exportedBy }) => ({
    ...base,
    articles,
    madeBy: analysts.find(({ id }) => id === exportedBy) ?? null,
  }));

const throughFile = (content: PackContent) => readPack(JSON.parse(JSON.stringify(reviewPack(content))));

describe("a review pack", () => {
  it("is read back as it was made, whatever is in it", () => {
    fc.assert(
      fc.property(anyPackContent, fc.constantFrom("blind" as const, "open" as const), (content, mode) => {
        expect(throughFile({ ...content, mode })).toEqual({ ok: true, pack: reviewPack({ ...content, mode }) });
      }),
    );
  });

  it("that is blind says the same whatever was decided, dismissed, noted or confirmed", () => {
    fc.assert(
      fc.property(anyPackContent, (content) => {
        // The same desk before anything was said of the claims that stand in it.
        const silent: PackContent = {
          ...content,
          articles: content.articles.map((known) => ({
            ...known,
            changes: [],
            texts: known.texts.map((text) => ({
              ...text,
              sheet: {
                ...text.sheet,
                note: "",
                touched: Object.fromEntries(
                  Object.entries(text.sheet.touched).map(([id, entry]) => [
                    id,
                    {
                      ...entry,
                      reading: {
                        ...entry.reading,
                        decision: null,
                        dismissed: false,
                        note: "",
                        deniedBy: {},
                        kind: null,
                        evidence: [],
                        linkedDenials: {},
                        linkedDenied: {},
                      },
                    },
                  ]),
                ),
              },
            })),
          })),
        };
        expect(reviewPack(content)).toEqual(reviewPack(silent));
      }),
    );
  });

  it("of texts alone holds no claim, and a blind one no change", () => {
    fc.assert(
      fc.property(anyPackContent, (content) => {
        const pack = reviewPack({ ...content, claims: "texts" });
        expect(pack.articles.flatMap(({ texts }) => texts.flatMap((text) => text.claims))).toEqual([]);
        expect(pack.history).toEqual([]);
      }),
    );
  });

  it("holds every claim that the first analyst has, with borders as they set them", () => {
    fc.assert(
      fc.property(anyPackContent, (content) => {
        const pack = reviewPack(content);
        content.articles.forEach(({ texts }, a) =>
          texts.forEach(({ detection, sheet }, t) => {
            const wanted = new Set(readClaims(detection, sheet).map(({ claim }) => JSON.stringify(claim.pieces)));
            const given = pack.articles[a]?.texts[t]?.claims.map(({ pieces }) => JSON.stringify(pieces));
            expect(new Set(given)).toEqual(wanted);
          }),
        );
      }),
    );
  });
});

describe("a file that is no pack", () => {
  const good = fc.sample(anyPackContent, { numRuns: 20, seed: 7 }).map((content) => reviewPack(content));
  const pack = good.find(({ articles }) => articles.some(({ texts }) => texts.some(({ claims }) => claims.length > 0)));
  const edited = (edit: (json: Record<string, unknown>) => unknown) =>
    readPack(edit(JSON.parse(JSON.stringify(pack)) as Record<string, unknown>));

  it.each<readonly [string, (json: Record<string, unknown>) => unknown, RegExp]>([
    ["nothing", () => null, /no review pack/],
    ["another format", (json) => ({ ...json, format: "else" }), /no review pack/],
    ["a newer version", (json) => ({ ...json, formatVersion: 2 }), /newer version/],
    ["one with a field of another kind", (json) => ({ ...json, mode: "half" }), /damaged \(mode/],
    ["one without articles", (json) => ({ ...json, articles: [] }), /damaged/],
    [
      "one whose text was altered",
      (json): unknown => JSON.parse(JSON.stringify(json).replace('"text":"The start. ', '"text":"The stars. ')),
      /not what its hash says/,
    ],
  ])("%s is refused with a sentence", (_, edit, sentence) => {
    const read = edited(edit);
    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.sentence).toMatch(sentence);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readPack(json).ok).toBe(false);
      }),
    );
  });
});

it("a pack's file is called after what is in it", () => {
  expect(packFileName({ articles: [], mode: "blind", madeAt: "2025-03-03T10:00:00.000Z" })).toBe(
    "claimdesk-blind-review-0-articles-2025-03-03.json",
  );
});
