import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { spanText } from "#domain/anchor/span.ts";
import type { Block } from "#domain/article/block.ts";
import { readOutline } from "#domain/article/outline.ts";

/** A block in short: its kind, with the furniture it is or the embed it belongs to. */
function short(block: Block): string {
  return [block.kind, block.furniture, block.embed].filter((part) => part !== null).join(" ");
}

function kinds(text: string): readonly string[] {
  return readOutline(text).blocks.map(short);
}

const sentence = "The bridge over the Torp was closed on Monday after heavy rain.";

describe("the two articles that come with the tool", () => {
  const seeds = new URL("../../../seeds/", import.meta.url);

  test("the first: no headline, links and an embedded post among the paragraphs", () => {
    const text = readFileSync(new URL("000_050b4bab7f5a5908.txt", seeds), "utf8");
    const outline = readOutline(text);
    expect(outline.blocks.map((block) => `${block.number} ${short(block)}`)).toEqual([
      "1 paragraph",
      "2 paragraph",
      "3 paragraph",
      "4 furniture read-also",
      "5 furniture read-also",
      "6 furniture read-also",
      "7 paragraph",
      "8 heading",
      "9 paragraph",
      "10 heading",
      "11 paragraph",
      "12 embed 12",
      "13 embed 12",
      "14 paragraph",
      "15 heading",
      "16 paragraph",
      "17 paragraph",
      "18 paragraph",
    ]);
    expect(outline).toMatchObject({ title: null, byline: null, date: null });
    const author = outline.blocks[12]?.author;
    expect(author && spanText(text, author)).toBe("Kyle Orton");
  });

  test("the second: a question for a headline, a bare name for a byline, a link to its source", () => {
    const text = readFileSync(new URL("001_9d69c0b2b542762e.txt", seeds), "utf8");
    const outline = readOutline(text);
    expect(outline.blocks.map(short)).toEqual([
      "title",
      "byline",
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
      "heading",
      "paragraph",
      "furniture source-link",
    ]);
    expect(outline.title && spanText(text, outline.title)).toBe(
      "War in Ukraine: why is the partial mobilization in Russia slipping?",
    );
    expect(outline.byline && spanText(text, outline.byline)).toBe("Nicholas Tonev");
  });
});

