import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import { tallyOf } from "#domain/claim/tally.ts";
import { changeId } from "#domain/history/change.ts";
import { foldChanges } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { undoState } from "#domain/history/undo.ts";
import { claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";
import { type Step, anySteps } from "../../kit/any-steps.ts";
import { type Desk, emptyDesk, said, take } from "./desk.ts";

/** Six, of which the default level hides the last two until they are touched. */
const some = claims(6).map((claim, i) => (i < 4 ? claim : { ...claim, checkWorthiness: 0.1 }));
const detection = aDetection({ claims: some });
const { id: article } = anArticle();
const key = { article, text: detection.text, analyst: null, detector: detection.detector };

function startingDesk(): Desk {
  const sheet = emptySheet(article, detection.text, null);
  return emptyDesk(detection, tallyOf(key, readClaims(detection, sheet)));
}

/** Takes all steps; refused ones leave the desk as it is. Hands out what each step came to. */
function takeAll(
  steps: readonly Step[],
  after: (desk: Desk, before: Desk, step: Step, refused: boolean) => void,
): Desk {
  let desk = startingDesk();
  for (const step of steps) {
    const result = take(desk, step, detection);
    const refused = "refused" in result;
    const next = refused ? desk : result;
    after(next, desk, step, refused);
    desk = next;
  }
  return desk;
}

describe("any sequence of acts, undos and redos", () => {
  it("leaves a sheet that is the fold of the changes", () => {
    fc.assert(
      fc.property(anySteps(some), (steps) => {
        takeAll(steps, ({ sheet, changes }) => {
          expect(foldChanges(emptySheet(article, detection.text, null), changes)).toEqual(sheet);
        });
      }),
    );
  });

  it("leaves a tally that counts what the claims are read as", () => {
    fc.assert(
      fc.property(anySteps(some), (steps) => {
        takeAll(steps, ({ sheet, tally }) => {
          expect(tally).toEqual(tallyOf({ ...key, analyst: sheet.analyst }, readClaims(detection, sheet)));
        });
      }),
    );
  });

  it("makes a chain: numbered without gaps, each change with the id of the one before and its own content's hash", () => {
    fc.assert(
      fc.property(anySteps(some), (steps) => {
        const { changes } = takeAll(steps, () => undefined);
        changes.forEach(({ id, ...content }, i) => {
          expect(content.n).toBe(i + 1);
          expect(content.previous).toBe(changes[i - 1]?.id ?? null);
          expect(changeId(content)).toBe(id);
        });
      }),
    );
  });

  it("brings each claim's snapshot with its first change and never again", () => {
    fc.assert(
      fc.property(anySteps(some), (steps) => {
        const { changes } = takeAll(steps, () => undefined);
        const brought = new Set<string>();
        for (const { claim, snapshot } of changes) {
          if (claim === null) continue;
          expect(snapshot?.id ?? null).toBe(brought.has(claim) ? null : claim);
          brought.add(claim);
        }
      }),
    );
  });

  it("undoes and redoes as a stack of readings does, and is refused where the stack is empty", () => {
    fc.assert(
      fc.property(anySteps(some), (steps) => {
        // What the analyst said, act after act: behind `now` what undo goes back to, ahead of it what redo brings again.
        const behind: ReturnType<typeof said>[] = [];
        let ahead: ReturnType<typeof said>[] = [];
        let now: ReturnType<typeof said> = {};
        takeAll(steps, (desk, before, step, refused) => {
          const isAct = step.kind !== "undo" && step.kind !== "redo";
          const [from, to] = step.kind === "redo" ? [ahead, behind] : [behind, ahead];
          const wanted = isAct ? said(desk.sheet) : from.pop();
          expect(refused).toBe(wanted === undefined);
          if (isAct && desk !== before) {
            behind.push(now);
            ahead = [];
          } else if (!isAct && wanted) to.push(now);
          now = wanted ?? now;
          expect(said(desk.sheet)).toEqual(now);
          const { undo, redo } = undoState(desk.changes.toReversed());
          expect([undo !== null, redo !== null]).toEqual([behind.length > 0, ahead.length > 0]);
        });
      }),
    );
  });

  it("undone to the beginning leaves nothing said, and redone to the end says the same again", () => {
    fc.assert(
      fc.property(anySteps(some, 30), (steps) => {
        const end = takeAll(steps, () => undefined);
        const undone = repeat(end, "undo");
        expect(said(undone.sheet)).toEqual({});
        // Redo goes further than `end` where the sequence had undone acts: then it makes those again, too.
        const redone = repeat(undone, "redo");
        const all = repeat(end, "redo");
        expect(said(redone.sheet)).toEqual(said(all.sheet));
      }),
    );
  });
});

function repeat(desk: Desk, kind: "undo" | "redo"): Desk {
  for (let at = desk; ;) {
    const next = take(at, { kind }, detection);
    if ("refused" in next) return at;
    at = next;
  }
}
