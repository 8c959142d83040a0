import { memo, useMemo } from "react";
import type { Block } from "#domain/article/block.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ArticleLanguage } from "#domain/detect/language/article-language.ts";
import { directionOf } from "#domain/detect/language/direction.ts";
import { ArticleBlock } from "#features/reader/article-block.tsx";
import { FurnitureLine } from "#features/reader/furniture-line.tsx";
import { type Accent, type MarkedClaim, accentsOf, claimsByBlock } from "#features/reader/marked-claim.ts";

/**
 * How many blocks share one `content-visibility` box: the browser skips what is off screen, and with a box for each
 * single paragraph scrolling a long article is 2.6 times slower (docs: house plan, "Sizes").
 */
const blocksInSection = 16;

interface ArticleBodyProps {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly language: ArticleLanguage;
  readonly claims: readonly ReadClaim[];
  readonly selected: ReadClaim | null;
  readonly furnitureShown: boolean;
  readonly onToggleFurniture: () => void;
}

/** The article's text, block by block, in its own language and direction. */
export function ArticleBody({
  text,
  blocks,
  language,
  claims,
  selected,
  furnitureShown,
  onToggleFurniture,
}: ArticleBodyProps) {
  const sections = useMemo(() => sectionsOf(blocks), [blocks]);
  const directions = useMemo(
    () => blocks.map(({ start, end }) => directionOf(text.slice(start, end), language.direction)),
    [blocks, text, language],
  );
  const marked = useMemo(() => claimsByBlock(blocks, claims), [blocks, claims]);
  const accents = useMemo(() => (selected ? accentsOf(selected) : noAccents), [selected]);
  const shownSections = sections.map((section) => {
    const from = (section[0]?.number ?? 1) - 1;
    return (
      <Section key={from} size={section.length}>
        {runsOf(section).map((run) => {
          const lead = run[0];
          if (!lead) return null;
          if (lead.kind === "furniture")
            return (
              <FurnitureLine
                key={lead.number}
                blocks={run}
                text={text}
                shown={furnitureShown}
                onToggle={onToggleFurniture}
              />
            );
          const claimsHere = marked[lead.number - 1] ?? noClaims;
          return (
            <ArticleBlock
              key={lead.number}
              text={text}
              block={lead}
              direction={directions[lead.number - 1] ?? language.direction}
              claims={claimsHere}
              selected={selectedIn(claimsHere, selected)}
              accents={accentsIn(lead, accents)}
            />
          );
        })}
      </Section>
    );
  });
  return (
    <div lang={language.code} dir={language.direction}>
      {shownSections}
    </div>
  );
}

const noClaims: readonly MarkedClaim[] = [];
const noAccents: readonly Accent[] = [];

function selectedIn(claims: readonly MarkedClaim[], selected: ReadClaim | null): ClaimId | null {
  return claims.find(({ id }) => id === selected?.claim.id)?.id ?? null;
}

function accentsIn(block: Block, accents: readonly Accent[]): readonly Accent[] {
  const inBlock = accents.filter(({ pieces }) =>
    pieces.some(({ start, end }) => start < block.end && end > block.start),
  );
  return inBlock.length > 0 ? inBlock : noAccents;
}

interface SectionProps {
  readonly size: number;
  readonly children: React.ReactNode;
}

const Section = memo(function Section({ size, children }: SectionProps) {
  // About 90 px a block: the scroll bar is near the truth before a section has been drawn, and true afterwards.
  return (
    <div className="[content-visibility:auto]" style={{ containIntrinsicBlockSize: `auto ${size * 90}px` }}>
      {children}
    </div>
  );
});

function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [];
  for (const [i, block] of blocks.entries()) {
    // Consecutive furniture is folded into one line, so it is never cut in two.
    const last = sections.at(-1);
    const isFull = last === undefined || last.length >= blocksInSection;
    if (isFull && !(block.kind === "furniture" && blocks[i - 1]?.kind === "furniture")) sections.push([block]);
    else last?.push(block);
  }
  return sections;
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
