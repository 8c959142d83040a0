import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { claimsReader } from "#domain/claim/reread-claims.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { tallyOf } from "#domain/claim/tally.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { aClaim, aDenialLink, claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";
import { type Step, anySteps } from "../../kit/any-steps.ts";
import { type Desk, emptyDesk, take } from "../history/desk.ts";

const [first, second, ...rest] = claims(6);
const last = rest.at(-1) ?? second;
const denial = { ...second, denies: [aDenialLink(first)] };
const some = [first, denial, ...rest];
const detection = aDetection({ claims: some });
const { id: article } = anArticle();
const unknown: readonly DenialAcross[] = [];
const across: readonly DenialAcross[] = [
  {
    denial: { text: "f".repeat(64), claim: aClaim({ text: "f".repeat(64) }).id },
    denied: { text: first.text, claim: second.id },
    type: "full",
    ground: "direct",
    score: 0.8,
  },
];

function startingDesk(): Desk {
  const key = { article, text: detection.text, analyst: null, detector: detection.detector };
  return emptyDesk(detection, tallyOf(key, []));
}

/** The sheets that these steps leave, one after another; refused steps leave it as it is. */
function sheetsAfter(steps: readonly Step[]): readonly Sheet[] {
  let desk = startingDesk();
  return [
    desk.sheet,
    ...steps.map((step) => {
      const next = take(desk, step, detection);
      if (!("refused" in next)) desk = next;
      return desk.sheet;
    }),
  ];
}

describe("claims read again and again", () => {
  it("are what they are when read once, whatever is done, taken back, detected or known of other texts", () => {
    const other = aDetection({ claims: some.slice(1), detector: "another" });
    fc.assert(
      fc.property(anySteps(some), fc.infiniteStream(fc.nat(9)), (steps, chance) => {
        const read = claimsReader();
        for (const sheet of sheetsAfter(steps)) {
          const detected = chance.next().value === 0 ? other : detection;
          const elsewhere = chance.next().value < 2 ? across : unknown;
          expect(read(detected, sheet, elsewhere)).toEqual(readClaims(detected, sheet, elsewhere));
        }
      }),
    );
  });

  it.each<[string, Claim, ClaimAct]>([
    ["its denial is dismissed", denial, { kind: "dismiss" }],
    ["it is dismissed", first, { kind: "dismiss" }],
    [
      "its denial is confirmed",
      first,
      { kind: "confirm-denial", denials: [denial.id], status: "denied", suggested: null },
    ],
    ["its denial is rejected", first, { kind: "reject-denial", denials: [denial.id] }],
    [
      "a denial of it is linked",
      first,
      { kind: "link-denial", denial: last.id, at: { type: "full", article, text: first.text } },
    ],
  ])("are what they are when read once after %s", (_, claim, act) => {
    const read = claimsReader();
    for (const sheet of sheetsAfter([{ kind: "act", claim, act }, { kind: "undo" }]))
      expect(read(detection, sheet, across)).toEqual(readClaims(detection, sheet, across));
  });

  it("are what they are when read once after a word on a claim that had not been there, or was found otherwise", () => {
    const rival = aClaim({ pieces: first.pieces, source: null, id: "e".repeat(20) });
    const detected = aDetection({ claims: [...some, rival] });
    const noted = { ...untouchedReading, note: "mine" };
    const empty = emptySheet(article, first.text, null);
    const other = { ...first, id: "d".repeat(20) };
    const offered: Sheet = { ...empty, touched: { [other.id]: { claim: other, reading: untouchedReading } } };
    const sheets: readonly Sheet[] = [
      { ...offered, touched: { ...offered.touched, [rival.id]: { claim: rival, reading: noted } } },
      {
        ...offered,
        touched: { ...offered.touched, [last.id]: { claim: { ...last, checkWorthiness: 0.123 }, reading: noted } },
      },
    ];
    for (const sheet of sheets) {
      const read = claimsReader();
      read(detected, offered);
      expect(read(detected, sheet)).toEqual(readClaims(detected, sheet));
    }
  });

  it("are what they are when read once where sheets come in any order, as from another tab", () => {
    fc.assert(
      fc.property(anySteps(some), fc.array(fc.nat(60)), (steps, order) => {
        const sheets = sheetsAfter(steps);
        const read = claimsReader();
        const shuffled = order.flatMap((at) => sheets[at % sheets.length] ?? []);
        for (const sheet of shuffled) expect(read(detection, sheet)).toEqual(readClaims(detection, sheet));
      }),
    );
  });

  it("stay the same objects but for the one that is decided", () => {
    const read = claimsReader();
    const act = (status: "sourced" | "denied"): Step => ({
      kind: "act",
      claim: first,
      act: { kind: "decide", status, suggested: null },
    });
    const [empty, once, twice] = sheetsAfter([act("sourced"), act("denied")]).map((sheet) => read(detection, sheet));
    const changed = (before: typeof empty, after: typeof empty) =>
      after?.flatMap((claim, i) => (claim === before?.[i] ? [] : [`${i} ${claim.standing}`]));
    expect(changed(empty, once)).toEqual(["0 sourced"]);
    expect(changed(once, twice)).toEqual(["0 denied"]);
  });
});
