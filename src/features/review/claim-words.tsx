import type { Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import { useArticleText } from "#state/queries/article-text.ts";

/** A claim's words, a gap between pieces shown as one. */
export function ClaimWords({ text, pieces }: { readonly text: TextHash; readonly pieces: readonly Span[] }) {
  const whole = useArticleText(text).data?.text;
  if (whole === undefined) return <span className="text-ink-3">…</span>;
  return <span dir="auto">{pieces.map(({ start, end }) => whole.slice(start, end)).join(" … ")}</span>;
}

/** How much of the text is shown around a claim, in UTF-16 code units. */
const around = 260;

interface TextAroundProps {
  readonly text: TextHash;
  /** Everything that is to be in sight. */
  readonly inSight: readonly Span[];
  readonly pieces: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
  /** The claim's underline, as a class. */
  readonly underline: string;
}

/** A claim in the text around it, with its source and cue in their own quiet style. */
export function TextAround({ text, inSight, pieces, source, cue, underline }: TextAroundProps) {
  const whole = useArticleText(text).data?.text;
  if (whole === undefined) return <p className="text-ink-3">Reading the text…</p>;
  if (inSight.length === 0) return null;
  const start = Math.min(...inSight.map((span) => span.start));
  const end = Math.max(...inSight.map((span) => span.end));
  const from = Math.max(0, start - around);
  const to = Math.min(whole.length, end + around);
  const ends = [...pieces, ...(source ? [source] : []), ...(cue ? [cue] : [])].flatMap((span) => [
    span.start,
    span.end,
  ]);
  const cuts = [...new Set([from, ...ends.filter((at) => at > from && at < to), to])].toSorted((a, b) => a - b);
  const covers = (span: Span | null, at: number) => span !== null && span.start <= at && at < span.end;
  return (
    <p dir="auto" className="font-serif text-quote whitespace-pre-line [overflow-wrap:anywhere]">
      {from > 0 && "…"}
      {cuts.slice(0, -1).map((at, i) => {
        const words = whole.slice(at, cuts[i + 1]);
        const look = [covers(source, at) ? "font-semibold" : "", covers(cue, at) ? "italic" : ""].join(" ");
        return pieces.some((piece) => covers(piece, at)) ? (
          <mark key={at} className={`${underline} ${look}`}>
            {words}
          </mark>
        ) : (
          <span key={at} className={look}>
            {words}
          </span>
        );
      })}
      {to < whole.length && "…"}
    </p>
  );
}
