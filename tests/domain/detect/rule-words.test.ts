import { describe, expect, it } from "vitest";
import { wordsOfRule } from "#domain/detect/rule-words.ts";

describe("a rule in words", () => {
  it.each([
    ["said-that", "a verb of saying with its clause"],
    ["author-assertion", "a statement of the author’s own"],
    ["model", "the model alone, by no rule"],
    ["structure", "quotation marks, numbers or names in the sentence"],
    ["a-later-rule", "the rule “a-later-rule”"],
    ["constructor", "the rule “constructor”"],
  ])("%s: %s", (rule, words) => {
    expect(wordsOfRule(rule)).toBe(words);
  });
});
