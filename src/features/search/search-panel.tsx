import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { search } from "#state/commands/global-commands.ts";
import { session, useSession } from "#state/session.ts";
import { classNames } from "#ui/class-names.ts";
import { Kbd } from "#ui/kbd.tsx";
import { ariaKeyShortcuts } from "#ui/key-label.ts";
import { late } from "#ui/late.tsx";

const SearchResults = late(
  async () => ({ default: (await import("#features/search/search-results.tsx")).SearchResults }),
  () => session.getState().setSearchQuery(""),
);

interface SearchPanelProps {
  /** A side panel of the reader, or a page of its own. */
  readonly place: "panel" | "page";
  /** Told when a hit is opened; a drawer then closes. */
  readonly onChoose?: () => void;
  /** What there is to read while nothing is sought. */
  readonly children: ReactNode;
}

/** The field that searches all articles, and below it what it finds, in place of the list of articles. */
export function SearchPanel({ place, onChoose, children }: SearchPanelProps) {
  const query = useSession((state) => state.searchQuery);
  const panel = useRef<HTMLDivElement>(null);
  // For which query Enter was pressed: its hits may still be on their way, and those of the one before are not meant.
  const [entered, setEntered] = useState<string | null>(null);
  return (
    <div ref={panel} className={place === "page" ? "mx-auto w-full max-w-[760px]" : undefined}>
      <search className={classNames("block", place === "page" ? "px-4 pt-6" : "px-3 pt-3")}>
        <SearchField onEnter={() => setEntered(query)} onDown={() => firstHit(panel.current)?.focus()} />
      </search>
      {query.trim() === "" ? (
        children
      ) : (
        <SearchResults
          place={place}
          openFirst={entered === query}
          onOpened={() => setEntered(null)}
          onChoose={onChoose}
        />
      )}
    </div>
  );
}

interface SearchFieldProps {
  readonly onEnter: () => void;
  readonly onDown: () => void;
}

function SearchField({ onEnter, onDown }: SearchFieldProps) {
  const query = useSession((state) => state.searchQuery);
  const wanted = useSession((state) => state.searchWanted);
  const keys = useShortcutKeys(search);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    field.current?.select();
    session.getState().setSearchWanted(false);
  }, [wanted]);

  const go = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onEnter();
    else if (event.key === "ArrowDown") onDown();
    else if (event.key === "Escape" && query !== "") session.getState().setSearchQuery("");
    else if (event.key === "Escape") field.current?.blur();
    else return;
    event.preventDefault();
    // Escape empties the field before it closes the drawer that the field is in.
    if (query !== "") event.stopPropagation();
  };
  return (
    <div className="relative">
      <input
        ref={field}
        type="search"
        aria-label="Search articles and claims"
        aria-keyshortcuts={ariaKeyShortcuts(keys)}
        placeholder="Search articles and claims"
        autoComplete="off"
        value={query}
        onChange={(event) => session.getState().setSearchQuery(event.target.value)}
        onKeyDown={go}
        className="peer min-h-[34px] w-full rounded-[8px] border border-edge bg-panel px-2.5 text-base placeholder-shown:pe-8 text-ink pointer-coarse:min-h-11"
      />
      {keys !== undefined && (
        <span className="pointer-events-none absolute inset-y-0 end-2 flex peer-focus:hidden peer-not-placeholder-shown:hidden">
          <Kbd keys={keys} hidden />
        </span>
      )}
    </div>
  );
}

function firstHit(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>("a[data-hit]") ?? null;
}
