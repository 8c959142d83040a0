import { type Span, piecesText } from "#domain/anchor/span.ts";
import { type Evidence, stanceWords } from "#domain/claim/evidence.ts";
import type { LinkedClaim, ReadingPatch } from "#domain/claim/reading.ts";
import type { Change, ChangeKind } from "#domain/history/change.ts";

/** One thing that a change made different, as it was and as it is since. */
export interface BeforeAfter {
  readonly before: string;
  readonly after: string;
}

/** A change in words. */
export interface ChangeWords {
  /** What was done: "Decided". */
  readonly what: string;
  /** What that made different; nothing where the words say it all. */
  readonly details: readonly BeforeAfter[];
}

/** What was done, to stand at the beginning of a line. */
export const changeNames: Readonly<Record<ChangeKind, string>> = {
  decide: "Decided",
  reopen: "Opened again",
  "confirm-denial": "Confirmed a denial",
  "reject-denial": "Rejected a denial",
  dismiss: "Set aside as not a claim",
  restore: "Brought back",
  note: "Wrote a note",
  create: "Made the claim",
  boundaries: "Set the boundaries",
  source: "Set the source",
  cue: "Set the cue",
  kind: "Marked",
  reason: "Gave a reason",
  "add-evidence": "Attached evidence",
  "change-evidence": "Changed evidence",
  "remove-evidence": "Removed evidence",
  "link-denial": "Linked a denial",
  "unlink-denial": "Unlinked a denial",
  "link-denied": "Linked to what it denies",
  "unlink-denied": "Unlinked from what it denies",
  publish: "Marked for publishing",
  verdict: "Gave a verdict",
  carry: "Carried over from another version",
  back: "Went back",
  undo: "Took back",
  redo: "Did again",
};

/** How much of something long a line of history shows, in UTF-16 code units: about three lines of the inspector. */
const shownAtMost = 160;

/**
 * A change in words that an analyst understands without knowing how it is stored.
 * @param text the text that it is on, as far as it is at hand: without it, words of the text are not quoted
 */
export function wordsOfChange(
  { what, before, after }: Pick<Change, "what" | "before" | "after">,
  text: string | null,
): ChangeWords {
  const details = [...differences(before, after, text)].filter((detail) => detail.before !== detail.after);
  return { what: changeNames[what], details };
}

function* differences(before: ReadingPatch, after: ReadingPatch, text: string | null): Generator<BeforeAfter> {
  const quoted = (span: Span) => (text === null ? "other words" : quote(text.slice(span.start, span.end)));

  yield* both(before.made, after.made, (made) => (made ? "a claim" : "no claim"));
  yield* both(before.dismissed, after.dismissed, (dismissed) => (dismissed ? "not a claim" : "a claim"));
  yield* both(before.decision, after.decision, (decision) => {
    if (!decision) return "open";
    return decision.reason ? `${decision.status}, because ${quote(decision.reason)}` : decision.status;
  });
  yield* both(before.kind, after.kind, (kind) => kind ?? "no mark");
  yield* both(before.note, after.note, (note) => (note === "" ? "no note" : quote(note)));
  yield* both(before.pieces, after.pieces, (pieces) => {
    if (!pieces) return "as found";
    return text === null ? "other words" : quote(piecesText(text, pieces));
  });
  yield* both(before.source, after.source, (source) =>
    source ? (source.to ? quote(source.to.speaker) : "no source") : "as found",
  );
  yield* both(before.cue, after.cue, (cue) => (cue ? (cue.to ? quoted(cue.to) : "no cue") : "as found"));
  yield* both(before.publish, after.publish, (publish) => (publish ? "to be published" : "not to be published"));
  yield* both(before.verdict, after.verdict, (verdict) =>
    verdict ? `${verdict.rating} of 5, ${quote(verdict.name)}` : "no verdict",
  );
  yield* evidenceDifferences(before.evidence ?? [], after.evidence ?? []);
  yield* entries(before.deniedBy, after.deniedBy, "suggested link", (verdict) => `link ${verdict}`);
  yield* entries(before.linkedDenials, after.linkedDenials, "not linked by you", linkWords);
  yield* entries(before.linkedDenied, after.linkedDenied, "not linked by you", linkWords);
}

/** A field that a change sets, in words; nothing where it sets another. */
function both<T>(before: T | undefined, after: T | undefined, words: (value: T) => string): readonly BeforeAfter[] {
  return before === undefined || after === undefined ? [] : [{ before: words(before), after: words(after) }];
}

function* evidenceDifferences(before: readonly Evidence[], after: readonly Evidence[]): Generator<BeforeAfter> {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  for (const id of ids) {
    const was = before.find((evidence) => evidence.id === id);
    const is = after.find((evidence) => evidence.id === id);
    yield { before: was ? evidenceWords(was) : "nothing", after: is ? evidenceWords(is) : "nothing" };
  }
}

function* entries<T>(
  before: Readonly<Record<string, T>> = {},
  after: Readonly<Record<string, T>> = {},
  absent: string,
  words: (entry: T) => string,
): Generator<BeforeAfter> {
  const said = (entry: T | undefined) => (entry === undefined ? absent : words(entry));
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield { before: said(before[key]), after: said(after[key]) };
}

/** “the words” denies it, note “…” */
function evidenceWords(evidence: Evidence): string {
  const what = evidence.kind === "passage" ? evidence.selector.exact : evidence.title || evidence.address;
  const note = evidence.note === "" ? "" : `, note ${quote(evidence.note)}`;
  return `${quote(what)} ${stanceWords[evidence.stance]}${note}`;
}

function linkWords({ type }: LinkedClaim): string {
  switch (type) {
    case "full":
      return "linked as a denial";
    case "partial":
      return "linked as a denial of a detail";
    case "deflects":
      return "linked as talk of motives";
    case "stale":
      return "linked as an older denial";
  }
}

function quote(words: string): string {
  const whole = words.replace(/\s+/g, " ").trim();
  return `“${whole.length > shownAtMost ? `${whole.slice(0, shownAtMost).trimEnd()}…` : whole}”`;
}
