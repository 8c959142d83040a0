import { type MouseEvent, memo, useMemo } from "react";
import { envelope } from "#domain/anchor/span.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Standing } from "#domain/claim/status.ts";

interface OverviewRulerProps {
  readonly claims: readonly ReadClaim[];
  /** Length of the article's text, in UTF-16 code units. */
  readonly length: number;
  readonly onSelect: (claim: ClaimId) => void;
}

/** How finely the ruler is drawn: more ticks than this could not be told apart. */
const steps = 1000;

/** A tick's outline for each standing, around height 0; as in the text the shape comes before the colour. */
const ticks: Readonly<Record<Standing, (y: number) => string>> = {
  sourced: (y) => `M2 ${y}h10`,
  unsourced: (y) => `M2 ${y}h4m2 0h4`,
  denied: (y) => `M2 ${y - 2}h10m-10 4h10`,
  contested: (y) => `M2 ${y + 2}l3.3 -4l3.3 4l3.3 -4`,
  open: (y) => `M4 ${y}h6`,
};

const colours: Readonly<Record<Standing, string>> = {
  sourced: "stroke-sourced",
  unsourced: "stroke-unsourced",
  denied: "stroke-denied",
  contested: "stroke-contested",
  open: "stroke-open-soft",
};

/**
 * Where the claims stand in the whole article, at its right edge. A press goes to the nearest one. It repeats for the
 * eye and the mouse what J and K do, so it is hidden from assistive technology.
 */
export const OverviewRuler = memo(function OverviewRuler({ claims, length, onSelect }: OverviewRulerProps) {
  const marks = useMemo(() => marksOf(claims, length), [claims, length]);
  const selectNearest = ({ nativeEvent, currentTarget }: MouseEvent) => {
    const wanted = (nativeEvent.offsetY / currentTarget.clientHeight) * length;
    const nearest = claims.reduce<ReadClaim | null>(
      (best, claim) => (best && distance(best, wanted) <= distance(claim, wanted) ? best : claim),
      null,
    );
    if (nearest) onSelect(nearest.claim.id);
  };
  return (
    // A shortcut for the mouse alone: every claim can be reached by key.
    <div
      aria-hidden
      className="relative h-full w-3.5 shrink-0 cursor-pointer border-l border-line"
      onClick={selectNearest}
      data-overview-ruler
    >
      {marks.map(({ y, standing }) => (
        <Tick key={y} y={y} standing={standing} />
      ))}
    </div>
  );
});

/** Drawn anew only when its claim stands otherwise: there may be a thousand of them. */
const Tick = memo(function Tick({ y, standing }: { readonly y: number; readonly standing: Standing }) {
  return (
    <svg
      width="14"
      height="6"
      viewBox="0 -3 14 6"
      className={`pointer-events-none absolute fill-none stroke-2 ${colours[standing]}`}
      style={{ top: `calc(${(y / steps) * 100}% - 3px)` }}
    >
      <path d={ticks[standing](0)} />
    </svg>
  );
});

function distance({ claim }: ReadClaim, offset: number): number {
  return Math.abs(envelope(claim.pieces).start - offset);
}

/** One tick a step: of claims that fall together, the first decided one shows. */
function marksOf(
  claims: readonly ReadClaim[],
  length: number,
): readonly { readonly y: number; readonly standing: Standing }[] {
  const byStep = new Map<number, Standing>();
  for (const { claim, standing } of claims) {
    const y = Math.round((envelope(claim.pieces).start / Math.max(1, length)) * steps);
    if ((byStep.get(y) ?? "open") === "open") byStep.set(y, standing);
  }
  return [...byStep].map(([y, standing]) => ({ y, standing }));
}
