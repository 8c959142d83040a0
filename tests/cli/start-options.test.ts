import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startOptions } from "#cli/start-options.mjs";

const folder = mkdtempSync(join(tmpdir(), "claimdesk-start-"));
writeFileSync(join(folder, "a.txt"), "x");
afterAll(() => rmSync(folder, { recursive: true }));

const nothing = { ok: true, articles: null, review: null, isShared: false };

describe("npm start", () => {
  it.each<[readonly string[], object]>([
    [[], {}],
    [["--articles", folder], { articles: folder }],
    [[`--articles=${folder}`], { articles: folder }],
    [["--articles", "."], { articles: folder }],
    [["--review", "a.txt"], { review: join(folder, "a.txt") }],
    [["--host"], { isShared: true }],
    [["--host", "--review", "a.txt"], { isShared: true, review: join(folder, "a.txt") }],
  ])("understands %j", (words, options) => expect(startOptions(words, folder)).toEqual({ ...nothing, ...options }));

  it.each<[readonly string[], RegExp]>([
    [["--articles", "missing"], /There is no folder .*missing/],
    [["--articles", "a.txt"], /is a file, no folder/],
    [["--articles"], /does not know "--articles"/],
    [["--review", "missing.json"], /There is no file .*missing\.json/],
    [["--review", "."], /is no file/],
    [["--host=0.0.0.0"], /does not know/],
    [["seeds"], /does not know "seeds"/],
    [["--port", "1"], /does not know/],
  ])("refuses %j with a sentence", (words, sentence) =>
    expect(startOptions(words, folder)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) }),
  );
});
