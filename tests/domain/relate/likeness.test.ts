import { describe, expect, test } from "vitest";

import { relate } from "#domain/relate/relate.ts";

import { type Stated, propositionsStated } from "../../kit/stated.ts";
import { conflicts, same, strangers } from "./likeness-cases.ts";

/** The kinds of likeness between two articles of one claim each. */
function kinds(first: Stated, second: Stated): readonly string[] {
  return relate(propositionsStated(first), [propositionsStated(second)]).likenesses.map(({ kind }) => kind);
}

describe("the same", () => {
  test.each(same)("%s = %s", (first, second) => {
    expect(kinds(first, second)).toEqual(["same"]);
  });
});

describe.each(["number", "negation", "name", "time"] as const)("a conflict of %s", (kind) => {
  test.each(conflicts[kind])("%s | %s", (first, second) => {
    expect(kinds(first, second)).toEqual([kind]);
  });
});

describe("neither", () => {
  test.each(strangers)("%s | %s", (first, second) => {
    expect(kinds(first, second)).toEqual([]);
  });
});
