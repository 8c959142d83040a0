import { statuses } from "#domain/claim/status.ts";
import { type Keyed, useShortcutKeys } from "#state/commands/bindings.ts";
import {
  acceptSuggestion,
  decideCommands,
  dismiss,
  nextClaim,
  previousClaim,
  reopen,
  writeNote,
} from "#state/commands/reading-commands.ts";
import { useReading } from "#state/reading.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { late } from "#ui/late.tsx";
import { whenSomebodyIsHere } from "#ui/presence.ts";

const UnseenLabel = late(
  whenSomebodyIsHere(async () => ({ default: (await import("#app/unseen-label.tsx")).UnseenLabel })),
);

const LinkKeys = late(whenSomebodyIsHere(async () => ({ default: (await import("#app/link-keys.tsx")).LinkKeys })));

/** The keys used most, in place, and how far the work is. */
export function ReaderFooter() {
  const { claims } = useReading();
  const decided = claims.filter(({ standing }) => standing !== "open").length;
  const share = claims.length === 0 ? 0 : Math.round((decided / claims.length) * 100);
  return (
    <footer className="hidden h-[30px] flex-none items-center gap-[18px] overflow-hidden border-t border-line bg-panel px-4 text-sm whitespace-nowrap text-ink-2 min-[1000px]:flex">
      <span>
        <CommandKey command={nextClaim} /> <CommandKey command={previousClaim} /> next, previous claim
      </span>
      <span>
        {statuses.map((status) => (
          <CommandKey key={status} command={decideCommands[status]} />
        ))}{" "}
        mark
      </span>
      <span>
        <CommandKey command={reopen} /> open again
      </span>
      <span>
        <CommandKey command={acceptSuggestion} /> accept suggestion
      </span>
      <span>
        <CommandKey command={dismiss} /> not a claim
      </span>
      <span>
        <CommandKey command={writeNote} /> note
      </span>
      <LinkKeys />
      <span className="grow" />
      <UnseenLabel />
      <span data-progress>
        {decided} of {claims.length} decided · {share} %
      </span>
    </footer>
  );
}

/** A command's keys, as they are bound. */
function CommandKey({ command }: { readonly command: Keyed }) {
  const keys = useShortcutKeys(command);
  return keys === undefined ? null : <Kbd keys={keys} />;
}
