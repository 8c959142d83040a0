import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bratFormat, lineBreaks } from "#domain/exchange/brat-format.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { readBrat } from "#domain/exchange/read-brat.ts";
import { unzipped } from "../../kit/unzipped.ts";
import { aContent } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { claimsAsRead, newestTexts } from "./claims-as-read.ts";
import { partsOf } from "./written.ts";

async function filesOf(content: ExportContent) {
  const parts = await partsOf(bratFormat, content);
  return unzipped(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

/** What a note keeps: no line ends, and nothing of white space alone. */
const kept = (note: string) => (note.trim() === "" ? "" : note.replaceAll(lineBreaks, " "));

describe("brat's standoff", () => {
  it("has a text and its annotations for each article, each annotation the words at its place in code points", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const files = await filesOf(content);
        expect(files.size).toBe(1 + 2 * content.articles.length);
        for (const { article, text } of newestTexts(content)) {
          expect(files.get(`${article.id}.txt`)).toBe(text.toWellFormed());
          const points = Array.from(text.toWellFormed());
          for (const line of (files.get(`${article.id}.ann`) ?? "").split("\n").slice(0, -1)) {
            expect(line).toMatch(
              /^(?:T\d+\t(?:Claim|Source|Cue) \d+ \d+(?:;\d+ \d+)*\t.+|R\d+\t(?:Source|Cue) Arg1:T\d+ Arg2:T\d+|A\d+\tStatus T\d+ [a-z]+|#\d+\tAnnotatorNotes T\d+\t.+)$/,
            );
            const [id = "", where = "", words] = line.split("\t");
            if (!id.startsWith("T")) continue;
            const fragments = where
              .split(" ")
              .slice(1)
              .join(" ")
              .split(";")
              .map((fragment) => fragment.split(" ").map(Number));
            const quoted = fragments.map(([start, end]) => points.slice(start, end).join("")).join(" ");
            // Of line ends alone there is nothing to show but a space.
            expect(words).toBe(quoted.replaceAll(lineBreaks, " "));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("read back gives the claims, their pieces one annotation each", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const files = await filesOf(content);
        for (const text of newestTexts(content)) {
          // Half a surrogate pair is in no file.
          if (!text.text.isWellFormed()) continue;
          const { id } = text.article;
          const read = readBrat(
            { text: files.get(`${id}.txt`) ?? "", annotations: files.get(`${id}.ann`) ?? "" },
            () => true,
          );
          if (!read.ok) throw new Error(read.sentence);
          expect(read.report.leftOut).toEqual([]);
          const expected = claimsAsRead(text, { speakers: true, notes: true });
          expect(read.content.map(({ standing, note }) => [standing, note])).toEqual(
            expected.map(({ standing, note }) => [standing, kept(note)]),
          );
          const words = (spans: readonly { start: number; end: number }[]) =>
            spans
              .map(({ start, end }) => text.text.slice(start, end))
              .join(" ")
              .replaceAll(/\s+/g, "");
          // brat has no line ends at the border of a fragment, nor a gap of nothing else.
          expect(read.content.map(({ pieces }) => words(pieces))).toEqual(expected.map(({ pieces }) => words(pieces)));
        }
      }),
    );
  });

  it("of a claim in two pieces is one annotation in two fragments", async () => {
    const files = await filesOf(aContent());
    const [ann = ""] = [...files].flatMap(([name, content]) => (name.endsWith(".ann") ? [content] : []));
    expect(ann.split("\n").slice(0, 6)).toEqual([
      "T1\tClaim 85 110;111 125\tthe campaign could target 400,000 people",
      "A1\tStatus T1 contested",
      "T2\tSource 47 69\tThe Ukrainian military",
      "R1\tSource Arg1:T1 Arg2:T2",
      "#1\tAnnotatorNotes T2\tThe Ukrainian military",
      "T3\tCue 70 84\testimates that",
    ]);
    expect(files.get("annotation.conf")).toContain("Status\tArg:Claim, Value:sourced|unsourced|denied|contested|open");
  });
});

describe("reading brat", () => {
  const text = "The dam 🚂 holds.";
  it.each([
    ["a text that isn't here", "T1\tClaim 0 3\tThe", false, /Add the .txt file/],
    ["what is no standoff", "{}\n", true, /no annotations in brat's standoff format/],
    ["spans that are none", "T1\tClaim x y\tThe", true, /no annotations in brat's/],
  ])("refuses %s with a sentence", (_, annotations, isHere, sentence) => {
    expect(readBrat({ text, annotations }, () => isHere)).toEqual({
      ok: false,
      sentence: expect.stringMatching(sentence),
    });
  });

  it.each([
    ["a span behind the end", "T2\tClaim 0 99\tThe", /not within the text/],
    ["an entity of another kind", "T2\tPerson 0 3\tThe", /label “person” means nothing here/],
    ["an event", "E1\tSay:T1", /no annotation that means something/],
  ])("leaves out %s and says why", (_, line, why) => {
    const read = readBrat({ text, annotations: `T1\tClaim 10 15\tholds\n${line}\n` }, () => true);
    expect(read).toMatchObject({
      ok: true,
      content: [{ standing: "open" }],
      report: { leftOut: [{ why: expect.stringMatching(why) }] },
    });
  });
});
