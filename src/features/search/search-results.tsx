import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import { FoundArticleHits } from "#features/search/found-article-hits.tsx";
import { useSearch } from "#state/queries/search.ts";
import { session, useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

interface SearchResultsProps {
  readonly place: "panel" | "page";
  /** Whether the first hit is to be opened as soon as it is there. */
  readonly openFirst: boolean;
  /** It was, or there is none. */
  readonly onOpened: () => void;
  readonly onChoose: (() => void) | undefined;
}

/** What was found, article by article; arrows go from hit to hit, and from the first one back to the field. */
export function SearchResults({ place, openFirst, onOpened, onChoose }: SearchResultsProps) {
  const query = useSession((state) => state.searchQuery);
  const { answer, isCurrent, progress, failure, restart } = useSearch(query);
  const results = useRef<HTMLElement>(null);
  const isAnswered = isCurrent && answer !== null;
  const goToFirst = useEffectEvent(() => {
    results.current?.querySelector<HTMLElement>("a[data-hit]")?.click();
    onOpened();
  });
  useEffect(() => {
    if (openFirst && isAnswered) goToFirst();
  }, [openFirst, isAnswered]);
  const Heading = place === "page" ? "h1" : "h2";

  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && event.key !== "Escape") return;
    const hits = [...(results.current?.querySelectorAll<HTMLElement>("a[data-hit]") ?? [])];
    const to = hits.findIndex((hit) => hit === document.activeElement) + step;
    event.preventDefault();
    event.stopPropagation();
    if (to < 0 || step === 0) session.getState().setSearchWanted(true);
    else hits[Math.min(to, hits.length - 1)]?.focus();
  };
  return (
    // The arrows move among the links, which have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={results}
      aria-label="Search results"
      aria-busy={!isCurrent}
      onKeyDown={move}
      className={place === "page" ? "px-4 pt-4 pb-8" : "px-3 pt-2 pb-6"}
    >
      <Heading className={place === "page" ? "mb-2 font-serif text-headline font-bold" : "sr-only"}>Search</Heading>
      {failure !== null && (
        <Notice kind="error" actions={<Button onClick={restart}>Search again</Button>}>
          {failure}
        </Notice>
      )}
      {progress && failure === null && (
        <div className="py-1">
          <ProgressBar
            label="Reading the articles"
            value={progress.total === null ? null : progress.done}
            max={progress.total ?? 1}
          />
        </div>
      )}
      {failure === null && answer && (
        <>
          <output className="block py-1 text-sm text-ink-3">
            {isCurrent && (answer.articles.length > 0 || !progress) ? summary(answer) : ""}
          </output>
          {isCurrent && !progress && answer.articles.length === 0 && (
            <NothingFound query={query} suggestions={answer.suggestions} />
          )}
          <ul className="flex flex-col gap-4">
            {answer.articles.map((found) => (
              <FoundArticleHits
                key={found.article}
                found={found}
                query={query}
                heading={place === "page" ? "h2" : "h3"}
                onChoose={onChoose}
              />
            ))}
          </ul>
          {answer.more && (
            <p className="pt-3 text-sm text-ink-3">More articles hold this. Another word narrows it down.</p>
          )}
        </>
      )}
    </section>
  );
}

/** "12 places in 3 articles" */
function summary({
  articles,
  more,
}: {
  readonly articles: readonly { readonly count: number }[];
  readonly more: boolean;
}) {
  const places = articles.reduce((sum, { count }) => sum + count, 0);
  if (places === 0) return "Nothing found";
  const inArticles = `${articles.length} ${articles.length === 1 ? "article" : "articles"}`;
  return `${places} ${places === 1 ? "place" : "places"} in ${more ? "the first " : ""}${inArticles}`;
}

function NothingFound({ query, suggestions }: { readonly query: string; readonly suggestions: readonly string[] }) {
  return (
    <div className="flex flex-col items-start gap-2 text-ink-2">
      <p>
        No article, claim, source or note holds <span dir="auto">“{query.trim()}”</span>
        {/\s/.test(query.trim()) ? ": all its words must be in one article." : "."}
      </p>
      {suggestions.length > 0 ? (
        <>
          <p>Did you mean:</p>
          <ul className="flex flex-wrap gap-1.5">
            {suggestions.map((suggestion) => (
              <li key={suggestion}>
                <Button
                  onClick={() => {
                    session.getState().setSearchQuery(suggestion);
                    session.getState().setSearchWanted(true);
                  }}
                >
                  {suggestion}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>Try fewer or other words, or the beginning of one.</p>
      )}
    </div>
  );
}
