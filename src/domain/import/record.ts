import { type Draft, nothingKnown } from "#domain/import/draft.ts";
import { composeText } from "#domain/import/compose-text.ts";
import { tidyAddress, tidyByline, tidyField } from "#domain/import/tidy.ts";

/** One record of a JSON, JSON Lines or CSV file: its fields by name. A map, since a field may be called `__proto__`. */
export type FileRecord = ReadonlyMap<string, string>;

/** What the fields of a record can mean. */
export const meanings = ["text", "title", "byline", "outlet", "date", "address"] as const;
export type Meaning = (typeof meanings)[number];

/** Which field has which meaning; null where none has. */
export type FieldChoice = Readonly<Record<Meaning, string | null>>;

/** What fields are usually called, likeliest first. */
const usualNames: Readonly<Record<Meaning, readonly string[]>> = {
  text: [
    "text",
    "articlebody",
    "body",
    "content",
    "fulltext",
    "article",
    "maintext",
    "story",
    "contents",
    "description",
  ],
  title: ["title", "headline", "heading", "name", "subject"],
  byline: ["byline", "author", "authors", "creator", "by", "writer", "authorname"],
  outlet: ["outlet", "source", "publisher", "publication", "site", "sitename", "newspaper", "domain"],
  date: ["date", "published", "publishedat", "datepublished", "pubdate", "publicationdate", "time", "created"],
  address: ["url", "address", "link", "href", "permalink", "canonical"],
};

/** The fields of the first records, in the order in which they are met. */
export function fieldsOf(records: readonly FileRecord[]): readonly string[] {
  return [...new Set(records.slice(0, 100).flatMap((record) => [...record.keys()]))];
}

/** Which field probably has which meaning, by its name; the text is else whatever field is longest. */
export function guessFields(records: readonly FileRecord[]): FieldChoice {
  const fields = fieldsOf(records);
  const taken = new Set<string>();
  const guessed = (meaning: Meaning): string | null => {
    for (const name of usualNames[meaning]) {
      const field = fields.find((one) => !taken.has(one) && bare(one) === name);
      if (field === undefined) continue;
      taken.add(field);
      return field;
    }
    return null;
  };
  const text = guessed("text") ?? longestField(records, fields);
  if (text !== null) taken.add(text);
  return {
    text,
    title: guessed("title"),
    byline: guessed("byline"),
    outlet: guessed("outlet"),
    date: guessed("date"),
    address: guessed("address"),
  };
}

function longestField(records: readonly FileRecord[], fields: readonly string[]): string | null {
  const length = (field: string) =>
    records.slice(0, 100).reduce((sum, record) => sum + (record.get(field)?.length ?? 0), 0);
  return fields.toSorted((a, b) => length(b) - length(a))[0] ?? null;
}

/** Only the last part of a nested field's name, its letters alone: `article.Pub_Date` is `pubdate`. */
function bare(field: string): string {
  return (field.split(".").at(-1) ?? field).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * A record as an article, by what its fields mean.
 * @param name of the file that it stands in
 * @param number of the record in the file, from 1
 */
export function draftOf(record: FileRecord, choice: FieldChoice, name: string, number: number): Draft {
  const field = (meaning: Meaning) => (choice[meaning] === null ? undefined : record.get(choice[meaning]));
  const about = {
    ...nothingKnown,
    title: tidyField(field("title")),
    byline: tidyByline(field("byline")),
    outlet: tidyField(field("outlet")),
    date: tidyField(field("date")),
    address: tidyAddress(field("address")),
  };
  const body = field("text") ?? "";
  const text = body.trim() === "" ? "" : composeText({ about, blocks: body.split(/\r\n|[\n\r\u2028\u2029]/u) });
  return { name: `${name} (${number})`, text, aside: [], about };
}
