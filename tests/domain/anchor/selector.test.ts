import * as fc from "fast-check";
import { describe as suite, expect, it } from "vitest";
import { type Selector, anchor, contextLength, describe } from "#domain/anchor/selector.ts";

const text = "The Kremlin denies it. He said so. Later he said so again, and then he went. 🚀🚀🚀 The end.";

/** The selector of a phrase's first or later occurrence. */
function select(phrase: string, occurrence = 1, within = text): Selector {
  let start = -1;
  for (let i = 0; i < occurrence; i += 1) start = within.indexOf(phrase, start + 1);
  return describe(within, { start, end: start + phrase.length });
}

suite("describing a span", () => {
  it("keeps the words and up to 32 code units around them", () => {
    expect(select("Later")).toEqual({
      start: 35,
      end: 40,
      exact: "Later",
      prefix: " Kremlin denies it. He said so. ",
      suffix: " he said so again, and then he w",
    });
  });
  it("has no context where the text ends", () => {
    expect(describe("abc", { start: 0, end: 3 })).toEqual({ start: 0, end: 3, exact: "abc", prefix: "", suffix: "" });
  });
  it.each([[{ start: 2, end: 9 }], [{ start: -1, end: 2 }], [{ start: 2, end: 2 }]])(
    "refuses %o, which is not inside the text",
    (span) => {
      expect(() => describe("short", span)).toThrow(RangeError);
    },
  );
  it("never cuts a character in two at the outer ends of the context", () => {
    const full = fc.string({ unit: "binary", minLength: 1, maxLength: 120 }).filter((s) => s.length > 0);
    fc.assert(
      fc.property(full, fc.nat(), fc.nat(), (some, a, b) => {
        const marks = [0];
        for (const character of some) marks.push((marks.at(-1) ?? 0) + character.length);
        const from = a % (marks.length - 1);
        const to = from + 1 + (b % (marks.length - 1 - from));
        const found = describe(some, { start: marks[from] ?? 0, end: marks[to] ?? 0 });
        expect(some.slice(found.start, found.end)).toBe(found.exact);
        for (const part of [found.prefix, found.suffix]) {
          expect(part).not.toMatch(/\p{Cs}/u);
          expect(part.length).toBeLessThanOrEqual(contextLength);
        }
        expect(some.slice(found.start - found.prefix.length, found.end + found.suffix.length)).toBe(
          found.prefix + found.exact + found.suffix,
        );
      }),
    );
  });
});

suite("anchoring a selector", () => {
  const orphan = { orphaned: expect.stringMatching(/^These words .*\.$/) as string };
  const moved = `Updated. ${text}`;
  const cases: readonly [name: string, text: string, selector: Selector, expected: unknown][] = [
    ["in its own text", text, select("he", 4), { found: { start: select("he", 4).start, end: select("he", 4).end } }],
    ["a unique quote that moved", moved, select("Later"), { found: { start: 44, end: 49 } }],
    [
      "its own words there, with other words around",
      text.replace("Later", "Hence"),
      select("said so", 2),
      { found: { start: 44, end: 51 } },
    ],
    [
      "the same word by chance at the offsets, the real one elsewhere",
      `he ${text}`,
      { ...select("he", 2), start: 0, end: 2 },
      { found: { start: select("he", 2).start + 3, end: select("he", 2).end + 3 } },
    ],
    ["moved, and its context is there twice", `x${text}${text}`, select("denies it"), orphan],
    ["a letter of the quote changed", moved.replace("Later", "later"), select("Later"), orphan],
    ["moved, and its context changed", moved.replace("Kremlin", "kremlin"), select("denies"), orphan],
    [
      "composed otherwise (é, e with an accent)",
      "caf\u00e9 noir",
      describe("cafe\u0301 noir", { start: 0, end: 5 }),
      orphan,
    ],
    ["an empty text", "", select("Later"), orphan],
    [
      "offsets that don't fit the quote's length",
      "aaaa",
      { start: 0, end: 3, exact: "aa", prefix: "b", suffix: "" },
      orphan,
    ],
    [
      "a context that would reach before the text",
      "aaaa",
      { start: 1, end: 2, exact: "a", prefix: "aa", suffix: "a" },
      { found: { start: 2, end: 3 } },
    ],
  ];
  it.each(cases)("%s", (_, where, selector, expected) => {
    expect(anchor(where, selector)).toEqual(expected);
  });

  it("finds every span of any text again, in that text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), fc.nat(), (some, a, b) => {
        const start = a % some.length;
        const end = start + 1 + (b % (some.length - start));
        expect(anchor(some, describe(some, { start, end }))).toEqual({ found: { start, end } });
      }),
    );
  });

  it("finds nothing but the very words, in any other text", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", " "), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, fc.nat(), fc.nat(), (some, other, a, b) => {
        const start = a % some.length;
        const selector = describe(some, { start, end: start + 1 + (b % (some.length - start)) });
        const result = anchor(other, selector);
        const found = "found" in result ? other.slice(result.found.start, result.found.end) : selector.exact;
        expect(found).toBe(selector.exact);
      }),
    );
  });
});
