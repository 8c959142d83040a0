import type { Block, FurnitureKind } from "#domain/article/block.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { BlockText } from "#features/reader/block-text.tsx";
import type { Accent, MarkedClaim } from "#features/reader/marked-claim.ts";
import { ParagraphNumber } from "#features/reader/article-block.tsx";

interface FurnitureLineProps {
  readonly text: string;
  /** Consecutive furniture, at least one block. */
  readonly blocks: readonly Block[];
  /** The claims that an analyst made in a block of it. */
  readonly claimsIn: (block: Block) => readonly MarkedClaim[];
  readonly selected: ClaimId | null;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Page furniture, folded into one quiet line, and shown on request; what an analyst marked in it is never folded away. */
export function FurnitureLine({ text, blocks, claimsIn, selected, shown, onToggle }: FurnitureLineProps) {
  const first = blocks[0];
  if (!first) return null;
  return (
    <>
      <div className="article-row furniture-line">
        <ParagraphNumber number={first.number} />
        <p className="font-sans text-base text-ink-3 rtl:text-right" lang="en" dir="ltr">
          {summary(blocks)}, set aside as page furniture ·{" "}
          <button type="button" className="underline underline-offset-2" aria-expanded={shown} onClick={onToggle}>
            {shown ? "hide" : "show"}
          </button>
        </p>
      </div>
      {blocks
        .filter((block) => shown || claimsIn(block).length > 0)
        .map((block) => (
          <div key={block.number} className="article-row">
            <ParagraphNumber number={block.number} />
            <p
              className="font-sans text-base text-ink-3"
              dir="auto"
              data-block={block.number}
              data-start={block.start}
              data-end={block.end}
              data-kind="furniture"
            >
              <BlockText text={text} block={block} claims={claimsIn(block)} selected={selected} accents={noAccents} />
            </p>
          </div>
        ))}
    </>
  );
}

const noAccents: readonly Accent[] = [];

const names: Readonly<Record<FurnitureKind, readonly [one: string, many: string]>> = {
  "read-also": ["“Read also” link", "“Read also” links"],
  "source-link": ["source link", "source links"],
  share: ["share button", "share buttons"],
  advertisement: ["advertisement", "advertisements"],
  caption: ["caption", "captions"],
};

/** "3 × “Read also” links, 1 × source link" */
function summary(blocks: readonly Block[]): string {
  const counts = new Map<FurnitureKind, number>();
  for (const { furniture } of blocks) if (furniture) counts.set(furniture, (counts.get(furniture) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} × ${names[kind][count === 1 ? 0 : 1]}`).join(", ");
}
