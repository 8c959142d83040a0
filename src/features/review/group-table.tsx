import { useState } from "react";
import type { AgreementWithin } from "#domain/review/agreement-by.ts";
import { ScoreCell } from "#features/review/score-cell.tsx";
import { Button } from "#ui/button.tsx";

interface GroupTableProps {
  readonly title: string;
  readonly of: string;
  readonly nameless: string;
  /** Least agreement first. */
  readonly groups: readonly AgreementWithin[];
}

/** So many groups are shown at first; those with the least agreement come first. */
const shownAtFirst = 12;

/** Agreement on claims that have something in common. */
export function GroupTable({ title, of, nameless, groups }: GroupTableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, shownAtFirst);
  return (
    <section aria-label={title} className="min-w-0">
      <table className="w-full border-collapse">
        <caption className="mb-1 text-start text-lg font-semibold">{title}</caption>
        <thead className="text-sm text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="py-1 text-start">
              {of}
            </th>
            <th scope="col" className="px-1.5 py-1 text-end">
              Claims
            </th>
            <th scope="col" className="px-1.5 py-1 text-end">
              Alike
            </th>
            <th scope="col" className="px-1.5 py-1 text-end">
              Alpha
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, claims, alike, alpha }) => (
            <tr key={key ?? " "} className="border-b border-line align-baseline">
              <th scope="row" dir="auto" className="py-1 pe-2 text-start font-normal [overflow-wrap:anywhere]">
                {key ?? nameless}
              </th>
              <td className="px-1.5 py-1 text-end tabular-nums">{claims}</td>
              <td className="px-1.5 py-1 text-end tabular-nums">{alike}</td>
              <td className="px-1.5 py-1 text-end">
                <ScoreCell score={alpha} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < groups.length && (
        <Button variant="plain" onClick={() => setAll(true)}>
          Show all {groups.length}
        </Button>
      )}
    </section>
  );
}
