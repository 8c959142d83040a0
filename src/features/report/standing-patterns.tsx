import type { Standing } from "#domain/claim/status.ts";
import { statuses } from "#domain/claim/status.ts";
import { statusNames } from "#state/commands/reading-commands.ts";

/** The standings in the order in which bars and tables show them. */
export const standings = [...statuses, "open"] as const;

/** A standing as a person reads it. */
export const standingNames: Readonly<Record<Standing, string>> = { ...statusNames, open: "Open" };

interface Look {
  /** What fills a bar before its colour does, on a tile of 8 x 8: the shape of the underline in the text. */
  readonly path: string;
  readonly stroke: string;
  readonly tint: string;
  readonly width: number;
}

const looks: Readonly<Record<Standing, Look>> = {
  sourced: { path: "M0 4h8", stroke: "stroke-sourced", tint: "fill-sourced-tint", width: 8 },
  unsourced: { path: "M1 2h5M-3 6h5M5 6h5", stroke: "stroke-unsourced", tint: "fill-unsourced-tint", width: 2 },
  denied: { path: "M0 2h8M0 5h8", stroke: "stroke-denied", tint: "fill-denied-tint", width: 1.5 },
  contested: { path: "M0 4q2-5 4 0t4 0", stroke: "stroke-contested", tint: "fill-contested-tint", width: 1.6 },
  open: { path: "M2 2h1M6 6h1", stroke: "stroke-open", tint: "fill-open-tint", width: 1 },
};

/** The fillings of bars, to stand in the `<defs>` of an SVG; `id` is the page's own for it. */
export function StandingPatterns({ id }: { readonly id: string }) {
  return standings.map((standing) => (
    <pattern key={standing} id={`${id}-${standing}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <path
        d={looks[standing].path}
        className={`fill-none ${looks[standing].stroke}`}
        strokeWidth={looks[standing].width}
      />
    </pattern>
  ));
}

interface PartProps {
  readonly standing: Standing;
  /** Of {@link StandingPatterns}. */
  readonly patterns: string;
  readonly x: string;
  readonly y: number;
  readonly width: string;
  readonly height: number;
}

/** A part of a bar. */
export function StandingPart({ standing, patterns, ...box }: PartProps) {
  return (
    <>
      <rect {...box} className={looks[standing].tint} />
      <rect {...box} fill={`url(#${patterns}-${standing})`} className={looks[standing].stroke} strokeWidth={1} />
    </>
  );
}

/** Which filling is which. */
export function StandingLegend({ patterns }: { readonly patterns: string }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {standings.map((standing) => (
        <li key={standing} className="flex items-center gap-1.5">
          <svg width="26" height="14" aria-hidden className="flex-none">
            <StandingPart standing={standing} patterns={patterns} x="1" y={1} width="24" height={12} />
          </svg>
          {standingNames[standing]}
        </li>
      ))}
    </ul>
  );
}
