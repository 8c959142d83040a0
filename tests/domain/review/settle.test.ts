import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "#domain/review/annotation.ts";
import { type Difference, differencesOf } from "#domain/review/difference.ts";
import { type Gold, Gold as GoldSchema, goldOf, progressOf } from "#domain/review/gold.ts";
import { type Matching, matchWorks } from "#domain/review/matching.ts";
import { type SettlementAct, settle, withdrawNewest } from "#domain/review/settle.ts";
import {
  type Settlement,
  type SettlementEntry,
  type Withdrawal,
  settlementsInForce,
} from "#domain/review/settlement.ts";
import { aWork, anAnnotation, ann, ben, cleo } from "../../kit/an-annotation.ts";

const at = "2025-03-01T10:00:00.000Z";
const adjudicator = { by: cleo, at };

const agreed = anAnnotation(0, 10, { standing: "denied" });
const status = anAnnotation(20, 40, { standing: "sourced" });
const boundary = anAnnotation(60, 80, { standing: "unsourced" });
const missed = anAnnotation(100, 120, { standing: "unsourced" });
const open = anAnnotation(140, 160);

/** One claim agreed, three to settle (status, boundary, missed), one that Ben has left open, one untouched. */
function comparison(changes: Partial<Annotation> = {}): Matching {
  const moved = { ...boundary, pieces: [{ start: 62, end: 80 }] };
  return matchWorks([
    aWork(ann, [agreed, status, boundary, missed, { ...open, standing: "sourced" }, anAnnotation(200, 210)]),
    aWork(ben, [agreed, { ...status, standing: "contested", ...changes }, moved, open, anAnnotation(200, 210)]),
  ]);
}
const matching = comparison();
const [onStatus, onBoundary, onMissed] = differencesOf(matching) as [Difference, Difference, Difference];

function settled(difference: Difference, act: Partial<SettlementAct> = {}, when = at): Settlement {
  const whole: SettlementAct = { left: ann, right: ben, take: { took: "left" }, reason: "The text says so.", ...act };
  const settlement = settle(difference, whole, { by: cleo, at: when });
  if ("refused" in settlement) throw new Error(settlement.refused);
  return settlement;
}

function withdrawn(entries: readonly SettlementEntry[]): Withdrawal {
  const withdrawal = withdrawNewest(entries, adjudicator);
  if ("refused" in withdrawal) throw new Error(withdrawal.refused);
  return withdrawal;
}

/** By claim in reading order, its outcome and what counts: "settled sourced". */
function outcomes(entries: readonly SettlementEntry[], of = matching): readonly string[] {
  return (goldOf([of], entries).texts[0]?.claims ?? []).map(({ outcome, answers }) =>
    [outcome, ...answers.map((answer) => answer.status)].join(" "),
  );
}

