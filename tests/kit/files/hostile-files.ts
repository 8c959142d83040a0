import { strToU8, zipSync } from "fflate";
import { aDocx } from "./a-docx.ts";
import { aMail } from "./a-mail.ts";
import { aPdf, setLines } from "./a-pdf.ts";
import { bridgeParagraphs } from "./a-saved-page.ts";
import { hostilePages } from "./hostile-pages.ts";

/** A file that means no good, or of which something went wrong. */
export interface HostileFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

type Named = readonly [name: string, content: string | Uint8Array];

const long = 50_000_000;

/** Over two hundred files; none may run anything, break anything, or be kept by itself. */
export function hostileFiles(): readonly HostileFile[] {
  return [
    ...hostilePages(),
    ...texts(),
    ...json(),
    ...jsonLines(),
    ...tables(),
    ...archives(),
    ...documents(),
    ...messages(),
    ...pdfs(),
  ].map(([name, content]) => ({ name, content }));
}

function texts(): readonly Named[] {
  return [
    ["empty.txt", ""],
    ["white.txt", " \n\t\u2028\r\n "],
    ["one line of 50 MB.txt", "x".repeat(long)],
    ["one line of 50 MB.md", "*_[".repeat(long / 3)],
    ["zeros.txt", new Uint8Array(10_000)],
    ["random.txt", Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)],
    ["utf-32.txt", Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ["half a mark.txt", Uint8Array.from([0xef, 0xbb])],
    ["odd utf-16.txt", Uint8Array.from([0xff, 0xfe, 0x41])],
    ["lone surrogate.txt", Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ["overlong.txt", Uint8Array.from([0x41, 0xc0, 0xaf, 0x42, 0x43, 0x44])],
    ["two encodings.txt", Uint8Array.from([...strToU8("Café says that it is closed. "), 0xe9, 0x20, 0x93, 0x41, 0x94])],
    ["controls.txt", "\u0001\u0002\u0003\u0004 text"],
    ["directions.txt", "\u202e\u2066\u2067 The bridge is closed, it said. \u202e"],
    ["marks.txt", `a${"\u0301".repeat(200_000)}`],
    ["stars.md", `${"*".repeat(200_000)}\n${"_".repeat(200_000)}`],
    ["brackets.md", "[".repeat(200_000)],
    ["brackets in lines.md", `${"[".repeat(9_000)}\n`.repeat(10)],
    [
      "script.md",
      "# Title\n\n<script>globalThis.ranFromPage=true</script>\n\n[x](javascript:globalThis.ranFromPage=true)",
    ],
    ["front matter.md", `---\n${"__proto__: x\n".repeat(100)}---\nText says so.`],
    ["quotes.md", `${">".repeat(100_000)} text`],
    ["program.exe", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ["old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["no ending", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0])],
    [`${"long name ".repeat(24)}.txt`, ""],
    ["../../escape.txt", ""],
    ["<img src=x onerror=globalThis.ranFromPage=true>.txt", ""],
    ["__proto__", "\0"],
  ];
}

function json(): readonly Named[] {
  const values = [
    "",
    "null",
    "true",
    "3",
    `"text"`,
    "[]",
    "{}",
    "[[]]",
    "[1, 2]",
    "[null]",
    "{",
    `{"a":`,
    `[{"text":"x"}`,
    "NaN",
    "{'text': 'x'}",
    "/* */ []",
    "\ufeff[",
    "[".repeat(1_000_000),
    `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    `${`{"a":`.repeat(100_000)}1${"}".repeat(100_000)}`,
    `{"__proto__": {"text": "x", "isAdmin": true}}`,
    `[{"__proto__": null, "text": "The bridge is closed."}]`,
    `[{"constructor": {"prototype": {"polluted": true}}, "text": "x"}]`,
    `[{"toString": "x", "hasOwnProperty": 1, "text": "x"}]`,
    `[{"text": 3, "title": ["a", {"b": 1}], "date": {}}]`,
    `[{"text": null}, {"text": ""}, {"text": []}]`,
    `[{"text": "\\ud800"}]`,
    `[{"text": "\\u0000\\u0001"}]`,
    `[{"url": "javascript:globalThis.ranFromPage=true", "text": "x"}]`,
    `[{"text": "<script>globalThis.ranFromPage=true</script>"}]`,
    `[${Array.from({ length: 3_000 }, (_, i) => `{"text": "${i}"}`).join()}]`,
    `{${Array.from({ length: 5_000 }, (_, i) => `"f${i}": "x"`).join()}}`,
    `[{"text": 1e999}]`,
    `{"format": "claimdesk.annotated-json", "articles": [{"id": "x"}]}`,
    `{"text": "${"x".repeat(6_000_000)}"}`,
  ];
  return values.map((value, i) => [`value ${i}.json`, value]);
}

function jsonLines(): readonly Named[] {
  return [
    ["empty.jsonl", "\n\n"],
    ["one line of 50 MB.jsonl", `{"text": "${"x".repeat(long)}"}`],
    ["one line of 50 MB among others.jsonl", `{"text": "One."}\n${"y".repeat(long)}\n{"text": "Two."}`],
    ["no records.jsonl", "1\n2\nnull\n[]\n"],
    ["proto.jsonl", `{"__proto__": {"text": "x"}}\n{"text": "x", "__proto__": "y"}`],
    ["broken lines.jsonl", "{\n".repeat(10_000)],
    ["deep lines.jsonl", `${`{"a":`.repeat(10_000)}1${"}".repeat(10_000)}\n`],
    ["zeros.jsonl", new Uint8Array(1_000)],
  ];
}

function tables(): readonly Named[] {
  return [
    ["empty.csv", ""],
    ["head alone.csv", "title,text\n"],
    ["open quote.csv", `title,text\n"a,b\n${"c,d\n".repeat(10_000)}`],
    ["proto.csv", "__proto__,constructor,text\nx,y,z\n"],
    ["formula.csv", `title,text\n=HYPERLINK("x"),+cmd|' /C calc'!A0\n`],
    ["ragged.csv", "a,b,c\n1\n1,2,3,4,5\n,,\n"],
    ["wide.csv", `${"x,".repeat(100_000)}\n${"y,".repeat(100_000)}\n`],
    ["no commas.csv", "x".repeat(3_000_000)],
    ["quotes.csv", `"`.repeat(500_001)],
    ["zeros.csv", new Uint8Array(1_000)],
    ["script.csv", "text\n<img src=x onerror=globalThis.ranFromPage=true>\n"],
  ];
}

function archives(): readonly Named[] {
  const bomb = zipSync({ "bomb.txt": new Uint8Array(90_000_000) }, { level: 9 });
  const whole = zipSync({ "a.txt": strToU8("The bridge is closed, the ministry said.") });
  const escapes = ["../a.txt", "..\\a.txt", "/etc/a.txt", "C:\\a.txt", "x/../../a.txt", "a\0.txt"];
  return [
    ["bomb.zip", bomb],
    ["bomb within.zip", zipSync({ "inner.zip": bomb })],
    ["lying.zip", withSize(zipSync({ "a.txt": new Uint8Array(5_000_000) }), 10)],
    ["boasting.zip", withSize(whole, 4_000_000_000)],
    ["empty.zip", zipSync({})],
    ["folders.zip", zipSync({ "a/": new Uint8Array() })],
    ["many.zip", zipSync(Object.fromEntries(Array.from({ length: 5_100 }, (_, i) => [`${i}.txt`, new Uint8Array()])))],
    [
      "program.zip",
      zipSync({ "a.exe": strToU8("MZ"), "b.html": strToU8("<script>globalThis.ranFromPage=true</script>") }),
    ],
    ["noise.zip", Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 500 }, (_, i) => i % 256)])],
    ["text.zip", "no archive"],
    ["proto.zip", renamed(zipSync({ "_-proto-_": strToU8("escaped") }), "_-proto-_", "__proto__")],
    ...escapes.map((name, i): Named => [`escape ${i}.zip`, zipSync({ [name]: strToU8("escaped") })]),
    ...[4, 20, 40, 60, 100].map((length): Named => [`cut at ${length}.zip`, whole.subarray(0, length)]),
  ];
}

