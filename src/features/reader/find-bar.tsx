import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useId, useMemo } from "react";
import { useSearchParams } from "react-router";
import { placesIn } from "#domain/search/places.ts";
import { parseQuery } from "#domain/search/query.ts";
import { searchedStretches } from "#domain/search/searched-article.ts";
import { useHitHighlights } from "#features/reader/hit-highlights.ts";
import { useHitInHand } from "#features/reader/hit-in-hand.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { findCommands, nextHit, previousHit } from "#state/commands/find-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useReading } from "#state/reading.tsx";
import { findAtParameter, findParameter } from "#state/search/hit-address.ts";
import { IconButton } from "#ui/icon-button.tsx";

/** What is sought in the text in hand: marks every place, and goes from one to the next. */
export function FindBar() {
  const id = useId();
  const { text } = useReading();
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.get(findParameter) ?? "";
  const places = useMemo(
    () => placesIn(text.text, searchedStretches(text.outline), parseQuery(query)).spans,
    [text, query],
  );
  const { current, step } = useHitInHand(places);
  const previousKeys = useShortcutKeys(previousHit);
  const nextKeys = useShortcutKeys(nextHit);
  const context = useMemo(() => ({ count: places.length, step }), [places, step]);
  useCommands(findCommands, context);
  useHitHighlights(places, current);

  const seek = (next: string | null) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(findAtParameter);
        if (next === null) after.delete(findParameter);
        else after.set(findParameter, next);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const close = () => {
    seek(null);
    document.querySelector<HTMLElement>("[data-reader-scroll]")?.focus();
  };
  const go = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  return (
    <search className="flex flex-none items-center gap-1 border-b border-line bg-panel px-3 py-1.5 print:hidden">
      <label htmlFor={id} className="flex-none text-sm text-ink-2 max-sm:sr-only">
        Find in this text
      </label>
      <input
        id={id}
        type="search"
        value={query}
        autoComplete="off"
        onChange={(event) => seek(event.target.value)}
        onKeyDown={go}
        className="min-h-[30px] w-40 min-w-0 grow rounded-[8px] border border-edge bg-panel px-2.5 text-base sm:max-w-72 pointer-coarse:min-h-11"
      />
      <output className="min-w-[4.5em] flex-none text-center text-sm text-ink-2 tabular-nums">
        {count(query, current, places.length)}
      </output>
      <IconButton label="Previous hit" keyHint={previousKeys} icon={<ChevronUp />} onClick={() => step(-1)} />
      <IconButton label="Next hit" keyHint={nextKeys} icon={<ChevronDown />} onClick={() => step(1)} />
      <IconButton label="Stop finding" icon={<X />} onClick={close} />
    </search>
  );
}

function count(query: string, current: number, all: number): string {
  if (query.trim() === "") return "";
  return all === 0 ? "not here" : `${current + 1} of ${all}`;
}
