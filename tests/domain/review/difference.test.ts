import { describe, expect, it } from "vitest";
import type { Annotation } from "#domain/review/annotation.ts";
import { differencesOf } from "#domain/review/difference.ts";
import { matchWorks } from "#domain/review/matching.ts";
import { aWork, anAnnotation, ann, ben, cleo } from "../../kit/an-annotation.ts";

const claim = anAnnotation(0, 20, {
  standing: "sourced",
  source: { start: 30, end: 40 },
  speaker: "The minister",
  cue: { start: 41, end: 45 },
});
/** Something that every analyst has said, so that nobody is silent. */
const shared = anAnnotation(100, 120, { standing: "denied" });
const [denial, sameDenial] = [anAnnotation(200, 220), anAnnotation(200, 221)];

function kinds(...claims: readonly (Partial<Annotation> | null)[]): readonly string[] {
  const works = claims.map((changes, i) => {
    const own = changes && [{ ...claim, ...changes }];
    return aWork([ann, ben, cleo][i] ?? "", [...(own ?? []), shared, i === 0 ? denial : sameDenial]);
  });
  return differencesOf(matchWorks(works)).flatMap((difference) => difference.kinds);
}

const cases: readonly { what: string; other: Partial<Annotation> | null; kinds: readonly string[] }[] = [
  { what: "the same", other: {}, kinds: [] },
  { what: "no such claim", other: null, kinds: ["missed"] },
  { what: "dismissed", other: { dismissed: true }, kinds: ["missed"] },
  { what: "left open, whatever else is said", other: { standing: "open", cue: null }, kinds: [] },
  { what: "another boundary", other: { pieces: [{ start: 1, end: 20 }] }, kinds: ["boundary"] },
  { what: "another status", other: { standing: "contested" }, kinds: ["status"] },
  { what: "no source", other: { source: null }, kinds: ["source"] },
  { what: "other words for the source", other: { source: { start: 31, end: 40 } }, kinds: ["source"] },
  { what: "another speaker meant", other: { speaker: "the ministry" }, kinds: ["source"] },
  { what: "a speaker spelled otherwise", other: { speaker: " the Minister " }, kinds: [] },
  { what: "another cue", other: { cue: { start: 41, end: 46 } }, kinds: ["cue"] },
  { what: "a denial confirmed", other: { deniedBy: [denial.claim] }, kinds: ["denial-link"] },
  { what: "accepted where the other judged", other: { accepted: true }, kinds: [] },
  {
    what: "several at once",
    other: { standing: "denied", cue: null, pieces: [{ start: 0, end: 12 }] },
    kinds: ["boundary", "status", "cue"],
  },
];

describe("in what two analysts differ", () => {
  it.each(cases)("$what: $kinds", ({ other, kinds: expected }) => {
    expect(kinds({}, other)).toEqual(expected);
    expect(kinds(other, {})).toEqual(expected);
  });

  it("takes denials for the same that are matched with each other", () => {
    expect(kinds({ deniedBy: [denial.claim] }, { deniedBy: [sameDenial.claim] })).toEqual([]);
  });

  it("says nothing of a claim that neither has decided", () => {
    expect(kinds({ standing: "open" }, { standing: "open", source: null })).toEqual([]);
    expect(kinds({ dismissed: true }, null)).toEqual([]);
  });

  it("is found among three as soon as two differ", () => {
    expect(kinds({}, {}, { standing: "denied" })).toEqual(["status"]);
    expect(kinds({}, {}, null)).toEqual(["missed"]);
    expect(kinds({}, {}, { standing: "open" })).toEqual([]);
  });

  it("lets nobody miss what stands in a text that they have not worked on", () => {
    expect(differencesOf(matchWorks([aWork(ann, [claim]), aWork(ben, [])]))).toEqual([]);
  });
});
