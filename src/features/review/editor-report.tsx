import { Link } from "react-router";
import type { EditorsReport, ReportedClaim } from "#domain/review/report.ts";
import { reviewReportHtml } from "#domain/exchange/review-report-html.ts";
import { statistics } from "#domain/review/agreement.ts";
import { statisticWords } from "#domain/review/sentences.ts";
import { AnswerMark } from "#features/review/answer-look.tsx";
import { ScoreCell } from "#features/review/score-cell.tsx";
import type { ComparedProps } from "#features/review/work-in-hand.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useEditorsReport } from "#state/review/use-report.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { KeyFigures } from "#ui/key-figures.tsx";

/** The state of the review for an editor: on the page, on paper, and as a file of its own. */
export function EditorReport({ work, comparison, settlements, nameOf }: ComparedProps) {
  const { saver } = usePorts();
  const report = useEditorsReport(work, comparison, settlements);
  if (!report) return <output className="text-ink-3">Reading the texts…</output>;
  const save = async () => {
    const name = `claimdesk-review-report-${report.at.slice(0, 10)}.html`;
    const file = { name, type: "text/html", content: reviewReportHtml(report, nameOf) };
    if ((await saver.save(file, false)) === "saved") session.getState().notify(`Saved ${name}.`);
  };
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-2">
        <p className="grow text-ink-2">
          {report.analysts.length === 0
            ? "Nobody has decided anything yet."
            : report.analysts.map((id) => nameOf(id)).join(", ")}
          {report.guidelines !== null && `; guidelines, edition ${report.guidelines}`}
        </p>
        <Button onClick={() => window.print()}>Print</Button>
        <Button onClick={() => void save()}>Export as HTML</Button>
      </div>
      <GoldState report={report} />
      <AgreementTable report={report} />
      <ClaimSection title="Disputed claims" claims={report.disputed} nameOf={nameOf} />
      <ClaimSection title="Settled claims" claims={report.settled} nameOf={nameOf} />
      <ClaimSection title="One pair of eyes only" claims={report.oneReader} nameOf={nameOf} />
    </div>
  );
}

function GoldState({ report: { gold } }: { readonly report: EditorsReport }) {
  const numbers = [
    ["Agreed", gold.agreed],
    ["Settled", gold.settled],
    ["To settle anew", gold.outdated],
    ["Undecided", gold.undecided],
  ] as const;
  return (
    <section aria-label="Gold state">
      <h2 className="mb-2 text-lg font-semibold">Gold state</h2>
      <KeyFigures figures={numbers} />
    </section>
  );
}

function AgreementTable({ report: { agreement } }: { readonly report: EditorsReport }) {
  return (
    <table className="w-full border-collapse">
      <caption className="mb-1 text-start text-lg font-semibold">Agreement</caption>
      <tbody>
        {statistics.map((statistic) => (
          <tr key={statistic} className="border-b border-line align-baseline">
            <th scope="row" className="py-1 pe-2 text-start font-semibold">
              {statisticWords[statistic].name}
            </th>
            <td className="px-2 py-1 text-end">
              <ScoreCell score={agreement[statistic]} />
            </td>
            <td className="py-1 text-sm text-ink-2">{statisticWords[statistic].sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ClaimSectionProps {
  readonly title: string;
  readonly claims: readonly ReportedClaim[];
  readonly nameOf: (analyst: string) => string;
}

function ClaimSection({ title, claims, nameOf }: ClaimSectionProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1 text-lg font-semibold">
        {title} ({claims.length.toLocaleString("en")})
      </h2>
      {claims.length === 0 && <p className="text-ink-2">None.</p>}
      <ol className="flex flex-col">
        {claims.map((claim) => (
          <li
            key={`${claim.text} ${claim.claim}`}
            className="border-b border-line py-2 [content-visibility:auto] [contain-intrinsic-size:auto_64px]"
          >
            <p dir="auto" className="font-serif text-quote">
              {claim.words}
            </p>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
              {claim.said.map(({ analyst, answer }) => (
                <span key={analyst} className="inline-flex items-center gap-1.5">
                  {nameOf(analyst)}: <AnswerMark answer={answer} />
                </span>
              ))}
              {claim.differences.length > 0 && <span>{claim.differences.join(", ")}</span>}
              {claim.settled && (
                <span>
                  {nameOf(claim.settled.by)}, {claim.settled.at.slice(0, 10)}: {claim.settled.reason}
                </span>
              )}
              <Link dir="auto" to={`/articles/${encodeURIComponent(claim.article)}`} className="underline">
                {claim.title}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
