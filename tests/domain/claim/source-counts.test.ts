import { describe, expect, it } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import { countBySource, countedIn, joinSourceCounts, sumOf } from "#domain/claim/source-counts.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim, aSource } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";

const by = (speaker: string, start: number) =>
  aClaim({
    pieces: [{ start, end: start + 5 }],
    source: aSource({ speaker, span: { start: start + 6, end: start + 8 } }),
  });
const own = aClaim({ pieces: [{ start: 100, end: 105 }] });
const foreign = aClaim({ pieces: [{ start: 120, end: 125 }], suggestion: null });
const little = aClaim({ pieces: [{ start: 140, end: 145 }], checkWorthiness: 0.1 });

const read = (...claims: readonly ReturnType<typeof aClaim>[]) =>
  readClaims(aDetection({ claims: [...claims] }), emptySheet(anArticle().id, own.text, null));

describe("claims by source", () => {
  it("are counted by speaker whatever the letters, apart from the author's and from what nobody looked at", () => {
    const counts = countBySource(read(by("The army", 0), by("the army", 20), own, foreign, little));
    expect(counts.map(({ origin, counts: { open } }) => [origin, open])).toEqual([
      [{ kind: "speaker", name: "The army" }, 2],
      [{ kind: "author" }, 1],
      [{ kind: "unread" }, 1],
    ]);
  });

  it("are counted as they stand, dismissed ones left out", () => {
    const [first, second, third] = read(by("A", 0), by("A", 20), by("A", 40));
    if (!first || !second || !third) throw new Error("three claims are read");
    const dismissed = { ...third, reading: { ...third.reading, dismissed: true } };
    const [counted] = countBySource([{ ...first, standing: "denied" }, second, dismissed]);
    expect(counted?.counts).toEqual({ sourced: 0, unsourced: 0, denied: 1, contested: 0, open: 1 });
  });

  it("are joined over texts, those with most first", () => {
    const joined = joinSourceCounts([
      countBySource(read(by("B", 0), by("A", 20))),
      countBySource(read(by("a", 0), own)),
      [],
    ]);
    expect(
      joined.map(({ origin, counts }) => [origin.kind === "speaker" ? origin.name : "", countedIn(counts)]),
    ).toEqual([
      ["A", 2],
      ["", 1],
      ["B", 1],
    ]);
    expect(countedIn(sumOf(joined.map(({ counts }) => counts)))).toBe(4);
  });
});
