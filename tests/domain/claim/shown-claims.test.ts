import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { levelSteps, partByLevel } from "#domain/claim/shown-claims.ts";
import { claimCount, tallyOf } from "#domain/claim/tally.ts";
import { defaultLeastWorthiness, levelAboveAll, worthinessWords } from "#domain/claim/worthiness.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";
import { anySteps } from "../../kit/any-steps.ts";
import { emptyDesk, take } from "../history/desk.ts";

const { id: article } = anArticle();

/** Claims that stand apart, with these check-worthinesses; null for an attributed one. */
function worth(...scores: readonly (number | null)[]): readonly Claim[] {
  return scores.map((score, i) =>
    aClaim({
      pieces: [{ start: i * 20, end: i * 20 + 10 }],
      ...(score !== null && { checkWorthiness: score }),
    }),
  );
}

/** These claims as they are read after these acts, each on the claim of that number. */
function read(found: readonly Claim[], acts: readonly (readonly [number, ClaimAct])[] = []): readonly ReadClaim[] {
  const detection = aDetection({ claims: found });
  const sheet = emptySheet(article, detection.text, null);
  let desk = emptyDesk(
    detection,
    tallyOf({ article, text: detection.text, analyst: null, detector: "kit-1" }, readClaims(detection, sheet)),
  );
  for (const [at, act] of acts) {
    const claim = found[at];
    if (!claim) throw new Error(`no claim ${at}`);
    const next = take(desk, { kind: "act", claim, act }, detection);
    if ("refused" in next) throw new Error(next.refused);
    desk = next;
  }
  return readClaims(detection, desk.sheet);
}

const scoresOf = (claims: readonly ReadClaim[]) => claims.map(({ claim }) => claim.checkWorthiness ?? null);

describe("a claim at a level", () => {
  const decide: ClaimAct = { kind: "decide", status: "unsourced", suggested: "unsourced" };
  it.each<readonly [string, number | null, readonly ClaimAct[], number, "claims" | "hidden" | "dismissed"]>([
    ["attributed", null, [], 0.3, "claims"],
    ["attributed, with none of the author's shown", null, [], levelAboveAll, "claims"],
    ["above the level", 0.31, [], 0.3, "claims"],
    ["at the level", 0.3, [], 0.3, "claims"],
    ["below it", 0.29, [], 0.3, "hidden"],
    ["worth nothing, with all shown", 0, [], 0, "claims"],
    ["worth all, with none shown", 1, [], levelAboveAll, "hidden"],
    ["below, decided", 0.1, [decide], 0.3, "claims"],
    ["below, decided and opened again", 0.1, [decide, { kind: "reopen" }], 0.3, "claims"],
    ["below, with a note", 0.1, [{ kind: "note", note: "ask the port" }], 0.3, "claims"],
    ["below, with a verdict on a denial", 0.1, [{ kind: "reject-denial", denials: ["a".repeat(20)] }], 0.3, "claims"],
    ["below, dismissed", 0.1, [{ kind: "dismiss" }], 0.3, "dismissed"],
    ["above, dismissed", 0.9, [{ kind: "dismiss" }], 0.3, "dismissed"],
    ["below, dismissed and restored", 0.1, [{ kind: "dismiss" }, { kind: "restore" }], 0.3, "claims"],
  ])("%s", (_, score, acts, level, part) => {
    const all = read(
      worth(score),
      acts.map((act) => [0, act]),
    );
    expect({ claims: [], dismissed: [], hidden: [], [part]: all }).toEqual(partByLevel(all, level));
  });

  it("is shown while it is selected, and no other with it", () => {
    const all = read(worth(0.1, 0.2));
    const [first] = all;
    expect(scoresOf(partByLevel(all, 0.3, first?.claim.id).claims)).toEqual([0.1]);
    expect(scoresOf(partByLevel(all, 0.3, first?.claim.id).hidden)).toEqual([0.2]);
  });
});

