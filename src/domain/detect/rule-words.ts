import type { RuleName } from "#domain/detect/finding.ts";

/** What each rule goes by, in plain words to stand behind "Found by". */
const ruleWords: Readonly<Record<RuleName | "structure" | "review-pack", string>> = {
  "said-that": "a verb of saying with its clause",
  "said-after": "a verb of saying behind or within what is said",
  "according-to": "“according to” or words like it",
  "quoted-phrase": "a phrase in quotation marks",
  "continued-quotation": "a quotation that goes on from the sentence before",
  "nominal-speech": "a noun of saying with its clause, as in “the claim that”",
  "nominal-apprehension": "a noun of worry with what is feared",
  "reported-event": "a verb of reporting or expecting with its event",
  "attached-clause": "a further clause under the same verb of saying",
  hearsay: "a word that only passes it on, as “reportedly” does",
  "no-evidence-that": "“no evidence that” or words like it",
  "denied-that": "a verb of denying with its clause",
  "called-false": "words that call it false",
  "denial-report": "a report of a denial",
  "embedded-post": "a statement in an embedded post",
  "author-assertion": "a statement of the author’s own",
  model: "the model alone, by no rule",
  "review-pack": "whoever made the review pack",
  structure: "quotation marks, numbers or names in the sentence",
};

const wordsByName: ReadonlyMap<string, string> = new Map(Object.entries(ruleWords));

/** A rule in plain words to stand behind "Found by"; the name itself where another version's rule is not known here. */
export function wordsOfRule(rule: string): string {
  return wordsByName.get(rule) ?? `the rule “${rule}”`;
}
