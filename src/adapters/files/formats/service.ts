import { type Unpacked, unpack } from "#adapters/files/formats/archive.ts";
import { decodeBytes } from "#adapters/files/formats/decode-bytes.ts";
import { type Records, readJson, readJsonLines } from "#adapters/files/formats/json-records.ts";
import type { FileKind } from "#adapters/files/formats/kinds.ts";
import { type Message, readMessage } from "#adapters/files/formats/mail.ts";
import { readTable } from "#adapters/files/formats/table.ts";
import { type WordDocument, readWord } from "#adapters/files/formats/word.ts";

/** The kinds of files that hold one article a record. */
export type RecordKind = Extract<FileKind, "json" | "json-lines" | "table">;

/** The formats that are read apart from the page: a file that takes long, or too much, stops nothing but itself. */
export interface FormatService {
  unpack(name: string, bytes: Uint8Array): Promise<Unpacked>;
  word(name: string, bytes: Uint8Array): Promise<WordDocument>;
  message(name: string, bytes: Uint8Array): Promise<Message>;
  /** The records of a JSON, JSON Lines or CSV file. */
  records(kind: RecordKind, name: string, bytes: Uint8Array): Promise<Records>;
}

/** Reads on the spot; the worker offers exactly this. */
export const formatService: FormatService = {
  unpack: async (name, bytes) => unpack(name, bytes),
  word: readWord,
  message: readMessage,
  records: async (kind, name, bytes) => {
    const decoded = decodeBytes(name, bytes);
    return decoded.ok ? recordReaders[kind](name, decoded.text) : decoded;
  },
};

const recordReaders: Readonly<Record<RecordKind, (name: string, text: string) => Records>> = {
  json: readJson,
  "json-lines": readJsonLines,
  table: readTable,
};
