import { readOutline } from "#domain/article/outline.ts";
import { type Draft, nothingKnown } from "#domain/import/draft.ts";
import { tidyByline, tidyField } from "#domain/import/tidy.ts";

/** A text as it came, with what its head says: nothing of it is changed. */
export function plainDraft(name: string, text: string): Draft {
  const { title, byline, date } = readOutline(text.slice(0, 20_000));
  const words = (span: { readonly start: number; readonly end: number } | null) =>
    span && text.slice(span.start, span.end);
  const about = {
    ...nothingKnown,
    title: tidyField(words(title)),
    byline: tidyByline(words(byline)),
    date: tidyField(words(date)),
  };
  return { name, text, aside: [], about };
}

/** A message's text is wrapped at some 76 characters; so much shorter a line ends its paragraph. */
const wrapped = 55;

/** The paragraphs of a message, whose lines a mail program wrapped. */
export function mailParagraphs(text: string): readonly string[] {
  return text.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/).flatMap((paragraph) => {
    const lines = paragraph.split(/\r\n|[\n\r]/).map((line) => line.replace(/^(?:>\s?)+/, "").trim());
    const isWrapped = lines.slice(0, -1).every((line) => line.length >= wrapped);
    return isWrapped ? [lines.join(" ")] : lines;
  });
}
