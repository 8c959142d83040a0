import * as fc from "fast-check";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { type Claim, claimId } from "#domain/claim/claim.ts";
import { claimKinds, untouchedReading } from "#domain/claim/reading.ts";
import { statuses } from "#domain/claim/status.ts";
import type { ArticleNoteIntent, ClaimIntent, Intent, StepIntent } from "#domain/history/act.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { aSource } from "./a-claim.ts";
import { anAnalystId } from "./a-change.ts";

/** One of an analyst's acts on a claim. */
interface ActStep {
  readonly kind: "act";
  readonly claim: Claim;
  readonly act: ClaimAct;
}

/** An act on one of some claims, several at once, or a note on the article. */
export type ActingStep =
  | ActStep
  | { readonly kind: "together"; readonly acts: readonly ActStep[] }
  | { readonly kind: "article-note"; readonly note: string };

interface Repeal {
  readonly kind: "undo" | "redo";
}

/** One thing that happens at a desk: an act, an undo, a redo, or a going back. */
export type Step =
  | ActingStep
  | Repeal
  /** `to` says how many of so many changes stay. */
  | { readonly kind: "back"; readonly to: (changes: number) => number };

export interface Place {
  readonly article: ArticleId;
  readonly text: TextHash;
}

/** The intent of a step that needs no history. */
export function intentOf(step: ActingStep, place: Place): ClaimIntent | StepIntent | ArticleNoteIntent {
  if (step.kind === "article-note") return { ...step, ...place };
  if (step.kind === "act") return onClaim(step, place);
  return { kind: "step", acts: step.acts.map((act) => onClaim(act, place)) };
}

/** Whether a step takes something back, or makes it again. */
export function isRepeal(step: Step): step is Repeal {
  return step.kind === "undo" || step.kind === "redo";
}

/** What to ask of a repository whose history has this many changes. */
export function intentAt(place: Place, step: Step, changes: number): Intent {
  if (step.kind === "back") return { kind: "back", n: step.to(changes) };
  return isRepeal(step) ? { kind: step.kind, ...place } : intentOf(step, place);
}

function onClaim({ claim, act }: ActStep, place: Place): ClaimIntent {
  return { kind: "claim", ...place, claim, act };
}

const evidenceIds = ["1", "2"].map((digit) => digit.repeat(32));
const anyEvidence = fc.record({
  id: fc.constantFrom(...evidenceIds),
  kind: fc.constant("link" as const),
  stance: fc.constantFrom("supports" as const, "denies" as const),
  address: fc.constantFrom("https://example.org/a", "http://example.org/b"),
  title: fc.constantFrom("", "The ministry's page"),
  quotation: fc.constant(""),
  seenOn: fc.constantFrom(null, "2025-03-01"),
  note: fc.constant(""),
});

/** Any act that makes sense to offer on some claim, the others being its possible denials. */
function anyAct(claims: readonly Claim[]): fc.Arbitrary<ClaimAct> {
  const status = fc.constantFrom(...statuses);
  const id = fc.constantFrom(...claims.map((claim) => claim.id));
  const denials = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
  const at = fc.record({
    type: fc.constantFrom("full" as const, "partial" as const),
    article: fc.constant("mobilization-aaaaaa"),
    text: fc.constant(claims[0]?.text ?? ""),
  });
  const pieces = fc.constantFrom(...claims).map((claim) => claim.pieces);
  const span = fc.constantFrom({ start: 1, end: 9 }, { start: 30, end: 44 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("decide" as const), status, suggested: status }) },
    fc.record({ kind: fc.constant("confirm-denial" as const), denials, status, suggested: status }),
    fc.record({ kind: fc.constant("reject-denial" as const), denials }),
    fc.record({ kind: fc.constant("note" as const), note: fc.constantFrom("", "see the ministry's page", "n°1 🚂") }),
    fc.constantFrom({ kind: "reopen" as const }, { kind: "dismiss" as const }, { kind: "restore" as const }),
    fc.record({ kind: fc.constant("boundaries" as const), pieces: fc.option(pieces) }),
    fc.record({
      kind: fc.constant("source" as const),
      source: fc.option(fc.record({ to: fc.option(span.map((where) => aSource({ span: where }))) })),
    }),
    fc.record({ kind: fc.constant("cue" as const), cue: fc.option(fc.record({ to: fc.option(span) })) }),
    fc.record({ kind: fc.constant("kind" as const), mark: fc.constantFrom(null, ...claimKinds) }),
    fc.record({ kind: fc.constant("reason" as const), reason: fc.constantFrom("", "hearsay") }),
    fc.record({ kind: fc.constantFrom("add-evidence" as const, "change-evidence" as const), evidence: anyEvidence }),
    fc.record({ kind: fc.constant("remove-evidence" as const), id: fc.constantFrom(...evidenceIds) }),
    fc.record({ kind: fc.constant("link-denial" as const), denial: id, at }),
    fc.record({ kind: fc.constant("unlink-denial" as const), denial: id }),
    fc.record({ kind: fc.constant("link-denied" as const), denied: id, at }),
    fc.record({ kind: fc.constant("unlink-denied" as const), denied: id }),
    fc.record({ kind: fc.constant("publish" as const), publish: fc.boolean() }),
    fc.record({
      kind: fc.constant("verdict" as const),
      verdict: fc.constantFrom(null, { rating: 4, name: "Mostly true", explanation: "" }),
    }),
    fc.record({
      kind: fc.constant("carry" as const),
      from: fc.record({ text: fc.constant("c".repeat(64)), claim: id }),
      reading: fc
        .record({ note: fc.constantFrom("", "as in the older text"), dismissed: fc.boolean() })
        .map((said) => ({
          ...untouchedReading,
          ...said,
        })),
    }),
  );
}

/** What an analyst may make beside these claims: one that overlaps the first by more than half, and one by itself. */
function madeBeside([first]: readonly Claim[]): readonly Claim[] {
  if (!first) return [];
  const detector = first.foundBy.kind === "detector" ? first.foundBy.detector : null;
  return [
    { start: 2, end: 10 },
    { start: 11, end: 15 },
  ].map((piece) => ({
    ...first,
    id: claimId(first.text, [piece], null),
    pieces: [piece],
    suggestion: null,
    foundBy: { kind: "analyst", by: anAnalystId, beside: detector },
  }));
}

/** Any sequence of acts, undos and redos on these claims and on some made beside them, with enough undos that they meet each other. */
export function anySteps(claims: readonly Claim[], maxLength = 60): fc.Arbitrary<readonly Step[]> {
  const made = madeBeside(claims);
  const act: fc.Arbitrary<ActStep> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("act" as const),
        claim: fc.constantFrom(...claims),
        act: anyAct(claims),
      }),
    },
    fc.record({
      kind: fc.constant("act" as const),
      claim: fc.constantFrom(...made),
      act: fc.constant({ kind: "create" as const }),
    }),
  );
  return fc.array(
    fc.oneof(
      { weight: 10, arbitrary: act },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant("together" as const),
          acts: fc.uniqueArray(act, { maxLength: 4, selector: ({ claim }) => claim.id }),
        }),
      },
      fc.record({ kind: fc.constant("article-note" as const), note: fc.constantFrom("", "a thin article") }),
      { weight: 6, arbitrary: fc.constant({ kind: "undo" as const }) },
      { weight: 4, arbitrary: fc.constant({ kind: "redo" as const }) },
      fc.nat(1000).map((share) => ({ kind: "back" as const, to: (all: number) => Math.floor((all * share) / 1001) })),
    ),
    { maxLength },
  );
}
