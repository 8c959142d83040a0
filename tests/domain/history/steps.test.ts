import { describe, expect, it } from "vitest";
import { type Change } from "#domain/history/change.ts";
import { stepsOf } from "#domain/history/steps.ts";
import { aChange } from "../../kit/a-change.ts";

/** A chain of these changes: an act, part of a step, or the taking back or making again of an earlier one by its number. */
function chain(
  ...makes: readonly ("act" | { readonly step: number } | { readonly undo: number } | { readonly redo: number })[]
) {
  const changes: Change[] = [];
  for (const make of makes) {
    const n = changes.length + 1;
    const target = make === "act" || "step" in make ? null : changes[("undo" in make ? make.undo : make.redo) - 1]?.id;
    changes.push(
      aChange({
        n,
        ...(make !== "act" && "step" in make && { step: make.step }),
        ...(target && { target, what: make !== "act" && "undo" in make ? "undo" : "redo" }),
      }),
    );
  }
  return changes.toReversed();
}

function told(changes: readonly Change[]) {
  return stepsOf(changes).map((step) => `${step.changes.map(({ n }) => n).join("+")}${step.undone ? " undone" : ""}`);
}

describe("a chain's steps", () => {
  it.each([
    { what: "nothing", changes: chain(), steps: [] },
    { what: "acts, newest first", changes: chain("act", "act"), steps: ["2", "1"] },
    { what: "several acts as one", changes: chain("act", { step: 2 }, { step: 2 }, "act"), steps: ["4", "2+3", "1"] },
    {
      what: "two steps side by side",
      changes: chain({ step: 1 }, { step: 1 }, { step: 3 }, { step: 3 }),
      steps: ["3+4", "1+2"],
    },
    { what: "what is taken back", changes: chain("act", "act", { undo: 2 }), steps: ["2 undone", "1"] },
    { what: "what is made again", changes: chain("act", { undo: 1 }, { redo: 1 }), steps: ["1"] },
    {
      what: "what is taken back again",
      changes: chain("act", { undo: 1 }, { redo: 1 }, { undo: 1 }),
      steps: ["1 undone"],
    },
    {
      what: "a step taken back",
      changes: chain({ step: 1 }, { step: 1 }, { undo: 2 }, { undo: 1 }),
      steps: ["1+2 undone"],
    },
  ])("$what", ({ changes, steps }) => expect(told(changes)).toEqual(steps));

  it("has the taking back of what is not among the changes as a step", () => {
    expect(told(chain("act", { undo: 1 }).slice(0, 1))).toEqual(["2"]);
  });
});
