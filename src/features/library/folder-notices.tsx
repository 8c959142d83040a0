import { useFolder } from "#state/queries/folder.ts";
import { useUnreadable } from "#state/storage.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** What could not be brought in from the folder, or read from the storage; the rest is unharmed. */
export function FolderNotices() {
  const { data, refetch } = useFolder();
  const unreadable = useUnreadable();
  return (
    <div className="mt-3 flex flex-col gap-2">
      {data && !data.reached && (
        <Notice kind="info" actions={<Button onClick={() => void refetch()}>Ask again</Button>}>
          The articles folder can’t be reached (has the server stopped?). What is stored in this browser is all here.
        </Notice>
      )}
      {data?.problems.map(({ name, sentence }) => (
        <Notice key={name + sentence} kind="warning">
          {sentence}
        </Notice>
      ))}
      {unreadable.map(({ what, key, sentence }) => (
        <Notice key={what + key} kind="error">
          {sentence}
        </Notice>
      ))}
    </div>
  );
}
