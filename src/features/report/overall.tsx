import { type Tally, claimCount, decidedCount } from "#domain/claim/tally.ts";
import { useStoredUnseen } from "#state/unseen.ts";
import { KeyFigures } from "#ui/key-figures.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

interface OverallProps {
  readonly articles: number;
  readonly tallies: readonly Tally[];
}

/** How far the work is, over all articles. */
export function Overall({ articles, tallies }: OverallProps) {
  const unseenOf = useStoredUnseen();
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const [claims, decided] = [sum(claimCount), sum(decidedCount)];
  const waiting = articles - tallies.length;
  const numbers: readonly (readonly [string, number])[] = [
    ["Articles", articles],
    ["Claims", claims],
    ["Decided", decided],
    ["Open", claims - decided],
    ["Suggested but unseen", sum((tally) => unseenOf(tally) ?? 0)],
    ["Set aside", sum(({ dismissed }) => dismissed)],
  ];
  return (
    <section aria-label="Over all">
      <div className="mb-4">
        <KeyFigures figures={numbers} />
      </div>
      {claims > 0 && (
        <ProgressBar
          label={`Decided: ${Math.floor((decided / claims) * 100)} %`}
          value={decided}
          max={claims}
          unit="claims"
        />
      )}
      {waiting > 0 && (
        <p className="mt-2 text-ink-2">
          {waiting === 1 ? "One article is" : `${waiting} articles are`} not looked through for claims yet.
        </p>
      )}
    </section>
  );
}
