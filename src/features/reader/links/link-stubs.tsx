import { useLinkWords } from "#features/reader/links/link-words.ts";
import { colours } from "#features/reader/links/link-shape.ts";
import type { LinkPlaces } from "#features/reader/links/use-link-places.ts";
import type { LinkInHand } from "#state/links.ts";

interface LinkStubsProps {
  readonly links: readonly LinkInHand[];
  readonly places: LinkPlaces;
  readonly goTo: (link: LinkInHand) => void;
}

/** In pixels: a stub's height, the widest, and below which width a name says nothing. */
const height = 18;
const widest = 160;
const leastForName = 28;

/** Where links of the selected claim lead out of its article: one small label for each other article, a press leads there. */
export function LinkStubs({ links, places: { start, startRoom, from }, goTo }: LinkStubsProps) {
  const wordsOf = useLinkWords();
  const room = Math.min(widest, startRoom - 4);
  return stubsOf(links).map(({ title, led }, i) => {
    const [first] = led;
    const isSuggested = led.every(({ verdict }) => verdict !== "confirmed");
    return (
      first && (
        <span
          key={first.end.kind === "there" ? first.end.claim.article.id : i}
          className={`absolute z-20 cursor-pointer truncate rounded-[4px] border bg-panel px-1 text-xs hover:z-30 hover:max-w-none! ${isSuggested ? "border-dotted" : ""} ${colours[first.type]} border-current forced-colors:text-[CanvasText]`}
          style={{ left: start - room, maxWidth: room, top: from - height / 2 + i * height }}
          title={led.map(wordsOf).join("\n")}
          onClick={(event) => {
            event.stopPropagation();
            goTo(first);
          }}
          data-link-stub
        >
          →{led.length > 1 && led.length} {room >= leastForName && title}
        </span>
      )
    );
  });
}

interface Stub {
  readonly title: string;
  readonly led: readonly LinkInHand[];
}

/** The links to other articles, together by article. */
function stubsOf(links: readonly LinkInHand[]): readonly Stub[] {
  const byArticle = new Map<string, Stub>();
  for (const link of links) {
    if (link.end.kind !== "there") continue;
    const { article, title } = link.end.claim;
    byArticle.set(article.id, { title, led: [...(byArticle.get(article.id)?.led ?? []), link] });
  }
  return [...byArticle.values()];
}
