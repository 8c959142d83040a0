import { IncomingFiles } from "#features/review/incoming-files.tsx";
import { OpenedPacks } from "#features/review/opened-packs.tsx";
import { PackForm } from "#features/review/pack-form.tsx";

/** What goes to colleagues and comes from them. */
export function PacksTab() {
  return (
    <div className="flex flex-col gap-8">
      <IncomingFiles />
      <OpenedPacks />
      <PackForm />
    </div>
  );
}
