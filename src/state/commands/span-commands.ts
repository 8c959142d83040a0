import type { Pieces, Span } from "#domain/anchor/span.ts";
import type { Granularity } from "#domain/anchor/word-borders.ts";
import {
  type Refused,
  type TextInHand,
  claimAround,
  joined,
  madeClaim,
  moved,
  secondHalf,
  selectedPieces,
  selectedSpan,
  sourceAt,
  splitAt,
  without,
} from "#domain/claim/by-hand.ts";
import { piecesText } from "#domain/anchor/span.ts";
import type { Claim, ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import type { Shortcut } from "#domain/shortcut.ts";
import type { Command } from "#state/commands/command.ts";
import type { Reading } from "#state/reading.tsx";

/** What the commands on the borders of claims act on. */
export interface SpanContext {
  readonly hand: TextInHand;
  readonly reading: Pick<Reading, "version" | "claims" | "hidden" | "dismissed" | "selected" | "select">;
  /** The detector whose claims are on the screen. */
  readonly detector: string | null;
  /** What is selected of the text at this moment, in UTF-16 code units. */
  readonly selection: () => Span | null;
  /** Where the caret stands at this moment. */
  readonly caret: () => number | null;
  /** Does something to the claim given as it was found; several together are one step. */
  readonly perform: (...acts: readonly { readonly claim: Claim; readonly act: ClaimAct }[]) => void;
  /** Lets go of the selection, which has become something. */
  readonly deselect: () => void;
  readonly toggleCaret: () => void;
  readonly notify: (sentence: string) => void;
  /** Says to a screen reader what the claim now says. */
  readonly announce: (sentence: string) => void;
}

type SpanCommand = Command<SpanContext>;

const noneSelected = "No claim is selected. J selects the next one.";

/** Makes a claim of the selection, or selects the one that is there already. */
export const makeClaim = making("make-claim", "Claim from the selection", { key: "C" }, "word");
export const makeClaimByCharacter = making(
  "make-claim-by-character",
  "Claim from exactly the selected characters",
  { key: "C", shift: true },
  "character",
);

export const addPiece = onSelection(
  "add-piece",
  "Selection is a further piece of the claim",
  { key: "A" },
  (context, claim, selection) => {
    const pieces = selectedPieces(context.hand, selection, "word");
    return "refused" in pieces ? pieces : setPieces(context, claim, joined(context.hand, claim.claim.pieces, pieces));
  },
);

export const leaveOut = onSelection(
  "leave-out",
  "Selection is no part of the claim",
  { key: "A", shift: true },
  (context, claim, selection) => {
    const stretch = selectedPieces(context.hand, selection, "word");
    if ("refused" in stretch) return stretch;
    const pieces = without(context.hand, claim.claim.pieces, stretch);
    return "refused" in pieces ? pieces : setPieces(context, claim, pieces);
  },
);

export const setSource = onSelection(
  "set-source",
  "Selection is the claim’s source",
  { key: "S" },
  (context, claim, selection) => {
    const span = selectedSpan(context.hand, selection, "word");
    if ("refused" in span) return span;
    const { claims, hidden } = context.reading;
    const source = sourceAt(context.hand.text, span, [...claims, ...hidden]);
    context.perform({ claim: claim.original, act: { kind: "source", source: { to: source } } });
    context.announce(`Source: ${source.speaker}`);
    return null;
  },
);

export const setCue = onSelection(
  "set-cue",
  "Selection is the claim’s cue",
  { key: "U" },
  (context, claim, selection) => {
    const span = selectedSpan(context.hand, selection, "word");
    if ("refused" in span) return span;
    context.perform({ claim: claim.original, act: { kind: "cue", cue: { to: span } } });
    context.announce(`Cue: ${context.hand.text.slice(span.start, span.end)}`);
    return null;
  },
);

export const clearSource = onClaim(
  "clear-source",
  "The claim has no source",
  { key: "S", shift: true },
  {
    refusal: ({ claim }) => (claim.source ? null : "This claim has no source already."),
    run: ({ perform }, { original }) => perform({ claim: original, act: { kind: "source", source: { to: null } } }),
  },
);

export const clearCue = onClaim(
  "clear-cue",
  "The claim has no cue",
  { key: "U", shift: true },
  {
    refusal: ({ claim }) => (claim.cue ? null : "This claim has no cue already."),
    run: ({ perform }, { original }) => perform({ claim: original, act: { kind: "cue", cue: { to: null } } }),
  },
);

/** Takes back all that was set by hand in place of what was found. */
export const asFound = onClaim(
  "as-found",
  "Borders, source and cue as they were found",
  { key: "F", shift: true },
  {
    refusal: ({ claim, original }) => (claim === original ? "This claim stands as it was found." : null),
    run: ({ perform }, { original, reading }) =>
      perform(
        ...(reading.pieces ? [{ claim: original, act: { kind: "boundaries", pieces: null } as const }] : []),
        ...(reading.source ? [{ claim: original, act: { kind: "source", source: null } as const }] : []),
        ...(reading.cue ? [{ claim: original, act: { kind: "cue", cue: null } as const }] : []),
      ),
  },
);

/** The eight ways to move an end: the start with the bare bracket, the end with Shift; by a character with Alt. */
export const moveCommands: readonly SpanCommand[] = (["word", "character"] as const).flatMap((by) =>
  (["start", "end"] as const).flatMap((side) =>
    ([-1, 1] as const).map((step) =>
      onClaim(
        `move-${side}-${step === -1 ? "back" : "on"}-by-${by}`,
        `${side === "start" ? "Start" : "End"} one ${by} ${step === -1 ? "back" : "on"}`,
        {
          key: step === -1 ? "[" : "]",
          ...(side === "end" && { shift: true }),
          ...(by === "character" && { alt: true }),
        },
        {
          run: (context, claim) => {
            const pieces = moved(context.hand, claim.claim.pieces, { side, step, by });
            tell(context, "refused" in pieces ? pieces : setPieces(context, claim, pieces));
          },
        },
      ),
    ),
  ),
);

export const split = onClaim(
  "split-claim",
  "Split the claim at the caret",
  { key: "\\" },
  {
    run: (context, { claim, original }) => {
      const at = context.caret();
      const halves: ReturnType<typeof splitAt> =
        at === null
          ? { refused: "Put the caret into the claim first: press V and move it with the arrows, or click there." }
          : splitAt(context.hand, claim.pieces, at);
      if ("refused" in halves) return context.notify(halves.refused);
      const { before, after } = halves;
      context.perform(
        { claim: original, act: { kind: "boundaries", pieces: before } },
        { claim: secondHalf(claim, after, context.detector), act: { kind: "create" } },
      );
      context.announce(`Split in two: ${worded(context.hand, before)}. And: ${worded(context.hand, after)}`);
    },
  },
);

export const merge = onClaim(
  "merge-claims",
  "Merge the claim with the next",
  { key: "M" },
  {
    run: (context, claim) => {
      const { claims } = context.reading;
      const next = claims[claims.findIndex((other) => other.claim.id === claim.claim.id) + 1];
      if (!next) return context.notify("This is the last claim, so there is none to merge it with.");
      const pieces = joined(context.hand, claim.claim.pieces, next.claim.pieces);
      context.perform(
        { claim: claim.original, act: { kind: "boundaries", pieces } },
        { claim: next.original, act: { kind: "dismiss" } },
      );
      const lost = next.standing !== "open" && next.standing !== claim.standing;
      context.notify(
        lost
          ? "Merged. The two were decided differently: this one’s decision stands, and undo brings the other back."
          : "Merged with the next claim. Ctrl+Z takes them apart.",
      );
    },
  },
);

export const toggleCaret: SpanCommand = {
  id: "text-caret",
  name: "Caret in the text: arrows move it, Shift selects",
  group: "Spans",
  shortcut: { key: "V" },
  refusal: () => null,
  run: (context) => context.toggleCaret(),
};

/** What a selection can become, in the order in which it is offered. */
export const selectionCommands: readonly SpanCommand[] = [makeClaim, setSource, setCue, addPiece, leaveOut];

/** Everything that can be done to the borders of claims, in the order the sheet of keys shows it. */
export const spanCommands: readonly SpanCommand[] = [
  toggleCaret,
  makeClaim,
  makeClaimByCharacter,
  setSource,
  clearSource,
  setCue,
  clearCue,
  addPiece,
  leaveOut,
  ...moveCommands,
  split,
  merge,
  asFound,
];

/** Gives the claim these pieces, drawn by hand, and says what it says now. */
export function setPieces(context: SpanContext, { original }: ReadClaim, pieces: Pieces): null {
  context.perform({ claim: original, act: { kind: "boundaries", pieces } });
  context.announce(worded(context.hand, pieces));
  return null;
}

function making(id: string, name: string, shortcut: Shortcut, by: Granularity): SpanCommand {
  return {
    id,
    name,
    group: "Spans",
    shortcut,
    refusal: ({ selection, hand }) => {
      const pieces = selectedPieces(hand, selection() ?? nothing, by);
      return "refused" in pieces ? pieces.refused : null;
    },
    run: (context) => {
      const { hand, reading, detector, selection } = context;
      const pieces = selectedPieces(hand, selection() ?? nothing, by);
      if ("refused" in pieces) return;
      const all = [...reading.claims, ...reading.hidden, ...reading.dismissed];
      const claim = madeClaim(reading.version.hash, pieces, claimAround(all, pieces)?.claim ?? null, detector);
      context.deselect();
      const known = sameClaim(all, claim.id, pieces);
      if (known && !known.reading.dismissed) context.notify("These words are a claim already: here it is.");
      else if (known) context.perform({ claim: known.original, act: { kind: "restore" } });
      else context.perform({ claim, act: { kind: "create" } });
      context.announce(`Claim: ${worded(hand, pieces)}`);
      reading.select(known?.claim.id ?? claim.id);
    },
  };
}

const nothing: Span = { start: 0, end: 0 };

/** The claim that these words are already: by its id, or by saying exactly them. */
function sameClaim(all: readonly ReadClaim[], id: ClaimId, pieces: Pieces): ReadClaim | null {
  const says = ({ claim }: ReadClaim) => JSON.stringify(claim.pieces) === JSON.stringify(pieces);
  return all.find(({ claim }) => claim.id === id) ?? all.find(says) ?? null;
}

function onSelection(
  id: string,
  name: string,
  shortcut: Shortcut,
  run: (context: SpanContext, claim: ReadClaim, selection: Span) => Refused | null,
): SpanCommand {
  return onClaim(id, name, shortcut, {
    run: (context, claim) => {
      const outcome = run(context, claim, context.selection() ?? nothing);
      if (!outcome) context.deselect();
      tell(context, outcome);
    },
  });
}

function onClaim(
  id: string,
  name: string,
  shortcut: Shortcut,
  {
    refusal = () => null,
    run,
  }: {
    readonly refusal?: (claim: ReadClaim) => string | null;
    readonly run: (context: SpanContext, claim: ReadClaim) => void;
  },
): SpanCommand {
  return {
    id,
    name,
    group: "Spans",
    shortcut,
    refusal: ({ reading: { selected } }) => {
      if (!selected) return noneSelected;
      return selected.reading.dismissed ? "This was set aside as not a claim. Bring it back first." : refusal(selected);
    },
    run: (context) => {
      if (context.reading.selected) run(context, context.reading.selected);
    },
  };
}

function tell({ notify }: SpanContext, outcome: Refused | null): void {
  if (outcome) notify(outcome.refused);
}

function worded({ text }: TextInHand, pieces: Pieces): string {
  return `“${piecesText(text, pieces)}”`;
}
