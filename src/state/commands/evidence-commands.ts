import type { Span } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Command } from "#state/commands/command.ts";
import { refusalOnSelected } from "#state/commands/reading-commands.ts";
import type { ClaimInHand } from "#state/session.ts";

/** What the commands on evidence act on. */
export interface EvidenceContext {
  readonly selected: ReadClaim | null;
  /** The claim for which evidence is looked for in any article; null while the selected one is meant. */
  readonly inHand: ClaimInHand | null;
  /** What is selected in the text at this moment. */
  readonly selection: () => Span | null;
  /** Attaches a passage of the text to the claim in hand, or else to the selected one. */
  readonly attach: (passage: Span) => void;
  readonly takeAlong: (claim: ReadClaim) => void;
  /** Gives what was attached last to this claim its next stance. */
  readonly nextStance: (claim: ReadClaim) => void;
}

type EvidenceCommand = Command<EvidenceContext>;

export const attachSelection: EvidenceCommand = {
  id: "attach-selection",
  name: "The selected passage is evidence",
  group: "Evidence",
  shortcut: { key: "E" },
  refusal: (context) =>
    (context.inHand ? null : refusalOnSelected(context)) ??
    (context.selection() ? null : "Select a passage of the text first; then E makes it evidence for the claim."),
  run: ({ selection, attach }) => {
    const passage = selection();
    if (passage) attach(passage);
  },
};

export const changeStance: EvidenceCommand = {
  id: "change-stance",
  name: "What the last evidence says: the next stance",
  group: "Evidence",
  shortcut: { key: "T" },
  refusal: (context) =>
    refusalOnSelected(context) ??
    (context.selected?.reading.evidence.length === 0
      ? "Nothing is attached to this claim yet. Select a passage and press E."
      : null),
  run: ({ selected, nextStance }) => {
    if (selected) nextStance(selected);
  },
};

export const collectElsewhere: EvidenceCommand = {
  id: "collect-elsewhere",
  name: "Collect evidence elsewhere",
  group: "Evidence",
  shortcut: { key: "E", shift: true },
  refusal: refusalOnSelected,
  run: ({ selected, takeAlong }) => {
    if (selected) takeAlong(selected);
  },
};

/** Everything that brings evidence to a claim. */
export const evidenceCommands: readonly EvidenceCommand[] = [attachSelection, changeStance, collectElsewhere];