describe("settling a disagreement", () => {
  it.each<{ take: SettlementAct["take"]; of: Difference; answers: readonly object[] }>([
    { take: { took: "left" }, of: onStatus, answers: [{ claim: status.claim, status: "sourced" }] },
    { take: { took: "right" }, of: onStatus, answers: [{ claim: status.claim, status: "contested" }] },
    { take: { took: "left" }, of: onMissed, answers: [{ claim: missed.claim, status: "unsourced" }] },
    { take: { took: "right" }, of: onMissed, answers: [] },
    { take: { took: "new", answers: [] }, of: onStatus, answers: [] },
    { take: { took: "both" }, of: onBoundary, answers: [{ pieces: boundary.pieces }, { pieces: [{ start: 62, end: 80 }] }] }, // prettier-ignore
  ])("takes $take.took of $of.kinds: $answers", ({ take, of, answers }) => {
    const settlement = settled(of, { take, reason: " Seen twice. " });
    expect(settlement).toMatchObject({ took: take.took, answers, reason: "Seen twice.", by: cleo, at });
    expect(settlement.differences).toEqual(of.kinds);
    expect(settlement.readings.map(({ analyst, annotation }) => [analyst, annotation])).toEqual([
      [ann, of.match.readings[0]],
      [ben, of.match.readings[1]],
    ]);
  });

  it("gives two claims two ids", () => {
    const { answers } = settled(onBoundary, { take: { took: "both" } });
    expect(new Set(answers.map(({ claim }) => claim)).size).toBe(2);
  });

  it("takes an answer of the adjudicator's own, whichever claims it is", () => {
    const answer = { claim: status.claim, pieces: status.pieces, source: null, speaker: null, cue: null, status: "denied", deniedBy: [] } as const; // prettier-ignore
    const own = { ...answer, pieces: [...answer.pieces], deniedBy: [] };
    expect(settled(onStatus, { take: { took: "new", answers: [own] } }).answers).toEqual([own]);
  });

  const openOne: Difference = { ...onStatus, kinds: [], match: matching.matches[4] ?? onStatus.match };
  it.each<{ what: string; of: Difference; act: Partial<SettlementAct>; refused: RegExp }>([
    { what: "without a reason", of: onStatus, act: { reason: "  " }, refused: /Say why/ },
    { what: "for a side that is open", of: openOne, act: { take: { took: "right" } }, refused: /has not decided/ },
    { what: "for both where one has none", of: onMissed, act: { take: { took: "both" } }, refused: /Only one side/ },
    {
      what: "for both where the words are the same",
      of: onStatus,
      act: { take: { took: "both" } },
      refused: /same words/,
    },
  ])("is refused $what", ({ of, act, refused }) => {
    const whole: SettlementAct = { left: ann, right: ben, take: { took: "left" }, reason: "So.", ...act };
    expect(settle(of, whole, adjudicator)).toEqual({ refused: expect.stringMatching(refused) });
  });

  it("throws where a side has no part in the comparison", () => {
    expect(() => settled(onStatus, { left: cleo })).toThrow(RangeError);
  });
});

describe("a gold file", () => {
  it("decides nothing that nobody decided", () => {
    expect(outcomes([])).toEqual(["agreed denied", "undecided", "undecided", "undecided", "undecided"]);
  });

  it("counts what was settled, the newest settlement of a disagreement alone", () => {
    const entries = [settled(onStatus), settled(onMissed, { take: { took: "right" } })];
    expect(outcomes(entries)).toEqual(["agreed denied", "settled sourced", "undecided", "settled", "undecided"]);
    const again = [...entries, settled(onStatus, { take: { took: "right" } })];
    expect(outcomes(again)[1]).toBe("settled contested");
  });

  it("keeps of every claim both readings, and who settled it, when and why", () => {
    const [, claim] = goldOf([matching], [settled(onStatus)]).texts[0]?.claims ?? [];
    expect(claim).toMatchObject({
      readings: [
        { analyst: ann, annotation: { standing: "sourced" } },
        { analyst: ben, annotation: { standing: "contested" } },
      ],
      settlement: { by: cleo, at, reason: "The text says so.", took: "left" },
    });
  });

  it("takes settlements back newest first, and brings back what they had replaced", () => {
    let entries: SettlementEntry[] = [settled(onStatus), settled(onStatus, { take: { took: "right" } })];
    entries = [...entries, withdrawn(entries)];
    expect(outcomes(entries)[1]).toBe("settled sourced");
    entries = [...entries, withdrawn(entries)];
    expect(outcomes(entries)[1]).toBe("undecided");
    expect(withdrawNewest(entries, adjudicator)).toEqual({ refused: expect.stringContaining("Nothing") });
    expect(goldOf([matching], entries).entries).toEqual(entries);
    expect(GoldSchema.parse(goldOf([matching], entries, 4)).guidelines).toBe(4);
    expect(GoldSchema.parse(goldOf([matching], entries))).not.toHaveProperty("guidelines");
  });

  it("counts a settlement that is made again after it was taken back, were it in the same millisecond", () => {
    const entries = [settled(onStatus), withdrawn([settled(onStatus)]), settled(onStatus)];
    expect(outcomes(entries)[1]).toBe("settled sourced");
    expect(outcomes([...entries, withdrawn(entries)])[1]).toBe("undecided");
  });

  it("does not apply a settlement to readings that have changed since, and shows it still", () => {
    const later = comparison({ standing: "unsourced" });
    expect(outcomes([settled(onStatus)], later)[1]).toBe("outdated");
    expect(goldOf([later], [settled(onStatus)]).texts[0]?.claims[1]?.settlement?.reason).toBe("The text says so.");
    const suggestedOtherwise = comparison({ accepted: true, rules: ["R3"] });
    expect(outcomes([settled(onStatus)], suggestedOtherwise)[1]).toBe("settled sourced");
  });

  it("keeps settlements of disagreements that are no longer there", () => {
    const { unplaced } = goldOf([matchWorks([aWork(ann, [agreed]), aWork(ben, [agreed])])], [settled(onStatus)]);
    expect(unplaced).toEqual([settled(onStatus)]);
    expect(goldOf([matching], [settled(onStatus)]).unplaced).toEqual([]);
  });

  it("finds a disagreement again whichever analyst is shown at the left", () => {
    const { analysts, match } = onStatus;
    const turned: Difference = {
      ...onStatus,
      analysts: analysts.toReversed(),
      match: { readings: match.readings.toReversed(), answers: match.answers.toReversed() },
    };
    expect(outcomes([settled(turned, { left: ben, right: ann })])[1]).toBe("settled contested");
  });

  it("calls nothing agreed that a single analyst has seen", () => {
    expect(outcomes([], matchWorks([aWork(ann, [agreed])]))).toEqual(["undecided"]);
  });

  it("agrees that something is no claim", () => {
    const none = [aWork(ann, [{ ...agreed, dismissed: true }]), aWork(ben, [{ ...agreed, dismissed: true }])];
    expect(outcomes([], matchWorks(none))).toEqual(["agreed"]);
  });

  it("reads back as what it was written as", () => {
    const gold: Gold = goldOf([matching], [settled(onStatus), settled(onMissed), withdrawn([settled(onMissed)])]);
    expect(GoldSchema.parse(JSON.parse(JSON.stringify(gold)))).toEqual(gold);
  });
});

