import type { FileRecord } from "#domain/import/record.ts";
import { largestText } from "#domain/import/draft.ts";
import type { UnreadableFile } from "#domain/ports.ts";

/** The records of a file, and what of it could not be read. */
export type Records =
  | {
      readonly ok: true;
      readonly records: readonly FileRecord[];
      readonly problems: readonly { readonly ok: false; readonly name: string; readonly sentence: string }[];
    }
  | UnreadableFile;

/** More records than this come in several files. */
const mostRecords = 20_000;

/** More fields, or deeper ones, are no description of an article. */
const mostFields = 200;
const deepest = 4;

/** A line may hold a text and what belongs to it, escapes included. */
const longestLine = 3 * largestText;

/** So many problems of a file are told one by one. */
const mostProblems = 20;

/** The records of a JSON file: the objects of a list, of a list within an object, or the one object that it is. */
export function readJson(name: string, text: string): Records {
  let value: unknown;
  try {
    // Plain data comes of anything, a key called __proto__ included, which stays a key.
    value = JSON.parse(text);
  } catch {
    return {
      ok: false,
      name,
      sentence: `${name} is no JSON, or it is cut off. If it has one record a line, name it .jsonl.`,
    };
  }
  const format = own(value, "format");
  if (typeof format === "string" && format.startsWith("claimdesk.")) return { ok: false, ...ownFile(name, format) };
  const objects = listIn(value).filter(isObject);
  if (objects.length === 0)
    return { ok: false, name, sentence: `${name} holds no records: a list of objects is needed, one article each.` };
  return limited(name, objects.map(recordOf), []);
}

/** What this desk wrote itself is no new article; what colleagues send belongs on the review page. */
function ownFile(name: string, format: string): Pick<UnreadableFile, "name" | "sentence" | "leadsTo"> {
  if (format === "claimdesk.gold")
    return { name, sentence: `${name} is a gold file of this desk, and no new article. Nothing was added.` };
  const what =
    format === "claimdesk.review-pack"
      ? "a review pack"
      : format === "claimdesk.review-return"
        ? "an answered review pack"
        : "an export of this desk, with decisions and history";
  const sentence = `${name} is ${what}, and no new article. Nothing was added here: the review page shows what it would bring, before anything is kept.`;
  return { name, sentence, leadsTo: "review" };
}

/** The records of a JSON Lines file, one a line. A line that can't be read leaves the others unharmed. */
export function readJsonLines(name: string, text: string): Records {
  const records: FileRecord[] = [];
  const problems: { ok: false; name: string; sentence: string }[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const problem = (what: string) => problems.push({ ok: false, name: `${name}, line ${i + 1}`, sentence: what });
    if (line.length > longestLine) {
      problem(
        `Line ${i + 1} of ${name} has ${Math.round(line.length / 1_000_000)} million characters, more than an article can have. It was left out.`,
      );
      continue;
    }
    try {
      const value: unknown = JSON.parse(line);
      if (isObject(value)) records.push(recordOf(value));
      else
        problem(
          `Line ${i + 1} of ${name} is no record but ${Array.isArray(value) ? "a list" : `a ${typeof value}`}. It was left out.`,
        );
    } catch {
      problem(`Line ${i + 1} of ${name} is no JSON. It was left out.`);
    }
  }
  if (records.length === 0 && problems.length === 0)
    return { ok: false, name, sentence: `${name} is empty. Nothing was added.` };
  const [first] = problems;
  if (records.length === 0 && first)
    return { ok: false, name, sentence: `${name} holds no record that can be read. ${first.sentence}` };
  return limited(name, records, problems);
}

/** Cuts a list of records, and of problems, at its limit, and says so. */
export function limited(
  name: string,
  records: readonly FileRecord[],
  problems: readonly { readonly ok: false; readonly name: string; readonly sentence: string }[],
): Records {
  const told = problems.slice(0, mostProblems);
  if (problems.length > mostProblems)
    told.push({ ok: false, name, sentence: `${problems.length - mostProblems} more lines of ${name} were left out.` });
  if (records.length > mostRecords) {
    const sentence = `${name} has ${records.length.toLocaleString("en")} records; the first ${mostRecords.toLocaleString("en")} were read. Split it for the others.`;
    told.push({ ok: false, name, sentence });
  }
  return { ok: true, records: records.slice(0, mostRecords), problems: told };
}

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.some(isObject));
  const [longest] = lists.toSorted((a, b) => b.length - a.length);
  return longest ?? [value];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: unknown, key: string): unknown {
  return isObject(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

/** An object's fields as texts; one within another is named with a dot between. */
function recordOf(object: object): FileRecord {
  const record = new Map<string, string>();
  const add = (prefix: string, fields: object, depth: number): void => {
    for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
      if (record.size >= mostFields) return;
      const field = prefix + key.slice(0, 100);
      if (isObject(value)) {
        if (depth < deepest) add(`${field}.`, value, depth + 1);
      } else if (Array.isArray(value)) record.set(field, listed(value));
      else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        record.set(field, String(value));
    }
  };
  add("", object, 1);
  return record;
}

/** A list of texts as one: paragraphs a line each, names with a comma between. */
function listed(values: readonly unknown[]): string {
  const texts = values.slice(0, 10_000).flatMap((value) => {
    if (typeof value === "string" || typeof value === "number") return [String(value)];
    const name = own(value, "name") ?? own(value, "text");
    return typeof name === "string" ? [name] : [];
  });
  return texts.join(texts.some((text) => text.length > 60) ? "\n" : ", ");
}
