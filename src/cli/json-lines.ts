import { readFileSync } from "node:fs";
import type { z } from "#domain/schema.ts";

export type LinesRead<T> =
  | { readonly kind: "read"; readonly records: readonly T[] }
  | { readonly kind: "refused"; readonly sentence: string };

/** The records of a file with one JSON value a line; empty lines are skipped, the first wrong one is named. */
export function readJsonLines<T>(path: string, record: z.ZodType<T>): LinesRead<T> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "refused", sentence: `${path} could not be read: ${why}` };
  }
  const records: T[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = record.safeParse(jsonOf(line));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const place = issue && issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
      return { kind: "refused", sentence: `${path}, line ${i + 1}: ${place}${issue?.message ?? "not as expected"}` };
    }
    records.push(parsed.data);
  }
  return { kind: "read", records };
}

/** The line's value; undefined, which no record is, when the line is not JSON. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
