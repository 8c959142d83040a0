import Papa from "papaparse";
import { type Records, limited } from "#adapters/files/formats/json-records.ts";
import type { FileRecord } from "#domain/import/record.ts";

/** More columns are no description of an article. */
const mostColumns = 200;

/** The records of a CSV or TSV file, whose first row names the fields. The separator is found by papaparse. */
export function readTable(name: string, text: string): Records {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: "greedy" });
  const [head, ...rows] = data;
  if (!head || rows.length === 0) {
    const sentence = `${name} holds no rows below its first one, which names the fields. Nothing was added.`;
    return { ok: false, name, sentence };
  }
  const fields = head.slice(0, mostColumns).map((field, i) => field.trim().slice(0, 100) || `column ${i + 1}`);
  // A map, since a column may be called __proto__.
  const records = rows.map((row): FileRecord => new Map(fields.map((field, i) => [field, row[i] ?? ""])));
  return limited(name, records, []);
}
