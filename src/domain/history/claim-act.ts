import type { Pieces, Span } from "#domain/anchor/span.ts";
import type { ClaimId, Source } from "#domain/claim/claim.ts";
import type { Evidence, EvidenceId } from "#domain/claim/evidence.ts";
import { type Json, canonicalJson } from "#domain/canonical-json.ts";
import {
  type ClaimKind,
  type LinkedClaim,
  type Reading,
  type ReadingPatch,
  type Verdict,
  untouchedReading,
} from "#domain/claim/reading.ts";
import type { Status } from "#domain/claim/status.ts";
import type { ChainHead } from "#domain/history/chain-head.ts";
import type { CarriedFrom } from "#domain/history/change.ts";

/** What an analyst can do to a claim, as data. */
export type ClaimAct =
  /** `reason`: why it is not decided as suggested. */
  | { readonly kind: "decide"; readonly status: Status; readonly suggested: Status | null; readonly reason?: string }
  | { readonly kind: "reopen" }
  /** Confirms links from these denials and decides what then follows, in one step. */
  | {
      readonly kind: "confirm-denial";
      readonly denials: readonly ClaimId[];
      readonly status: Status;
      readonly suggested: Status | null;
    }
  | { readonly kind: "reject-denial"; readonly denials: readonly ClaimId[] }
  | { readonly kind: "dismiss" }
  | { readonly kind: "restore" }
  | { readonly kind: "note"; readonly note: string }
  /** Makes the claim that comes with the act; brings one back that was set aside. */
  | { readonly kind: "create" }
  /** Sets the content's boundaries; null: as found. */
  | { readonly kind: "boundaries"; readonly pieces: Pieces | null }
  /** Sets the source, or says that there is none; null: as found. */
  | { readonly kind: "source"; readonly source: { readonly to: Source | null } | null }
  /** Sets the cue, or says that there is none; null: as found. */
  | { readonly kind: "cue"; readonly cue: { readonly to: Span | null } | null }
  /** Marks the claim; null takes the mark off. */
  | { readonly kind: "kind"; readonly mark: ClaimKind | null }
  /** Says why the present decision is not the suggested one; nothing where there is no decision. "" takes it back. */
  | { readonly kind: "reason"; readonly reason: string }
  | { readonly kind: "add-evidence"; readonly evidence: Evidence }
  /** In place of the evidence with the same id; nothing where it is gone. */
  | { readonly kind: "change-evidence"; readonly evidence: Evidence }
  | { readonly kind: "remove-evidence"; readonly id: EvidenceId }
  /** On the claim denied: links a denial to it, or types a link that was suggested; the link counts as confirmed. */
  | { readonly kind: "link-denial"; readonly denial: ClaimId; readonly at: LinkedClaim }
  | { readonly kind: "unlink-denial"; readonly denial: ClaimId }
  /** On the denial: the same link, seen from its other end. Always in one step with "link-denial". */
  | { readonly kind: "link-denied"; readonly denied: ClaimId; readonly at: LinkedClaim }
  | { readonly kind: "unlink-denied"; readonly denied: ClaimId }
  /** Marks the decision for publishing, or takes the mark off. */
  | { readonly kind: "publish"; readonly publish: boolean }
  /** Says what the analyst thinks of its truth; null takes it back. */
  | { readonly kind: "verdict"; readonly verdict: Verdict | null }
  /** Takes over what the analyst said of this claim in another text; nothing where they say anything of it here already. */
  | { readonly kind: "carry"; readonly from: CarriedFrom; readonly reading: Reading };

/** The fields of a claim's reading that an act sets, with the values that it gives them. */
export function patchOf(act: ClaimAct, reading: Reading, head: ChainHead): ReadingPatch {
  switch (act.kind) {
    case "decide":
      return { decision: decisionOf(act, reading, head) };
    case "reopen":
      return { decision: null };
    case "confirm-denial":
      return {
        decision: decisionOf(act, reading, head),
        deniedBy: withVerdict(reading, act.denials, "confirmed"),
      };
    case "reject-denial":
      return { deniedBy: withVerdict(reading, act.denials, "rejected") };
    case "dismiss":
      return { dismissed: true };
    case "restore":
      return { dismissed: false };
    case "note":
      return { note: act.note };
    case "create":
      return { made: true, dismissed: false };
    case "boundaries":
      return { pieces: act.pieces && [...act.pieces] };
    case "source":
      return { source: act.source };
    case "cue":
      return { cue: act.cue };
    case "kind":
      return { kind: act.mark };
    case "reason":
      return { decision: withReason(reading.decision, act.reason) };
    case "add-evidence":
      return { evidence: [...reading.evidence.filter(({ id }) => id !== act.evidence.id), act.evidence] };
    case "change-evidence":
      return { evidence: reading.evidence.map((known) => (known.id === act.evidence.id ? act.evidence : known)) };
    case "remove-evidence":
      return { evidence: reading.evidence.filter(({ id }) => id !== act.id) };
    case "link-denial":
      return {
        linkedDenials: { ...reading.linkedDenials, [act.denial]: act.at },
        deniedBy: withVerdict(reading, [act.denial], "confirmed"),
      };
    case "unlink-denial":
      return {
        linkedDenials: without(reading.linkedDenials, act.denial),
        deniedBy: without(reading.deniedBy, act.denial),
      };
    case "link-denied":
      return { linkedDenied: { ...reading.linkedDenied, [act.denied]: act.at } };
    case "unlink-denied":
      return { linkedDenied: without(reading.linkedDenied, act.denied) };
    case "publish":
      return { publish: act.publish };
    case "verdict":
      return { verdict: act.verdict };
    case "carry":
      return carriedPatch(act.reading, reading);
  }
}

/** Only what is said of the claim counts; the present reading must say nothing, since what stands here is never overwritten. */
function carriedPatch(carried: Reading, reading: Reading): ReadingPatch {
  if (canonicalJson(reading) !== canonicalJson(untouchedReading)) return {};
  const untouched = new Map<string, Json>(Object.entries(untouchedReading));
  return Object.fromEntries(
    Object.entries(carried).filter(
      ([field, value]) => canonicalJson(value) !== canonicalJson(untouched.get(field) ?? null),
    ),
  );
}

/** Deciding the same status again is no new decision: the first one keeps its time, and gains at most a reason. */
function decisionOf(
  { status, suggested, reason }: { status: Status; suggested: Status | null; reason?: string },
  { decision }: Reading,
  head: ChainHead,
): Reading["decision"] {
  if (decision?.status === status) return reason ? withReason(decision, reason) : decision;
  return { status, suggested, at: head.at, by: head.analyst, ...(reason && { reason }) };
}

function withReason(decision: Reading["decision"], reason: string): Reading["decision"] {
  if (!decision) return null;
  const { reason: _, ...bare } = decision;
  return reason === "" ? bare : { ...bare, reason };
}

function withVerdict(reading: Reading, denials: readonly ClaimId[], verdict: "confirmed" | "rejected") {
  return { ...reading.deniedBy, ...Object.fromEntries(denials.map((denial) => [denial, verdict])) };
}

function without<T>(entries: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...others } = entries;
  return others;
}
