import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog as Base } from "@base-ui/react/dialog";
import { useId, useRef } from "react";
import { classNames } from "#ui/class-names.ts";
import { BACKDROP, SURFACE } from "#ui/dialog-surface.ts";
import { Kbd } from "#ui/kbd.tsx";

/** One thing to pick. */
export interface PickEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, in a word or two. */
  readonly kind: string;
  /** The keys that do the same, in the notation of `aria-keyshortcuts`. */
  readonly keys: string | undefined;
  /** Why it can't be picked now, as a sentence; absent when it can. */
  readonly disabledReason: string | undefined;
}

export interface PickDialogProps {
  /** The window's name, and the field's. */
  readonly title: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Those that fit the query, the best first. */
  readonly entries: readonly PickEntry[];
  /** Said where nothing fits. */
  readonly none: string;
  readonly onPick: (entry: PickEntry) => void;
  readonly onClose: () => void;
}

/** A window with a field and a list that it filters: typing narrows, arrows move, Enter picks. */
export function PickDialog(props: PickDialogProps) {
  const { title, placeholder, query, onQuery, entries, none, onPick, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          initialFocus={input}
          className={classNames(
            SURFACE,
            "fixed top-[min(12vh,7rem)] left-1/2 max-h-[min(70dvh,32rem)] w-[min(36rem,calc(100vw-1rem))] -translate-x-1/2 overflow-hidden rounded-[12px] border",
          )}
        >
          <Base.Title className="sr-only">{title}</Base.Title>
          <Autocomplete.Root
            open
            inline
            autoHighlight="always"
            keepHighlight
            items={entries}
            filter={null}
            itemToStringValue={(entry) => entry.label}
            value={query}
            onValueChange={(value, { reason }) => {
              // Picking would write the entry's name into the field; the window is about to close.
              if (reason !== "item-press") onQuery(value);
            }}
          >
            <div className="border-b border-line p-2.5">
              <Autocomplete.Input
                ref={input}
                aria-label={title}
                placeholder={placeholder}
                className="min-h-9 w-full rounded-[8px] border border-edge bg-panel px-2.5 text-lg pointer-coarse:min-h-11"
              />
            </div>
            <Autocomplete.Empty className="px-4 py-3 text-ink-2 empty:hidden">{none}</Autocomplete.Empty>
            <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain p-1.5 data-empty:hidden">
              {(entry: PickEntry) => (
                <Autocomplete.Item
                  key={entry.id}
                  value={entry}
                  aria-disabled={entry.disabledReason !== undefined || undefined}
                  aria-describedby={`${id}-${entry.id}`}
                  onClick={() => entry.disabledReason === undefined && onPick(entry)}
                  className={classNames(
                    "grid scroll-my-1.5 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-[7px] px-2.5 py-1.5 outline-none data-highlighted:bg-wash data-highlighted:inset-ring data-highlighted:inset-ring-edge pointer-coarse:min-h-11",
                    entry.disabledReason === undefined ? "cursor-pointer" : "cursor-not-allowed text-ink-3",
                  )}
                >
                  <span>{entry.label}</span>
                  <span className="flex items-center gap-2 text-sm text-ink-3">
                    {entry.kind}
                    {entry.keys !== undefined && <Kbd keys={entry.keys} hidden />}
                  </span>
                  {entry.disabledReason !== undefined && (
                    <span className="col-span-2 text-sm text-ink-3">{entry.disabledReason}</span>
                  )}
                  <span hidden id={`${id}-${entry.id}`}>
                    {entry.keys?.replace("Control", "Ctrl")}
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
