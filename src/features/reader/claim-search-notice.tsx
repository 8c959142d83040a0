import { useReading } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** Says how the search for claims goes while it isn't done; the text can be read all the while. */
export function ClaimSearchNotice() {
  const { search, claims } = useReading();
  if (search.kind === "done")
    return claims.length > 0 ? null : (
      <div className="mb-4">
        <Notice kind="info">No claim was found in this text.</Notice>
      </div>
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
