import { limitationSentence } from "#state/limitation.ts";
import { useReading } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** Says how the search for claims goes, and what it could not do; the text can be read all the while. */
export function ClaimSearchNotice() {
  const { search, claims, hidden, dismissed } = useReading();
  if (search.kind === "done")
    return (
      <>
        {search.limited && (
          <div className="mb-4">
            <Notice kind="warning">{limitationSentence}</Notice>
          </div>
        )}
        {claims.length + hidden.length + dismissed.length === 0 && (
          <div className="mb-4">
            <Notice kind="info">No claim was found in this text.</Notice>
          </div>
        )}
      </>
    );
  if (search.kind === "working")
    return (
      <div className="mb-4">
        <ProgressBar
          label="Finding claims"
          value={search.progress?.done ?? null}
          max={search.progress?.total ?? 0}
          unit="sentences"
          onCancel={search.cancel}
        />
      </div>
    );
  return (
    <div className="mb-4">
      <Notice kind="warning" actions={<Button onClick={search.start}>Find claims</Button>}>
        {search.sentence}
      </Notice>
    </div>
  );
}
