import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { faultsOf, type RuleName, RULES } from "./rules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What each rule must reject: path, source. */
const REJECTED: readonly (readonly [rule: RuleName, path: string, source: string])[] = [
  ["floors point down", "src/domain/x.ts", `import { HOST } from "#server/address.mjs";`],
  ["floors point down", "src/domain/x.ts", `import type { X } from "#state/x.ts";`],
  ["floors point down", "src/domain/x.ts", `type X = import("#adapters/x.ts").X;`],
  ["floors point down", "src/adapters/x.ts", `export { x } from "#state/x.ts"; const y = 1;`],
  ["floors point down", "src/adapters/x.ts", `export * as x from "#ui/x.tsx"; const y = 1;`],
  ["floors point down", "src/state/x.ts", `const x = await import("#adapters/indexeddb/x.ts");`],
  ["floors point down", "src/state/x.ts", `new Worker(new URL("../adapters/detector/worker.ts", import.meta.url));`],
  ["floors point down", "src/ui/x.tsx", `import type { Claim } from "#domain/claim/claim.ts";`],
  ["floors point down", "src/features/reader/x.tsx", `import { x } from "#app/compose.ts";`],
  ["floors point down", "src/features/reader/x.tsx", `import { x } from "#adapters/files/x.ts";`],
  ["floors point down", "src/app/x.ts", `import { x } from "#cli/x.mjs";`],
  ["floors point down", "src/server/x.ts", `import { x } from "#adapters/files/x.ts";`],
  ["floors point down", "src/cli/x.ts", `import { x } from "#adapters/indexeddb/x.ts";`],
  ["floors point down", "tests/domain/x.test.ts", `import { x } from "#state/x.ts";`],
  ["floors point down", "tests/ui/x.test.ts", `import { x } from "#domain/claim/claim.ts";`],
  ["features apart", "src/features/reader/x.tsx", `import { x } from "#features/inspector/x.tsx";`],
  ["features apart", "src/features/reader/x.tsx", `import type { X } from "#features/library/x.tsx";`],
  ["imports by alias", "src/domain/claim/x.ts", `import { x } from "./y.ts";`],
  ["imports by alias", "src/features/reader/x.tsx", `import { x } from "../../domain/x.ts";`],
  ["imports by alias", "src/features/reader/x.tsx", `const x = await import("./y.tsx");`],
  ["imports by alias", "src/domain/x.ts", `import { x } from "#domain/y";`],
  ["imports by alias", "tests/domain/x.test.ts", `import { x } from "../../src/domain/y.ts";`],
  ["imports in the open", "src/state/x.ts", "const x = (name: string) => import(name);"],
  ["imports in the open", "src/app/x.ts", `const x = import.meta.glob("./*.ts");`],
  ["packages at home", "src/domain/claim/x.ts", `import { z } from "zod";`],
  ["packages at home", "src/domain/claim/x.ts", `import { sha256 } from "@noble/hashes/sha2.js";`],
  ["packages at home", "src/domain/claim/x.ts", `import type { ReactNode } from "react";`],
  ["packages at home", "src/adapters/files/x.ts", `import { openDB } from "idb";`],
  ["packages at home", "src/adapters/indexeddb/x.ts", `import winkNLP from "wink-nlp";`],
  ["packages at home", "src/adapters/indexeddb/x.ts", `type X = import("comlink").Remote<object>;`],
  ["packages at home", "src/state/x.ts", `import { openDB } from "idb";`],
  ["packages at home", "src/features/reader/x.tsx", `import { Menu } from "@base-ui/react/menu";`],
  ["packages at home", "src/state/x.ts", `import { Check } from "lucide-react";`],
  ["packages at home", "src/app/x.tsx", `import { toast } from "sonner";`],
  ["packages at home", "src/ui/x.tsx", `import { useQuery } from "@tanstack/react-query";`],
  ["packages at home", "src/ui/x.tsx", `import { create } from "zustand";`],
  ["packages at home", "src/server/x.ts", `import { createRoot } from "react-dom/client";`],
  ["node apart", "src/domain/x.ts", `import { createHash } from "node:crypto";`],
  ["node apart", "src/app/x.ts", `import type { Buffer } from "node:buffer";`],
  ["node apart", "src/adapters/files/x.ts", `import { readFile } from "fs/promises";`],
  ["node apart", "src/server/x.ts", `import { join } from "path";`],
  ["no barrels", "src/ui/index.ts", "export const x = 1;"],
  ["no barrels", "src/ui/all.ts", `export { x } from "#ui/x.ts"; export type { Y } from "#ui/y.ts";`],
  ["no barrels", "src/domain/claim/x.ts", `export const y = 1; export * from "#domain/claim/claim.ts";`],
  ["no default exports", "src/ui/x.tsx", "export default function Button() { return null; }"],
  ["no default exports", "src/ui/x.tsx", "const Button = 1; export { Button as default };"],
  ["no default exports", "src/ui/x.tsx", `export { Button as default } from "#ui/y.tsx"; const x = 1;`],
  ["rooms have names", "src/domain/utils.ts", "export const x = 1;"],
  ["rooms have names", "src/ui/helpers/x.ts", "export const x = 1;"],
  ["rooms have names", "src/state/common.ts", "export const x = 1;"],
  ["rooms have names", "src/domain/date-util.ts", "export const x = 1;"],
  ["rooms have names", "tests/kit/misc.ts", "export const x = 1;"],
  ["domain without clock or chance", "src/domain/x.ts", "export const at = () => Date.now();"],
  ["domain without clock or chance", "src/domain/x.ts", "export const at = () => new Date().toISOString();"],
  ["domain without clock or chance", "src/domain/x.ts", "export const at = () => Date();"],
  ["domain without clock or chance", "src/domain/x.ts", `export const at = () => Date["now"]();`],
  ["domain without clock or chance", "src/domain/x.ts", "export const die = () => Math.random();"],
  ["domain without clock or chance", "src/domain/x.ts", "const { random } = Math;"],
  ["domain without clock or chance", "src/domain/x.ts", "crypto.getRandomValues(new Uint8Array(4));"],
  ["domain without clock or chance", "src/domain/x.ts", "export const id = () => globalThis.crypto.randomUUID();"],
  ["domain without clock or chance", "src/domain/x.ts", "export const at = () => performance.now();"],
];

