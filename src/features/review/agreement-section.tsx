import { Link } from "react-router";
import { type Statistic, agreementIntervalSteps, statistics } from "#domain/review/agreement.ts";
import { type Interval, bootstrapSettings } from "#domain/review/bootstrap.ts";
import { intervalSentence, statisticWords } from "#domain/review/sentences.ts";
import { IntervalCell, ScoreCell } from "#features/review/score-cell.tsx";
import type { ComparedProps } from "#features/review/work-in-hand.tsx";
import type { Comparison } from "#state/review/comparison.ts";
import { type Drawn, useDrawn } from "#features/review/use-drawn.ts";
import { Button } from "#ui/button.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

type Intervals = Readonly<Record<Statistic, Interval>>;

/** The statistics over all and for each article, each with what it says and does not say. */
export function AgreementSection({ comparison, nameOf }: ComparedProps) {
  const intervals = useDrawn<Intervals>(comparison, () =>
    agreementIntervalSteps(comparison.texts.map(({ matching }) => matching)),
  );
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
        <DrawIntervals of={intervals} label="Draw the intervals" max={bootstrapSettings.samples} />
        <p className="max-w-[70ch] text-sm text-ink-2">{intervalSentence}</p>
      </div>
      <ByArticle comparison={comparison} />
    </section>
  );
}

interface DrawIntervalsProps {
  readonly of: Drawn<unknown>;
  readonly label: string;
  /** How many samples there are to draw. */
  readonly max: number;
}

/** The button that draws, then how far it is; nothing once it is drawn. */
function DrawIntervals({ of: { found, drawn, draw, cancel }, label, max }: DrawIntervalsProps) {
  if (drawn === null) return found === null && <Button onClick={draw}>{label}</Button>;
  return (
    <div className="w-full">
      <ProgressBar label="Drawing samples" value={drawn} max={max} unit="samples" onCancel={cancel} />
    </div>
  );
}

function ByArticle({ comparison }: Pick<ComparedProps, "comparison">) {
  const { texts, ofTexts } = comparison;
  const intervals = useDrawn(comparison, () => stepsByArticle(texts));
  return (
    <>
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
                      <IntervalBelow interval={intervals.found?.[i]?.[statistic]} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-2 flex flex-col items-start print:hidden">
        <DrawIntervals
          of={intervals}
          label="Draw the intervals by article"
          max={texts.length * bootstrapSettings.samples}
        />
      </div>
    </>
  );
}

/** The bounds under a value; a dash that says why there are none. */
function IntervalBelow({ interval }: { readonly interval: Interval | undefined }) {
  if (!interval) return null;
  return (
    <span className="block text-sm whitespace-nowrap text-ink-2 tabular-nums">
      {"low" in interval ? (
        `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}`
      ) : (
        <span title={interval.missing}>
          <span aria-hidden="true">–</span>
          <span className="sr-only">no interval: {interval.missing}</span>
        </span>
      )}
    </span>
  );
}

/** Article by article, counting the samples of all of them. */
function* stepsByArticle(texts: Comparison["texts"]): Generator<number, readonly Intervals[]> {
  const found: Intervals[] = [];
  for (const [i, { matching }] of texts.entries()) {
    const steps = agreementIntervalSteps([matching]);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        found.push(step.value);
        break;
      }
      yield i * bootstrapSettings.samples + step.value;
    }
    yield (i + 1) * bootstrapSettings.samples;
  }
  return found;
}
