import { type MouseEvent, useEffect, useMemo, useState } from "react";
import { type Article, type Instant, knownAbout, originName } from "#domain/article/article.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { readLanguage } from "#domain/detect/language/article-language.ts";
import { ArticleBody } from "#features/reader/article-body.tsx";
import { ClaimSearchNotice } from "#features/reader/claim-search-notice.tsx";
import { LanguageNotice } from "#features/reader/language-notice.tsx";
import { OverviewRuler } from "#features/reader/overview-ruler.tsx";
import { OwnStatementsSlider } from "#features/reader/own-statements-slider.tsx";
import "#features/reader/reader.css";
import "#features/reader/display.css";
import "#features/reader/print.css";
import { SelectionOutline } from "#features/reader/selection-outline.tsx";
import { useSelectionInView } from "#features/reader/use-selection-in-view.ts";
import { VersionNotice } from "#features/reader/version-notice.tsx";
import { useReading } from "#state/reading.tsx";
import { useSession } from "#state/session.ts";
import { late } from "#ui/late.tsx";
import { pageIsShown, whenSomebodyIsHere } from "#ui/presence.ts";

const Hand = late(whenSomebodyIsHere(async () => ({ default: (await import("#features/reader/hand/hand.tsx")).Hand })));
// Not when it is asked for: printing waits for no file. Where it can't be loaded the text is printed alone.
const OnPaper = late(
  whenSomebodyIsHere(async () => ({ default: (await import("#features/reader/on-paper.tsx")).OnPaper })),
);
const Links = late(
  whenSomebodyIsHere(async () => ({ default: (await import("#features/reader/links/links.tsx")).Links })),
);

/** Words a minute of silent reading: English non-fiction, Brysbaert 2019 (Journal of Memory and Language 109). */
const readingSpeed = 238;

interface ReaderProps {
  /** Where another version of this article's text is read. */
  readonly versionAddress: (hash: string) => string;
}

/** The text in hand with its claims. */
export function Reader({ versionAddress }: ReaderProps) {
  const { article, version, text, claims, selected, select, search } = useReading();
  // A state and no ref: the outline is measured in it, and is told when it is there.
  const [column, setColumn] = useState<HTMLDivElement | null>(null);
  const furnitureShown = useSession((session) => session.furnitureShown.has(version.hash));
  const toggleFurniture = useSession((session) => session.toggleFurniture);
  const selectedId = selected?.claim.id ?? null;
  const language = useMemo(() => readLanguage(text.text), [text]);
  const toggle = useMemo(() => () => toggleFurniture(version.hash), [toggleFurniture, version.hash]);

  useSelectionInView(column, selectedId);
  const isSearched = search.kind !== "working";
  useEffect(() => (isSearched ? pageIsShown() : undefined), [isSearched]);

  const selectAt = (event: MouseEvent) => {
    const ids = claimsAt(event);
    if (!ids || !window.getSelection()?.isCollapsed) return;
    // The innermost first; pressing the same place again goes outwards.
    const inward = ids.toReversed();
    select(inward[(inward.indexOf(selectedId ?? "") + 1) % inward.length] ?? null);
  };

  return (
    <div className="flex h-full min-h-0">
      <section
        className="relative min-h-0 min-w-0 flex-1 scroll-pt-12 overflow-y-auto focus-visible:-outline-offset-2"
        // It scrolls, so the arrow keys must be able to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Article text"
        data-reader-scroll
      >
        {/* Pressing a claim is the mouse's way; J, K and the inspector are the keyboard's. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <div
          ref={setColumn}
          className="relative mx-auto max-w-(--reader-width) px-4 pt-8 pb-[40vh] sm:pr-10 sm:pl-8"
          data-article-id={article.id}
          data-text-hash={version.hash}
          onClick={selectAt}
        >
          <p className="mb-4 ps-[22px] text-base text-ink-3 sm:ps-[34px]">
            {headLine(article)} · imported {shownDate(version.storedAt)} · {version.words.toLocaleString("en")} words ·{" "}
            {Math.max(1, Math.round(version.words / readingSpeed))} min
          </p>
          <VersionNotice versionAddress={versionAddress} />
          {!language.isEnglish && <LanguageNotice />}
          <ClaimSearchNotice />
          <OwnStatementsSlider />
          {!text.outline.title && <h1 className="sr-only">{version.name}</h1>}
          <ArticleBody
            text={text.text}
            blocks={text.outline.blocks}
            language={language}
            claims={claims}
            selected={selected}
            furnitureShown={furnitureShown}
            onToggleFurniture={toggle}
          />
          <OnPaper column={column} />
          {selected && !selected.reading.dismissed && (
            // Measured anew when the standing changes: the chip behind a decided claim moves the text after it; and when
            // the claim has other borders.
            <SelectionOutline key={shapeOf(selected)} column={column} selected={selected} />
          )}
          {column && <Hand column={column} />}
          {column && <Links column={column} />}
        </div>
      </section>
      <OverviewRuler claims={claims} length={text.text.length} onSelect={select} />
    </div>
  );
}

/** What decides where the selected claim lies on the page, beside the column's width. */
function shapeOf({ claim, standing }: ReadClaim): string {
  return `${standing} ${claim.pieces.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
}

function claimsAt({ target }: MouseEvent): readonly string[] | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-claim-ids]") : null;
  return mark?.dataset["claimIds"]?.split(" ") ?? null;
}

/** Outlet, author and date as far as they are known, else only where the article came from. */
function headLine({ about, origin }: Article): string {
  const known = about ? knownAbout(about) : [];
  return (known.length > 0 ? known : [originName(origin)]).join(" · ");
}

/** "22 Nov 2026", in the analyst's own time zone. */
function shownDate(instant: Instant): string {
  return new Date(instant).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}
