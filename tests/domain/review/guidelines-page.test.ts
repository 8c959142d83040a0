import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PageBlock, readGuidelinesPage } from "#domain/review/guidelines-page.ts";

const words = (text: string) => [{ kind: "text", text }] as const;

describe("a page of guidelines", () => {
  it.each<readonly [string, string, readonly PageBlock[]]>([
    [
      "headings",
      "# One #\n### Three",
      [
        { kind: "heading", level: 1, words: words("One") },
        { kind: "heading", level: 3, words: words("Three") },
      ],
    ],
    [
      "paragraphs over lines",
      "a\nb\n\nc",
      [
        { kind: "paragraph", words: words("a b") },
        { kind: "paragraph", words: words("c") },
      ],
    ],
    [
      "lists",
      "- a\n  more\n* b\n1. c",
      [
        { kind: "list", ordered: false, items: [words("a more"), words("b")] },
        { kind: "list", ordered: true, items: [words("c")] },
      ],
    ],
    ["quotations", "> a\n> b", [{ kind: "quote", words: words("a b") }]],
    [
      "emphasis",
      "**a** *b* `c`",
      [
        {
          kind: "paragraph",
          words: [
            { kind: "strong", text: "a" },
            { kind: "text", text: " " },
            { kind: "emphasis", text: "b" },
            { kind: "text", text: " " },
            { kind: "code", text: "c" },
          ],
        },
      ],
    ],
    [
      "links to web pages",
      "[a](https://example.org/b)",
      [{ kind: "paragraph", words: [{ kind: "link", text: "a", address: "https://example.org/b" }] }],
    ],
    ["no other links", "[a](javascript:alert(1))", [{ kind: "paragraph", words: words("[a](javascript:alert(1))") }]],
    [
      "HTML as the characters that it is",
      "<b onclick=x>a</b>",
      [{ kind: "paragraph", words: words("<b onclick=x>a</b>") }],
    ],
  ])("reads %s", (_, markdown, blocks) => expect(readGuidelinesPage(markdown)).toEqual(blocks));

  it("leads to web pages only, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."[]()*_`#->1. \nahttps:/".split("")) }), (markdown) => {
        const all = readGuidelinesPage(markdown).flatMap((block) =>
          block.kind === "list" ? block.items.flat() : block.words,
        );
        const addresses = all.flatMap((word) => (word.kind === "link" ? [word.address] : []));
        expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
      }),
    );
  });
});
