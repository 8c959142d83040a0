import { ImportSources } from "#features/import/import-sources.tsx";
import { ItemPreview } from "#features/import/item-preview.tsx";
import { QueueList } from "#features/import/queue-list.tsx";
import { useIntake } from "#state/import/intake.ts";
import { useImportQueue } from "#state/import/queue.ts";
import { DropTarget } from "#ui/drop-target.tsx";

/** Adding articles: handing them over, looking at what was read, keeping what is good. */
export function ImportPage() {
  const intake = useIntake();
  const isEmpty = useImportQueue(({ items }) => items.length === 0);
  const shown = useImportQueue(({ items, shown: key }) => items.find((item) => item.key === key) ?? null);
  return (
    <DropTarget label="Let go to read it" takesPaste onDrop={intake} className="min-h-full">
      <div className="mx-auto w-full max-w-[1280px] px-4 py-8">
        <h1 className="mb-1 font-serif text-headline font-bold">Add articles</h1>
        <p className="mb-5 max-w-[75ch] text-ink-2">
          Files are read in this browser and sent nowhere. Nothing is stored before you keep it.
        </p>
        <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(300px,400px)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            <ImportSources isOpen={isEmpty} />
            {!isEmpty && <QueueList />}
          </div>
          {shown && <ItemPreview key={shown.key} item={shown} />}
          {!shown && !isEmpty && (
            <p className="py-10 text-center text-ink-3 max-lg:hidden">
              Choose an entry of the list to look at it here.
            </p>
          )}
        </div>
      </div>
    </DropTarget>
  );
}