/** An archive whose only file has another name of the same length, which fflate itself would not write. */
function renamed(zip: Uint8Array, name: string, other: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(zip).toString("latin1").replaceAll(name, other), "latin1"));
}

/** An archive whose directory, and header, name another size of its only file. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 30; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return changed;
}

function documents(): readonly Named[] {
  const whole = aDocx({ paragraphs: bridgeParagraphs });
  const withXml = (xml: string) => aDocx({ paragraphs: [], parts: { "word/document.xml": strToU8(xml) } });
  const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  return [
    ...[10, 100, 400, 800, 1_200, whole.length - 30, whole.length - 1].map((length): Named => [
      `cut at ${length}.docx`,
      whole.subarray(0, length),
    ]),
    ["text.docx", "no document"],
    ["other archive.docx", zipSync({ "a.txt": strToU8("a") })],
    ["no xml.docx", withXml("no xml")],
    ["half xml.docx", withXml(`<w:document ${word}><w:body><w:p>`)],
    [
      "entity.docx",
      withXml(
        `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${word}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    ],
    [
      "laughs.docx",
      withXml(
        `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:document ${word}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    ],
    ["deep.docx", withXml(`<w:document ${word}><w:body>${"<w:tbl><w:tr><w:tc>".repeat(20_000)}`)],
    ["bomb.docx", aDocx({ paragraphs: ["x"], parts: { "word/styles.xml": new Uint8Array(50_000_000) } })],
    [
      "picture bomb.docx",
      aDocx({ paragraphs: bridgeParagraphs, parts: { "word/media/a.png": new Uint8Array(50_000_000) } }),
    ],
    ["script.docx", aDocx({ paragraphs: ["<script>globalThis.ranFromPage=true</script>", ...bridgeParagraphs] })],
    ["escape.docx", aDocx({ paragraphs: bridgeParagraphs, parts: { "../../evil.xml": strToU8("<x/>") } })],
  ];
}

function messages(): readonly Named[] {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join(
      "",
    );
  return [
    ["empty.eml", "\r\n"],
    ["no message.eml", Uint8Array.from({ length: 2_000 }, (_, i) => (i * 37) % 256)],
    ["nested.eml", nested(5_000)],
    ["headers.eml", "X-Flood: y\r\n".repeat(300_000)],
    ["one header of 5 MB.eml", `Subject: ${"x".repeat(5_000_000)}\r\n\r\nText.`],
    [
      "script.eml",
      aMail({ html: "<script>globalThis.ranFromPage=true</script><img src=x onerror=globalThis.ranFromPage=true>" }),
    ],
    ["unknown charset.eml", "Content-Type: text/plain; charset=x-unknown\r\n\r\nThe bridge is closed."],
    ["bad base64.eml", "Content-Transfer-Encoding: base64\r\n\r\n%%%%"],
    ["no page.mhtml", "From: x\r\n\r\ntext"],
  ];
}

function pdfs(): readonly Named[] {
  const whole = aPdf({ pages: [setLines(["The bridge over the Aster will stay closed, the ministry said."])] });
  return [
    ...[8, 60, 200, 400, 600, whole.length - 40].map((length): Named => [
      `cut at ${length}.pdf`,
      whole.subarray(0, length),
    ]),
    ["text.pdf", "no document"],
    ["noise.pdf", `%PDF-1.7\n${"<< >> [ ( stream ".repeat(20_000)}`],
    ["script.pdf", aPdf({ pages: [[]], catalogue: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" })],
    ["circle.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>"],
    [
      "many pages.pdf",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 999999999/Kids[]>>endobj\ntrailer<</Root 1 0 R>>",
    ],
  ];
}
