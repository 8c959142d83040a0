import { createHash } from "node:crypto";
import { mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleAddress, Manifest } from "#domain/article/manifest.ts";
import { articleFolder } from "#server/article-folder.ts";
import { aFolder } from "./a-server.ts";

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder.path, name), content);
const names = async (): Promise<string[]> =>
  (await articleFolder(folder.path).list()).manifest.articles.map(({ name }) => name);

describe("the manifest", () => {
  it("gives size, hash and time of the bytes as they lie there", async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x68, 0xff, 0x00]);
    put("raw.txt", bytes);
    const { manifest } = await articleFolder(folder.path).list();
    expect(Manifest.parse(manifest)).toEqual({
      version: 1,
      articles: [
        {
          name: "raw.txt",
          bytes: 6,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          modifiedAt: statSync(join(folder.path, "raw.txt")).mtime.toISOString(),
        },
      ],
    });
  });

  it.each([
    "plain.txt",
    "two words.txt",
    "100% sure.txt",
    "Київ — 雪 😀.txt",
    "a#b?c&d.txt",
    "UPPER.TXT",
    "%2e%2e.txt",
    "a.md",
    "a.html",
    "A.HTM",
    "a.pdf",
    "a.docx",
    "a.eml",
  ])("names and reads %j", async (name) => {
    put(name, name);
    expect(await names()).toEqual([name]);
    expect(String(await articleFolder(folder.path).read(name))).toBe(name);
  });

  it.each([
    ["formats of many articles", () => ["a.json", "a.jsonl", "a.csv", "a.zip"].forEach((name) => put(name, "x"))],
    ["another ending", () => put("notes.doc", "x")],
    ["no ending", () => put("txt", "x")],
    ["a hidden file", () => put(".hidden.txt", "x")],
    ["a folder", () => mkdirSync(join(folder.path, "folder.txt"))],
    ["a link, even to a file beside it", () => symlinkSync("/etc/hostname", join(folder.path, "link.txt"))],
    ["a broken link", () => symlinkSync("nowhere", join(folder.path, "broken.txt"))],
    ["a file in a folder", () => (mkdirSync(join(folder.path, "inner")), put("inner/deep.txt", "x"))],
  ])("leaves out %s", async (_what, lay) => {
    put("kept.txt", "x");
    lay();
    expect(await names()).toEqual(["kept.txt"]);
  });

  it("is ordered by name and empty for a folder that is not there", async () => {
    for (const name of ["b.txt", "a.txt", "B.txt", "ä.txt"]) put(name, "x");
    expect(await names()).toEqual(["B.txt", "a.txt", "b.txt", "ä.txt"]);
    expect((await articleFolder(join(folder.path, "missing")).list()).manifest.articles).toEqual([]);
  });

  it("hashes anew what has changed, even to the same size", async () => {
    const articles = articleFolder(folder.path);
    put("a.txt", "one");
    const before = (await articles.list()).manifest.articles[0]?.sha256;
    put("a.txt", "two");
    utimesSync(join(folder.path, "a.txt"), 1_700_000_000, 1_700_000_000);
    expect((await articles.list()).manifest.articles[0]?.sha256).not.toBe(before);
  });
});

describe("reading", () => {
  it.each([
    "../outside.txt",
    "..",
    ".",
    "",
    "/etc/hostname",
    "inner/deep.txt",
    "missing.txt",
    "a.txt\0",
    "..\\outside.txt",
  ])("refuses %j", async (name) => {
    const outside = join(folder.path, "outside.txt");
    writeFileSync(outside, "secret");
    mkdirSync(join(folder.path, "seeds", "inner"), { recursive: true });
    writeFileSync(join(folder.path, "seeds", "inner", "deep.txt"), "deep");
    expect(await articleFolder(join(folder.path, "seeds")).read(name)).toBeNull();
  });

  it("reads nothing by a name that no file has, whatever the name", async () => {
    put("a.txt", "x");
    const articles = articleFolder(folder.path);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (name) => {
        fc.pre(name !== "a.txt");
        expect(await articles.read(name)).toBeNull();
      }),
    );
  });
});

it("an address leads back to its name, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const { pathname } = new URL(articleAddress(name), "http://127.0.0.1/");
      fc.pre(name !== "." && name !== "..");
      expect(decodeURIComponent(pathname.slice("/seeds/".length))).toBe(name);
    }),
  );
});
