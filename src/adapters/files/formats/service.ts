import { type Unpacked, unpack } from "#adapters/files/formats/archive.ts";
import { type Records, readJson, readJsonLines } from "#adapters/files/formats/json-records.ts";
import { type Message, readMessage } from "#adapters/files/formats/mail.ts";
import { readTable } from "#adapters/files/formats/table.ts";
import { type WordDocument, readWord } from "#adapters/files/formats/word.ts";

/** The formats that are read apart from the page: a file that takes long, or too much, stops nothing but itself. */
export interface FormatService {
  unpack(name: string, bytes: Uint8Array): Promise<Unpacked>;
  word(name: string, bytes: Uint8Array): Promise<WordDocument>;
  message(name: string, bytes: Uint8Array): Promise<Message>;
  json(name: string, text: string): Promise<Records>;
  jsonLines(name: string, text: string): Promise<Records>;
  table(name: string, text: string): Promise<Records>;
}

/** Reads on the spot; the worker offers exactly this. */
export const formatService: FormatService = {
  unpack: async (name, bytes) => unpack(name, bytes),
  word: readWord,
  message: readMessage,
  json: async (name, text) => readJson(name, text),
  jsonLines: async (name, text) => readJsonLines(name, text),
  table: async (name, text) => readTable(name, text),
};
