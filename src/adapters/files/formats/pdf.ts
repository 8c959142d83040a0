import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import { composeText } from "#domain/import/compose-text.ts";
import { type Draft, nothingKnown } from "#domain/import/draft.ts";
import { type PlacedText, pdfText } from "#domain/import/pdf-lines.ts";
import { tidyByline, tidyField } from "#domain/import/tidy.ts";
import type { Cancellation, UnreadableFile } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";

/** A longer document is a book. */
const mostPages = 1_000;

/** Milliseconds after which a document is given up. */
const patience = 60_000;

/** Where the maps are by which East Asian PDFs write their text; a plugin of the server brings them from the package. */
const characterMaps = "/pdf-character-maps/";

/** What word processors write into a document that nobody gave a title. */
const noTitle = /^(?:microsoft\s\w+\s-\s|untitled|document\d*$|.*\.(?:docx?|pdf|indd|tex)$)/i;

const Info = z.looseObject({
  Title: z.string().optional(),
  Author: z.string().optional(),
  CreationDate: z.string().optional(),
});

/** A piece of text of a page; what else there is (marks of structure) is left out. */
const Piece = z.looseObject({
  str: z.string(),
  transform: z.array(z.number()).length(6),
  width: z.number(),
  height: z.number(),
  hasEOL: z.boolean(),
});

/** Reads a PDF's text. Its worker is started for each file and ended with it, so that none is in the next one's way. */
export async function readPdf(name: string, bytes: Uint8Array, signal?: Cancellation): Promise<Draft | UnreadableFile> {
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module", name: "pdf" });
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({
    data: new Uint8Array(bytes),
    // The page's policy lets no text be run as code; and of fonts and pictures nothing is wanted.
    isEvalSupported: false,
    cMapUrl: characterMaps,
    cMapPacked: true,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const failed = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("it took too long")), patience);
    worker.addEventListener("error", () => reject(new Error("its reader stopped")), { once: true });
    signal?.addEventListener("abort", () => reject(new Error("cancelled")));
  });
  try {
    return await Promise.race([documentText(name, task), failed]);
  } catch (error) {
    signal?.throwIfAborted();
    return { ok: false, name, sentence: problemOf(name, error) };
  } finally {
    await task.destroy().catch(() => undefined);
    worker.terminate();
    GlobalWorkerOptions.workerPort = null;
  }
}

async function documentText(name: string, task: ReturnType<typeof getDocument>): Promise<Draft | UnreadableFile> {
  const pdf = await task.promise;
  if (pdf.numPages > mostPages)
    return {
      ok: false,
      name,
      sentence: `${name} has ${pdf.numPages} pages, more than an article has. Take the article's pages out of it.`,
    };
  const pages: (readonly PlacedText[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap(placed));
    page.cleanup();
  }
  const info = Info.safeParse((await pdf.getMetadata().catch(() => null))?.info).data;
  const { blocks, aside } = pdfText(pages);
  if (blocks.length === 0)
    return {
      ok: false,
      name,
      sentence: `${name} holds no text, only pictures of pages. Recognise its text with a scanning program first.`,
    };
  const title = tidyField(info?.Title);
  const about = {
    ...nothingKnown,
    title: title === null || noTitle.test(title) ? null : title,
    byline: tidyByline(info?.Author),
    date: dateOf(info?.CreationDate),
  };
  return { name, text: composeText({ about, blocks }), aside, about };
}

function placed(item: unknown): readonly PlacedText[] {
  const piece = Piece.safeParse(item).data;
  if (!piece) return [];
  const [a = 0, b = 0, , , x = 0, y = 0] = piece.transform;
  const size = piece.height || Math.hypot(a, b);
  return [{ text: piece.str, x, y, width: piece.width, size, endsLine: piece.hasEOL }];
}

/** `D:20260102…` as an ISO date. */
function dateOf(written: string | undefined): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(written ?? "") ?? [];
  return year === undefined ? null : `${year}-${month ?? ""}-${day ?? ""}`;
}

function problemOf(name: string, error: unknown): string {
  if (error instanceof Error && error.name === "PasswordException")
    return `${name} is locked with a password. Save a copy without one and add that.`;
  return `${name} can't be read as a PDF: it is damaged or cut off. Save or download it anew.`;
}
