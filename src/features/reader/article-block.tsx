import type { Block, BlockKind } from "#domain/article/block.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { Direction } from "#domain/detect/language/direction.ts";
import { BlockText } from "#features/reader/block-text.tsx";
import type { Accent, MarkedClaim } from "#features/reader/marked-claim.ts";

interface ArticleBlockProps {
  readonly text: string;
  readonly block: Block;
  readonly direction: Direction;
  readonly claims: readonly MarkedClaim[];
  readonly selected: ClaimId | null;
  readonly accents: readonly Accent[];
}

type ShownKind = Exclude<BlockKind, "furniture">;

const elements: Readonly<Record<ShownKind, "h1" | "h2" | "p">> = {
  title: "h1",
  heading: "h2",
  byline: "p",
  paragraph: "p",
  embed: "p",
};

const looks: Readonly<Record<ShownKind, string>> = {
  title: "font-serif text-headline font-bold tracking-[-0.012em]",
  heading: "font-serif text-article font-semibold",
  byline: "font-sans text-base text-ink-3",
  paragraph: "font-serif text-article",
  embed: "font-serif text-article border-s-2 border-line ps-4",
};

/** A block with its paragraph number beside it. The number stands outside `[data-block]`, whose text is the article's alone. */
export function ArticleBlock({ text, block, direction, claims, selected, accents }: ArticleBlockProps) {
  if (block.kind === "furniture") return null;
  const Element = elements[block.kind];
  const look = block.author ? "font-sans text-base text-ink-2 border-s-2 border-line ps-4" : looks[block.kind];
  return (
    <div className="article-row">
      <ParagraphNumber number={block.number} />
      <Element
        className={look}
        dir={direction}
        data-block={block.number}
        data-start={block.start}
        data-end={block.end}
        data-kind={block.kind}
      >
        <BlockText text={text} block={block} claims={claims} selected={selected} accents={accents} />
      </Element>
    </div>
  );
}

/** Shown beside a block, and silent: reading it out before every paragraph would be noise. */
export function ParagraphNumber({ number }: { readonly number: number }) {
  return (
    <span aria-hidden className="article-number">
      {number}
    </span>
  );
}
