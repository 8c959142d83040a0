import { useEffect } from "react";
import { useAllShortcutKeys } from "#state/commands/bindings.ts";
import {
  type LinkContext,
  changeType,
  linkSelected,
  linkingCommands,
  quoted,
  stopLinking,
} from "#state/commands/link-commands.ts";
import { nextClaim, previousClaim } from "#state/commands/reading-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { linkTypeNames, linkTypes } from "#state/link-types.ts";
import type { Linking } from "#state/linking.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { CompactSelect } from "#ui/compact-select.tsx";
import { Kbd } from "#ui/kbd.tsx";

interface LinkBarProps {
  readonly column: HTMLElement;
  readonly linking: Linking;
  readonly context: LinkContext;
}

/** Whose keys the bar names. */
const named = [nextClaim, previousClaim, linkSelected, changeType, stopLinking];

const types = linkTypes.map((value) => ({ value, label: linkTypeNames[value] }));

/** Says which claim is being linked, and how; it stays below the text until linking is left, in whichever article. */
export function LinkBar({ column, linking, context }: LinkBarProps) {
  useCommands(linkingCommands, context, "mode");
  useEffect(() => {
    // The button that began it would take the next Enter for itself.
    const { activeElement } = document;
    if (activeElement?.closest("[data-inspector]"))
      column.closest<HTMLElement>("[data-reader-scroll]")?.focus({ preventScroll: true });
  }, [column]);
  const [next, previous, enter, change, leave] = useAllShortcutKeys(named);
  const { held, as, type, news } = linking;
  const link = () => {
    const refusal = linkSelected.refusal(context);
    if (refusal === null) linkSelected.run(context);
    else session.getState().notify(refusal);
  };
  return (
    <section
      aria-label="Linking a denial"
      className="sticky bottom-3 z-30 flex flex-wrap items-center gap-2 rounded-[10px] border border-edge bg-panel p-2.5 shadow-popup print:hidden"
      data-link-bar
    >
      <p className="min-w-0 grow basis-64">
        <q className="font-serif" dir="auto">
          {quoted(held.words).slice(1, -1)}
        </q>{" "}
        {as === "denial" ? "denies …: choose a claim" : "is denied by …: choose the denial"} with{" "}
        {next && <Kbd keys={next} />} {previous && <Kbd keys={previous} />} and {enter && <Kbd keys={enter} />}, or
        press one, also in another article.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <CompactSelect
          label="Type of the link"
          options={types}
          value={type}
          onChange={(chosen) => context.setLinking({ ...linking, type: chosen })}
        />
        {change && <Kbd keys={change} />}
        <Button variant="primary" keyHint={enter} onClick={link}>
          Link
        </Button>
        <Button keyHint={leave} onClick={() => stopLinking.run(context)}>
          Done
        </Button>
      </div>
      <output className="basis-full text-ink-2 empty:hidden">{news}</output>
    </section>
  );
}
