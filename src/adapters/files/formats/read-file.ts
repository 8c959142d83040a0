import { largestFile } from "#adapters/files/plain-text.ts";
import type { AskFormats } from "#adapters/files/formats/client.ts";
import { charsetIn, decodeBytes } from "#adapters/files/formats/decode-bytes.ts";
import { kindOf } from "#adapters/files/formats/kinds.ts";
import { readPage, readers, refused } from "#adapters/files/formats/readers.ts";
import type { BratDocument } from "#domain/exchange/annotation-file.ts";
import { largestText } from "#domain/import/draft.ts";
import type { StandoffPair } from "#domain/import/standoff-files.ts";
import type { Cancellation, FetchedPage, FileReading, GivenFile } from "#domain/ports.ts";

/** Content types that say nothing of what is in the file. */
const vague = /^(?:application\/(?:octet-stream|x-download|force-download))?$/;

/** Reads a file of any format. Rejects only when cancelled; everything else that goes wrong is told in a sentence. */
export async function readGivenFile(ask: AskFormats, file: GivenFile, signal?: Cancellation): Promise<FileReading> {
  const { name, bytes: size } = file;
  return await guarded(name, signal, async () => {
    if (size > largestFile)
      return refused(
        name,
        `${name} is too large: it has ${Math.round(size / 1_000_000)} MB, and the limit is ${largestFile / 1_000_000} MB. Split it.`,
      );
    if (size === 0) return refused(name, `${name} is empty. Nothing was added.`);
    const bytes = await file.content();
    const kind = kindOf(name, bytes);
    if (typeof kind === "object") return refused(name, kind.sentence);
    return await readers[kind]({ name, bytes, signal }, ask);
  });
}

/**
 * Reads brat's annotations, each with its text as it is written. As {@link readGivenFile}; a text that can't be read stops
 * the reading, since its annotations mean nothing without it.
 */
export async function readStandoff(
  pairs: readonly StandoffPair<GivenFile>[],
  signal?: Cancellation,
): Promise<FileReading> {
  const name = pairs[0]?.annotations.name ?? "";
  return await guarded(name, signal, async () => {
    const documents: BratDocument[] = [];
    for (const { annotations, text } of pairs) {
      signal?.throwIfAborted();
      const decoded = await decodedFile(annotations);
      const own = text && (await decodedFile(text));
      if (!decoded.ok) return decoded;
      if (own && !own.ok) return own;
      documents.push({ name: annotations.name, text: own?.text ?? null, annotations: decoded.text });
    }
    return { ok: true, kind: "annotations", file: { kind: "brat", documents } };
  });
}

async function decodedFile(file: GivenFile) {
  const { name } = file;
  if (file.bytes > 4 * largestText) return refused(name, `${name} is too large for a single article. Split it.`);
  return decodeBytes(name, await file.content());
}

/** Reads what lies at an address: a page, or a file of any other format. As {@link readGivenFile}. */
export async function readFetchedPage(
  ask: AskFormats,
  { address, type, bytes }: FetchedPage,
  signal?: Cancellation,
): Promise<FileReading> {
  return await guarded(address, signal, async () => {
    const inHand = { name: address, bytes, signal };
    if (/^(?:text\/html|application\/xhtml\+xml)\b/.test(type)) return await readPage(inHand, charsetIn(type), address);
    if (/^text\/plain\b/.test(type)) return await readers.text(inHand, ask);
    if (/^(?:image|audio|video|font)\//.test(type))
      return refused(address, `${address} leads to no article but to ${type.replace(/;.*$/, "")}.`);
    const kind = kindOf(
      vague.test(type) ? pathOf(address) : `page.${type.replace(/;.*$/, "").replace(/^.*[/+]/, "")}`,
      bytes,
    );
    if (typeof kind === "object")
      return refused(address, `${address} leads to no page that can be read here (${type || "of an unnamed type"}).`);
    return kind === "page" ? await readPage(inHand, null, address) : await readers[kind](inHand, ask);
  });
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, "");
}

async function guarded(
  name: string,
  signal: Cancellation | undefined,
  read: () => Promise<FileReading>,
): Promise<FileReading> {
  signal?.throwIfAborted();
  try {
    const reading = await read();
    signal?.throwIfAborted();
    return reading;
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message.replace(/\.$/, "").slice(0, 200) : "it failed";
    return refused(name, `${name} could not be read (${reason}). Nothing was added; the other files go on.`);
  }
}
