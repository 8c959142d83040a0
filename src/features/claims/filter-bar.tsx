import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { claimFlags } from "#domain/claim-list/claim-flag.ts";
import { rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { type ClaimFilter, groupings, openFilter, sortColumns } from "#domain/claim-list/list-request.ts";
import { isFiltered } from "#state/claims-address.ts";
import { useClaimsPage } from "#state/claims-page.tsx";
import { columns, tableWidth } from "#features/claims/columns.ts";
import { flagWords } from "#features/claims/flag-words.ts";
import { statusLooks } from "#features/claims/status-look.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceMenu } from "#ui/choice-menu.tsx";
import { useMediaQuery } from "#ui/use-media-query.ts";

/** How long a hand must rest before what it typed is looked for, in milliseconds: browsers refuse too many addresses. */
const restBeforeSearch = 200;

const ages = [
  { value: "any", label: "Any" },
  { value: "1", label: "A day" },
  { value: "7", label: "A week" },
  { value: "31", label: "A month" },
  { value: "366", label: "A year" },
] as const;

const groupNames = { none: "Nothing", source: "Source", same: "Same claim" } as const;

/** What is listed, and how: all of it stands in the address. */
export function FilterBar() {
  const { view, setView } = useClaimsPage();
  const isTable = useMediaQuery(tableWidth);
  const [opened, setOpened] = useState(false);
  const { filter } = view;
  return (
    <search className="flex flex-wrap items-center gap-1.5">
      <SearchField text={filter.text} onChange={(text) => setView({ filter: { ...filter, text } })} />
      {/* On a narrow screen they would leave no room for the list. */}
      {!isTable && (
        <Button aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? "Fewer choices" : "Filter and sort"}
        </Button>
      )}
      {(isTable || opened) && <Filters isTable={isTable} />}
      {isFiltered(view) && (
        <Button variant="plain" onClick={() => setView({ filter: { ...openFilter, hidden: filter.hidden } })}>
          Clear filters
        </Button>
      )}
    </search>
  );
}

function Filters({ isTable }: { readonly isTable: boolean }) {
  const { view, setView, listing } = useClaimsPage();
  const { filter } = view;
  const change = (changed: Partial<ClaimFilter>) => setView({ filter: { ...filter, ...changed } });
  /** Choices out of a fixed list; what is not in it was never offered. */
  const among = <Value extends string>(all: readonly Value[], chosen: readonly string[]) =>
    all.filter((value) => chosen.includes(value));
  const { status, suggestion, flag } = listing?.counts ?? {};
  return (
    <>
      <ChoiceMenu
        label="Status"
        kind="many"
        options={rowStatuses.map((value, i) => ({ value, label: statusLooks[value].name, count: status?.[i] }))}
        chosen={filter.status}
        onChange={(chosen) => change({ status: among(rowStatuses, chosen) })}
      />
      <ChoiceMenu
        label="Suggestion"
        kind="many"
        options={rowSuggestions.map((value, i) => ({ value, label: statusLooks[value].name, count: suggestion?.[i] }))}
        chosen={filter.suggestion}
        onChange={(chosen) => change({ suggestion: among(rowSuggestions, chosen) })}
      />
      <ChoiceMenu
        label="Source"
        kind="many"
        options={named(listing?.sources, "The author’s own word")}
        chosen={filter.source}
        onChange={(source) => change({ source })}
      />
      <ChoiceMenu
        label="Article"
        kind="many"
        options={named(listing?.articles, "")}
        chosen={filter.article}
        onChange={(article) => change({ article })}
      />
      <ChoiceMenu
        label="Flags"
        kind="many"
        options={claimFlags
          .map((value, i) => ({ value, label: flagWords[value], count: flag?.[i] ?? 0 }))
          .filter(({ value, count }) => count > 0 || filter.flag.includes(value))}
        chosen={filter.flag}
        onChange={(chosen) => change({ flag: among(claimFlags, chosen) })}
      />
      <ChoiceMenu
        label="Age"
        kind="one"
        options={ages}
        chosen={[filter.days === null ? "any" : String(filter.days)]}
        onChange={([days = "any"]) => change({ days: days === "any" ? null : Number(days) })}
      />
      <ChoiceMenu
        label="Group by"
        kind="one"
        options={groupings.map((value) => ({ value, label: groupNames[value] }))}
        chosen={[view.group]}
        onChange={(chosen) => setView({ group: among(groupings, chosen)[0] ?? "none" })}
      />
      {!isTable && (
        <ChoiceMenu
          label="Sort by"
          kind="one"
          options={columns.map(({ name, sort }) => ({ value: sort, label: sort === "place" ? "Place" : name }))}
          chosen={[view.sort.by]}
          onChange={(chosen) => setView({ sort: { by: among(sortColumns, chosen)[0] ?? "place", falling: false } })}
        />
      )}
      <Button aria-pressed={filter.hidden} onClick={() => change({ hidden: !filter.hidden })}>
        {filter.hidden ? "Hide the author’s lesser statements" : "Show hidden statements"}
      </Button>
    </>
  );
}

function named(
  choices: readonly { readonly value: string; readonly name: string; readonly count: number }[] | undefined,
  nameless: string,
) {
  return choices?.map(({ value, name, count }) => ({ value, label: name || nameless, count })) ?? [];
}

function SearchField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  if (text !== seen) {
    // The address has changed: by what was typed here, or by a link, the browser's buttons, a filter that was cleared.
    setSeen(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onChange(typed), restBeforeSearch);
    return () => clearTimeout(timer);
  });
  return (
    <label className="relative min-w-40 grow basis-52">
      <span className="sr-only">Search in claims, sources and articles</span>
      <Search aria-hidden className="absolute start-2 top-1/2 size-4 -translate-y-1/2 text-ink-3" />
      <input
        type="search"
        value={typed}
        autoComplete="off"
        placeholder="Search"
        onChange={(event) => setTyped(event.target.value)}
        className="min-h-[30px] w-full rounded-[8px] border border-edge bg-panel py-1 ps-8 pe-2 text-base text-ink pointer-coarse:min-h-11"
      />
    </label>
  );
}
