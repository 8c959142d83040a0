import { describe, expect, it } from "vitest";
import { noJumps } from "#domain/claim/jumps.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import type { StepIntent } from "#domain/history/act.ts";
import { linkStep } from "#domain/history/link-step.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import {
  type LinkContext,
  changeType,
  jump,
  jumpWhence,
  linkDenial,
  linkDenied,
  linkSelected,
  stopLinking,
} from "#state/commands/link-commands.ts";
import type { HeldEnd, Linking } from "#state/linking.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { articleClaims, convicts, denial, estimate } from "../../kit/a-read-article.ts";
import type { Claim } from "#domain/claim/claim.ts";

const claims = readClaims(aDetection({ claims: articleClaims }), emptySheet("gale", estimate.text, null));

function read(claim: Claim, reading: Partial<Reading> = {}): ReadClaim {
  const found = claims.find(({ original }) => original === claim);
  if (!found) throw new Error("no such claim is read");
  return { ...found, reading: { ...untouchedReading, ...reading } };
}

function held({ id, text }: Claim): HeldEnd {
  const claim = articleClaims.find((other) => other.id === id);
  if (!claim) throw new Error("no such claim");
  return { article: "gale", text, claim, words: "some words" };
}

interface Hand extends LinkContext {
  readonly steps: readonly StepIntent[];
}

/** A hand whose linking changes as it is told. */
function hand(selected: ReadClaim | null, linking: Linking | null = null, others: readonly ReadClaim[] = []): Hand {
  const steps: StepIntent[] = [];
  const state: { linking: Linking | null } = { linking };
  const shown = [...(selected ? [selected] : []), ...others];
  return {
    reading: { claims: shown, hidden: [], selected },
    hold: ({ original }) => held(original),
    get linking() {
      return state.linking;
    },
    setLinking: (next) => {
      state.linking = next;
    },
    perform: (step) => void steps.push(step),
    here: null,
    ends: [],
    jumps: noJumps,
    follow: () => {},
    steps,
  };
}

const holdingDenial: Linking = { held: held(denial), as: "denial", type: "full", news: "" };

describe("linking by hand", () => {
  it.each([
    [linkDenial, "denial"],
    [linkDenied, "denied"],
  ] as const)("holds the selected claim: %#", (command, as) => {
    const inHand = hand(read(denial));
    expect(command.refusal(inHand)).toBeNull();
    command.run(inHand);
    expect(inHand.linking).toEqual({ held: held(denial), as, type: "full", news: "" });
    stopLinking.run(inHand);
    expect(inHand.linking).toBeNull();
  });

  it.each<readonly [says: string, selected: ReadClaim | null, refusal: RegExp]>([
    ["nothing is selected", null, /No claim is selected/],
    ["it was set aside", read(denial, { dismissed: true }), /set aside/],
  ])("doesn't begin where %s", (_, selected, refusal) => {
    expect(linkDenial.refusal(hand(selected))).toMatch(refusal);
    expect(linkDenied.refusal(hand(selected))).toMatch(refusal);
  });

  it("makes both ends in one step, whichever end is held, and goes on", () => {
    const forwards = hand(read(estimate), holdingDenial);
    linkSelected.run(forwards);
    expect(forwards.steps).toEqual([linkStep(held(denial), held(estimate), "full")]);
    expect(forwards.linking?.news).toBe("Linked: “some words” denies “some words”, full.");
    const backwards = hand(read(denial), { ...holdingDenial, held: held(estimate), as: "denied", type: "partial" });
    linkSelected.run(backwards);
    expect(backwards.steps).toEqual([linkStep(held(denial), held(estimate), "partial")]);
  });

  it.each<readonly [says: string, selected: ReadClaim | null, refusal: RegExp]>([
    ["nothing is chosen", null, /Choose the claim that is denied/],
    ["it is the held claim itself", read(denial), /can’t deny itself/],
    ["it was set aside", read(convicts, { dismissed: true }), /set aside/],
  ])("refuses where %s", (_, selected, refusal) => {
    expect(linkSelected.refusal(hand(selected, holdingDenial))).toMatch(refusal);
  });

  const at = { type: "full", article: "gale", text: estimate.text } as const;
  it.each<readonly [says: string, reading: Partial<Reading>, type: Linking["type"], links: boolean]>([
    ["linked so", { linkedDenials: { [denial.id]: at }, deniedBy: { [denial.id]: "confirmed" } }, "full", false],
    ["linked as another type", { linkedDenials: { [denial.id]: at } }, "partial", true],
    ["rejected since", { linkedDenials: { [denial.id]: at }, deniedBy: { [denial.id]: "rejected" } }, "full", true],
    ["only confirmed", { deniedBy: { [denial.id]: "confirmed" } }, "full", true],
  ])("that is %s", (_, reading, type, links) => {
    const inHand = hand(read(estimate, reading), { ...holdingDenial, type });
    linkSelected.run(inHand);
    expect(inHand.steps).toHaveLength(links ? 1 : 0);
    expect(inHand.linking?.news).toMatch(links ? /^Linked/ : /^This is linked already, as full\. T changes the type/);
  });

  it("from the denied side, too, knows a link that is there", () => {
    const linking: Linking = { ...holdingDenial, held: held(estimate), as: "denied" };
    const chosen = read(denial, { linkedDenied: { [estimate.id]: at } });
    const known = hand(chosen, linking);
    linkSelected.run(known);
    expect(known.steps).toEqual([]);
    const rejected = hand(chosen, linking, [read(estimate, { deniedBy: { [denial.id]: "rejected" } })]);
    linkSelected.run(rejected);
    expect(rejected.steps).toHaveLength(1);
  });

  it("T goes through the types and begins again", () => {
    const inHand = hand(read(estimate), holdingDenial);
    const types = [1, 2, 3].map(() => {
      changeType.run(inHand);
      return inHand.linking?.type;
    });
    expect(types).toEqual(["partial", "deflects", "full"]);
  });
});

describe("jumping", () => {
  it.each<readonly [says: string, context: Partial<LinkContext>, refusal: RegExp]>([
    ["nothing is selected", { here: null }, /No claim is selected/],
    ["nothing is linked", { here: { article: "gale", text: estimate.text, claim: estimate.id } }, /linked to no other/],
  ])("is refused where %s", (_, context, refusal) => {
    expect(jump.refusal({ ...hand(null), ...context })).toMatch(refusal);
    expect(jumpWhence.refusal({ ...hand(null), ...context })).toMatch(/No link was followed/);
  });
});
