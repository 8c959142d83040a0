import { useMemo } from "react";
import type { Block } from "#domain/article/block.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ArticleLanguage } from "#domain/detect/language/article-language.ts";
import { directionOf } from "#domain/detect/language/direction.ts";
import { ArticleSection, reachesInto } from "#features/reader/article-section.tsx";
import { type Accent, accentsOf, claimsByBlock } from "#features/reader/marked-claim.ts";

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
  const sections = useMemo(
    () =>
      sectionsOf(blocks).map((own) => ({
        blocks: own,
        directions: own.map(({ start, end }) => directionOf(text.slice(start, end), language.direction)),
      })),
    [blocks, text, language],
  );
  const marked = useMemo(() => claimsByBlock(blocks, claims), [blocks, claims]);
  const accents = useMemo(() => (selected ? accentsOf(selected) : noAccents), [selected]);
  return (
    <div lang={language.code} dir={language.direction}>
      {sections.map(({ blocks: own, directions }) => {
        const from = (own[0]?.number ?? 1) - 1;
        const marks = marked.slice(from, from + own.length);
        const isHere = own.some((block) => selected && reachesInto(selected.claim, block));
        return (
          <ArticleSection
            key={from}
            text={text}
            blocks={own}
            directions={directions}
            marked={marks}
            selected={isHere ? (selected?.claim.id ?? null) : null}
            accents={accents.filter((accent) => own.some((block) => reachesInto(accent, block)))}
            furnitureShown={furnitureShown}
            onToggleFurniture={onToggleFurniture}
          />
        );
      })}
    </div>
  );
}

const noAccents: readonly Accent[] = [];

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
