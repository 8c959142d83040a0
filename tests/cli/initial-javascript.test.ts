import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { initialJavaScript } from "#cli/initial-javascript.mjs";

it("counts the entry and what it imports at once, not the worker, nor styles, nor what is loaded lazily", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimdesk-size-"));
  mkdirSync(join(folder, "assets"));
  const sources = { entry: "a".repeat(5000), react: "const b = 1;", worker: "w", lazy: "l" };
  for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, "assets", `${name}.js`), source);
  writeFileSync(
    join(folder, "index.html"),
    `<link rel="icon" href="/icon.svg" />
     <script type="module" crossorigin src="/assets/entry.js"></script>
     <link rel="modulepreload" crossorigin href="/assets/react.js">
     <link rel="stylesheet" crossorigin href="/assets/style.css">`,
  );
  expect(initialJavaScript(folder)).toEqual([
    { path: "/assets/entry.js", bytes: gzipSync(sources.entry).length },
    { path: "/assets/react.js", bytes: gzipSync(sources.react).length },
  ]);
  rmSync(folder, { recursive: true });
});
