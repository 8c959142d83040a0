import { BackupNotice } from "#app/backup-notice.tsx";
import { ExportProgress } from "#app/export-progress.tsx";

/** What is said of work that leaves: a backup that is due, an export under way. */
export function WorkNotices() {
  return (
    <>
      <BackupNotice />
      <ExportProgress />
    </>
  );
}
