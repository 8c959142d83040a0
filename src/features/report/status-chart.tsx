import { useId } from "react";
import { type StandingCounts, countedIn } from "#domain/claim/source-counts.ts";
import { StandingLegend, StandingPart, StandingPatterns, standings } from "#features/report/standing-patterns.tsx";

/** What a bar and a table's row are about. */
export interface StatusRow {
  readonly key: string;
  readonly name: string;
  /** Where it is read, if anywhere. */
  readonly address?: string;
  readonly counts: StandingCounts;
}

interface StatusChartProps {
  readonly title: string;
  readonly rows: readonly StatusRow[];
}

/** More bars than this nobody compares; the table has them all. */
const mostBars = 30;

/** Measures of a row in px: its name stands above its bar. */
const row = { height: 40, text: 12, bar: 18, thick: 14 } as const;

/** How many letters of a name fit above the bar on a narrow page. */
const longestName = 44;

/** Bars as long as there are claims, divided by how they stand. The table beside it has the same in numbers, for everybody. */
export function StatusChart({ title, rows }: StatusChartProps) {
  const id = useId();
  const shown = rows.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ counts }) => countedIn(counts)));
  return (
    <figure>
      <StandingLegend patterns={id} />
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        width="100%"
        height={shown.length * row.height}
        className="block overflow-hidden"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>
          {shown.length} bars, each divided by status; the longest stands for {most} claims. The table has the same
          numbers.
        </desc>
        <defs>
          <StandingPatterns id={id} />
        </defs>
        {shown.map(({ key, name, counts }, i) => (
          <Bar key={key} name={name} counts={counts} most={most} patterns={id} y={i * row.height} />
        ))}
      </svg>
      {rows.length > shown.length && (
        <figcaption className="mt-1 text-sm text-ink-3">
          The first {shown.length} of {rows.length}; the table has all.
        </figcaption>
      )}
    </figure>
  );
}

interface BarProps extends Pick<StatusRow, "name" | "counts"> {
  readonly most: number;
  readonly patterns: string;
  readonly y: number;
}

function Bar({ name, counts, most, patterns, y }: BarProps) {
  const parts = standings.map((standing, i) => ({
    standing,
    from: standings.slice(0, i).reduce((sum, before) => sum + counts[before], 0),
    count: counts[standing],
  }));
  return (
    <g>
      <text x="0" y={y + row.text} className="fill-ink text-sm">
        {name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name}
      </text>
      <text x="100%" y={y + row.text} textAnchor="end" className="fill-ink-2 text-sm tabular-nums">
        {countedIn(counts)}
      </text>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ standing, from, count }) => (
          <StandingPart
            key={standing}
            standing={standing}
            patterns={patterns}
            x={`${(from / most) * 100}%`}
            y={y + row.bar}
            width={`${(count / most) * 100}%`}
            height={row.thick}
          />
        ))}
    </g>
  );
}
