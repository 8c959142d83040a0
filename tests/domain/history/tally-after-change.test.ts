import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { tallyOf } from "#domain/claim/tally.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";
import { anySteps } from "../../kit/any-steps.ts";
import { type Desk, emptyDesk, take } from "./desk.ts";

const { id: article } = anArticle();

/**
 * Claims as two detector versions find them: some the same, some with other boundaries, some found by one only; the
 * first and the fourth are the author's own, of which the default level hides what it is not worth showing.
 */
const places = [0, 40, 80, 120].map((start) => ({ start, end: start + 20 }));
function found(version: string, shift: readonly number[], worth: readonly (number | null)[]): Detection {
  const claims = places.flatMap(({ start, end }, i): Claim[] => {
    const by = shift[i];
    if (by === undefined) return [];
    const foundBy = { kind: "detector", detector: version, rule: "kit" } as const;
    const checkWorthiness = worth[i] ?? null;
    return [
      aClaim({
        pieces: [{ start: start + by, end: end + by }],
        foundBy,
        ...(checkWorthiness !== null && { checkWorthiness }),
      }),
    ];
  });
  return aDetection({ claims, detector: version });
}
const first = found("kit-1", [0, 0, 0, 0], [0.8, null, null, 0.1]);
/**
 * The first claim again, which it thinks less of, the second with a boundary moved a little, the third moved too far to
 * be the same.
 */
const second = found("kit-2", [0, 3, 15], [0.2]);

function counted(detection: Detection, sheet = emptySheet(article, detection.text, null)) {
  const key = { article, text: detection.text, analyst: sheet.analyst, detector: detection.detector };
  return tallyOf(key, readClaims(detection, sheet));
}

function countedAnew(desk: Desk, detection: Detection): Desk {
  return { ...desk, tally: counted(detection, desk.sheet) };
}

describe("a tally kept up change by change", () => {
  it("equals counting anew, also when acts meet a detection newer or older than the claims they are on", () => {
    const anyClaim = [...first.claims, ...second.claims];
    const steps = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: anySteps(anyClaim, 4) },
        { weight: 1, arbitrary: fc.constantFrom(first, second) },
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (program) => {
        let detection = first;
        let desk = emptyDesk(detection, counted(detection));
        for (const part of program) {
          if ("claims" in part) {
            detection = part;
            desk = countedAnew(desk, detection);
            continue;
          }
          for (const step of part) {
            const next = take(desk, step, detection);
            if ("refused" in next) continue;
            desk = next;
            expect(desk.tally).toEqual(counted(detection, desk.sheet));
          }
        }
      }),
    );
  });

  it("no longer counts a detected claim once it is a boundary offered for a touched one", () => {
    const [, moved] = second.claims;
    const old = first.claims[1];
    if (!moved || !old) throw new Error("two claims each");
    const desk = take(
      emptyDesk(second, counted(second)),
      { kind: "act", claim: old, act: { kind: "dismiss" } },
      second,
    );
    if ("refused" in desk) throw new Error(desk.refused);
    expect(counted(second)).toMatchObject({ open: 2, dismissed: 0 });
    expect(desk.tally).toMatchObject({ open: 1, dismissed: 1 });
    expect(readClaims(second, desk.sheet).find(({ claim }) => claim.id === old.id)?.boundaryOffers).toEqual([
      moved.pieces,
    ]);
  });
});
