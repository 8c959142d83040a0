import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedFile } from "#cli/checked-file.ts";
import { anExportText } from "../domain/exchange/an-export.ts";
import { edited } from "../domain/exchange/damages.ts";

const run = fileURLToPath(new URL("../../src/cli/run.mjs", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-export-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = anExportText();
const text = "articles/0/texts/0";
const bad = JSON.stringify(edited(good, { [`${text}/claims/0/hedge/exact`]: "would", [`${text}/history/1/n`]: 5 }));

describe("checking a file", () => {
  const cases: readonly [
    name: string,
    content: string | Uint8Array | null,
    exitCode: number,
    lines: readonly RegExp[],
  ][] = [
    ["an export that holds", good, 0, [/ holds: 1 article, 3 claims, 3 changes\.$/]],
    ["the same on one line", JSON.stringify(JSON.parse(good)), 0, [/ holds: /]],
    ["a file that is not there", null, 2, [/could not be read: ENOENT/]],
    ["no JSON", "{", 1, [/^\$: The file is not JSON: /, /does not hold: 1 problem\.$/]],
    ["no text", Uint8Array.of(0xff, 0xfe, 0x00), 1, [/^\$: The file is not UTF-8 text\.$/, /1 problem\.$/]],
    ["other JSON", "[]", 1, [/^\$\.format: This is no Annotated JSON export/, /1 problem\.$/]],
    [
      "two kinds of damage",
      bad,
      1,
      [
        /^\$\.articles\[0\]\.texts\[0\]\.claims\[0\]\.hedge\.exact: /,
        /^\$\.articles\[0\]\.texts\[0\]\.history\[1\]\.id: /,
        /[2-9] problems\.$/,
      ],
    ],
  ];
  it.each(cases)("%s", (name, content, exitCode, lines) => {
    const path = content === null ? join(folder, "absent.json") : written(`${name}.json`, content);
    const outcome = checkedFile(path);
    expect(outcome.exitCode).toBe(exitCode);
    for (const line of lines) expect(outcome.lines).toContainEqual(expect.stringMatching(line));
  });
});

interface Ended {
  readonly exitCode: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does: in the project's root, told where npm was called. */
function checkExport(calledFrom: string, ...parameters: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: dirname(dirname(dirname(run))), env: { ...process.env, INIT_CWD: calledFrom } };
    execFile(process.execPath, [run, "check-export", ...parameters], options, (error, stdout, stderr) => {
      resolve({ exitCode: error?.code ?? 0, stdout, stderr });
    });
  });
}

describe("check-export, the command", { timeout: 60_000 }, () => {
  it("ends with 0 and says what it counted, for a path from where it was called", async () => {
    const path = written("good.json", good);
    const ended = await checkExport(folder, basename(path));
    expect(ended).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ended.stdout).toMatch(/good\.json holds: 1 article, 3 claims, 3 changes\.\n$/);
  });

  it("ends with 1 where something does not hold", async () => {
    const ended = await checkExport(folder, written("bad.json", bad));
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toMatch(/bad\.json does not hold: \d problems\.\n$/);
  });

  it.each([[[]], [["one.json", "two.json"]]])("ends with 2 and says how it is called, given %j", async (parameters) => {
    expect(await checkExport(folder, ...parameters)).toMatchObject({
      exitCode: 2,
      stderr: "Say which one file to check: npm run check-export -- file.json\n",
    });
  });
});
