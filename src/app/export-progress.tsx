import { useSession } from "#state/session.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** From how many articles on an export takes long enough to be watched. */
const worthShowing = 20;

/** How far a large export is, with a way to stop it. */
export function ExportProgress() {
  const exporting = useSession((state) => state.exporting);
  if (!exporting || exporting.total < worthShowing) return null;
  const { name, done, total, cancel } = exporting;
  return (
    <output className="block fixed inset-x-4 bottom-4 z-40 mx-auto max-w-md rounded-[9px] border border-line bg-panel p-3 shadow-popup">
      <ProgressBar label={`Exporting ${name}`} value={done} max={total} unit="articles" onCancel={cancel} />
    </output>
  );
}