describe("furniture", () => {
  const furniture: readonly (readonly [line: string, kind: string])[] = [
    ["Read Also: Why the bridge fell", "read-also"],
    ["Also read | The bridge in pictures", "read-also"],
    ["READ MORE: Ten bridges to see", "read-also"],
    ["Related:", "read-also"],
    ["Related stories", "read-also"],
    ["You may also like", "read-also"],
    ["More on this story", "read-also"],
    ["Source link -75", "source-link"],
    ["Source link", "source-link"],
    ["Source: Radio Torp", "source-link"],
    ["https://example.org/bridge", "source-link"],
    ["This article was originally published in the Torp Times.", "source-link"],
    ["Share", "share"],
    ["Facebook Twitter WhatsApp", "share"],
    ["Share this article on Facebook", "share"],
    ["Follow us on Twitter and Instagram", "share"],
    ["Subscribe to our newsletter", "share"],
    ["12 comments", "share"],
    ["Advertisement", "advertisement"],
    ["[Sponsored]", "advertisement"],
    ["Story continues below", "advertisement"],
    ["Photo: Anna Lind / Radio Torp", "caption"],
    ["FILE PHOTO: The bridge in 1950", "caption"],
    ["Image credit: Torp museum", "caption"],
    ["The bridge at dusk (Photo by Anna Lind)", "caption"],
    ["© 2021 Torp Times", "caption"],
  ];

  test.each(furniture)("%s", (line, kind) => {
    expect(kinds(`${sentence}\n${line}\n${sentence}`)).toEqual(["paragraph", `furniture ${kind}`, "paragraph"]);
  });

  const text: readonly string[] = [
    "Readers also wrote in to say that the bridge was closed.",
    "Related costs rose by 4 percent.",
    "Sources in the ministry said the bridge was closed.",
    "The source of the river lies in the hills above Torp.",
    "Photographs of the bridge show cracks in its arches.",
    "Shares in the bridge company fell by 4 percent on Monday.",
    "Follow-up work on the bridge will take two years.",
    "Adverts for the bridge were banned in 2019.",
  ];

  test.each(text)("text, however it begins: %s", (line) => {
    expect(kinds(`${sentence}\n${line}\n${sentence}`)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  test("an article of furniture alone has blocks of furniture alone", () => {
    expect(kinds("Read Also: The bridge\nAdvertisement\nShare\n")).toEqual([
      "furniture read-also",
      "furniture advertisement",
      "furniture share",
    ]);
  });
});

describe("the head of an article", () => {
  const bylines: readonly (readonly [line: string, byline: string | null, date: string | null])[] = [
    ["By Anna Lind", "By Anna Lind", null],
    ["By ANNA LIND and Per van Holm | Radio Torp", "By ANNA LIND and Per van Holm | Radio Torp", null],
    ["Anna Lind", "Anna Lind", null],
    ["Anna Lind, Per Holm and Eva O'Neill", "Anna Lind, Per Holm and Eva O'Neill", null],
    ["September 11, 2023", null, "September 11, 2023"],
    ["Published: 11 Sep 2023, 10:15 GMT", null, "11 Sep 2023"],
    ["Updated 2023-09-11", null, "2023-09-11"],
    ["By Anna Lind | May 4, 2021", "By Anna Lind | May 4, 2021", "May 4, 2021"],
  ];

  test.each(bylines)("%s", (line, byline, date) => {
    const text = `Bridge in Torp falls\n${line}\n${sentence}`;
    const outline = readOutline(text);
    expect(outline.blocks.map(short)).toEqual(["title", "byline", "paragraph"]);
    expect(outline.byline && spanText(text, outline.byline)).toBe(byline);
    expect(outline.date && spanText(text, outline.date)).toBe(date);
  });

  test("names and dates further down are text", () => {
    const text = `Bridge falls\n${sentence}\nBy Anna Lind the bridge was called a wonder.\nMay 4, 2021\n${sentence}`;
    expect(readOutline(text)).toMatchObject({ byline: null, date: null });
  });

  const titles: readonly (readonly [line: string, isTitle: boolean])[] = [
    ["Bridge in Torp falls", true],
    ["Why did the bridge in Torp fall?", true],
    ["“It just fell”: the end of a bridge", true],
    ["The bridge fell.", false],
    ["The bridge fell on Monday. Nobody was hurt", false],
    ["By Anna Lind", false],
    ["- the bridge", false],
  ];

  test.each(titles)("%s (a headline: %s)", (line, isTitle) => {
    expect(readOutline(`${line}\n${sentence}`).title !== null).toBe(isTitle);
  });
});

describe("headings and posts", () => {
  test("a short line without a full stop heads what follows", () => {
    expect(kinds(`${sentence}\nA bridge too far\n${sentence}`)).toEqual(["paragraph", "heading", "paragraph"]);
  });

  test.each(["The bridge fell.", "It fell, he said:", "“It fell!”", "and so it fell", "• It fell"])(
    "no heading: %s",
    (line) => {
      expect(kinds(`${sentence}\n${line}\n${sentence}`)).toEqual(["paragraph", "paragraph", "paragraph"]);
    },
  );

  test("a short last line heads nothing", () => {
    expect(kinds(`${sentence}\nThe bridge fell in 1950`)).toEqual(["paragraph", "paragraph"]);
  });

  test("a post with its signature on its own line", () => {
    const text = `${sentence}\nThe bridge fell. — Anna Lind (@lind) May 4, 2021\n${sentence}`;
    const [, post] = readOutline(text).blocks;
    expect(post && short(post)).toBe("embed 2");
    expect(post?.author && spanText(text, post.author)).toBe("Anna Lind");
  });

  test("a signature with nothing before it is an embed by itself", () => {
    expect(kinds("— Anna Lind (@lind) May 4, 2021")).toEqual(["embed 1"]);
  });
});

describe("other languages", () => {
  test.each<readonly [language: string, headline: string, paragraph: string, heading: string]>([
    ["Japanese", "港町の橋が閉鎖", "橋は閉鎖された。", "今後の見通し"],
    ["Japanese that ends in a quotation", "港町の橋が閉鎖", "市長は「橋は危険だ。」", "今後の見通し"],
    ["Chinese", "港口的桥关闭", "桥已经关闭。", "接下来会怎样"],
    ["Hindi", "पुल बंद", "पुल बंद है।", "आगे क्या"],
    ["Urdu", "پل بند", "پل بند ہے۔", "آگے کیا"],
    ["Armenian", "Կամուրջը փակ է", "Կամուրջը փակ է։", "Ինչ հետո"],
    ["German", "Brücke gesperrt", "Er sagte: „Die Brücke ist zu.“", "Wie es weitergeht"],
  ])("%s: a short paragraph is told from headline and heading by its full stop", (_, headline, paragraph, heading) => {
    expect(kinds([headline, paragraph, heading, paragraph].join("\n\n"))).toEqual([
      "title",
      "paragraph",
      "heading",
      "paragraph",
    ]);
  });

  test.each<readonly [text: string, words: number]>([
    ["The bridge is closed.", 4],
    ["橋は閉鎖された。", 4],
    ["Lindow Railは橋を閉鎖した。", 6],
    ["桥已经关闭，列车停运。", 5],
    ["다리는 곧바로 폐쇄됐다.", 3],
  ])("%s: words are counted, where no spaces part them by twos of letters", (text, words) => {
    expect(readOutline(text).words).toBe(words);
  });
});

describe("any text", () => {
  const lines: readonly (readonly [what: string, text: string, blocks: readonly string[]])[] = [
    ["nothing", "", []],
    ["white space", " \n\t\r\n\u00a0", []],
    ["a byte order mark", "\ufeffIt rained.", ["It rained."]],
    ["every end of line", "a.\r\nb.\rc.\u2028d.\u0085e.\n\nf.", ["a.", "b.", "c.", "d.", "e.", "f."]],
    ["white space around", "  It rained.\u00a0\t", ["It rained."]],
    ["a mark on a space is a character", "a.\n \u0301b.", ["a.", " \u0301b."]],
  ];

  test.each(lines)("%s", (_, text, blocks) => {
    expect(readOutline(text).blocks.map((block) => spanText(text, block))).toEqual(blocks);
  });

  /** What is wrong with the outline of a text, or null. Plain comparisons: thousands of matchers would take seconds. */
  function fault(text: string): string | null {
    let from = 0;
    for (const [i, block] of readOutline(text).blocks.entries()) {
      if (block.number !== i + 1) return `block ${i} is numbered ${block.number}`;
      if (block.start >= block.end || block.start < from) return `block ${i} is empty or overlaps`;
      if (text.slice(from, block.start).trim() !== "") return `text is lost before block ${i}`;
      if (/\s$/u.test(spanText(text, block))) return `block ${i} ends with white space`;
      from = block.end;
    }
    return text.slice(from).trim() === "" ? null : "text is lost at the end";
  }

  const parts = ["\n", "\r\n", " ", "\ufeff", "It rained.", "Bridge", "\u0301", "👩‍👩‍👧", "— A (@a)", "Share"];

  test("blocks are in order, apart and trimmed, and leave out white space alone", { timeout: 30_000 }, () => {
    const mixed = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((some) => some.join(""));
    const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), mixed);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fault(text)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
