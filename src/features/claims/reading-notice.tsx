import { useClaimsPage } from "#state/claims-page.tsx";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** How far the articles are read, and what went wrong; silent once all are. */
export function ReadingNotice() {
  const { progress, keeper, failure, retry } = useClaimsPage();
  const { kind, done, total, failures, unsearched } = progress;
  const [reason] = failures.values();
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {failure !== null && (
        <Notice kind="error" actions={<Button onClick={retry}>Try again</Button>}>
          {failure} Your decisions are unharmed.
        </Notice>
      )}
      {failures.size > 0 && kind !== "reading" && (
        <Notice kind="error" actions={<Button onClick={() => keeper.goOn()}>Try again</Button>}>
          {failures.size === 1 ? "One article" : `${failures.size} articles`} could not be read ({reason}). The others
          are all here.
        </Notice>
      )}
      {kind === "reading" && total > 0 && done < total && (
        <ProgressBar
          label="Reading the articles"
          value={done}
          max={total}
          unit="articles"
          onCancel={() => keeper.stop()}
        />
      )}
      {kind === "stopped" && failures.size === 0 && (
        <Notice kind="info" actions={<Button onClick={() => keeper.goOn()}>Go on</Button>}>
          Reading was stopped after {done} of {total} articles; the claims of the others are missing here.
        </Notice>
      )}
      {kind === "read" && unsearched > 0 && (
        <Notice kind="info">
          Claims are still being looked for in {unsearched === 1 ? "one article" : `${unsearched} articles`}; they
          appear here as they are found.
        </Notice>
      )}
    </div>
  );
}
