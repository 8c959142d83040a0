import { useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { type DifferenceKind, differenceKinds, differenceNames, leftOpenIn } from "#domain/review/difference.ts";
import { AnswerMark } from "#features/review/answer-look.tsx";
import { ClaimWords } from "#features/review/claim-words.tsx";
import type { ComparedProps } from "#features/review/work-in-hand.tsx";
import type { PlacedDifference } from "#state/review/comparison.ts";
import { counted } from "#state/review/incoming.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceMenu } from "#ui/choice-menu.tsx";

/** So many more are listed at a time. */
const page = 50;

/** Everything on which the analysts differ, by kind. */
export function DifferenceList({ comparison: { differences, texts }, nameOf }: ComparedProps) {
  const leftOpen = useMemo(() => texts.reduce((sum, { matching }) => sum + leftOpenIn(matching), 0), [texts]);
  const { kinds, setKinds, listed, counts } = useKinds(differences);
  const [shown, setShown] = useState(page);
  return (
    <section aria-labelledby="differences-heading">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 id="differences-heading" className="text-lg font-semibold">
          Differences
        </h2>
        <KindMenu kinds={kinds} onChange={setKinds} counts={counts} />
        <output className="text-ink-2 tabular-nums">
          {listed.length.toLocaleString("en")} of {differences.length.toLocaleString("en")}
        </output>
      </div>
      {leftOpen > 0 && (
        <p className="mb-2 max-w-[70ch] text-ink-2">
          {counted(leftOpen, "claim was", "claims were")} decided by one and left open by another. That is no difference
          and no miss: the agreement counts {leftOpen === 1 ? "it as a missing value" : "them as missing values"}. Ask
          for what is still to be decided.
        </p>
      )}
      <ul className="flex flex-col">
        {listed.slice(0, shown).map(({ place, difference }) => {
          const key = claimKey(difference);
          const first = difference.match.readings.find((reading) => reading !== null);
          return (
            <li key={`${difference.text} ${key}`} className="border-b border-line py-2">
              <p className="font-serif text-quote">
                {first && <ClaimWords text={difference.text} pieces={first.pieces} />}
              </p>
              <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
                {difference.analysts.map((analyst, i) => (
                  <span key={analyst} className="inline-flex items-center gap-1.5">
                    {nameOf(analyst)}: <AnswerMark answer={difference.match.answers[i] ?? "open"} />
                  </span>
                ))}
                <span className="text-ink-2">{difference.kinds.map((kind) => differenceNames[kind]).join(", ")}</span>
                <Link to={adjudicationAddress(difference)} className="underline">
                  Settle
                </Link>
                <span dir="auto" className="text-ink-3">
                  {place.title}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      {listed.length > shown && (
        <Button className="mt-2" onClick={() => setShown(shown + page)}>
          Show more
        </Button>
      )}
    </section>
  );
}

interface KindMenuProps {
  readonly kinds: readonly DifferenceKind[];
  readonly onChange: (kinds: readonly DifferenceKind[]) => void;
  readonly counts: Readonly<Partial<Record<DifferenceKind, number>>>;
}

/** The kinds of differences as a filter. */
export function KindMenu({ kinds, onChange, counts }: KindMenuProps) {
  return (
    <ChoiceMenu
      label="Kind"
      kind="many"
      options={differenceKinds.map((kind) => ({ value: kind, label: differenceNames[kind], count: counts[kind] ?? 0 }))}
      chosen={kinds}
      onChange={(chosen) => onChange(differenceKinds.filter((kind) => chosen.includes(kind)))}
    />
  );
}

/** Which kinds the address asks for, and the differences that are of them. */
export function useKinds(differences: readonly PlacedDifference[]) {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get("kind") ?? "";
  const kinds = useMemo(() => differenceKinds.filter((kind) => asked.split(",").includes(kind)), [asked]);
  const listed = useMemo(
    () =>
      kinds.length === 0
        ? differences
        : differences.filter(({ difference }) => difference.kinds.some((kind) => kinds.includes(kind))),
    [differences, kinds],
  );
  const counts = useMemo(() => {
    const found: Partial<Record<DifferenceKind, number>> = {};
    for (const { difference } of differences) for (const kind of difference.kinds) found[kind] = (found[kind] ?? 0) + 1;
    return found;
  }, [differences]);
  const setKinds = (chosen: readonly DifferenceKind[]) =>
    setParameters(
      (current) => {
        const next = new URLSearchParams(current);
        if (chosen.length > 0) next.set("kind", chosen.join(","));
        else next.delete("kind");
        return next;
      },
      { replace: true },
    );
  return { kinds, setKinds, listed, counts };
}

/** What the address calls a disagreement: the id of the first claim in it. */
export function claimKey({ match }: PlacedDifference["difference"]): string {
  return match.readings.find((reading) => reading !== null)?.claim ?? "";
}

function adjudicationAddress(difference: PlacedDifference["difference"]): string {
  return `/review?tab=adjudicate&text=${difference.text}&claim=${encodeURIComponent(claimKey(difference))}`;
}
