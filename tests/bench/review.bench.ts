import { bench, describe } from "vitest";
import { statuses } from "#domain/claim/status.ts";
import { acceptedApart } from "#domain/review/accepted-apart.ts";
import { agreementIntervals, agreementOf } from "#domain/review/agreement.ts";
import { agreementByRule, agreementBySource } from "#domain/review/agreement-by.ts";
import type { Annotation } from "#domain/review/annotation.ts";
import { confusionOf } from "#domain/review/confusion.ts";
import { differencesOf } from "#domain/review/difference.ts";
import { goldOf } from "#domain/review/gold.ts";
import { type Work, matchWorks } from "#domain/review/matching.ts";
import { seeded } from "#domain/seeded.ts";
import { aWork, anAnnotation, ann, ben, cleo } from "../kit/an-annotation.ts";

/**
 * Three analysts' work on so many claims of one text: two in three have one id, the others are found by each analyst with
 * boundaries of their own; every fifth nests in the one before it; one in ten is left open.
 */
function threeWorks(claims: number): readonly Work[] {
  const chance = seeded(claims);
  const pick = <T>(from: readonly T[]) => from[Math.floor(chance() * from.length)];
  const shared = Array.from({ length: claims }, (_, i) => {
    const start = i * 40 - (i % 5 === 4 ? 35 : 0);
    return anAnnotation(start, start + 30, { rules: ["R4"], speaker: `speaker ${i % 200}` });
  });
  return [ann, ben, cleo].map((analyst) =>
    aWork(
      analyst,
      shared.map((claim, i): Annotation => {
        const { start, end } = claim.pieces[0] ?? { start: 0, end: 1 };
        const standing = chance() < 0.1 ? "open" : (pick(statuses) ?? "sourced");
        const own =
          i % 3 === 0 ? anAnnotation(start + Math.floor(chance() * 5), end, { speaker: claim.speaker }) : claim;
        return { ...own, standing, accepted: chance() < 0.3 };
      }),
    ),
  );
}

/** The ratio of the two groups' times shows whether work grows with the claims alone: ten, and hardly more. */
for (const claims of [5000, 50_000]) {
  const works = threeWorks(claims);
  const matching = matchWorks(works);
  describe(`${claims} claims by three analysts`, () => {
    const once = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };
    bench("are matched", () => void matchWorks(works), once);
    bench(
      "are compared: differences, agreement, table, by rule and source, accepted apart, gold",
      () => {
        differencesOf(matching);
        agreementOf([matching]);
        confusionOf([matching], ann, cleo);
        agreementByRule([matching]);
        agreementBySource([matching]);
        acceptedApart([matching]);
        goldOf([matching], []);
      },
      once,
    );
    bench("get intervals of 1,000 samples", () => void agreementIntervals([matching]), once);
  });
}