describe("settling and taking back", () => {
  it("never changes what was agreed, and ends where it began once all is taken back", () => {
    const acts = fc.array(fc.constantFrom("left", "right", "undo"), { maxLength: 12 });
    fc.assert(
      fc.property(acts, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (program, places) => {
        let entries: SettlementEntry[] = [];
        const before: (readonly string[])[] = [];
        program.forEach((act, i) => {
          const difference = [onStatus, onBoundary, onMissed][places[i] ?? 0] ?? onStatus;
          if (act === "undo") {
            const expected = before.pop();
            if (!expected) return;
            entries = [...entries, withdrawn(entries)];
            expect(outcomes(entries)).toEqual(expected);
          } else {
            before.push(outcomes(entries));
            const when = `2025-03-01T10:00:00.${`${i}`.padStart(3, "0")}Z`;
            entries = [...entries, settled(difference, { take: { took: act } }, when)];
          }
          expect(outcomes(entries)[0]).toBe("agreed denied");
        });
      }),
    );
  });
});

describe("progress", () => {
  it("counts differences and what is settled of them, over all and by kind", () => {
    const progress = progressOf(goldOf([matching], [settled(onStatus), settled(onBoundary)]));
    expect(progress).toMatchObject({ differences: 3, settled: 2, outdated: 0 });
    expect(progress.byKind).toMatchObject({
      status: { differences: 1, settled: 1 },
      missed: { differences: 1, settled: 0 },
      cue: { differences: 0, settled: 0 },
    });
  });

  it("counts what is outdated as not settled", () => {
    const later = goldOf([comparison({ standing: "unsourced" })], [settled(onStatus)]);
    expect(progressOf(later)).toMatchObject({ differences: 3, settled: 0, outdated: 1 });
  });
});

describe("entries", () => {
  it("have ids that say what is in them", () => {
    const other = settled(onStatus, { reason: "Otherwise." });
    expect(settled(onStatus).id).toBe(settled(onStatus).id);
    expect(other.id).not.toBe(settled(onStatus).id);
  });

  it("leave in force one settlement of each disagreement", () => {
    const newest = settled(onStatus, { take: { took: "right" } });
    expect(settlementsInForce([settled(onStatus), settled(onMissed), newest])).toEqual([newest, settled(onMissed)]);
  });
});
