import { Link } from "react-router";
import { countedIn, sumOf } from "#domain/claim/source-counts.ts";
import type { Standing } from "#domain/claim/status.ts";
import { standingNames, standings } from "#features/report/standing-patterns.tsx";
import type { StatusRow } from "#features/report/status-chart.tsx";
import { type LineKind, LineShape } from "#ui/line-shape.tsx";

interface StatusTableProps {
  readonly caption: string;
  /** What the rows are: "Article". */
  readonly of: string;
  readonly rows: readonly StatusRow[];
}

const shapes: Readonly<Record<Standing, LineKind>> = {
  sourced: "solid",
  unsourced: "dashed",
  denied: "double",
  contested: "wavy",
  open: "thin",
};

const number = "px-1.5 py-1 text-end tabular-nums";

/** The numbers behind the bars. On a narrow page a standing's shape stands for its word, which is read out all the same. */
export function StatusTable({ caption, of, rows }: StatusTableProps) {
  const total = sumOf(rows.map(({ counts }) => counts));
  return (
    <table className="w-full border-collapse text-base">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-sm text-ink-2">
        <tr className="border-b border-line align-bottom">
          <th scope="col" className="py-1 text-start font-semibold">
            {of}
          </th>
          {standings.map((standing) => (
            <th key={standing} scope="col" className="px-1.5 py-1 text-end font-semibold">
              <span className="inline-flex flex-col items-end">
                <LineShape kind={shapes[standing]} />
                <span className="max-sm:sr-only">{standingNames[standing]}</span>
              </span>
            </th>
          ))}
          <th scope="col" className="py-1 ps-1.5 text-end font-semibold">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, address, counts }) => (
          <tr key={key} className="border-b border-line align-baseline">
            <th scope="row" dir="auto" className="py-1 pe-1 text-start font-normal [overflow-wrap:anywhere]">
              {address === undefined ? (
                name
              ) : (
                <Link to={address} className="hover:underline">
                  {name}
                </Link>
              )}
            </th>
            {standings.map((standing) => (
              <td key={standing} className={counts[standing] === 0 ? `${number} text-ink-3` : number}>
                {counts[standing]}
              </td>
            ))}
            <td className="py-1 ps-1.5 text-end tabular-nums">{countedIn(counts)}</td>
          </tr>
        ))}
        {/* A row like the others: paper repeats a table's foot on every page. */}
        <tr className="font-semibold">
          <th scope="row" className="py-1 text-start">
            All
          </th>
          {standings.map((standing) => (
            <td key={standing} className={number}>
              {total[standing]}
            </td>
          ))}
          <td className="py-1 ps-1.5 text-end tabular-nums">{countedIn(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
