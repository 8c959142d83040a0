import type { FilePart } from "#domain/exchange/export-format.ts";
import type { FileSaver, SavedFile } from "#domain/ports.ts";

/** The browser's save dialog, where it has one; not yet among TypeScript's DOM types. */
type AskWhere = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<FileSystemFileHandle>;

declare global {
  var showSaveFilePicker: AskWhere | undefined;
}

/**
 * Hands files to the analyst, by a download or by the browser's save dialog. A dialog that cannot be opened gives way
 * to a download. Rejects when the chosen place could not be written; a file that was there is then as it was.
 *
 * @param askWhere the dialog; undefined where the browser has none
 */
export function fileSaver(askWhere: AskWhere | undefined = browserDialog()): FileSaver {
  return {
    canAsk: askWhere !== undefined,
    async save(file, ask) {
      const place = ask && askWhere ? await askedPlace(askWhere, file) : "download";
      if (place === "cancelled") return "cancelled";
      if (place === "download") download(file, await gathered(file));
      else await writeFile(file, place);
      return "saved";
    },
  };
}

function browserDialog(): AskWhere | undefined {
  return typeof globalThis.showSaveFilePicker === "function"
    ? globalThis.showSaveFilePicker.bind(globalThis)
    : undefined;
}

async function askedPlace(
  askWhere: AskWhere,
  { name, type }: SavedFile,
): Promise<FileSystemFileHandle | "cancelled" | "download"> {
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? ".json";
  try {
    return await askWhere({
      suggestedName: name,
      types: [{ description: `${ending.slice(1).toUpperCase()} file`, accept: { [type]: [ending] } }],
    });
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : "download";
  }
}

/**
 * Writes a file. What is written becomes the file only when it is closed, so that a failure leaves an older file as it was;
 * it rejects with a sentence, or with the error of content that broke off.
 */
export async function writeFile({ name, content }: SavedFile, place: FileSystemFileHandle): Promise<void> {
  let breaksOff = false;
  try {
    const writable = await place.createWritable();
    try {
      const parts = inOrder(content)[Symbol.asyncIterator]();
      for (;;) {
        const next = await parts.next().catch((error: unknown) => {
          breaksOff = true;
          throw error;
        });
        if (next.done) break;
        await writable.write(next.value);
      }
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    if (breaksOff) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} could not be written there (${reason.replace(/\.$/, "")})`, { cause: error });
  }
}

/**
 * How much is held in the page before the browser takes it over, in UTF-16 code units or bytes. Making a Blob of it keeps the
 * page from answering: of 4,000,000 up to 232 ms, of so much at most 67 (1.3 GB in Chromium on two busy cores).
 */
const heldAtMost = 1_000_000;

/** Small parts are worth no write of their own. */
async function* inOrder(content: SavedFile["content"]): AsyncGenerator<Blob> {
  let held: FilePart[] = [];
  let length = 0;
  for await (const part of typeof content === "string" ? [content] : content) {
    held.push(part);
    length += part.length;
    if (length < heldAtMost) continue;
    yield new Blob(held);
    [held, length] = [[], 0];
  }
  yield new Blob(held);
}

/** The browser keeps a Blob's data outside of the page's memory, on the disk where it grows large. */
async function gathered({ type, content }: SavedFile): Promise<Blob> {
  const data: Blob[] = [];
  for await (const part of inOrder(content)) data.push(part);
  return new Blob(data, { type });
}

/** Milliseconds after which a download has surely been taken over by the browser, and its data need not be kept. */
const keptFor = 60_000;

function download({ name }: SavedFile, data: Blob): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
