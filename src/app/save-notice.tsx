import { useActs } from "#state/acts-context.tsx";
import { useExports } from "#state/exports.ts";
import { useLibrary } from "#state/library.ts";
import { useSaveState } from "#state/save-state.ts";
import { Button } from "#ui/button.tsx";
import { late } from "#ui/late.tsx";
import { Notice } from "#ui/notice.tsx";

const PlainAddressNotice = late(async () => ({
  default: (await import("#app/plain-address-notice.tsx")).PlainAddressNotice,
}));

/** Says plainly when something is not saved, and what to do. Silent while all is well. */
export function SaveNotice() {
  const state = useSaveState();
  switch (state.kind) {
    case "saved":
    case "saving":
      return isPlainAddress() ? <PlainAddressNotice actions={<ExportEverything />} /> : null;
    case "memory":
    case "read-only":
      return (
        <Notice kind="warning" actions={<ExportEverything />}>
          {state.reason}
        </Notice>
      );
    case "unsaved":
      return (
        <Notice
          kind="error"
          actions={
            <>
              {state.failure.kind !== "read-only" && <Retry />}
              <ExportEverything />
            </>
          }
        >
          {state.count === 1 ? "Your last act is" : `Your last ${state.count} acts are`} on screen and not saved.{" "}
          {state.failure.sentence}
        </Notice>
      );
  }
}

/** Whether the page came over plain HTTP from another machine. The types promise the answer always; not every browser has it. */
function isPlainAddress(): boolean {
  return (globalThis as { readonly isSecureContext?: boolean }).isSecureContext === false;
}

function Retry() {
  const acts = useActs();
  return <Button onClick={() => acts.retry()}>Try again</Button>;
}

function ExportEverything() {
  const exportNow = useExports();
  const { articles } = useLibrary();
  if (articles.length === 0) return null;
  return (
    <Button onClick={() => void exportNow({ articles: articles.map(({ id }) => id), ask: false })}>
      Export everything
    </Button>
  );
}
