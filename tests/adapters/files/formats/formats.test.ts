// @vitest-environment jsdom
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { aDocx } from "../../../kit/files/a-docx.ts";
import { aMail } from "../../../kit/files/a-mail.ts";
import { aSavedPage, bridgeParagraphs } from "../../../kit/files/a-saved-page.ts";
import { readBytes, readDraft } from "../../../kit/files/read-bytes.ts";

const lines = (text: string) => text.split("\n").filter((line) => line !== "");
const [first = "", second = ""] = bridgeParagraphs;

describe("a text file", () => {
  it("is kept exactly as it is written, its head read", async () => {
    const text = `Bridge over the Aster closed\r\nBy Mira Holt\r\n\r\n${first}\r\n`;
    const draft = await readDraft("bridge.txt", text);
    expect(draft.text).toBe(text);
    expect(draft.about).toMatchObject({ title: "Bridge over the Aster closed", byline: "Mira Holt", outlet: null });
  });

  it.each([
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, ...strToU8("Café – “so”")], "Café – “so”"],
    ["UTF-16 little-endian with its mark", [0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00], "Aé"],
    ["UTF-16 big-endian with its mark", [0xfe, 0xff, 0x00, 0x41, 0x00, 0xe9], "Aé"],
    [
      "UTF-16 without a mark",
      Array.from("Bridge closed", (letter) => [letter.charCodeAt(0), 0]).flat(),
      "Bridge closed",
    ],
    ["windows-1252", [0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x73, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x80], "Café “so” – €"],
    ["windows-1251", [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x2e], "Привет мир."],
    ["KOI8-R", [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0xcd, 0xc9, 0xd2, 0x2e], "Привет мир."],
  ])("in %s is read as what it says", async (_, bytes, text) => {
    expect((await readDraft("words.txt", Uint8Array.from(bytes))).text).toBe(text);
  });
});

describe("a Markdown file", () => {
  it("is read as its reader sees it", async () => {
    const markdown = `---\ntitle: "Bridge closed"\nauthor: Mira Holt\ndate: 2025-11-04\nurl: https://courier.example/bridge\n---\n\n# Bridge closed\n\nThe **bridge** over the [Aster](https://aster.example) is _closed_,\nthe ministry said.\n\n![The bridge](bridge.jpg)\n\n## What is next\n\n- A report in January\n- snake_case_names stay\n\n> “We knew,” she said.\n`;
    const draft = await readDraft("bridge.md", markdown);
    expect(lines(draft.text)).toEqual([
      "Bridge closed",
      "By Mira Holt",
      "The bridge over the Aster is closed, the ministry said.",
      "What is next",
      "- A report in January",
      "- snake_case_names stay",
      "“We knew,” she said.",
    ]);
    expect(draft.aside).toEqual(["The bridge"]);
    expect(draft.about).toMatchObject({ date: "2025-11-04", address: "https://courier.example/bridge" });
  });
});

describe("a page", () => {
  it("is read without its menus, which are set aside, and with what it says of itself", async () => {
    const draft = await readDraft("bridge.html", aSavedPage());
    expect(lines(draft.text)).toEqual([
      "Bridge over the Aster closed until spring",
      "By Mira Holt",
      ...bridgeParagraphs,
    ]);
    expect(draft.about).toEqual({
      title: "Bridge over the Aster closed until spring",
      byline: "Mira Holt",
      outlet: "The Aster Courier",
      date: "2025-11-04T08:15:00+01:00",
      address: "https://courier.example/2025/bridge",
    });
    expect(draft.aside).toContain("The bridge on Monday.");
    expect(draft.aside).toContain("- Ten recipes for pumpkins");
    expect(draft.text + draft.aside.join()).not.toContain("Hidden");
  });

  it("takes OpenGraph's word where there is no JSON-LD, and the title element's last, without the outlet", async () => {
    const body = `<article>${bridgeParagraphs.map((paragraph) => `<p>${paragraph}</p>`).join("")}</article>`;
    const page = `<html><head><title>The bridge is closed | Aster Courier</title><meta property="og:site_name" content="Aster Courier"><meta name="author" content="By Mira Holt"><meta property="article:published_time" content="2025-11-04"></head><body>${body}</body></html>`;
    expect((await readDraft("bridge.htm", page)).about).toEqual({
      title: "The bridge is closed",
      byline: "Mira Holt",
      outlet: "Aster Courier",
      date: "2025-11-04",
      address: null,
    });
  });

  it("in an encoding that it declares is read in it", async () => {
    const page = `<html><head><meta charset="iso-8859-2"><title>x</title></head><body><p>Most na rzece jest zamkni\u00eaty, powiedzia\u00b3 minister w Krakowie.</p></body></html>`;
    const bytes = Uint8Array.from(page, (character) => character.charCodeAt(0));
    expect((await readDraft("most.html", bytes)).text).toContain("zamknięty, powiedział");
  });

  it("keeps an embedded post as the outline reads one, and a table row by row", async () => {
    const body = `<blockquote class="twitter-tweet"><p>The bridge stays closed.</p>— Ministry (@ministry) <a href="/x">November 4, 2025</a></blockquote><table><tr><th>Day</th><th>People</th></tr><tr><td>Monday</td><td>12,000</td></tr></table>`;
    const { text } = await readDraft("bridge.html", aSavedPage({ body }));
    expect(lines(text)).toEqual(
      expect.arrayContaining([
        "The bridge stays closed.",
        "— Ministry (@ministry) November 4, 2025",
        "Day | People",
        "Monday | 12,000",
      ]),
    );
  });
});

