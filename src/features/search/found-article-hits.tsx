import { Link } from "react-router";
import type { FoundArticle, SearchHit } from "#domain/search/hits.ts";
import { hitAddress, hitState } from "#state/search/hit-address.ts";

interface FoundArticleHitsProps {
  readonly found: FoundArticle;
  readonly query: string;
  readonly heading: "h2" | "h3";
  readonly onChoose: (() => void) | undefined;
}

/** An article in which something was found: its name, and the passages, each leading to its place. */
export function FoundArticleHits({ found, query, heading: Heading, onChoose }: FoundArticleHitsProps) {
  const more = found.count - found.hits.reduce((sum, { marks }) => sum + Math.max(1, marks.length), 0);
  return (
    <li>
      <div className="flex items-baseline gap-2">
        <Heading className="min-w-0 grow text-base leading-snug font-semibold" dir="auto">
          {found.name}
        </Heading>
        <span className="flex-none text-sm text-ink-3 tabular-nums">
          {found.count} {found.count === 1 ? "place" : "places"}
        </span>
      </div>
      <ul className="mt-1 flex flex-col">
        {found.hits.map((hit) => (
          <li key={`${hit.where} ${hit.at}`}>
            <Link
              to={hitAddress(found.article, query, hit)}
              state={hitState}
              data-hit
              onClick={onChoose}
              className="-mx-2 block rounded-[7px] px-2 py-1 text-ink-2 hover:bg-wash focus-visible:-outline-offset-2"
            >
              <span className="text-sm text-ink-3">{foundIn(hit)}: </span>
              <Words hit={hit} />
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-sm text-ink-3">and {more} more in this article</p>}
    </li>
  );
}

function foundIn({ where, speaker }: SearchHit): string {
  switch (where) {
    case "claim":
      return "Claim";
    case "source":
      return speaker === null ? "Source" : `Said by ${speaker}`;
    case "note":
      return "Your note";
    case "text":
      return "Text";
  }
}

/** The passage with what was found in bold. */
function Words({ hit: { words, marks, cutBefore, cutAfter } }: { readonly hit: SearchHit }) {
  const parts = marks.map(({ start, end }, i) => (
    <span key={start}>
      {words.slice(marks[i - 1]?.end ?? 0, start)}
      <b className="bg-hit font-semibold text-ink">{words.slice(start, end)}</b>
    </span>
  ));
  return (
    <bdi>
      {cutBefore && "…"}
      {parts}
      {words.slice(marks.at(-1)?.end ?? 0)}
      {cutAfter && "…"}
    </bdi>
  );
}
