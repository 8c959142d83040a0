import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { jumpTo } from "#domain/claim/jumps.ts";
import { lanesOf } from "#features/reader/links/lanes.ts";
import { type DrawnLink, LinkLines } from "#features/reader/links/link-lines.tsx";
import { LinkStubs } from "#features/reader/links/link-stubs.tsx";
import { useLinkPlaces, useOutOfView } from "#features/reader/links/use-link-places.ts";
import type { LinkContext } from "#state/commands/link-commands.ts";
import { type LinkInHand, stopAt } from "#state/links.ts";

interface LinkMarginProps {
  readonly column: HTMLElement;
  readonly selected: ReadClaim;
  /** Those that are not rejected. */
  readonly links: readonly LinkInHand[];
  readonly context: LinkContext;
}

/** How far apart links come back to the text that lead to the same line of it, in pixels. */
const endGap = 7;

/**
 * The links of the selected claim beside the text: lines to the other ends at the right, names of other articles at the
 * left. It repeats for the eye and the mouse what the inspector and D say, so it is hidden from assistive technology.
 */
export function LinkMargin({ column, selected, links, context }: LinkMarginProps) {
  const within = links.flatMap((link) => (link.end.kind === "here" ? [{ link, claim: link.end.claim }] : []));
  const places = useLinkPlaces(
    column,
    selected,
    within.map(({ claim }) => claim),
  );
  const from = places?.from ?? 0;
  const shown = within.flatMap(({ link }, i): readonly { link: LinkInHand; y: number }[] => {
    const y = places?.ends[i];
    return y === undefined || y === null ? [] : [{ link, y }];
  });
  const lanes = lanesOf(
    from,
    shown.map(({ y }) => y),
    endGap,
  );
  const drawn = shown.map(({ link }, i): DrawnLink => ({ link, ...(lanes[i] ?? { lane: 0, y: from }) }));
  const inOrder = drawn.toSorted((a, b) => a.y - b.y);
  const { above, below } = useOutOfView(
    column,
    inOrder.map(({ y }) => y),
  );
  if (!places) return null;
  const goTo = ({ end }: LinkInHand) => {
    const { here, ends, jumps, follow } = context;
    if (here) follow(jumpTo(jumps, here, ends, stopAt(end, { id: here.article })));
  };
  return (
    <div aria-hidden className="print:hidden" data-link-margin>
      <LinkLines drawn={drawn} places={places} goTo={goTo} />
      <div
        className="pointer-events-none absolute inset-y-0 z-20 flex flex-col items-end justify-between"
        style={{ left: places.edge, width: places.room }}
      >
        <OutOfView way="above" count={above} nearest={inOrder[above - 1]} goTo={goTo} />
        <OutOfView way="below" count={below} nearest={inOrder[inOrder.length - below]} goTo={goTo} />
      </div>
      <LinkStubs links={links} places={places} goTo={goTo} />
    </div>
  );
}

interface OutOfViewProps {
  readonly way: "above" | "below";
  readonly count: number;
  readonly nearest: DrawnLink | undefined;
  readonly goTo: (link: LinkInHand) => void;
}

/** How many other ends are scrolled out of view, at the edge beyond which they are; a press goes to the nearest. */
function OutOfView({ way, count, nearest, goTo }: OutOfViewProps) {
  // Its empty place keeps the other one at its own edge.
  if (count === 0 || !nearest) return <span />;
  return (
    <span
      aria-hidden
      className={`pointer-events-auto sticky cursor-pointer rounded-[4px] bg-panel text-xs text-ink-2 ${way === "above" ? "top-1" : "bottom-1"}`}
      onClick={(event) => {
        event.stopPropagation();
        goTo(nearest.link);
      }}
      data-links-out-of-view={way}
    >
      {way === "above" ? "↑" : "↓"}
      {count}
    </span>
  );
}
