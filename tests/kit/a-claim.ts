import { textHash } from "#domain/article/article.ts";
import { type Claim, type DenialLink, type Source, claimId } from "#domain/claim/claim.ts";
import type { Suggestion } from "#domain/claim/suggestion.ts";
import { aText } from "./a-text.ts";

/** A claim that stands up to its schema; its id follows from its text, pieces and source unless one is given. */
export function aClaim(changes: Partial<Claim> = {}): Claim {
  const text = changes.text ?? textHash(aText);
  const pieces = changes.pieces ?? [{ start: 84, end: 125 }];
  const source = changes.source ?? null;
  return {
    version: 1,
    id: claimId(text, pieces, source?.span ?? null),
    text,
    pieces,
    source,
    innerSources: [],
    cue: null,
    hedge: null,
    basis: source ? "attributed" : "author",
    suggestion: aSuggestion(),
    denies: [],
    foundBy: { kind: "detector", detector: "kit-1", rule: "kit" },
    ...changes,
  };
}

/** Two claims or more that stand apart from each other, `count` of them, each ten code units long. */
export function claims(count: number, changes: Partial<Claim> = {}): readonly [Claim, Claim, ...Claim[]] {
  const at = (i: number) => aClaim({ pieces: [{ start: i * 20, end: i * 20 + 10 }], ...changes });
  return [at(0), at(1), ...Array.from({ length: count - 2 }, (_, i) => at(i + 2))];
}

/** A suggestion that comes to `unsourced` on the author's word, unless changed. */
export function aSuggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return { source: { answer: false, rule: "R6", quote: null, grade: null }, denial: null, flags: [], ...changes };
}

/** A suggestion that comes to `sourced`. */
export function aSourcedSuggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return aSuggestion({ source: { answer: true, rule: "R4", quote: { start: 70, end: 79 }, grade: "B" }, ...changes });
}

/** A source that stands up to its schema. */
export function aSource(changes: Partial<Source> = {}): Source {
  return {
    span: { start: 47, end: 69 },
    speaker: "The Ukrainian military",
    role: "claimant",
    description: "official, party to the conflict",
    interested: true,
    ...changes,
  };
}

/** A suggested link from a denial to this claim. */
export function aDenialLink(claim: Claim, changes: Partial<DenialLink> = {}): DenialLink {
  return { claim: claim.id, type: "full", ground: "heading", quote: null, score: 0.8, ...changes };
}
