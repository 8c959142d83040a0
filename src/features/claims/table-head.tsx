import { ArrowDown, ArrowUp } from "lucide-react";
import { useClaimsPage } from "#state/claims-page.tsx";
import { type Column, columns, tableGrid } from "#features/claims/columns.ts";
import { classNames } from "#ui/class-names.ts";

interface TableHeadProps {
  readonly isTable: boolean;
  /** In CSS pixels. */
  readonly height: number;
}

/** The columns' names, by which the list is sorted; only read out where lines are cards. */
export function TableHead({ isTable, height }: TableHeadProps) {
  return (
    <thead className={isTable ? "sticky top-0 z-10 block border-b border-line bg-side" : "sr-only"}>
      <tr aria-rowindex={1} className={isTable ? tableGrid : undefined} style={isTable ? { height } : undefined}>
        <th scope="col">
          <span className="sr-only">Selected</span>
        </th>
        {columns.map((column) => (
          <ColumnHead key={column.sort} column={column} isTable={isTable} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ column: { name, sort }, isTable }: { readonly column: Column; readonly isTable: boolean }) {
  const { view, setView } = useClaimsPage();
  const isSorted = view.sort.by === sort;
  const { falling } = view.sort;
  if (!isTable) return <th scope="col">{name}</th>;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (falling ? "descending" : "ascending") : "none"}
      className="min-w-0 text-start font-normal"
    >
      <button
        type="button"
        onClick={() => setView({ sort: { by: sort, falling: isSorted && !falling } })}
        className={classNames(
          "-mx-1 inline-flex max-w-full items-center gap-1 rounded-[4px] px-1 py-0.5 text-sm hover:bg-wash",
          isSorted ? "font-semibold text-ink" : "text-ink-2",
        )}
      >
        <span className="truncate">{name}</span>
        {isSorted &&
          (falling ? <ArrowDown aria-hidden className="size-3" /> : <ArrowUp aria-hidden className="size-3" />)}
      </button>
    </th>
  );
}
