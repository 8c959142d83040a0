import type { Origin, SourceCounts } from "#domain/claim/source-counts.ts";
import type { Tally } from "#domain/claim/tally.ts";
import { StatusSection } from "#features/report/status-section.tsx";
import { useCountsBySource } from "#state/source-counts.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** How the claims of each source stand, counted when the report is looked at. */
export function BySource({ tallies }: { readonly tallies: readonly Tally[] }) {
  const counting = useCountsBySource(tallies);
  const counts = counting.kind === "stopped" ? null : counting.counts;
  return (
    <StatusSection title="By source" of="Source" rows={counts?.map(rowOf) ?? null}>
      {counting.kind === "working" && !counts && tallies.length > 0 && (
        <ProgressBar
          label="Counting by source"
          value={counting.progress.done}
          max={counting.progress.total}
          unit="articles"
          onCancel={counting.cancel}
        />
      )}
      {counting.kind === "stopped" && (
        <Notice kind="info" actions={<Button onClick={counting.start}>Count them</Button>}>
          {counting.sentence}
        </Notice>
      )}
    </StatusSection>
  );
}

function rowOf({ origin, counts }: SourceCounts) {
  const name = nameOf(origin);
  return { key: `${origin.kind} ${name}`, name, counts };
}

function nameOf(origin: Origin): string {
  switch (origin.kind) {
    case "speaker":
      return origin.name.charAt(0).toUpperCase() + origin.name.slice(1);
    case "author":
      return "No source named: the author’s own word";
    case "unread":
      return "Not looked for in this language";
  }
}
