import { type ReactNode, useState } from "react";
import type { BackIntent, TakeBackIntent } from "#domain/history/act.ts";
import { StepRow } from "#features/history/step-row.tsx";
import { useActs } from "#state/acts-context.tsx";
import { type ToldStep, useTodaysActs } from "#state/todays-acts.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

/** How many acts are shown at first: several screens' worth. */
const shownAtFirst = 50;

/** What was done last in this window, or why it could not be done. */
interface News {
  readonly sentence: string;
  /** A change of what was done, by which it is taken back; null where there is nothing to take back. */
  readonly undo: number | null;
}

/** Everything that was done today in this browser, newest first, and going back to any of it. */
export function TodayDialog({ onClose }: { readonly onClose: () => void }) {
  const { steps, error } = useTodaysActs();
  const acts = useActs();
  const [news, setNews] = useState<News | null>(null);
  const [all, setAll] = useState(false);

  const perform = async (intent: TakeBackIntent | BackIntent, done: string) => {
    const outcome = await acts.perform(intent);
    if (!outcome.ok) setNews({ sentence: outcome.sentence, undo: null });
    else if (outcome.changes.length === 0) setNews({ sentence: "There was nothing to take back.", undo: null });
    else setNews({ sentence: done, undo: intent.kind === "back" ? (outcome.changes[0]?.n ?? null) : null });
  };
  const undo = news?.undo ?? null;
  return (
    <Dialog
      open
      title="Today’s acts"
      size="wide"
      sentence="What you did today in this browser, newest first. Nothing is ever erased: whatever is taken back can be made again."
      // Where the list is scrolled to, the answer is in sight.
      actions={
        <>
          <output className="grow text-ink-2">{news?.sentence}</output>
          {undo !== null && (
            <Button onClick={() => void perform({ kind: "take-back", n: undo }, "Everything is as it was before.")}>
              Undo
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
      onClose={onClose}
    >
      {body()}
    </Dialog>
  );

  function body(): ReactNode {
    if (error)
      return <p className="text-error">Today’s acts can’t be read ({error.message}). Your work is unharmed.</p>;
    if (!steps) return <output className="block text-ink-3">Reading the history…</output>;
    if (steps.length === 0) return <p className="text-ink-2">Nothing has been done today yet.</p>;
    const shown = all ? steps : steps.slice(0, shownAtFirst);
    return (
      <>
        <ol className="mt-2 flex flex-col divide-y divide-line">
          {shown.map((step) => (
            <StepRow
              key={step.n}
              step={step}
              onTakeBack={() => void perform({ kind: "take-back", n: step.n }, "Taken back.")}
              onMakeAgain={() => void perform({ kind: "make-again", n: step.n }, "Made again.")}
              onBack={() => void perform({ kind: "back", n: step.n }, backSentence(step))}
            />
          ))}
        </ol>
        {steps.length > shown.length && (
          <Button variant="plain" onClick={() => setAll(true)}>
            Show {steps.length - shown.length} more
          </Button>
        )}
      </>
    );
  }
}

function backSentence({ later }: ToldStep): string {
  return `Everything is as it was then: ${later === 1 ? "1 act is" : `${later} acts are`} taken back.`;
}