describe("the levels of a text", () => {
  const touch = (at: number) => [at, { kind: "note", note: "seen" }] as const;
  it.each<readonly [string, readonly ReadClaim[], number, readonly number[], number]>([
    ["none where all are attributed", read(worth(null, null)), 0.3, [], 0],
    ["two for one statement, shown", read(worth(0.6)), 0.3, [levelAboveAll, 0], 1],
    ["two for one statement, hidden", read(worth(0.2)), 0.3, [levelAboveAll, 0], 0],
    ["one for each score", read(worth(0.2, 0.9, null, 0.5)), 0.3, [levelAboveAll, 0.9, 0.5, 0], 2],
    ["one for equal scores", read(worth(0.5, 0.5, 0.1)), 0.3, [levelAboveAll, 0.5, 0], 1],
    ["none for what is touched", read(worth(0.5, 0.1), [touch(1)]), 0.3, [levelAboveAll, 0], 1],
    ["none where all are touched", read(worth(0.5), [touch(0)]), 0.3, [], 0],
  ])("are %s", (_, all, level, levels, position) => {
    expect(levelSteps(all, level)).toEqual({ levels, position });
  });
});

describe("moving the level", () => {
  const some = worth(null, 0.05, 0.3, 0.3, 0.299, 0.8, 1, 0);
  const detection = aDetection({ claims: some });
  const key = { article, text: detection.text, analyst: null, detector: detection.detector };

  /** The claims after any sequence of acts. */
  const anyReading = anySteps(some, 20).map((steps) => {
    let desk = emptyDesk(detection, tallyOf(key, readClaims(detection, emptySheet(article, detection.text, null))));
    for (const step of steps) {
      const next = take(desk, step, detection);
      if (!("refused" in next)) desk = next;
    }
    return { all: readClaims(detection, desk.sheet), tally: desk.tally };
  });

  it("loses nothing and doubles nothing, whatever was done and wherever it goes", () => {
    fc.assert(
      fc.property(anyReading, fc.double({ min: 0, max: levelAboveAll, noNaN: true }), ({ all }, level) => {
        const { claims, dismissed, hidden } = partByLevel(all, level);
        const ids = new Set([...claims, ...dismissed, ...hidden].map(({ claim }) => claim.id));
        expect(claims.length + dismissed.length + hidden.length).toBe(all.length);
        expect(ids).toEqual(new Set(all.map(({ claim }) => claim.id)));
        for (const part of [claims, dismissed, hidden]) expect(part).toEqual(all.filter((one) => part.includes(one)));
        expect(hidden.every(({ touched }) => !touched)).toBe(true);
      }),
    );
  });

  it("shows at least one more at each step, from none that is untouched to all", () => {
    fc.assert(
      fc.property(anyReading, ({ all }) => {
        const { levels } = levelSteps(all, 0);
        const counts = levels.map((level) => partByLevel(all, level).hidden.length);
        expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => b - a));
        expect(counts.at(-1) ?? 0).toBe(0);
        levels.forEach((level, i) => expect(levelSteps(all, level).position).toBe(i));
      }),
    );
  });

  it("leaves the tally what it is: it counts what the default level shows", () => {
    fc.assert(
      fc.property(anyReading, ({ all, tally }) => {
        const { claims, dismissed } = partByLevel(all, defaultLeastWorthiness);
        expect([claimCount(tally), tally.dismissed]).toEqual([claims.length, dismissed.length]);
      }),
    );
  });
});

describe("a check-worthiness in words", () => {
  it.each([
    [0, "little to check in it"],
    [0.299, "little to check in it"],
    [0.3, "something to check in it"],
    [0.649, "something to check in it"],
    [0.65, "much to check in it"],
    [1, "much to check in it"],
  ])("%f is %s", (score, words) => {
    expect(worthinessWords(score)).toBe(words);
  });
});
