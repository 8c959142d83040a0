import type { AskFormats } from "#adapters/files/formats/client.ts";
import { declaredCharset, decodeBytes } from "#adapters/files/formats/decode-bytes.ts";
import type { FileKind } from "#adapters/files/formats/kinds.ts";
import type { RecordKind } from "#adapters/files/formats/service.ts";
import { composeText } from "#domain/import/compose-text.ts";
import { type Draft, draftProblem, largestText, nothingKnown } from "#domain/import/draft.ts";
import { readMarkdown } from "#domain/import/markdown.ts";
import { mailParagraphs, plainDraft } from "#domain/import/plain-text.ts";
import { tidyAddress, tidyByline, tidyField } from "#domain/import/tidy.ts";
import type { Cancellation, FileReading, GivenFile, UnreadableFile } from "#domain/ports.ts";

/** The largest file of a single article, in bytes: a saved page brings its pictures along as text. */
const largestSingle = 40_000_000;

/** The largest file of plain text, in bytes: no encoding takes more than four for a character. */
const largestPlain = 4 * largestText;

/** A file whose bytes have been read. */
export interface FileInHand {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly signal: Cancellation | undefined;
}

type Read = (reading: FileInHand, ask: AskFormats) => Promise<FileReading>;

/** How each kind of file is read. The libraries come when the first file needs them. */
export const readers: Readonly<Record<FileKind, Read>> = {
  text: async ({ name, bytes }) => {
    if (bytes.length > largestPlain) return tooLarge(name);
    const decoded = decodeBytes(name, bytes);
    return decoded.ok ? one(plainDraft(name, decoded.text)) : decoded;
  },
  markdown: async ({ name, bytes }) => {
    if (bytes.length > largestPlain) return tooLarge(name);
    const decoded = decodeBytes(name, bytes);
    if (!decoded.ok) return decoded;
    const { blocks, aside, about } = readMarkdown(decoded.text);
    return one({ name, text: blocks.length === 0 ? "" : composeText({ about, blocks }), aside, about });
  },
  page: async (reading) => await readPage(reading),
  pdf: async ({ name, bytes, signal }) => {
    const { readPdf } = await import("#adapters/files/formats/pdf.ts");
    return one(await readPdf(name, bytes, signal));
  },
  word: async ({ name, bytes, signal }, ask) => {
    const word = await ask((service) => service.word(name, bytes), signal);
    if (!word.ok) return word;
    const { readDocument } = await import("#adapters/files/formats/web-page.ts");
    const about = {
      ...nothingKnown,
      title: tidyField(word.title),
      byline: tidyByline(word.creator),
      date: tidyField(word.created),
    };
    return one(readDocument(name, word.html, about));
  },
  mail: async ({ name, bytes, signal }, ask) => {
    const message = await ask((service) => service.message(name, bytes), signal);
    if (!message.ok) return message;
    const about = {
      ...nothingKnown,
      title: tidyField(message.subject?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, "")),
      byline: tidyByline(message.from),
      date: tidyField(message.date),
    };
    if (message.text?.trim())
      return one({ name, text: composeText({ about, blocks: mailParagraphs(message.text) }), aside: [], about });
    const { readDocument } = await import("#adapters/files/formats/web-page.ts");
    return one(readDocument(name, message.html ?? "", about));
  },
  "archived-page": async ({ name, bytes, signal }, ask) => {
    const page = await ask((service) => service.message(name, bytes), signal);
    if (!page.ok) return page;
    if (page.html === null) return refused(name, `${name} holds no page. Save the page anew.`);
    const { readWebPage } = await import("#adapters/files/formats/web-page.ts");
    return one(readWebPage(name, page.html, tidyAddress(page.address)));
  },
  json: async (reading, ask) => await records("json", reading, ask),
  "json-lines": async (reading, ask) => await records("json-lines", reading, ask),
  table: async (reading, ask) => await records("table", reading, ask),
  archive: async ({ name, bytes, signal }, ask) => {
    const unpacked = await ask((service) => service.unpack(name, bytes), signal);
    if (!unpacked.ok) return unpacked;
    const files = unpacked.files.filter((file) => !/\.zip$/i.test(file.name));
    const nested = unpacked.files.filter((file) => /\.zip$/i.test(file.name));
    const problems = nested.map((file) =>
      refused(file.name, `${file.name} is an archive within an archive. Unpack it and add its files.`),
    );
    return { ok: true, kind: "files", files: files.map(givenFile), problems: [...unpacked.problems, ...problems] };
  },
};

/**
 * Reads a page.
 * @param charset the encoding that its server named; the page's own word counts where it named none
 * @param address where it was fetched from; null for a file
 */
export async function readPage(
  { name, bytes }: FileInHand,
  charset: string | null = null,
  address: string | null = null,
): Promise<FileReading> {
  if (bytes.length > largestSingle) return tooLarge(name);
  const decoded = decodeBytes(name, bytes, charset ?? declaredCharset(bytes));
  if (!decoded.ok) return decoded;
  const { readWebPage } = await import("#adapters/files/formats/web-page.ts");
  return one(readWebPage(name, decoded.text, address));
}

async function records(kind: RecordKind, { name, bytes, signal }: FileInHand, ask: AskFormats): Promise<FileReading> {
  const found = await ask((service) => service.records(kind, name, bytes), signal);
  if (!found.ok) return found;
  if ("annotations" in found) return { ok: true, kind: "annotations", file: found.annotations };
  return { ok: true, kind: "records", records: found.records, problems: found.problems };
}

function one(draft: Draft | UnreadableFile): FileReading {
  if ("sentence" in draft) return draft;
  const sentence = draftProblem(draft);
  return sentence === null ? { ok: true, kind: "articles", drafts: [draft] } : refused(draft.name, sentence);
}

/** What could not be read, with the reason as a sentence. */
export function refused(name: string, sentence: string): UnreadableFile {
  return { ok: false, name, sentence };
}

function tooLarge(name: string): UnreadableFile {
  return refused(
    name,
    `${name} is too large for a single article. Save the article alone, or split it into several files.`,
  );
}

function givenFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): GivenFile {
  return { name, bytes: bytes.length, content: async () => bytes };
}
