import { memo } from "react";
import type { Span } from "#domain/anchor/span.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { statuses } from "#domain/claim/status.ts";
import { heardBorders } from "#features/reader/heard-borders.ts";
import {
  type Accent,
  type MarkedClaim,
  type MarkedSegment,
  sameAccents,
  sameMarks,
  segmentsOf,
} from "#features/reader/marked-claim.ts";
import { useAllShortcutKeys } from "#state/commands/bindings.ts";
import { decideCommands } from "#state/commands/reading-commands.ts";
import { classNames } from "#ui/class-names.ts";

interface BlockTextProps {
  readonly text: string;
  readonly block: Span;
  readonly claims: readonly MarkedClaim[];
  /** The selected claim, if it is in this block. */
  readonly selected: ClaimId | null;
  readonly accents: readonly Accent[];
}

const inOrder = statuses.map((status) => decideCommands[status]);

/** A block's text with its claims marked. Joined, its text nodes are exactly the block's slice of the article. */
export const BlockText = memo(function BlockText({ text, block, claims, selected, accents }: BlockTextProps) {
  const decisionKeys = useAllShortcutKeys(inOrder);
  return segmentsOf(block, claims, accents).map((segment) => (
    <SegmentText
      key={segment.start}
      text={text.slice(segment.start, segment.end)}
      segment={segment}
      selected={selected}
      decisionKeys={decisionKeys}
    />
  ));
}, showsTheSame);

function showsTheSame(before: BlockTextProps, after: BlockTextProps): boolean {
  return (
    before.text === after.text &&
    before.block === after.block &&
    before.selected === after.selected &&
    sameAccents(before.accents, after.accents) &&
    sameMarks(before.claims, after.claims)
  );
}

interface SegmentTextProps {
  readonly text: string;
  readonly segment: MarkedSegment;
  readonly selected: ClaimId | null;
  /** The keys of the statuses, in their order. */
  readonly decisionKeys: readonly (string | undefined)[];
}

function SegmentText({ text, segment, selected, decisionKeys }: SegmentTextProps) {
  const innermost = segment.claims.at(-1);
  const accented = segment.accent ? <span className={`mark-${segment.accent}`}>{text}</span> : text;
  if (!innermost) return accented;
  const ends = segment.last.find(({ id }) => id === selected)?.standing;
  const decided = ends === "open" ? undefined : ends;
  return (
    <mark
      className={tint(segment.claims)}
      data-claim-ids={segment.claims.map(({ id }) => id).join(" ")}
      data-claim-id={innermost.id}
      data-status={innermost.standing}
      data-suggested={innermost.suggested}
      data-key={decided ? decisionKeys[statuses.indexOf(decided)] : undefined}
      data-decided={decided}
    >
      {segment.claims.reduceRight<React.ReactNode>((inner, claim) => underlined(inner, claim, segment), accented)}
    </mark>
  );
}

/** One claim's underline, around those of the claims within: an open one's is that of its suggestion, or else its own. */
function underlined(inner: React.ReactNode, claim: MarkedClaim, segment: MarkedSegment) {
  const { standing, suggested, level } = claim;
  const { before, after } = heardBorders(segment, claim);
  const isSuggested = standing === "open" && suggested !== null;
  return (
    <span
      className={classNames(`underline-${isSuggested ? suggested : standing}`, isSuggested && "underline-tentative")}
      data-level={level === 0 ? undefined : level}
      data-before={before}
      data-after={after}
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
