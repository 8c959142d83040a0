import { useState } from "react";
import { useLinkWords } from "#features/reader/links/link-words.ts";
import { colours, dashes, signAt } from "#features/reader/links/link-shape.ts";
import type { Lane } from "#features/reader/links/lanes.ts";
import type { LinkPlaces } from "#features/reader/links/use-link-places.ts";
import { type LinkInHand, stopAt } from "#state/links.ts";

/** A link within the text and where it is drawn. */
export interface DrawnLink extends Lane {
  readonly link: LinkInHand;
}

interface LinkLinesProps {
  readonly drawn: readonly DrawnLink[];
  readonly places: LinkPlaces;
  readonly goTo: (link: LinkInHand) => void;
}

/** In pixels: between text and line, a sign's width with the room around it, and between two lanes. */
const gap = 4;
const signRoom = 14;
const widestStep = 8;

/** With less room than this beside the text there are only the signs, and no lines. */
const leastRoom = 32;

/** Lines from the selected claim to the other ends of its links in this text, each with its type's sign there. */
export function LinkLines({ drawn, places, goTo }: LinkLinesProps) {
  const [hovered, setHovered] = useState<DrawnLink | null>(null);
  const wordsOf = useLinkWords();
  const { edge, room, from } = places;
  const withLines = room >= leastRoom;
  const most = Math.max(1, ...drawn.map(({ lane }) => lane + 1));
  const step = Math.min(widestStep, (room - signRoom - gap * 2) / most);
  return (
    <>
      <svg className="pointer-events-none absolute inset-0 z-10 size-full overflow-visible">
        {withLines && drawn.length > 0 && (
          // What all lines share is of no type.
          <path
            d={`M${edge + gap} ${from}H${edge + gap + signRoom + (most - 1) * step}`}
            className="fill-none stroke-edge forced-colors:stroke-[CanvasText]"
            strokeWidth={1.5}
          />
        )}
        {drawn.map((one) => {
          const { link, lane, y } = one;
          const sign = signAt(link.type, link.other);
          const x = edge + gap + signRoom + lane * step;
          const isHovered = hovered?.link === link;
          return (
            <g
              key={`${link.other} ${stopAt(link.end, { id: "" }).claim}`}
              className={`pointer-events-auto cursor-pointer fill-none forced-colors:stroke-[CanvasText] forced-colors:text-[CanvasText] ${colours[link.type]}`}
              strokeWidth={isHovered ? 3 : 1.5}
              onClick={(event) => {
                event.stopPropagation();
                goTo(link);
              }}
              onPointerEnter={() => setHovered(one)}
              onPointerLeave={() => setHovered(null)}
              data-link={link.other}
              data-link-type={link.type}
              data-link-verdict={link.verdict ?? "suggested"}
            >
              {withLines && (
                <path
                  d={`M${x} ${from}V${y}H${edge + gap + 9}`}
                  strokeDasharray={dashes(link)}
                  pointerEvents="stroke"
                />
              )}
              <g transform={`translate(${edge + gap} ${y})`}>
                <rect x={-2} y={-endHeight / 2} width={signRoom} height={endHeight} stroke="none" pointerEvents="all" />
                <path
                  d={sign.path}
                  transform={sign.turn}
                  strokeWidth={1.25}
                  fill={link.type === "full" ? "currentColor" : "none"}
                  pointerEvents="none"
                />
              </g>
            </g>
          );
        })}
      </svg>
      {hovered && (
        <p
          className="pointer-events-none absolute z-30 w-max max-w-72 -translate-x-full -translate-y-1/2 rounded-[6px] border border-line bg-panel px-2 py-1 text-sm shadow-popup"
          style={{ left: edge, top: hovered.y }}
        >
          {wordsOf(hovered.link)}
        </p>
      )}
    </>
  );
}

/** How high the place is that takes a press, in pixels; two that stand together share no more than their borders. */
const endHeight = 12;
