import { describe, expect, it } from "vitest";
import type { Span } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import {
  type EvidenceContext,
  attachSelection,
  changeStance,
  collectElsewhere,
} from "#state/commands/evidence-commands.ts";
import type { ClaimInHand } from "#state/session.ts";
import { trains } from "../../kit/a-read-article.ts";
import { aLink, aReadClaim } from "../../kit/a-read-claim.ts";

const passage: Span = { start: 3, end: 9 };
const inHand: ClaimInHand = { claim: trains, article: "news", quote: "trains", address: "/", attached: 0 };

/** What commands on evidence act on, and what they did. */
function hand(selected: ReadClaim | null, changes: Partial<EvidenceContext> = {}) {
  const done: string[] = [];
  const context: EvidenceContext = {
    selected,
    inHand: null,
    selection: () => passage,
    attach: ({ start, end }) => done.push(`attach ${start}-${end}`),
    takeAlong: ({ claim }) => done.push(`take along ${claim.id}`),
    nextStance: ({ claim }) => done.push(`next stance ${claim.id}`),
    ...changes,
  };
  return { context, done };
}

const open = aReadClaim(trains);
const withEvidence = aReadClaim(trains, { evidence: [aLink()] });
const dismissed = aReadClaim(trains, { dismissed: true });

describe("commands on evidence", () => {
  it.each([
    { command: attachSelection, selected: open, does: "attach 3-9" },
    { command: changeStance, selected: withEvidence, does: `next stance ${trains.id}` },
    { command: collectElsewhere, selected: open, does: `take along ${trains.id}` },
  ])("$command.name", ({ command, selected, does }) => {
    const { context, done } = hand(selected);
    expect(command.refusal(context)).toBeNull();
    command.run(context);
    expect(done).toEqual([does]);
  });

  it.each([
    { command: attachSelection, selected: null, says: /^No claim is selected/ },
    { command: attachSelection, selected: dismissed, says: /^This was set aside/ },
    { command: changeStance, selected: null, says: /^No claim is selected/ },
    { command: changeStance, selected: open, says: /^Nothing is attached to this claim yet/ },
    { command: collectElsewhere, selected: null, says: /^No claim is selected/ },
    { command: collectElsewhere, selected: dismissed, says: /^This was set aside/ },
  ])("$command.name is refused: $says", ({ command, selected, says }) => {
    expect(command.refusal(hand(selected).context)).toMatch(says);
  });

  it("asks for a passage where none is selected", () => {
    expect(attachSelection.refusal(hand(open, { selection: () => null }).context)).toMatch(/^Select a passage/);
  });

  it("attaches to the claim in hand where no claim of this text is selected, or one that was set aside", () => {
    expect(attachSelection.refusal(hand(null, { inHand }).context)).toBeNull();
    expect(attachSelection.refusal(hand(dismissed, { inHand }).context)).toBeNull();
  });
});
