import { memo } from "react";
import type { Layer } from "#domain/anchor/flatten.ts";
import type { Block } from "#domain/article/block.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { Direction } from "#domain/detect/language/direction.ts";
import { ArticleBlock } from "#features/reader/article-block.tsx";
import { FurnitureLine } from "#features/reader/furniture-line.tsx";
import { type Accent, type MarkedClaim, sameAccents, sameMarks } from "#features/reader/marked-claim.ts";

interface ArticleSectionProps {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For each of these blocks, in their order. */
  readonly directions: readonly Direction[];
  readonly marked: readonly (readonly MarkedClaim[])[];
  /** The selected claim, if it is in one of them. */
  readonly selected: ClaimId | null;
  readonly accents: readonly Accent[];
  readonly furnitureShown: boolean;
  readonly onToggleFurniture: () => void;
}

/**
 * A stretch of blocks that the browser skips while it is off screen. An act changes one or two claims: all other sections
 * are told by a comparison to stay as they are, which costs far less than drawing thousands of blocks to the same end.
 */
export const ArticleSection = memo(function ArticleSection({
  text,
  blocks,
  directions,
  marked,
  selected,
  accents,
  furnitureShown,
  onToggleFurniture,
}: ArticleSectionProps) {
  const from = blocks[0]?.number ?? 1;
  const claimsIn = (block: Block) => marked[block.number - from] ?? noClaims;
  return (
    // About 90 px a block: the scroll bar is near the truth before a section has been drawn, and true afterwards.
    <div className="[content-visibility:auto]" style={{ containIntrinsicBlockSize: `auto ${blocks.length * 90}px` }}>
      {runsOf(blocks).map((run) => {
        const lead = run[0];
        if (!lead) return null;
        if (lead.kind === "furniture")
          return (
            <FurnitureLine
              key={lead.number}
              blocks={run}
              text={text}
              claimsIn={claimsIn}
              selected={selected}
              shown={furnitureShown}
              onToggle={onToggleFurniture}
            />
          );
        const claims = claimsIn(lead);
        return (
          <ArticleBlock
            key={lead.number}
            text={text}
            block={lead}
            direction={directions[lead.number - from] ?? "ltr"}
            claims={claims}
            selected={claims.some(({ id }) => id === selected) ? selected : null}
            accents={accents.filter((accent) => reachesInto(accent, lead))}
          />
        );
      })}
    </div>
  );
}, showsTheSame);

const noClaims: readonly MarkedClaim[] = [];

function showsTheSame(before: ArticleSectionProps, after: ArticleSectionProps): boolean {
  return (
    before.text === after.text &&
    before.blocks === after.blocks &&
    before.directions === after.directions &&
    before.selected === after.selected &&
    before.furnitureShown === after.furnitureShown &&
    before.onToggleFurniture === after.onToggleFurniture &&
    sameAccents(before.accents, after.accents) &&
    before.marked.every((marks, i) => sameMarks(marks, after.marked[i] ?? noClaims))
  );
}

/** Whether a claim's or an accent's words stand in a stretch of text. */
export function reachesInto({ pieces }: Pick<Layer, "pieces">, { start, end }: Pick<Block, "start" | "end">): boolean {
  return pieces.some((piece) => piece.start < end && piece.end > start);
}

/** Blocks one by one, but consecutive furniture together. */
function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === "furniture" && last?.[0]?.kind === "furniture") last.push(block);
    else runs.push([block]);
  }
  return runs;
}
