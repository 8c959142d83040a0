import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "#domain/schema.ts";
import { ROOT } from "./fixture.ts";

const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** What a package names as optional, mostly its binaries for other systems, and the lock file does not have. */
function missingFrom({ packages }: z.infer<typeof LockFile>): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
}

describe("package-lock.json", () => {
  const lockFile = LockFile.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));

  it("has the binaries of every system, else npm ci refuses the whole file", () => {
    expect(missingFrom(lockFile)).toEqual([]);
  });

  it("names no registry, so that each machine asks its own", () => {
    expect(Object.values(lockFile.packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
  });

  it("would be found lacking", () => {
    const packages = { "node_modules/a": { optionalDependencies: { "a-win32": "1.0.0", "a-linux": "1.0.0" } } };
    expect(missingFrom({ packages: { ...packages, "node_modules/a-linux": { version: "1.0.0" } } })).toEqual([
      "a-win32",
    ]);
  });
});
