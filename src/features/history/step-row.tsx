import { useState } from "react";
import { usePorts } from "#state/ports-context.tsx";
import { shownTime } from "#state/local-day.ts";
import type { ToldChange, ToldStep } from "#state/todays-acts.ts";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";

/** How many changes of one act are told in full; of more only their number. */
const toldAtMost = 3;

interface StepRowProps {
  readonly step: ToldStep;
  readonly onTakeBack: () => void;
  readonly onMakeAgain: () => void;
  readonly onBack: () => void;
}

/** One act: when, what, to what, before and after, and the two ways to take back. */
export function StepRow({ step, onTakeBack, onMakeAgain, onBack }: StepRowProps) {
  const { clock } = usePorts();
  const [isAsking, setAsking] = useState(false);
  const { told, undone, later, changes } = step;
  const { at, target } = changes[0];
  const time = shownTime(at, clock.now());
  const name = `${told[0]?.what ?? ""}, ${time}`;
  return (
    <li className="py-2.5" aria-label={undone ? `${name}, taken back` : name}>
      <div className="flex items-baseline gap-3">
        <time dateTime={at} className="flex-none text-ink-3 tabular-nums">
          {time}
        </time>
        <div className={classNames("min-w-0 grow", undone && "text-ink-3 line-through")}>
          {told.slice(0, toldAtMost).map((change) => (
            <Told key={change.change.id} told={change} />
          ))}
          {told.length > toldAtMost && <p className="text-ink-2">and {told.length - toldAtMost} more in one step</p>}
        </div>
        {undone && <span className="flex-none text-ink-3">taken back</span>}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-1 ps-12">
        {isAsking ? (
          <>
            <span>Take back {later === 1 ? "the 1 act" : `all ${later} acts`} after this one, in every article?</span>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                onBack();
              }}
            >
              Take {later === 1 ? "it" : "them"} back
            </Button>
            <Button onClick={() => setAsking(false)}>Keep {later === 1 ? "it" : "them"}</Button>
          </>
        ) : (
          <>
            {/* Of what was itself a taking back, undo and redo in its article are the way. */}
            {!undone && target === null && (
              <Button variant="plain" aria-label={`Take this back: ${name}`} onClick={onTakeBack}>
                Take this back
              </Button>
            )}
            {undone && (
              <Button variant="plain" aria-label={`Make it again: ${name}`} onClick={onMakeAgain}>
                Make it again
              </Button>
            )}
            {later > 0 && (
              <Button variant="plain" aria-label={`Back to here: ${name}`} onClick={() => setAsking(true)}>
                Back to here
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function Told({ told: { what, details, claim, article } }: { readonly told: ToldChange }) {
  return (
    <div className="mb-1">
      <p>
        <b className="font-semibold">{what}</b>
        {details.map(({ before, after }) => (
          <span key={`${before} ${after}`} className="wrap-anywhere" dir="auto">
            {" "}
            {before} → {after}
          </span>
        ))}
      </p>
      <p className="text-sm text-ink-3">
        {claim !== null && (
          <>
            <q dir="auto" className="font-serif italic">
              {claim.length > 120 ? `${claim.slice(0, 119).trimEnd()}…` : claim}
            </q>{" "}
            in{" "}
          </>
        )}
        <cite dir="auto" className="not-italic">
          {article}
        </cite>
      </p>
    </div>
  );
}
