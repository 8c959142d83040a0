import { describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { claimsCsv } from "#domain/exchange/claims-csv.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim, aSource } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { spanOf } from "../../kit/a-text.ts";

/** The first cells of the one line that a claim with this quote and speaker gives, as they stand in the file. */
function line(quote: string, speaker = "The mayor"): string {
  const text = `The mayor said ${quote}.`;
  const claim = aClaim({
    text: textHash(text),
    pieces: [spanOf(text, quote)],
    source: aSource({ span: spanOf(text, "The mayor"), speaker }),
    cue: spanOf(text, "said"),
  });
  const [read] = readClaims(aDetection({ claims: [claim] }), emptySheet("an-article", claim.text, null));
  if (!read) throw new Error("no claim was read");
  const [head, row, ...end] = claimsCsv([{ article: "an-article", title: "Flood, again", text, read }]).split("\r\n");
  expect(head).toMatch(/^\uFEFFid,article,title,quote,status,suggestion,source,cue,/);
  expect(end).toEqual([""]);
  return (row ?? "").replace(claim.id, "ID").replace(/,,,,,,,15,\d+$/, "");
}

describe("a table of claims", () => {
  it("has one line a claim after the columns' names", () => {
    expect(line("the dam broke")).toBe('ID,an-article,"Flood, again",the dam broke,open,unsourced,The mayor,said');
  });

  it.each([
    ["a comma", "the dam, it seems, broke", '"the dam, it seems, broke"'],
    ["quotation marks", 'the "dam" broke', '"the ""dam"" broke"'],
    ["a line's end", "the dam\nbroke", '"the dam\nbroke"'],
    ["a formula", "=1+1", "'=1+1"],
    ["a plus", "+49 123", "'+49 123"],
    ["a minus", "-5 degrees", "'-5 degrees"],
    ["an at sign", "@mayor", "'@mayor"],
    ["an equals sign of full width", "＝1", "'＝1"],
    ["what looks harmless already", "'=1", "''=1"],
  ])("keeps %s as text", (_, quote, cell) => {
    expect(line(quote)).toBe(`ID,an-article,"Flood, again",${cell},open,unsourced,The mayor,said`);
  });

  it("makes a source that looks like a formula harmless", () => {
    expect(line("the dam broke", "=HYPERLINK(1)")).toContain(",'=HYPERLINK(1),said");
  });
});
