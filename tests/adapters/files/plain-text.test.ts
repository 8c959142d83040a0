import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tooLarge, whyNoText } from "#adapters/files/no-article.ts";
import { plainText } from "#adapters/files/plain-text.ts";
import { textHash } from "#domain/article/article.ts";
import { createHash } from "node:crypto";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

describe("bytes that are an article's text", () => {
  it.each([
    ["plain", "Trains were ordered to the front."],
    ["line ends of Windows", "One.\r\nTwo.\r\n"],
    ["a byte order mark", "\uFEFFWith a mark."],
    ["every script", "שלום 動員 👩‍🚀 e\u0301"],
    ["tabs, form feeds and a stray escape among many letters", `${"Letters. ".repeat(30)}\t\f\v\u001B`],
    ["white space around", "\n\n  Text \n"],
  ])("%s: kept as they came", (_, text) => {
    expect(plainText(utf8(text))).toBe(text);
  });

  it("have the hash of the file, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (some) => {
        const bytes = utf8(`\uFEFFx${some.replaceAll("\0", "")}${"y".repeat(some.length * 200)}`);
        expect(textHash(plainText(bytes) ?? "")).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
  });
});

describe("bytes that are none", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52);
  const cases: readonly [name: string, bytes: Uint8Array, sentence: RegExp][] = [
    ["an empty file", utf8(""), /^a\.txt is empty\. Save/],
    ["white space alone", utf8(" \r\n\t\u2003\n"), /^a\.txt holds only white space\. Save/],
    ["a byte order mark alone", utf8("\uFEFF"), /only white space/],
    ["a picture", png, /is no text but binary data\. Save the article as plain text/],
    ["a text with one NUL", utf8(`${"Text. ".repeat(50)}\0`), /binary data/],
    ["many control characters", utf8("ab\u0001\u0002cd"), /binary data/],
    [
      "Latin-1",
      latin1("First line.\nA café there."),
      /not in UTF-8: the byte at offset 17 \(0xE9, on line 2\) belongs to no character\. Open it in an editor/,
    ],
    ["a character cut off at the end", utf8("Cut 🚀").subarray(0, -1), /offset 4 \(0xF0, on line 1\)/],
    [
      "UTF-16 with its mark, little end first",
      utf16("\uFEFFText"),
      /is in UTF-16, not in UTF-8\. Open it in an editor and save it as UTF-8/,
    ],
    ["UTF-16 with its mark, big end first", Uint8Array.of(0xfe, 0xff, 0, 0x54), /UTF-16/],
    ["UTF-16 without a mark", utf16("Some text in Latin letters"), /UTF-16/],
    ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x54, 0, 0, 0), /UTF-32/],
  ];
  it.each(cases)("%s: refused with a sentence that says why and what to do", (_, bytes, sentence) => {
    expect(plainText(bytes)).toBeNull();
    expect(whyNoText("a.txt", bytes)).toMatch(sentence);
  });

  it("more than the limit: a sentence with both", () => {
    expect(tooLarge("a.txt", 4_000_001, 4_000_000)).toMatch(
      /^a\.txt is too large for an article: it has 4 MB \(4,000,001 bytes\), and the limit is 4 MB \(4,000,000 bytes\)\. Split it/,
    );
  });
});
