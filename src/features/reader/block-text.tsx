import { memo } from "react";
import type { Layer } from "#domain/anchor/flatten.ts";
import type { Span } from "#domain/anchor/span.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { type Standing, type Status, statuses } from "#domain/claim/status.ts";
import { type Accent, type MarkedClaim, type MarkedSegment, segmentsOf } from "#features/reader/marked-claim.ts";
import { classNames } from "#ui/class-names.ts";

interface BlockTextProps {
  readonly text: string;
  readonly block: Span;
  readonly claims: readonly MarkedClaim[];
  /** The selected claim, if it is in this block. */
  readonly selected: ClaimId | null;
  readonly accents: readonly Accent[];
}

/** A block's text with its claims marked. Joined, its text nodes are exactly the block's slice of the article. */
export const BlockText = memo(function BlockText({ text, block, claims, selected, accents }: BlockTextProps) {
  return segmentsOf(block, claims, accents).map((segment) => (
    <SegmentText
      key={segment.start}
      text={text.slice(segment.start, segment.end)}
      segment={segment}
      selected={selected}
    />
  ));
}, showsTheSame);

function showsTheSame(before: BlockTextProps, after: BlockTextProps): boolean {
  return (
    before.text === after.text &&
    before.block === after.block &&
    before.selected === after.selected &&
    sameEntries(before.accents, after.accents, (a, b) => a.id === b.id && samePieces(a, b)) &&
    sameEntries(
      before.claims,
      after.claims,
      (a, b) =>
        a.id === b.id &&
        a.standing === b.standing &&
        a.suggested === b.suggested &&
        a.level === b.level &&
        samePieces(a, b),
    )
  );
}

/** An analyst may set other borders; mostly both are the very same list. */
function samePieces({ pieces: a }: Layer, { pieces: b }: Layer): boolean {
  return a === b || sameEntries(a, b, (one, other) => one.start === other.start && one.end === other.end);
}

function sameEntries<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((entry, i) => same(entry, b[i] ?? entry));
}

interface SegmentTextProps {
  readonly text: string;
  readonly segment: MarkedSegment;
  readonly selected: ClaimId | null;
}

function SegmentText({ text, segment, selected }: SegmentTextProps) {
  const innermost = segment.claims.at(-1);
  const accented = segment.accent ? <span className={`mark-${segment.accent}`}>{text}</span> : text;
  if (!innermost) return accented;
  const endsSelected = segment.last.find(({ id }) => id === selected);
  return (
    <mark
      className={tint(segment.claims)}
      data-claim-ids={segment.claims.map(({ id }) => id).join(" ")}
      data-claim-id={innermost.id}
      data-status={innermost.standing}
      data-suggested={innermost.suggested}
      data-key={endsSelected ? statusKey(endsSelected.standing) : undefined}
    >
      {segment.claims.reduceRight<React.ReactNode>((inner, claim) => underlined(inner, claim), accented)}
    </mark>
  );
}

/** One claim's underline, around those of the claims within: an open one's is that of its suggestion, or else its own. */
function underlined(inner: React.ReactNode, { standing, suggested, level }: MarkedClaim) {
  const isSuggested = standing === "open" && suggested !== null;
  return (
    <span
      className={classNames(`underline-${isSuggested ? suggested : standing}`, isSuggested && "underline-tentative")}
      data-level={level === 0 ? undefined : level}
    >
      {inner}
    </span>
  );
}

/** The innermost decided claim tints the text. */
function tint(claims: readonly MarkedClaim[]): string | undefined {
  const decided = claims.findLast(({ standing }) => standing !== "open");
  return decided ? `tint-${decided.standing}` : undefined;
}

/** The key that gives this standing; none for open. */
function statusKey(standing: Standing): string | undefined {
  return standing === "open" ? undefined : String(keyOf(standing));
}

function keyOf(status: Status): number {
  return statuses.indexOf(status) + 1;
}
