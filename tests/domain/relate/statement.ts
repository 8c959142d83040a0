import type { Claim } from "#domain/claim/claim.ts";
import { textHash } from "#domain/article/article.ts";
import { propositionsOf } from "#domain/relate/propositions-of.ts";
import type { Propositions } from "#domain/relate/proposition.ts";
import { aClaim, aSource, aSourcedSuggestion } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";

/** A text of one claim with these words; `speaker` says it, or `denier` denies it. */
export function statement(
  words: string,
  { speaker, denier }: { readonly speaker?: string; readonly denier?: string } = {},
): Propositions {
  const text = `${words}\n\n${speaker ?? ""}${denier === undefined ? "" : ` ${denier} denied that.`}`;
  const whole = { start: 0, end: words.length };
  const cue = { start: text.length - 5, end: text.length };
  const sources = [
    ...(speaker === undefined ? [] : [aSource({ span: whole, speaker })]),
    ...(denier === undefined ? [] : [aSource({ span: whole, speaker: denier, role: "denier" as const })]),
  ];
  const [source = null, ...innerSources] = sources;
  const claim: Claim = aClaim({
    text: textHash(text),
    pieces: [whole],
    source,
    innerSources,
    suggestion: aSourcedSuggestion({ denial: denier === undefined ? null : { rule: "R1", quote: cue } }),
  });
  return propositionsOf(text, aDetection({ claims: [claim] }));
}
