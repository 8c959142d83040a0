import { type MouseEvent, memo, useLayoutEffect, useMemo, useState } from "react";
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

/** A tick's outline for each standing, around a height in pixels; as in the text the shape comes before the colour. */
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
  const [ruler, setRuler] = useState<HTMLElement | null>(null);
  const height = useHeight(ruler);
  const paths = useMemo(() => pathsOf(claims, length, height), [claims, length, height]);
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
      ref={setRuler}
      aria-hidden
      className="relative h-full w-3.5 shrink-0 cursor-pointer border-l border-line"
      onClick={selectNearest}
      data-overview-ruler
    >
      {/* One drawing of few lines, however many claims there are: with one for each, the browser was busier with them than with the text. */}
      <svg className="pointer-events-none absolute inset-0 size-full fill-none stroke-2">
        {paths.map(([standing, path]) => (
          <path key={standing} d={path} className={colours[standing]} data-ticks={standing} />
        ))}
      </svg>
    </div>
  );
});

/** An element's height in whole pixels, 0 before it has one. */
function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return height;
}

function distance({ claim }: ReadClaim, offset: number): number {
  return Math.abs(envelope(claim.pieces).start - offset);
}

/** The ticks of each standing as one path. There is one tick a pixel: of claims that fall together, the first decided one shows. */
function pathsOf(
  claims: readonly ReadClaim[],
  length: number,
  height: number,
): readonly (readonly [Standing, string])[] {
  const byPixel = new Map<number, Standing>();
  for (const { claim, standing } of claims) {
    const y = Math.round((envelope(claim.pieces).start / Math.max(1, length)) * height);
    if ((byPixel.get(y) ?? "open") === "open") byPixel.set(y, standing);
  }
  const paths = new Map<Standing, string>();
  for (const [y, standing] of byPixel) paths.set(standing, `${paths.get(standing) ?? ""}${ticks[standing](y)}`);
  return [...paths];
}