describe("a Word document", () => {
  it("is read with its headings and properties", async () => {
    const bytes = aDocx({
      title: "Bridge closed",
      creator: "Mira Holt",
      paragraphs: ["# What we know", first, second],
    });
    const draft = await readDraft("bridge.docx", bytes);
    expect(lines(draft.text)).toEqual(["Bridge closed", "By Mira Holt", "What we know", first, second]);
    expect(draft.about).toMatchObject({ title: "Bridge closed", byline: "Mira Holt" });
  });
});

describe("a message", () => {
  it("is read from its plain text, its wrapped lines joined", async () => {
    const text =
      "The bridge over the Aster will stay closed until the spring, the\r\nministry said on Tuesday.\r\n\r\nNobody may cross.";
    const draft = await readDraft("bridge.eml", aMail({ text }));
    expect(lines(draft.text)).toEqual([
      "Bridge closed",
      "By Mira Holt",
      "The bridge over the Aster will stay closed until the spring, the ministry said on Tuesday.",
      "Nobody may cross.",
    ]);
    expect(draft.about.date).toBe("2025-11-04T08:15:00.000Z");
  });

  it("of HTML alone is read from it", async () => {
    const { text } = await readDraft(
      "bridge.eml",
      aMail({ html: `<p>${first}</p><script>alert(1)</script><p>${second}</p>` }),
    );
    expect(lines(text)).toEqual(["Bridge closed", "By Mira Holt", first, second]);
  });

  it("that is a saved page is read as a page", async () => {
    const mail = aMail({ html: aSavedPage() }).replace(
      "From:",
      "Snapshot-Content-Location: https://courier.example/saved\r\nFrom:",
    );
    const draft = await readDraft("bridge.mhtml", mail);
    expect(lines(draft.text).slice(2)).toEqual(bridgeParagraphs);
    expect(draft.about.address).toBe("https://courier.example/2025/bridge");
  });
});

describe("records", () => {
  const bridge = { headline: "Bridge closed", author: { name: "Mira Holt" }, body: first, tags: ["a", "b"] };
  it.each([
    ["a list", "news.json", JSON.stringify([bridge, { body: second }])],
    ["a list within an object", "news.json", JSON.stringify({ version: 1, articles: [bridge, { body: second }] })],
    ["a line each", "news.jsonl", `${JSON.stringify(bridge)}\r\n\n${JSON.stringify({ body: second })}\n`],
  ])("of %s are read with their fields", async (_, name, content) => {
    const reading = await readBytes(name, content);
    expect(reading).toMatchObject({ ok: true, kind: "records", problems: [] });
    const records = reading.ok && reading.kind === "records" ? reading.records : [];
    expect(records.map((record) => [...record])).toEqual([
      [
        ["headline", "Bridge closed"],
        ["author.name", "Mira Holt"],
        ["body", first],
        ["tags", "a, b"],
      ],
      [["body", second]],
    ]);
  });

  it.each([
    ["commas", "news.csv", `title,text\n"Bridge, closed","${first.replaceAll('"', '""')}"\n`],
    ["semicolons", "news.csv", `title;text\r\n"Bridge, closed";"${first}"\r\n`],
    ["tabs", "news.tsv", `title\ttext\nBridge, closed\t${first}\n`],
  ])("of a table with %s are read by its first row", async (_, name, content) => {
    const reading = await readBytes(name, content);
    const records = reading.ok && reading.kind === "records" ? reading.records : [];
    expect(records.map((record) => Object.fromEntries(record))).toEqual([{ title: "Bridge, closed", text: first }]);
  });

  it("of which a line is broken leave the others unharmed", async () => {
    const reading = await readBytes("news.jsonl", `{"text": "One."}\n{"text":\n[1]\n{"text": "Two."}`);
    expect(reading).toMatchObject({
      kind: "records",
      records: [new Map([["text", "One."]]), new Map([["text", "Two."]])],
      problems: [
        { sentence: "Line 2 of news.jsonl is no JSON. It was left out." },
        { sentence: "Line 3 of news.jsonl is no record but a list. It was left out." },
      ],
    });
  });
});

describe("an archive", () => {
  it("gives the files in it, without what lies beside articles, and names what it refuses", async () => {
    const zip = zipSync({
      "news/bridge.txt": strToU8(first),
      "news/page_files/style.css": strToU8("p {}"),
      "__MACOSX/._bridge.txt": strToU8("x"),
      "../outside.txt": strToU8("escaped"),
      "inner.zip": zipSync({ "a.txt": strToU8("a") }),
    });
    const reading = await readBytes("news.zip", zip);
    expect(reading).toMatchObject({ ok: true, kind: "files", files: [{ name: "news.zip/news/bridge.txt" }] });
    const problems = reading.ok && reading.kind === "files" ? reading.problems.map(({ sentence }) => sentence) : [];
    expect(problems).toEqual([
      expect.stringContaining("a name that leads out of the archive"),
      expect.stringContaining("an archive within an archive"),
    ]);
  });
});
