import { describe, expect, it } from "vitest";
import { type Jumps, type Stop, jumpBack, jumpOn, jumpTo, noJumps } from "#domain/claim/jumps.ts";

/** A claim by one letter; capitals stand in another article. */
function stop(letter: string): Stop {
  const article = letter === letter.toUpperCase() ? "other" : "this";
  return { article, text: article.repeat(16).slice(0, 64), claim: letter.repeat(20) };
}

/** Which claims each is linked to. */
const links: Readonly<Record<string, string>> = { a: "x", b: "xyZ", x: "ab", y: "b", Z: "b", c: "" };

/** Presses D (d), Shift+D (<) or selects a claim (its letter), and says where that leads. */
function walk(start: string, presses: string): string {
  let here = start;
  let jumps: Jumps = noJumps;
  const path: string[] = [];
  for (const press of presses) {
    if (press !== "d" && press !== "<") {
      here = press;
      continue;
    }
    const ends = Array.from(links[here] ?? "", stop);
    const jump = press === "d" ? jumpOn(jumps, stop(here), ends) : jumpBack(jumps, stop(here));
    if (jump) {
      jumps = jump.jumps;
      here = jump.to.claim.charAt(0);
    }
    path.push(jump ? here : "-");
  }
  return path.join("");
}

describe("following links", () => {
  it.each<readonly [says: string, start: string, presses: string, path: string]>([
    ["nowhere without links", "c", "d", "-"],
    ["there and back with one link", "a", "dddd", "xaxa"],
    ["from one end to the next, across articles, and back to the beginning", "b", "ddddd", "xyZbx"],
    ["back to the beginning at once", "b", "dd<", "xyb"],
    ["nowhere back before anything was followed", "a", "<", "-"],
    ["nowhere back a second time", "a", "d<<", "xa-"],
    ["a new round from a claim that was chosen meanwhile", "a", "dbd", "xx"],
    ["back through rounds, the last one first", "a", "dbdd<<", "xxyba"],
    ["back past the claim that one is at", "a", "ddbd<b<", "xaxba"],
  ])("%s", (_, start, presses, path) => {
    expect(walk(start, presses)).toBe(path);
  });

  it("goes on from an end that was pressed", () => {
    const [b, x, y, Z] = [stop("b"), stop("x"), stop("y"), stop("Z")];
    const { to, jumps } = jumpTo(noJumps, b, [x, y, Z], y);
    expect(to).toBe(y);
    expect(jumpOn(jumps, y, [b])?.to).toBe(Z);
    expect(jumpBack(jumps, y)?.to).toBe(b);
  });
});
