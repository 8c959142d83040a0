import { useMemo, useState } from "react";
import { answers, confusionOf } from "#domain/review/confusion.ts";
import { AnswerMark, answerLooks } from "#features/review/answer-look.tsx";
import type { ComparedProps } from "#features/review/work-in-hand.tsx";
import { SelectField } from "#ui/select-field.tsx";

/** How many claims got which answers from two analysts. */
export function ConfusionSection({ comparison, nameOf }: ComparedProps) {
  const { analysts, texts } = comparison;
  const [asked, setAsked] = useState<readonly [string, string]>(["", ""]);
  const left = analysts.find((id) => id === asked[0]) ?? analysts[0] ?? "";
  const right = analysts.find((id) => id === asked[1] && id !== left) ?? analysts.find((id) => id !== left) ?? "";
  const table = useMemo(
    () =>
      confusionOf(
        texts.map(({ matching }) => matching),
        left,
        right,
      ),
    [texts, left, right],
  );
  const options = analysts.map((id) => ({ value: id, label: nameOf(id) }));
  const shown = answers.filter((answer) => answers.some((other) => table[answer][other] + table[other][answer] > 0));
  return (
    <section aria-labelledby="confusion-heading">
      <h2 id="confusion-heading" className="mb-2 text-lg font-semibold">
        Confusion table
      </h2>
      {analysts.length > 2 && (
        <div className="mb-2 flex flex-wrap gap-3">
          <SelectField label="Rows" options={options} value={left} onChange={(id) => setAsked([id, right])} />
          <SelectField
            label="Columns"
            options={options.filter(({ value }) => value !== left)}
            value={right}
            onChange={(id) => setAsked([left, id])}
          />
        </div>
      )}
      <div className="relative overflow-x-auto">
        <table className="border-collapse">
          <caption className="mb-1 text-start text-sm text-ink-2">
            Rows: {nameOf(left)}. Columns: {nameOf(right)}. On the diagonal they agree.
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{nameOf(left)}</span>
              </th>
              {shown.map((answer) => (
                <th key={answer} scope="col" className="px-2 py-1 text-end text-sm font-semibold">
                  {answerLooks[answer].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row} className="border-t border-line">
                <th scope="row" className="py-1 pe-3 text-start font-semibold">
                  <AnswerMark answer={row} />
                </th>
                {shown.map((column) => (
                  <td
                    key={column}
                    className={`px-2 py-1 text-end tabular-nums ${row === column ? "bg-wash font-semibold" : ""} ${
                      table[row][column] === 0 ? "text-ink-3" : ""
                    }`}
                  >
                    {table[row][column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
