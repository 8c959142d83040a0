import { AgreementSection } from "#features/review/agreement-section.tsx";
import { ConfusionSection } from "#features/review/confusion-section.tsx";
import { DifferenceList } from "#features/review/difference-list.tsx";
import { GroupTable } from "#features/review/group-table.tsx";
import { ScoreCell } from "#features/review/score-cell.tsx";
import { type ComparedProps, NothingToCompare } from "#features/review/work-in-hand.tsx";
import { acceptedSentence, statisticWords } from "#domain/review/sentences.ts";
import { counted } from "#state/review/incoming.ts";

/** How far analysts agree, and where they differ. */
export function CompareTab(props: ComparedProps) {
  const { comparison } = props;
  if (comparison.texts.length === 0) return <NothingToCompare />;
  const { accepted, ownJudgement, agreement } = comparison.apart;
  return (
    <div className="flex flex-col gap-8">
      <AgreementSection {...props} />
      <ConfusionSection {...props} />
      <section aria-labelledby="accepted-heading">
        <h2 id="accepted-heading" className="mb-1 text-lg font-semibold">
          Merely accepted
        </h2>
        <p className="max-w-[70ch]">
          Of the claims that two or more decided, {counted(accepted, "was", "were")} decided by all as the tool
          suggested, and {counted(ownJudgement, "was", "were")} not. Without those accepted, observed agreement is{" "}
          <ScoreCell score={agreement.observed} />, Krippendorff’s alpha <ScoreCell score={agreement.alpha} />.
        </p>
        <p className="max-w-[70ch] text-sm text-ink-2">{acceptedSentence}</p>
      </section>
      <div className="grid items-start gap-8 min-[900px]:grid-cols-2">
        <GroupTable title="By rule" of="Rule" nameless="Without a suggestion" groups={comparison.byRule} />
        <GroupTable title="By source" of="Source" nameless="The author’s own word" groups={comparison.bySource} />
      </div>
      <p className="max-w-[70ch] text-sm text-ink-2">{statisticWords.alpha.sentence}</p>
      <DifferenceList {...props} />
    </div>
  );
}
