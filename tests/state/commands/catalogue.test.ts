// @vitest-environment node
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { allCommands, commandsByView } from "#state/commands/catalogue.ts";
import { rebound } from "#state/commands/rebinding.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

describe("the catalogue of commands", () => {
  it("has every list of commands that a view makes available: a clash with one that it lacks would go unseen", () => {
    const files = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const used = files.flatMap((file) =>
      [...readFileSync(`${root}/src/${file}`, "utf8").matchAll(/\buseCommands\((\w+),/g)].map(([, name = ""]) => name),
    );
    expect(used.length).toBeGreaterThan(2);
    const catalogue = readFileSync(`${root}/src/state/commands/catalogue.ts`, "utf8");
    expect(used.filter((name) => !new RegExp(`import \\{[^}]*\\b${name}\\b`).test(catalogue))).toEqual([]);
  });

  it("has each command under one id and one name", () => {
    const names = new Map(commandsByView.flat().map(({ id, name }) => [id, name]));
    expect(commandsByView.flat().filter(({ id, name }) => names.get(id) !== name)).toEqual([]);
    for (const view of commandsByView) expect(new Set(view.map(({ id }) => id)).size).toBe(view.length);
  });

  it.each(allCommands.flatMap(({ shortcut, ...rest }) => (shortcut ? [{ ...rest, shortcut }] : [])))(
    "gives $id keys that no other command has",
    (command) => {
      expect(rebound({}, command, command.shortcut)).toEqual({ ok: true, keys: {} });
    },
  );
});
