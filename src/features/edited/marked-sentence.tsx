import type { Span } from "#domain/anchor/span.ts";

interface MarkedSentenceProps {
  readonly text: string;
  readonly sentence: Span;
  /** The claim's own words. */
  readonly pieces: readonly Span[];
  /** The words that the other version does not have. */
  readonly differing: readonly Span[];
  readonly side: "before" | "after";
}

/** A sentence with the claim underlined, and what differs marked as taken out or put in. */
export function MarkedSentence({ text, sentence, pieces, differing, side }: MarkedSentenceProps) {
  const ends = [...pieces, ...differing].flatMap(({ start, end }) => [start, end]);
  const inside = ends.filter((at) => at > sentence.start && at < sentence.end);
  const cuts = [...new Set([sentence.start, ...inside, sentence.end])].toSorted((a, b) => a - b);
  const isIn = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end);
  return (
    <p dir="auto" className="font-serif text-quote [overflow-wrap:anywhere]">
      {cuts.slice(0, -1).map((at, i) => {
        const words = text.slice(at, cuts[i + 1]);
        const look = isIn(pieces, at) ? "" : "text-ink-2";
        if (!isIn(differing, at))
          return (
            <span key={at} className={look}>
              {words}
            </span>
          );
        return side === "before" ? (
          <del key={at} className="rounded-[3px] bg-error-tint text-error line-through">
            {words}
          </del>
        ) : (
          <ins key={at} className="rounded-[3px] bg-sourced-tint font-semibold text-ink underline decoration-2">
            {words}
          </ins>
        );
      })}
    </p>
  );
}
