import { zipSync } from "fflate";
import { type ZipEntry, unzip } from "#adapters/files/formats/unzip.ts";

/** A Word document as HTML, which its reader has to make harmless; and what its properties say, as written. */
export type WordDocument =
  | {
      readonly ok: true;
      readonly html: string;
      readonly title: string | null;
      readonly creator: string | null;
      readonly created: string | null;
    }
  | { readonly ok: false; readonly name: string; readonly sentence: string };

/** A text of a million words has some 60 MB of XML, which shrinks to a fiftieth at most; pictures are left out. */
const limits = { files: 2_000, bytes: 60_000_000, total: 120_000_000, ratio: 200 };

/** Reads a .docx file: its text with headings, lists and tables, without pictures. */
export async function readWord(name: string, bytes: Uint8Array): Promise<WordDocument> {
  const refused = (sentence: string) => ({ ok: false, name, sentence }) as const;
  // mammoth unpacks without a limit, so it is handed what was unpacked here, within limits, and nothing else.
  const unzipped = unzip(name, bytes, limits, (entry) => /\.(?:xml|rels)$/i.test(entry));
  if (!unzipped.ok) return refused(unzipped.sentence);
  const problem = unzipped.entries.find((entry) => !entry.ok);
  if (problem) return refused(problem.sentence);
  const part = (path: string) => {
    const found = unzipped.entries.find((entry) => entry.name === path);
    return found?.ok ? new TextDecoder().decode(found.bytes) : "";
  };
  if (part("word/document.xml") === "")
    return refused(`${name} is no Word document: it has no text part. Open it in a word processor and save it anew.`);
  if (unzipped.entries.some((entry) => entry.ok && isTooDeep(new TextDecoder().decode(entry.bytes))))
    return refused(`${name} is nested deeper than any document, so it was not read. Save it as text and add that.`);
  const { default: mammoth } = await import("mammoth/mammoth.browser.js");
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: repacked(unzipped.entries) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
    );
    const properties = part("docProps/core.xml");
    return {
      ok: true,
      html: value,
      title: property(properties, "dc:title"),
      creator: property(properties, "dc:creator"),
      created: property(properties, "dcterms:created"),
    };
  } catch {
    return refused(`${name} can't be read: it is damaged or cut off. Open it in a word processor and save it anew.`);
  }
}

function repacked(entries: readonly ZipEntry[]): ArrayBuffer {
  const files = entries.flatMap((entry) => (entry.ok ? [[entry.name, entry.bytes] as const] : []));
  return new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 })).buffer;
}

/** Word nests tables in tables a few dozen elements deep; what reads XML walks it level by level. */
const deepest = 500;

function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const next = xml[at + 1];
    if (next === "/") depth -= 1;
    else if (next !== "!" && next !== "?" && xml[xml.indexOf(">", at) - 1] !== "/") depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The text of an element of the document's properties. */
function property(xml: string, element: string): string | null {
  const text = new RegExp(`<${element}[^>]*>([^<]{0,500})</${element}>`).exec(xml.slice(0, 100_000))?.[1];
  return text === undefined ? null : text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}
