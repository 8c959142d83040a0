import { useBackup } from "#state/backup.ts";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Offers a backup after a week of use without one. */
export function BackupNotice() {
  const { isDue, backUp, folder, later } = useBackup();
  const { saver } = usePorts();
  if (!isDue) return null;
  const { chosen } = folder;
  return (
    <Notice
      kind="info"
      actions={
        <>
          {chosen && <Button onClick={() => void folder.allow()}>Back up into “{chosen.name}”</Button>}
          <Button onClick={() => void backUp(false)}>Back up everything</Button>
          {saver.canAsk && <Button onClick={() => void backUp(true)}>Back up to…</Button>}
          {!chosen && folder.unavailable === null && (
            <Button onClick={() => void folder.choose()}>Every week into a folder…</Button>
          )}
          <Button variant="plain" onClick={later}>
            Later
          </Button>
        </>
      }
    >
      {chosen
        ? `It is a week since the last backup, and the browser wants to be asked again before it writes into “${chosen.name}”.`
        : "It is a week since the last backup. All work lies in this browser alone: a file keeps a copy outside of it."}
    </Notice>
  );
}
