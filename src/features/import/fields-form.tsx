import { useState } from "react";
import { type FieldChoice, type FileRecord, type Meaning, draftOf, fieldsOf, meanings } from "#domain/import/record.ts";
import { chooseFields } from "#state/import/run-queue.ts";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";

interface FieldsFormProps {
  readonly itemKey: number;
  readonly records: readonly FileRecord[];
  readonly guess: FieldChoice;
}

const labels: Readonly<Record<Meaning, string>> = {
  text: "Text",
  title: "Title",
  byline: "Author",
  outlet: "Outlet",
  date: "Date",
  address: "Address",
};

/** So many records show what a choice makes of them. */
const previewed = 3;

/** Asks once what the fields of a file's records mean, and shows what the first records become. */
export function FieldsForm({ itemKey, records, guess }: FieldsFormProps) {
  const ports = usePorts();
  const [choice, setChoice] = useState(guess);
  const fields = fieldsOf(records);
  const options = (meaning: Meaning) => [
    ...(meaning === "text" ? [] : [{ value: "", label: "none" }]),
    ...fields.map((field) => ({ value: `=${field}`, label: field })),
  ];
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink-2">
        {records.length === 1 ? "One record" : `${records.length.toLocaleString("en")} records`}, each an article. Say
        which field holds what; files with the same fields are then read the same way.
      </p>
      <fieldset aria-label="Fields" className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {meanings.map((meaning) => (
          <SelectField
            key={meaning}
            label={labels[meaning]}
            options={options(meaning)}
            value={choice[meaning] === null ? "" : `=${choice[meaning]}`}
            onChange={(value) => setChoice({ ...choice, [meaning]: value === "" ? null : value.slice(1) })}
          />
        ))}
      </fieldset>
      <Button variant="primary" className="self-start" onClick={() => void chooseFields(ports, itemKey, choice)}>
        {records.length === 1 ? "Read the article" : `Read the ${records.length.toLocaleString("en")} articles`}
      </Button>
      <section aria-label="First records" className="flex flex-col gap-3">
        {records.slice(0, previewed).map((record, i) => (
          // Records have no name of their own, and the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <RecordPreview key={i} record={record} choice={choice} number={i + 1} />
        ))}
      </section>
    </div>
  );
}

interface RecordPreviewProps {
  readonly record: FileRecord;
  readonly choice: FieldChoice;
  readonly number: number;
}

function RecordPreview({ record, choice, number }: RecordPreviewProps) {
  const { about, text } = draftOf(record, choice, "Record", number);
  const said = [about.byline, about.outlet, about.date, about.address].filter(Boolean).join(" · ");
  return (
    <div className="rounded-[8px] border border-line px-3 py-2.5">
      <p className="font-semibold break-words" dir="auto">
        {about.title ?? `Record ${number}`}
      </p>
      <p className="text-sm break-words text-ink-3">{said}</p>
      <p className="mt-1 line-clamp-4 font-serif break-words" dir="auto">
        {text === "" ? "no text in this field" : text.slice(0, 600)}
      </p>
    </div>
  );
}
