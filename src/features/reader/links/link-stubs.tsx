import type { ArticleId } from "#domain/article/article.ts";
import { useLinkWords } from "#features/reader/links/link-words.ts";
import { colours } from "#features/reader/links/link-shape.ts";
import type { LinkPlaces } from "#features/reader/links/use-link-places.ts";
import type { LinkInHand } from "#state/links.ts";

interface LinkStubsProps {
  readonly links: readonly LinkInHand[];
  readonly places: LinkPlaces;
  readonly goTo: (link: LinkInHand) => void;
}

/** In pixels: the widest, and below which width a name says nothing. */
const widest = 160;
const leastForName = 28;

/** Where links of the selected claim lead out of its article: one small label for each other article, a press leads there. */
export function LinkStubs({ links, places: { start, startRoom, from }, goTo }: LinkStubsProps) {
  const wordsOf = useLinkWords();
  const stubs = stubsOf(links);
  if (stubs.length === 0) return null;
  const margin = Math.min(widest, startRoom - 3);
  // Beside a number there is room left, too.
  const room = margin < leastForName ? margin : margin + besideNumber;
  return (
    <div
      className="absolute z-20 flex flex-col items-start gap-0.5"
      style={{ left: start - margin, top: from - firstLine, width: room }}
    >
      {stubs.map(({ article, title, led }) => {
        const [first] = led;
        const isSuggested = led.every(({ verdict }) => verdict !== "confirmed");
        return (
          <span
            key={article}
            aria-hidden
            className={`cursor-pointer border-s-2 bg-paper ps-0.5 text-xs leading-tight wrap-anywhere hover:z-30 hover:line-clamp-none hover:w-max hover:max-w-64 hover:shadow-popup ${room < leastForName ? "" : "line-clamp-3"} ${isSuggested ? "border-dotted" : ""} border-current forced-colors:text-[CanvasText] ${colours[first.type]}`}
            title={led.map(wordsOf).join("\n")}
            onClick={(event) => {
              event.stopPropagation();
              goTo(first);
            }}
            data-link-stub
          >
            →{led.length > 1 && led.length}
            {room >= leastForName && ` ${title}`}
          </span>
        );
      })}
    </div>
  );
}

/** What a paragraph's number of two digits leaves of its column, in pixels. */
const besideNumber = 9;

/** From the middle of a line of the article to the top of a label beside it, in pixels. */
const firstLine = 7;

interface Stub {
  readonly article: ArticleId;
  readonly title: string;
  readonly led: readonly [LinkInHand, ...LinkInHand[]];
}

/** The links to other articles, together by article. */
function stubsOf(links: readonly LinkInHand[]): readonly Stub[] {
  const byArticle = new Map<ArticleId, Stub>();
  for (const link of links) {
    if (link.end.kind !== "there") continue;
    const { article, title } = link.end.claim;
    const known = byArticle.get(article.id);
    byArticle.set(article.id, { article: article.id, title, led: known ? [...known.led, link] : [link] });
  }
  return [...byArticle.values()];
}
