import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifiedFile } from "#cli/checked-file.ts";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { exportedChains } from "#domain/exchange/exported-chain.ts";
import { aContent, anExportText } from "../domain/exchange/an-export.ts";
import { edited } from "../domain/exchange/damages.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verify-export-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const content = aContent();
const all = content.articles.flatMap(({ changes }) => changes);
const whole = annotatedJsonText(
  annotatedJson({ ...content, chains: exportedChains(all, new Set(all.map(({ article }) => article))) }),
);
const history = "articles/0/texts/0/history";
const closing = /^This proves order and integrity, not who wrote it/;

describe("verifying a file", () => {
  const cases: readonly [name: string, text: string, exitCode: number, lines: readonly RegExp[]][] = [
    ["as it was written", whole, 0, [/holds: 1 article, 3 claims, 3 changes\.$/, closing]],
    ["of an older version", anExportText(), 0, [/what was removed from it can be missed/, /holds: /, closing]],
    [
      "with an altered change",
      JSON.stringify(edited(whole, { [`${history}/0/after/decision/status`]: "denied" })),
      1,
      [/history\[0\]\.id: .* it was altered\.$/, /does not hold: \d problems?\.$/, closing],
    ],
    [
      "with its newest change removed",
      JSON.stringify(edited(whole, { [history]: (old: unknown[]) => old.slice(0, -1) })),
      1,
      [/^\$\.chains\[0\]: Change 3 of this chain was removed/, /does not hold/, closing],
    ],
  ];
  it.each(cases)("%s", (name, text, exitCode, lines) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, text);
    const outcome = verifiedFile(path);
    expect(outcome.exitCode).toBe(exitCode);
    for (const line of lines) expect(outcome.lines).toContainEqual(expect.stringMatching(line));
  });

  it("that is not there proves nothing", () => {
    const outcome = verifiedFile(join(folder, "absent.json"));
    expect(outcome).toEqual({ exitCode: 2, lines: [expect.stringMatching(/could not be read/)] });
  });
});
