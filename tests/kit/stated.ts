import { textHash } from "#domain/article/article.ts";
import { type Claim, claimId } from "#domain/claim/claim.ts";
import type { Proposition, Propositions } from "#domain/relate/proposition.ts";
import { propositionsOf } from "#domain/relate/propositions-of.ts";

import { aClaim, aSource, aSuggestion } from "./a-claim.ts";
import { aDetection } from "./a-detection.ts";

/** A claim as a test writes it: `content` alone for the author's own, or with whom it comes from or who denies it. */
export type Stated =
  | string
  | { readonly says: string; readonly content: string }
  | { readonly denies: string; readonly content: string }
  /** A sentence that only tells of a denial; `cue` stands in it. */
  | { readonly reports: string; readonly cue: string; readonly content: string };

/** The propositions of an article that makes these claims, one sentence each. */
export function propositionsStated(...all: readonly Stated[]): Propositions {
  const sentences = all.map(sentenceOf);
  const text = sentences.join("\n");
  const starts = sentences.map((_, i) => sentences.slice(0, i).join("\n").length + (i > 0 ? 1 : 0));
  const claims = all.map((stated, i) => claimOf(text, stated, starts[i] ?? 0, sentences[i] ?? ""));
  return propositionsOf(text, aDetection({ text: textHash(text), claims }));
}

/** The one proposition of an article that makes one claim. */
export function propositionStated(stated: Stated): Proposition {
  const [proposition] = propositionsStated(stated).propositions;
  if (!proposition) throw new Error("the detection had no claim");
  return proposition;
}

function sentenceOf(stated: Stated): string {
  if (typeof stated === "string") return `${stated}.`;
  if ("says" in stated) return `${stated.says} said that ${stated.content}.`;
  return "denies" in stated ? `${stated.denies} denied that ${stated.content}.` : `${stated.content}.`;
}

function claimOf(text: string, stated: Stated, start: number, sentence: string): Claim {
  const hash = textHash(text);
  const content = typeof stated === "string" ? stated : stated.content;
  const from = start + sentence.lastIndexOf(content);
  const pieces = [{ start: from, end: from + content.length }];
  if (typeof stated === "string") return aClaim({ text: hash, pieces, id: claimId(hash, pieces, null) });
  const speaker = "says" in stated ? stated.says : "denies" in stated ? stated.denies : stated.reports;
  const span = { start, end: start + speaker.length };
  const source = aSource({ span, speaker, role: "denies" in stated ? "denier" : "claimant" });
  const cueAt = "reports" in stated ? text.indexOf(stated.cue, start) : span.end + 1;
  const cue = { start: cueAt, end: "reports" in stated ? cueAt + stated.cue.length : from - 1 };
  return aClaim({
    text: hash,
    pieces,
    id: claimId(hash, pieces, span),
    source,
    cue,
    suggestion: aSuggestion({ denial: "denies" in stated ? { rule: "R1", quote: cue } : null }),
    foundBy: { kind: "detector", detector: "kit-1", rule: "reports" in stated ? "denial-report" : "kit" },
  });
}
