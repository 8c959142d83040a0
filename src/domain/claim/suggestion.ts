import { Span } from "#domain/anchor/span.ts";
import { type Status, statusOf } from "#domain/claim/status.ts";
import { z } from "#domain/schema.ts";

/** The rules that answer the two questions; R2 changes nothing and R0 only gates, so neither answers. */
export const AnswerRule = z.enum(["R1", "R3", "R4", "R5", "R6"]);
export type AnswerRule = z.infer<typeof AnswerRule>;

/**
 * How direct a source is: A a document or recording, B named with direct knowledge,
 * C named but interested or second-hand, D described but unnamed.
 */
export const Grade = z.enum(["A", "B", "C", "D"]);
export type Grade = z.infer<typeof Grade>;

/** Something to know beside the status; it changes nothing. */
export const Flag = z.enum(["response", "not-verified-by-outlet", "partly-denied", "hedged"]);
export type Flag = z.infer<typeof Flag>;

/**
 * The tool's proposal for a claim, as the text alone gives it (no confirmed link considered).
 * Each answer names its rule and where the words stand that made it: the cue; for R6, which rests on
 * the absence of one, null.
 */
export const Suggestion = z.strictObject({
  source: z.strictObject({
    answer: z.boolean(),
    rule: AnswerRule,
    quote: Span.nullable(),
    grade: Grade.nullable(),
  }),
  denial: z.strictObject({ rule: z.literal("R1"), quote: Span }).nullable(),
  flags: z.array(z.strictObject({ flag: Flag, quote: Span })),
});
export type Suggestion = Readonly<z.infer<typeof Suggestion>>;

/**
 * The status a suggestion comes to.
 * @param confirmedDenial whether an analyst confirmed that another claim denies this one in full
 */
export function suggestedStatus(suggestion: Suggestion, confirmedDenial: boolean): Status {
  return statusOf({
    hasSource: suggestion.source.answer,
    isDenied: suggestion.denial !== null || confirmedDenial,
  });
}

/** A rule in words, to stand after "Rule R3:". */
export const ruleSentences: Readonly<Record<AnswerRule, string>> = {
  R1: "somebody says that it is not so",
  R3: "evidence is said to be missing",
  R4: "the text names where it comes from",
  R5: "the text only passes it on, without saying from whom",
  R6: "the author asserts it, without a source",
};

/** A grade in words. */
export const gradeSentences: Readonly<Record<Grade, string>> = {
  A: "a document or recording",
  B: "named, with direct knowledge",
  C: "named, but interested or second-hand",
  D: "described, but not named",
};
