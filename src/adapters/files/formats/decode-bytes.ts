import { hasControls } from "#adapters/files/plain-text.ts";
import type { UnreadableFile } from "#domain/ports.ts";

/** A file's bytes as text, the byte order mark left out, and the encoding that they were read in. */
export type Decoded = { readonly ok: true; readonly text: string; readonly encoding: string } | UnreadableFile;

/** What bytes that are no UTF-8 and say nothing of themselves are tried in; of two that fit equally, the first. */
const candidates = ["windows-1252", "windows-1250", "windows-1251", "koi8-r", "windows-1253", "windows-1254"] as const;

/** So many bytes are enough to tell which of them fits. */
const sample = 100_000;

/**
 * Reads bytes as text: by their byte order mark, else as they declare themselves, else as UTF-8, else as whichever of
 * windows-1252 and its kin gives the likeliest words. Binary data is refused with a sentence.
 * @param declared the encoding that the file, or whoever sent it, names; null for none
 */
export function decodeBytes(name: string, bytes: Uint8Array, declared: string | null = null): Decoded {
  const encoding = encodingOf(bytes, declared);
  if (encoding === null) {
    const sentence = `${name} is no text but binary data of a kind that can't be read here. Save the article as text, HTML, PDF or DOCX.`;
    return { ok: false, name, sentence };
  }
  return { ok: true, text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** A page may say in what encoding it is within so many bytes; the standard for HTML looks at 1024. */
const declaredWithin = 4096;

/** The encoding that a page names in a meta element or an XML declaration, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, declaredWithin));
  return charsetIn(start) ?? /<\?xml[^>]{0,100}encoding\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1] ?? null;
}

/** The encoding that a content type names, or null. */
export function charsetIn(type: string): string | null {
  return /charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(type)?.[1] ?? null;
}

function encodingOf(bytes: Uint8Array, declared: string | null): string | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  if (bytes.includes(0) || hasControls(bytes.subarray(0, sample))) return null;
  if (isUtf8(bytes)) return "utf-8";
  const known = declared === null ? null : decoderFor(declared);
  if (known !== null && !known.startsWith("utf-")) return known;
  return likeliest(bytes.subarray(0, sample));
}

/** UTF-16 by its mark, or by every other byte being 0, as in Latin letters; UTF-8 by its mark. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return isUtf8(bytes) ? "utf-8" : null;
  const isEven = bytes.length % 2 === 0;
  if (first === 0xff && second === 0xfe && isEven) return third === 0 && bytes[3] === 0 ? null : "utf-16le";
  if (first === 0xfe && second === 0xff && isEven) return "utf-16be";
  const [even, odd] = zeros(bytes.subarray(0, sample));
  if (!isEven || Math.max(even, odd) < Math.min(bytes.length, sample) / 8 || Math.min(even, odd) > 0) return null;
  return even > 0 ? "utf-16be" : "utf-16le";
}

/** Asked of the browser's own decoder, which takes a hundredth of the time that going through the bytes takes. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  let [even, odd] = [0, 0];
  for (const [i, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}

/** The browser's name for an encoding, or null where it knows none of this name. */
function decoderFor(declared: string): string | null {
  try {
    return new TextDecoder(declared.trim()).encoding;
  } catch {
    return null;
  }
}

function likeliest(bytes: Uint8Array): string {
  const judged = candidates.map((encoding) => ({
    encoding,
    faults: faultsIn(new TextDecoder(encoding).decode(bytes)),
  }));
  return judged.reduce((best, one) => (one.faults < best.faults ? one : best)).encoding;
}

/** How much in a text looks like one that was read in the wrong encoding; 0 for none. */
function faultsIn(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    // A capital within a word, as in KOI8 read as windows-1251.
    count(/\p{Ll}\p{Lu}/gu) * 2 +
    // Letters with marks side by side, as in Cyrillic read as Western; no language has three.
    count(/[\u00c0-\u017f]{3,}/g) * 3 +
    // Letters of two scripts in one word.
    count(/[a-z](?=[\u0370-\u04ff])|[\u0370-\u04ff](?=[a-z])/gi) * 2 +
    // Signs within words, and characters that no text has.
    count(/\p{L}[\u0080-\u009f\u00a1-\u00ac\u00ae-\u00b6\u00b8-\u00bf\u2020-\u2022\u2500-\u25ff]\p{L}/gu) * 2 +
    count(/[\u0080-\u009f\ufffd]/g) * 3
  );
}
