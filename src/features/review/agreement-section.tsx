import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { type Statistic, agreementIntervalSteps, statistics } from "#domain/review/agreement.ts";
import { type Interval, bootstrapSettings } from "#domain/review/bootstrap.ts";
import { intervalSentence, statisticWords } from "#domain/review/sentences.ts";
import { IntervalCell, ScoreCell } from "#features/review/score-cell.tsx";
import type { ComparedProps } from "#features/review/work-in-hand.tsx";
import type { Comparison } from "#state/review/comparison.ts";
import { inSlices } from "#state/review/slices.ts";
import { Button } from "#ui/button.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

type Intervals = Readonly<Record<Statistic, Interval>>;

/** The statistics over all and for each article, each with what it says and does not say. */
export function AgreementSection({ comparison, nameOf }: ComparedProps) {
  const intervals = useIntervals(comparison);
  return (
    <section aria-labelledby="agreement-heading">
      <h2 id="agreement-heading" className="mb-1 text-lg font-semibold">
        Agreement
      </h2>
      <p className="mb-2 text-ink-2">
        {comparison.analysts.map((id) => nameOf(id)).join(", ")}; {comparison.texts.length}{" "}
        {comparison.texts.length === 1 ? "text" : "texts"}, {comparison.differences.length.toLocaleString("en")}{" "}
        {comparison.differences.length === 1 ? "difference" : "differences"}.
      </p>
      <div className="relative overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">Agreement over all</caption>
          <thead className="text-sm text-ink-2">
            <tr className="border-b border-line text-start">
              <th scope="col" className="py-1 text-start">
                Statistic
              </th>
              <th scope="col" className="px-2 py-1 text-end">
                Value
              </th>
              <th scope="col" className="px-2 py-1 text-start">
                95 % interval
              </th>
            </tr>
          </thead>
          <tbody>
            {statistics.map((statistic) => (
              <tr key={statistic} className="border-b border-line align-baseline">
                <th scope="row" className="py-1 pe-2 text-start font-semibold">
                  {statisticWords[statistic].name}
                  <span className="block max-w-[80ch] text-sm font-normal text-ink-2">
                    {statisticWords[statistic].sentence}
                  </span>
                </th>
                <td className="px-2 py-1 text-end">
                  <ScoreCell score={comparison.agreement[statistic]} />
                </td>
                <td className="min-w-28 px-2 py-1">
                  {intervals.found ? <IntervalCell interval={intervals.found[statistic]} /> : "not drawn"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-2 flex flex-col items-start gap-2 print:hidden">
        {intervals.drawn === null ? (
          !intervals.found && <Button onClick={intervals.draw}>Draw the intervals</Button>
        ) : (
          <div className="w-full">
            <ProgressBar
              label="Drawing samples"
              value={intervals.drawn}
              max={bootstrapSettings.samples}
              unit="samples"
              onCancel={intervals.cancel}
            />
          </div>
        )}
        <p className="max-w-[70ch] text-sm text-ink-2">{intervalSentence}</p>
      </div>
      <ByArticle comparison={comparison} />
    </section>
  );
}

function ByArticle({ comparison: { texts, ofTexts } }: Pick<ComparedProps, "comparison">) {
  return (
    <div className="relative mt-4 overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="mb-1 text-start font-semibold">By article</caption>
        <thead className="text-sm text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 text-start">
              Article
            </th>
            {statistics.map((statistic) => (
              <th key={statistic} scope="col" className="px-1.5 py-1 text-end">
                {statisticWords[statistic].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {texts.map(({ article, text, title }, i) => (
            <tr key={text} className="border-b border-line align-baseline">
              <th scope="row" dir="auto" className="py-1 pe-2 text-start font-normal">
                <Link to={`/articles/${encodeURIComponent(article)}`} className="hover:underline">
                  {title}
                </Link>
              </th>
              {statistics.map((statistic) => {
                const score = ofTexts[i]?.[statistic];
                return (
                  <td key={statistic} className="px-1.5 py-1 text-end">
                    {score && <ScoreCell score={score} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Drawn on request, in slices that leave the page its turn. */
function useIntervals(comparison: Comparison) {
  const [made, setMade] = useState<{ readonly of: Comparison; readonly intervals: Intervals } | null>(null);
  const [drawn, setDrawn] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = () => {
    running.current?.abort();
    setDrawn(null);
  };
  const draw = () => {
    cancel();
    const stop = new AbortController();
    running.current = stop;
    setDrawn(0);
    inSlices(told(comparison, setDrawn), stop.signal).then(
      (intervals) => {
        setMade({ of: comparison, intervals });
        setDrawn(null);
      },
      // Cancelled: nothing is shown that was not asked for.
      () => undefined,
    );
  };
  return { found: made?.of === comparison ? made.intervals : null, drawn, draw, cancel };
}

function* told(comparison: Comparison, tell: (drawn: number) => void): Generator<void, Intervals> {
  const steps = agreementIntervalSteps(comparison.texts.map(({ matching }) => matching));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value % 50 === 0) tell(step.value);
    yield;
  }
}
