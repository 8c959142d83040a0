import type { Span } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { claimId } from "#domain/claim/claim.ts";
import type { Annotation } from "#domain/review/annotation.ts";
import type { Work } from "#domain/review/matching.ts";
import { aText } from "./a-text.ts";

const text = textHash(aText);

/** Ids of three analysts, in their order. */
export const [ann, ben, cleo] = ["a", "b", "c"].map((letter) => letter.repeat(32)) as [string, string, string];

/** A claim from `start` to `end`, left open; its id follows from its first pieces and source unless one is given. */
export function anAnnotation(start: number, end: number, changes: Partial<Annotation> = {}): Annotation {
  const pieces: Span[] = changes.pieces ?? [{ start, end }];
  return {
    claim: claimId(text, pieces, changes.source ?? null),
    pieces,
    source: null,
    speaker: null,
    cue: null,
    standing: "open",
    dismissed: false,
    accepted: false,
    rules: [],
    deniedBy: [],
    ...changes,
  };
}

/** One analyst's work on the text of the kit. */
export function aWork(analyst: string, annotations: readonly Annotation[], changes: Partial<Work> = {}): Work {
  return { analyst, text, annotations, ...changes };
}
