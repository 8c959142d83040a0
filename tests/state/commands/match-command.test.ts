import { describe, expect, it } from "vitest";
import { fittingCommands, nameFit } from "#state/commands/match-command.ts";
import type { BoundCommand } from "#state/commands/registry.ts";

const commands: readonly BoundCommand[] = [
  "Next claim",
  "Previous claim",
  "Next open claim",
  "Not a claim",
  "Note",
  "Undo",
  "Cues: which verbs carry a claim",
].map((name) => ({ id: name, name, group: "Move", shortcut: null, refusal: () => null, run: () => undefined }));

const names = (typed: string, recent: readonly string[] = []) =>
  fittingCommands(commands, typed, recent).map(({ name }) => name);

describe("commands by what was typed", () => {
  it.each<readonly [string, readonly string[]]>([
    ["", commands.map(({ name }) => name)],
    ["note", ["Note"]],
    ["next", ["Next claim", "Next open claim"]],
    ["  Open ", ["Next open claim"]],
    ["claim next", ["Next claim", "Next open claim"]],
    ["noc", ["Next open claim"]],
    ["udo", ["Undo"]],
    ["verbs", ["Cues: which verbs carry a claim"]],
    ["vérbs", ["Cues: which verbs carry a claim"]],
    ["necm", []],
    ["zebra", []],
  ])("“%s” finds %o first", (typed, expected) => {
    expect(names(typed).slice(0, expected.length)).toEqual(expected);
    if (expected.length === 0) expect(names(typed)).toEqual([]);
  });

  it("puts those used last first, among equals", () => {
    expect(names("", ["Undo", "Note"]).slice(0, 3)).toEqual(["Undo", "Note", "Next claim"]);
    expect(names("next", ["Next open claim"])).toEqual(["Next open claim", "Next claim"]);
    expect(names("note", ["Not a claim"])[0]).toBe("Note");
  });

  it("names a command once, whichever views bring it", () => {
    expect(fittingCommands([...commands, ...commands], "", [])).toHaveLength(commands.length);
  });

  it("fits the better the nearer the beginning", () => {
    const fits = ["Next claim", "Go to next", "A textnext", "Nine extra times", "Nope, exit"].map((n) =>
      nameFit(n, "next"),
    );
    expect(fits).toEqual(fits.toSorted((a, b) => b - a));
  });
});
