import { type Unpacked, unpack } from "#adapters/files/formats/archive.ts";
import { decodeBytes } from "#adapters/files/formats/decode-bytes.ts";
import { type Records, readJson, readJsonLines } from "#adapters/files/formats/json-records.ts";
import type { FileKind } from "#adapters/files/formats/kinds.ts";
import { type Message, readMessage } from "#adapters/files/formats/mail.ts";
import { readTable } from "#adapters/files/formats/table.ts";
import { type WordDocument, readWord } from "#adapters/files/formats/word.ts";
import { type AnnotationFile, annotationsIn } from "#domain/exchange/annotation-file.ts";

/** The kinds of files that hold one article a record. */
export type RecordKind = Extract<FileKind, "json" | "json-lines" | "table">;

/** Another tool's annotations, found where records were looked for. */
export interface Annotations {
  readonly ok: true;
  readonly annotations: AnnotationFile;
}

/** The formats that are read apart from the page: a file that takes long, or too much, stops nothing but itself. */
export interface FormatService {
  unpack(name: string, bytes: Uint8Array): Promise<Unpacked>;
  word(name: string, bytes: Uint8Array): Promise<WordDocument>;
  message(name: string, bytes: Uint8Array): Promise<Message>;
  /** The records of a JSON, JSON Lines or CSV file, or the annotations that it holds. */
  records(kind: RecordKind, name: string, bytes: Uint8Array): Promise<Records | Annotations>;
}

/** Reads on the spot; the worker offers exactly this. */
export const formatService: FormatService = {
  unpack: async (name, bytes) => unpack(name, bytes),
  word: readWord,
  message: readMessage,
  records: async (kind, name, bytes) => {
    const decoded = decodeBytes(name, bytes);
    if (!decoded.ok) return decoded;
    const annotations = kind === "table" ? null : annotationsIn(kind, decoded.text);
    return annotations ? { ok: true, annotations } : recordReaders[kind](name, decoded.text);
  },
};

const recordReaders: Readonly<Record<RecordKind, (name: string, text: string) => Records>> = {
  json: readJson,
  "json-lines": readJsonLines,
  table: readTable,
};
