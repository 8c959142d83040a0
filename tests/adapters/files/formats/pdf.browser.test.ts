import { describe, expect, it } from "vitest";
import { readPdf } from "#adapters/files/formats/pdf.ts";
import { type PdfLine, aPdf, setLines } from "../../../kit/files/a-pdf.ts";

const paragraphs = [
  "The bridge over the Aster will stay closed until the spring, the transport ministry said on Tuesday, after engineers found cracks in two of its pillars.",
  "Some 12,000 people cross it every day, according to its own count, and the ferry that replaces it carries no more than 400 an hour.",
];

async function draftOf(bytes: Uint8Array) {
  const draft = await readPdf("bridge.pdf", bytes);
  if ("sentence" in draft) throw new Error(draft.sentence);
  return draft;
}

const encodings: Readonly<Record<string, string>> = {
  "UniJIS-UTF16-H": "utf-16be",
  "90ms-RKSJ-H": "shift_jis",
  "GBK-EUC-H": "gbk",
  "KSCms-UHC-H": "euc-kr",
};

/** What the browser itself reads in bytes that are written by a map. */
function decoded(map: string, hexadecimal: string): string {
  const bytes = Uint8Array.from(hexadecimal.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return new TextDecoder(encodings[map], { fatal: true }).decode(bytes);
}

describe("a PDF", () => {
  it("is read paragraph by paragraph, with what its properties say", async () => {
    const { text, about } = await draftOf(
      aPdf({ title: "Bridge closed", author: "Mira Holt", pages: [setLines(paragraphs)] }),
    );
    expect(text.split("\n\n").map((line) => line.trim())).toEqual(["Bridge closed", "By Mira Holt", ...paragraphs]);
    expect(about.date).toBe("2025-11-04");
  });

  it("loses its running heads and page numbers to what is set aside", async () => {
    const says = ["that the bridge is closed.", "when it opens.", "who paid for the ferry.", "why nobody was told."];
    const page = (number: number): readonly PdfLine[] => [
      { text: "The Aster Courier", y: 800 },
      ...setLines([`Paragraph ${number} says ${says[number - 1]}`]),
      { text: String(number), x: 290, y: 40 },
    ];
    const { text, aside } = await draftOf(aPdf({ pages: [page(1), page(2), page(3), page(4)] }));
    expect(text).not.toContain("Courier");
    expect(text.match(/Paragraph \d/g)).toEqual(["Paragraph 1", "Paragraph 2", "Paragraph 3", "Paragraph 4"]);
    expect(aside).toEqual(expect.arrayContaining(["The Aster Courier", "1", "4"]));
  });

  it("has words that were divided at a line's end, and sentences that go on overleaf, in one piece", async () => {
    const { text } = await draftOf(
      aPdf({
        pages: [
          [
            { text: "The minis-", y: 100 },
            { text: "try said that it would look into it, and that the report", y: 86 },
          ],
          [{ text: "would come in January.", y: 760 }],
        ],
      }),
    );
    expect(text.trim()).toBe(
      "The ministry said that it would look into it, and that the report would come in January.",
    );
  });

  // The bytes of the same words, as each map writes them.
  it.each([
    ["Japanese in UTF-16", "Japan1", "UniJIS-UTF16-H", "6a4b306f9589305530663044308b"],
    ["Japanese in Shift JIS", "Japan1", "90ms-RKSJ-H", "8bb482cd95c282b382ea82c482a282e9"],
    ["Chinese in GBK", "GB1", "GBK-EUC-H", "b4f3c7c5b9d8b1d5"],
    ["Korean in KS X 1001", "Korea1", "KSCms-UHC-H", "b4d9b8aeb0a120b4ddc7fbb4d9"],
  ])("in %s without its font is read by the map that it names", async (_, ordering, map, hexadecimal) => {
    const expected = decoded(map, hexadecimal);
    const bytes = aPdf({
      eastAsian: { font: "Kit-Medium", ordering, map },
      pages: [[{ text: hexadecimal, y: 700 }]],
    });
    expect((await draftOf(bytes)).text.trim()).toBe(expected);
  });

  it.each([
    ["cut off", aPdf({ pages: [setLines(paragraphs)] }).subarray(0, 700)],
    ["only a beginning", new TextEncoder().encode("%PDF-1.7")],
    ["noise behind a beginning", new TextEncoder().encode(`%PDF-1.7\n${"x y z ".repeat(5_000)}`)],
    ["without text", aPdf({ pages: [[]] })],
    [
      "with a script that runs when it is opened",
      aPdf({ pages: [[]], catalogue: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" }),
    ],
  ])("that is %s ends in a sentence", async (_, bytes) => {
    const outcome = await readPdf("bridge.pdf", bytes);
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringMatching(/^bridge\.pdf .*\.$/) });
  });
});
