import { X } from "lucide-react";
import type { TextHash } from "#domain/article/article.ts";
import { GuidelinesView } from "#features/review/guidelines-view.tsx";
import { guidelinesCommands, showGuidelines } from "#state/commands/guidelines-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useReviewRecords } from "#state/queries/review.ts";
import { toggleGuidelines, useBesideText } from "#state/review/beside-text.ts";
import { IconButton } from "#ui/icon-button.tsx";

const context = { toggle: toggleGuidelines };

/** The guidelines beside a text: those of the pack that it is reviewed in, else this desk's newest. Nothing while not wanted. */
export function GuidelinesBeside({ text }: { readonly text: TextHash }) {
  const isShown = useBesideText().guidelines;
  useCommands(guidelinesCommands, context);
  const keys = useShortcutKeys(showGuidelines);
  const records = useReviewRecords().data;
  if (!isShown) return null;
  const pack = records?.packs.find(
    ({ doneAt, texts }) => doneAt === null && texts.some((known) => known.text === text),
  );
  const guidelines = pack ? pack.guidelines : records?.guidelines[0];
  return (
    <aside
      aria-label="Guidelines"
      className="max-h-[40%] flex-none overflow-y-auto border-line bg-side px-4 py-3 max-[1199px]:border-b min-[1200px]:order-last min-[1200px]:max-h-none min-[1200px]:w-72 min-[1200px]:border-l print:hidden"
    >
      <div className="mb-2 flex items-center gap-2">
        <h2 className="grow text-sm font-semibold text-ink-2">
          {guidelines ? `Guidelines, edition ${guidelines.edition}${pack ? " (of the pack)" : ""}` : "Guidelines"}
        </h2>
        <IconButton label="Hide the guidelines" keyHint={keys} icon={<X />} onClick={toggleGuidelines} />
      </div>
      {guidelines ? (
        <GuidelinesView markdown={guidelines.text} />
      ) : (
        <p className="text-ink-2">
          {pack ? "This pack came without guidelines." : "No guidelines are written yet; Review has a place for them."}
        </p>
      )}
    </aside>
  );
}
