import { type ReactNode, useMemo } from "react";
import { type PageBlock, type PageWords, readGuidelinesPage } from "#domain/review/guidelines-page.ts";

/** Guidelines as they are read. Nothing of them is ever handed to the browser as HTML. */
export function GuidelinesView({ markdown }: { readonly markdown: string }) {
  const blocks = useMemo(() => withoutGaps(readGuidelinesPage(markdown)), [markdown]);
  // A block has no name but its place, and a page that changes is drawn anew.
  return (
    <div className="flex flex-col gap-2 [overflow-wrap:anywhere]">{blocks.map((block, i) => blockOf(block, i))}</div>
  );
}

/** A heading is at most one level below the one before it: whoever listens would miss the one between. */
function withoutGaps(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    above = Math.min(block.level, above + 1);
    return { ...block, level: above === 1 ? 1 : above === 2 ? 2 : 3 };
  });
}

function blockOf(block: PageBlock, key: number): ReactNode {
  switch (block.kind) {
    case "heading": {
      const words = wordsOf(block.words);
      if (block.level === 1)
        return (
          <h3 key={key} className="mt-2 text-lg font-bold">
            {words}
          </h3>
        );
      return block.level === 2 ? (
        <h4 key={key} className="mt-1.5 font-bold">
          {words}
        </h4>
      ) : (
        <h5 key={key} className="font-semibold text-ink-2">
          {words}
        </h5>
      );
    }
    case "list": {
      const items = block.items.map((item, i) => {
        const at = String(i);
        return <li key={at}>{wordsOf(item)}</li>;
      });
      return block.ordered ? (
        <ol key={key} className="list-decimal ps-6">
          {items}
        </ol>
      ) : (
        <ul key={key} className="list-disc ps-5">
          {items}
        </ul>
      );
    }
    case "quote":
      return (
        <blockquote key={key} className="border-s-2 border-edge ps-3 text-ink-2">
          {wordsOf(block.words)}
        </blockquote>
      );
    case "paragraph":
      return <p key={key}>{wordsOf(block.words)}</p>;
  }
}

function wordsOf(words: readonly PageWords[]): ReactNode {
  return words.map((word, i) => {
    const key = String(i);
    switch (word.kind) {
      case "text":
        return <span key={key}>{word.text}</span>;
      case "strong":
        return <strong key={key}>{word.text}</strong>;
      case "emphasis":
        return <em key={key}>{word.text}</em>;
      case "code":
        return (
          <code key={key} className="rounded-[4px] bg-wash px-1">
            {word.text}
          </code>
        );
      case "link":
        return (
          <a key={key} href={word.address} target="_blank" rel="noreferrer" className="underline">
            {word.text}
          </a>
        );
    }
  });
}
