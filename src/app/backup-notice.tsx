import { useBackup } from "#state/backup.ts";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Offers a backup after a week of use without one. */
export function BackupNotice() {
  const { isDue, backUp, later } = useBackup();
  const { saver } = usePorts();
  if (!isDue) return null;
  return (
    <Notice
      kind="info"
      actions={
        <>
          <Button onClick={() => void backUp(false)}>Back up everything</Button>
          {saver.canAsk && <Button onClick={() => void backUp(true)}>Back up to…</Button>}
          <Button variant="plain" onClick={later}>
            Later
          </Button>
        </>
      }
    >
      It is a week since the last backup. All work lies in this browser alone: a file keeps a copy outside of it.
    </Notice>
  );
}
