import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tool } from "#domain/tool.ts";
import { z } from "#domain/schema.ts";

it("is of the version that package.json names, which exports then carry", () => {
  const packageFile = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(tool.version).toBe(z.object({ version: z.string() }).parse(JSON.parse(packageFile)).version);
});
