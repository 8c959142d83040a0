import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesIn } from "#domain/search/places.ts";
import { parseQuery } from "#domain/search/query.ts";
import { holdsPhrases, termLines } from "#domain/search/term-lines.ts";

/** The words found in a text, each line of which is a stretch of its own. */
function found(text: string, query: string): readonly string[] {
  let at = 0;
  const lines = text.split("\n").flatMap((line) => {
    const span = { start: at, end: at + line.length };
    at += line.length + 1;
    return line === "" ? [] : [span];
  });
  return placesIn(text, lines, parseQuery(query)).spans.map(({ start, end }) => text.slice(start, end));
}

describe("what a query finds in a text", () => {
  it.each<readonly [why: string, text: string, query: string, places: readonly string[]]>([
    ["a word", "Russia denies it. Russia!", "russia", ["Russia", "Russia"]],
    ["the beginning of words", "Mobilization, mobilized, immobile", "mobil", ["Mobilization", "mobilized"]],
    ["one letter only as a word of its own", "A claim about a vote", "a", ["A", "a"]],
    ["without accents, written or typed", "Überfälle in Łódź und Übersee", "uberfalle", ["Überfälle"]],
    ["without accents, written or typed", "Uberfalle", "überfälle", ["Uberfalle"]],
    ["an English genitive", "Ukraine's army, Kyiv’s mayor", "ukraine kyiv’s", ["Ukraine's", "Kyiv’s"]],
    ["numbers, commas or not", "400,000 men and 400000 more, 3.5 million", "400000", ["400,000", "400000"]],
    ["numbers, commas or not", "400,000 men, 3.5 million", "400,000 3.5", ["400,000", "3.5"]],
    ["no other number", "400,000 men", "500,000", []],
    [
      "words side by side as one place",
      "the mobilization campaign, a campaign",
      "campaign mobilization",
      ["mobilization campaign", "campaign"],
    ],
    ["a word spelt almost so", "The mobilisation went on", "mobilization", ["mobilisation"]],
    [
      "almost so only where it is nowhere exactly so",
      "mobilisation and mobilization",
      "mobilization",
      ["mobilization"],
    ],
    ["no other short word", "a form to fill", "from", []],
    [
      "a phrase",
      "no concrete evidence; concrete evidence; evidence, concrete",
      '"concrete evidence"',
      ["concrete evidence", "concrete evidence"],
    ],
    ["a phrase over punctuation and capitals", "Evidence? None, they said.", "“none they said”", ["None, they said"]],
    ["no phrase over two paragraphs", "It is concrete\nevidence follows", '"concrete evidence"', []],
    ["a phrase of whole words", "concrete evidences", '"concrete evidence"', []],
    ["a phrase that is still being typed", "concrete evidences", '"concrete evid', ["concrete evidences"]],
    [
      "a phrase and a word",
      "The mayor said no. A mayor said yes.",
      '"mayor said" yes',
      ["mayor said", "mayor said yes"],
    ],
    ["Russian", "Министерство обороны сообщило", "оборон", ["обороны"]],
    ["Arabic without its vowels' signs", "قالَ المُتحدّث إنّ", "المتحدث", ["المُتحدّث"]],
    ["Hindi, whose signs are vowels", "रूस ने कहा कि रास्ता", "रूस", ["रूस"]],
    ["Chinese within a sentence", "俄羅斯否認烏克蘭的說法。烏克蘭說", "烏克蘭", ["烏克蘭", "烏克蘭"]],
    ["Japanese, however a dictionary would break it", "衆議院総選挙の結果", "院総", ["院総"]],
    ["Thai", "กระทรวงกลาโหมกล่าวว่า", "กลาโหม", ["กลาโหม"]],
    ["Korean by the beginning of a word", "국방부는 밝혔다", "국방부", ["국방부는"]],
    ["letters beyond the basic plane", "🚂 Trains 𠮷野家 were", "𠮷野", ["𠮷野"]],
    ["nothing for signs alone", "What? Yes!", "?!", []],
    ["nothing for nothing", "What?", "  ", []],
  ])("%s: in “%s”, by “%s”", (_, text, query, places) => {
    expect(found(text, query)).toEqual(places);
  });

  it("says which of those sought are missing", () => {
    const text = "The mayor said no.";
    const { missing } = placesIn(text, [{ start: 0, end: text.length }], parseQuery('mayor bridge "said yes"'));
    expect(missing).toEqual([
      { kind: "word", term: "bridge" },
      { kind: "phrase", terms: ["said", "yes"], open: false },
    ]);
  });

  it("finds places in order, apart, within the stretches, whatever the text and the query", () => {
    const words = fc.array(
      fc.constantFrom("ab", "abc", "Äbc", " ", " ", "\n", "東京", "京都", '"', "1,000", "🚂", "’s", "-"),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(words, words, (text, query) => {
        const joined = text.join("");
        const stretches = [...joined.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
          start: index,
          end: index + line.length,
        }));
        const { spans } = placesIn(joined, stretches, parseQuery(query.join("")));
        let end = -1;
        for (const span of spans) {
          expect(span.start).toBeGreaterThan(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(stretches.some((stretch) => stretch.start <= span.start && span.end <= stretch.end)).toBe(true);
          ({ end } = span);
        }
      }),
    );
  });

  it("looks phrases up in lines of terms as it finds them in the text", () => {
    const words = fc.array(fc.constantFrom("ab", "abc", "Äbc", "b", "\n", "東京", "1,000", "’s", "-", "."), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (text, phrase) => {
        const written = text.join(" ");
        const stretches = [...written.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
          start: index,
          end: index + line.length,
        }));
        const sought = parseQuery(`"${phrase.slice(0, 3).join(" ")}`).filter(({ kind }) => kind === "phrase");
        const { missing } = placesIn(written, stretches, sought);
        const lines = termLines({ text: written, speakers: "", notes: "" });
        expect(holdsPhrases(lines, sought)).toBe(missing.length === 0);
      }),
    );
  });

  it("finds every word of a text by itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zä-öø-ü]{2,12}$/), fc.stringMatching(/^[a-zä-öø-ü ]{0,20}$/), (word, rest) => {
        expect(found(`${rest} ${word} ${rest}`, word).join(" ")).toContain(word);
      }),
    );
  });
});
