import { type ReactNode, useId } from "react";
import { StatusChart, type StatusRow } from "#features/report/status-chart.tsx";
import { StatusTable } from "#features/report/status-table.tsx";

interface StatusSectionProps {
  readonly title: string;
  /** What the rows are: "Article". */
  readonly of: string;
  /** Null while they are not known. */
  readonly rows: readonly StatusRow[] | null;
  /** What is to be said before the rows. */
  readonly children?: ReactNode;
}

/** Statuses in a picture, and beside it in numbers. */
export function StatusSection({ title, of, rows, children }: StatusSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {title}
      </h2>
      {children}
      {rows && rows.length > 0 && (
        <div className="grid items-start gap-x-10 gap-y-4 min-[900px]:grid-cols-2">
          <StatusChart title={`Statuses ${title.toLowerCase()}`} rows={rows} />
          <StatusTable caption={`Statuses ${title.toLowerCase()}`} of={of} rows={rows} />
        </div>
      )}
    </section>
  );
}
