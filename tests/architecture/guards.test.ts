import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aProject, runIn } from "./fixture.ts";

/** A guard that has stopped biting is worse than none: each is shown a fault that it must report. */

const PATIENCE = 60_000;
const floors = ["domain", "adapters", "state", "ui", "features", "app", "server", "cli"];
const settings = [
  "tsconfig.json",
  "src/tsconfig.floor.json",
  "tests/tsconfig.json",
  ...floors.map((floor) => `src/${floor}/tsconfig.json`),
];

describe("the compiler, floor by floor", () => {
  /** The file with the fault, and the error's number. */
  const faults: readonly (readonly [fault: string, path: string, source: string, error: RegExp])[] = [
    ["the domain sees the state", "src/domain/a.ts", `export { x } from "#state/x.ts";`, /TS6307/],
    ["the domain sees a server's type", "src/domain/b.ts", `export type { y } from "#server/y.ts";`, /TS6307/],
    ["the adapters see the state", "src/adapters/a.ts", `export { x } from "#state/x.ts";`, /TS6307/],
    ["the state sees the adapters", "src/state/a.ts", `export { z } from "#adapters/z.ts";`, /TS6307/],
    ["the ui sees the domain", "src/ui/a.ts", `export { w } from "#domain/w.ts";`, /TS6307/],
    ["a feature sees the adapters", "src/features/a.ts", `export { z } from "#adapters/z.ts";`, /TS6307/],
    ["the server sees the state", "src/server/a.ts", `export { x } from "#state/x.ts";`, /TS6307/],
    ["the domain has a document", "src/domain/c.ts", "export const title = (): string => document.title;", /TS2584/],
    ["the domain has Node", "src/domain/d.ts", "export const folder = (): string => process.cwd();", /TS(?:2580|2591)/],
    ["an index is not checked", "src/domain/e.ts", "export const first = (all: string[]): string => all[0];", /TS2322/],
    [
      "undefined for a missing member",
      "src/domain/f.ts",
      "export const a: { b?: string } = { b: undefined };",
      /TS2375/,
    ],
    ["an enum", "src/domain/g.ts", "export enum Status { Open }", /TS1294/],
    ["a type imported as a value", "src/domain/h.ts", `import { T } from "#domain/w.ts"; export type U = T;`, /TS1484/],
    ["an unused name", "src/domain/i.ts", "export const f = (a: string): void => {};", /TS6133/],
    ["a forgotten override", "src/domain/j.ts", "class A { a() {} } export class B extends A { a() {} }", /TS4114/],
  ];
  let folder = "";
  let output = "";

  beforeAll(() => {
    folder = aProject(settings, {
      "src/domain/w.ts": "export const w = 1; export type T = 1;",
      "src/adapters/z.ts": "export const z = 1;",
      "src/state/x.ts": "export const x = 1;",
      "src/server/y.ts": "export type y = 1;",
      "vite.config.ts": "export default {};",
      "vitest.config.ts": "export default {};",
      ...Object.fromEntries(faults.map(([, path, source]) => [path, source])),
    });
    ({ output } = runIn(folder, "typescript/bin/tsc", ["-b", "--pretty", "false"]));
  }, PATIENCE);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(faults)("rejects: %s", (_fault, path, _source, error) => {
    const said = output.split("\n").filter((line) => line.startsWith(`${path}(`));
    expect(said.join("\n")).toMatch(error);
  });

  it("has nothing against the rest", () => {
    const accused = [...output.matchAll(/^([^\s(]+)\(\d/gm)].map(([, path]) => path);
    expect(new Set(accused)).toEqual(new Set(faults.map(([, path]) => path)));
  });
});

describe("the linter", () => {
  const faults: readonly (readonly [rule: string, path: string, source: string])[] = [
    ["no-floating-promises", "src/app/a.ts", "const f = async () => {}; export const g = () => { f(); };"],
    ["no-misused-promises", "src/app/b.ts", "export const g = (p: Promise<boolean>) => (p ? 1 : 2);"],
    ["no-explicit-any", "src/app/c.ts", "export const g = (a: any) => [a];"],
    ["no-non-null-assertion", "src/app/d.ts", "export const g = (a: string | null) => a!.length;"],
    ["no-unsafe-type-assertion", "src/app/e.ts", `export const g = (a: unknown) => a as "x";`],
    ["consistent-type-imports", "src/app/f.ts", `import { T } from "#app/g.ts"; export type U = T;`],
    ["no-default-export", "src/app/h.ts", "export default 1;"],
    ["no-cycle", "src/app/i.ts", `import { j } from "#app/j.ts"; export const i = () => j;`],
    [
      "switch-exhaustiveness-check",
      "src/app/k.ts",
      `export const g = (a: 1 | 2) => { switch (a) { case 1: return 3; } };`,
    ],
    ["eqeqeq", "src/app/l.ts", "export const g = (a: number) => a == 1;"],
    ["no-console", "src/app/m.ts", "console.log(1);"],
    ["alt-text", "src/app/n.tsx", `export const N = () => <img src="n.png" />;`],
    ["click-events-have-key-events", "src/app/o.tsx", "export const O = () => <div onClick={() => {}}>o</div>;"],
    [
      "rules-of-hooks",
      "src/app/p.tsx",
      `import { useState } from "react"; export const P = () => <b>{1 > 2 ? useState(1)[0] : 2}</b>;`,
    ],
    [
      "exhaustive-deps",
      "src/app/q.tsx",
      `import { useEffect } from "react"; export const Q = ({ q }: { q: () => void }) => { useEffect(() => q(), []); return null; };`,
    ],
    ["no-focused-tests", "tests/a.test.ts", `import { it } from "vitest"; it.only("a", () => {});`],
  ];
  let folder = "";
  let output = "";

  beforeAll(() => {
    folder = aProject([".oxlintrc.json", ...settings], {
      "src/app/g.ts": "export type T = 1;",
      "src/app/j.ts": `import { i } from "#app/i.ts"; export const j = () => i;`,
      ...Object.fromEntries(faults.map(([, path, source]) => [path, source])),
    });
    ({ output } = runIn(folder, "oxlint/bin/oxlint", ["--type-aware", "--format=unix"]));
  }, PATIENCE);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(faults)("rejects by %s", (rule, path) => {
    const said = output.split("\n").filter((line) => line.includes(path));
    expect(said.join("\n")).toContain(`(${rule})`);
  });
});

describe("the formatter", () => {
  it.each([
    ["single quotes", "export const a = 'b';\n"],
    ["a missing semicolon", 'export const a = "b"\n'],
    ["crooked spaces", 'export  const a="b";\n'],
  ])("rejects %s", (_fault, source) => {
    const folder = aProject([".oxfmtrc.json"], { "src/a.ts": source, "src/b.ts": 'export const a = "b";\n' });
    const { failed, output } = runIn(folder, "oxfmt/bin/oxfmt", ["--list-different", "src"]);
    rmSync(folder, { recursive: true });
    expect({ failed, output: output.trim() }).toEqual({ failed: true, output: "src/a.ts" });
  });
});

describe("the search for what is unused", () => {
  it(
    "names an unused file, export and package",
    () => {
      const folder = aProject(["knip.jsonc"], {
        "src/cli/command.ts": `import { used } from "#domain/used.ts"; console.log(used);`,
        "src/domain/used.ts": "export const used = 1; export const orphan = 2;",
        "src/domain/lost.ts": "export const lost = 3;",
      });
      const { failed, output } = runIn(folder, "knip/bin/knip.js", ["--no-config-hints"]);
      rmSync(folder, { recursive: true });
      expect(failed).toBe(true);
      expect(output).toMatch(/Unused files[^]*src\/domain\/lost\.ts/);
      expect(output).toMatch(/Unused exports[^]*orphan/);
      expect(output).toMatch(/Unused dependencies[^]*idb/);
      expect(output).not.toMatch(/^used/m);
    },
    PATIENCE,
  );
});