/** What looks like a fault and is none. */
const ACCEPTED: readonly (readonly [why: string, path: string, source: string])[] = [
  ["a floor below", "src/adapters/x.ts", `import { x } from "#domain/x.ts";`],
  ["one's own feature", "src/features/reader/x.tsx", `import { x } from "#features/reader/y.tsx";`],
  ["the detector's worker", "src/adapters/detector/x.ts", `new Worker(new URL("./worker.ts", import.meta.url));`],
  ["a style sheet", "src/ui/x.tsx", `import "#ui/theme.css";`],
  ["a package's style sheet", "src/ui/x.tsx", `import "sonner/dist/styles.css";`],
  ["zod's one door", "src/domain/schema.ts", `import { z } from "zod"; export { z };`],
  ["the hash's one door", "src/domain/sha256.ts", `import { sha256 } from "@noble/hashes/sha2.js";`],
  ["a date from a given time", "src/domain/x.ts", "export const day = (at: string) => new Date(at).getUTCDate();"],
  ["other arithmetic", "src/domain/x.ts", "export const larger = Math.max(1, 2);"],
  ["the clock above the domain", "src/adapters/x.ts", "export const now = () => Date.now();"],
  ["a tool's configuration", "tests/e2e/playwright.config.ts", "export default {};"],
  ["a test's kit", "tests/domain/x.test.ts", `import { aClaim } from "../kit/a-claim.ts";`],
  ["Node in a command", "src/cli/x.mjs", `import { join } from "node:path";`],
  ["a computed import in a command", "src/cli/x.mjs", "await import(process.argv[2]);"],
  ["the word in another", "src/domain/commonness.ts", "export const x = 1;"],
];

describe("the rules of the house", () => {
  it.each(REJECTED)("%s: rejects %s with %s", (rule, path, source) => {
    expect(faultsOf({ path, source }).filter((fault) => fault.startsWith(`${rule}: `))).not.toEqual([]);
  });

  it.each(ACCEPTED)("accept %s", (_why, path, source) => {
    expect(faultsOf({ path, source })).toEqual([]);
  });

  it("have each an example that they reject", () => {
    expect(new Set(REJECTED.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});

describe("the house", () => {
  const paths = ["src", "tests"].flatMap(modulesIn);

  it("is found", () => {
    expect(paths.length).toBeGreaterThan(20);
  });

  it.each(paths)("keeps its rules in %s", (path) => {
    expect(faultsOf({ path, source: readFileSync(`${root}/${path}`, "utf8") })).toEqual([]);
  });
});

/** Paths of a folder's modules, from the project's root, with forward slashes. */
function modulesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
}
