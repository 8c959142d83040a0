import * as fc from "fast-check";
import { statuses } from "#domain/claim/status.ts";
import type { Annotation } from "#domain/review/annotation.ts";
import type { Work } from "#domain/review/matching.ts";
import { aWork, anAnnotation, ann, ben, cleo } from "./an-annotation.ts";
import { anyPieces } from "./any-pieces.ts";

/** Claims of a short text, so that many overlap, nest and share their ids; each id once. */
function anyAnnotations(): fc.Arbitrary<readonly Annotation[]> {
  const anyOne = fc
    .record({
      pieces: anyPieces(24).map((pieces) => pieces.slice(0, 2)),
      moved: fc.option(anyPieces(24), { freq: 5 }),
      standing: fc.constantFrom(...statuses, "open" as const),
      dismissed: fc.boolean(),
      accepted: fc.boolean(),
      speaker: fc.constantFrom(null, "he", "she"),
    })
    .map(({ pieces, moved, ...rest }) => {
      const { claim } = anAnnotation(0, 1, { pieces: [...pieces] });
      return anAnnotation(0, 1, { ...rest, claim, pieces: [...(moved ?? pieces)] });
    });
  return fc.uniqueArray(anyOne, { maxLength: 8, selector: ({ claim }) => claim });
}

/** The work of three analysts on one text. */
export const anyWorks: fc.Arbitrary<readonly [Work, Work, Work]> = fc
  .tuple(anyAnnotations(), anyAnnotations(), anyAnnotations())
  .map(([a, b, c]) => [aWork(ann, a), aWork(ben, b), aWork(cleo, c)]);
