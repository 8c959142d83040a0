import type { Span } from "#domain/anchor/span.ts";
import { useReading } from "#state/reading.tsx";

interface QuoteProps {
  readonly span: Span;
  /** Whether to say in which paragraph the words stand. */
  readonly located?: boolean;
}

/** Words of the article, as they stand there. */
export function Quote({ span, located = false }: QuoteProps) {
  const { text } = useReading();
  const block = located
    ? text.outline.blocks.find(({ start, end }) => start <= span.start && span.start < end)
    : undefined;
  return (
    <>
      <q dir="auto" className="font-serif italic">
        {text.text.slice(span.start, span.end)}
      </q>
      {block && <span className="text-ink-3"> (¶ {block.number})</span>}
    </>
  );
}
