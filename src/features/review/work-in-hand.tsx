import type { ComponentType } from "react";
import { useSearchParams } from "react-router";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { useReviewRecords } from "#state/queries/review.ts";
import type { SettlementEntry } from "#domain/review/settlement.ts";
import type { Comparison } from "#state/review/comparison.ts";
import type { ReviewWork } from "#state/review/review-work.ts";
import { counted } from "#state/review/incoming.ts";
import { useComparison, useNames, useReviewWork } from "#state/review/use-review.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceMenu } from "#ui/choice-menu.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** What the tabs that compare are given. */
export interface ComparedProps {
  readonly work: ReviewWork;
  readonly comparison: Comparison;
  readonly settlements: readonly SettlementEntry[];
  readonly nameOf: (analyst: AnalystId) => string;
}

/** Reads everybody's work with its progress shown, lets analysts be chosen, and hands the comparison on. */
export function WorkInHand({ of: Body }: { readonly of: ComponentType<ComparedProps> }) {
  const { reader, state } = useReviewWork();
  const records = useReviewRecords();
  const [parameters, setParameters] = useSearchParams();
  const who = (parameters.get("who") ?? "").split(",").filter(Boolean);
  const { comparison, all, failure } = useComparison(state.work, who);
  const nameOf = useNames();
  const problem = state.failure ?? failure ?? records.error?.message;
  if (problem)
    return (
      <Notice kind="error" actions={<Button onClick={() => void reader.read()}>Try again</Button>}>
        The analysts’ work could not be read ({problem}). It is unharmed.
      </Notice>
    );
  if (state.kind === "stopped")
    return (
      <Notice kind="info" actions={<Button onClick={() => void reader.read()}>Go on</Button>}>
        Reading was stopped after {state.done} of {state.total} articles.
      </Notice>
    );
  if (!state.work)
    return (
      <ProgressBar
        label="Reading the analysts’ work"
        value={state.total > 0 ? state.done : null}
        max={Math.max(state.total, 1)}
        unit="articles"
        onCancel={() => reader.stop()}
      />
    );
  const choose = (chosen: readonly string[]) =>
    setParameters(
      (current) => {
        const next = new URLSearchParams(current);
        if (chosen.length > 0 && chosen.length < all.length) next.set("who", chosen.join(","));
        else next.delete("who");
        return next;
      },
      { replace: true },
    );
  return (
    <div className="flex flex-col gap-5">
      {all.length > 2 && (
        <div className="print:hidden">
          <ChoiceMenu
            label="Analysts"
            kind="many"
            options={all.map((id) => ({ value: id, label: nameOf(id) }))}
            chosen={who}
            onChange={choose}
          />
        </div>
      )}
      {state.work.withheld > 0 && (
        <Notice kind="info">
          {counted(state.work.withheld, "text", "texts")} of a blind pack that you have not sent back yet{" "}
          {state.work.withheld === 1 ? "is" : "are"} left out: neither of you sees the other’s decisions before both are
          done.
        </Notice>
      )}
      {comparison && records.data ? (
        <Body work={state.work} comparison={comparison} settlements={records.data.settlements} nameOf={nameOf} />
      ) : (
        <output className="text-ink-3">Comparing…</output>
      )}
    </div>
  );
}

/** What stands where fewer than two have worked on any text. */
export function NothingToCompare() {
  return (
    <EmptyState
      title="Nothing to compare yet"
      sentence="Two analysts must have worked on the same text. Make a pack for a colleague, and take in what comes back."
    />
  );
}
