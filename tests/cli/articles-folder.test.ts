import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { articlesFolder } from "#cli/articles-folder.mjs";

const folder = mkdtempSync(join(tmpdir(), "claimdesk-articles-"));
writeFileSync(join(folder, "a.txt"), "x");
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm start's folder of articles", () => {
  it.each<[readonly string[], string | null]>([
    [[], null],
    [["--articles", folder], folder],
    [[`--articles=${folder}`], folder],
    [["--articles", "."], folder],
  ])("named by %j is %s", (words, path) => expect(articlesFolder(words, folder)).toEqual({ ok: true, path }));

  it.each<[readonly string[], RegExp]>([
    [["--articles", "missing"], /There is no folder .*missing/],
    [["--articles", "a.txt"], /is a file, no folder/],
    [["--articles"], /does not know "--articles"/],
    [["seeds"], /does not know "seeds"/],
    [["--port", "1"], /does not know/],
  ])("named by %j can't be used", (words, sentence) =>
    expect(articlesFolder(words, folder)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) }),
  );
});
