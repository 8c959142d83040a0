import type { UnreadableFile } from "#domain/ports.ts";
import { firstBadByte } from "#adapters/files/utf8.ts";

/**
 * The largest article, in bytes. The longest news articles have some 100 kB; what is larger is no article, and would
 * keep the detector and the page busy for long.
 */
export const largestArticle = 4_000_000;

/** The largest file of any other format, in bytes: what an article is read from is seldom larger than a few megabytes. */
export const largestFile = 100_000_000;

/** Of the bytes of a text, at most this share are control characters that no text file has. */
const controlShare = 0.01;

/** An article's text, or why the file has none. */
export type DecodedArticle = { readonly ok: true; readonly text: string } | UnreadableFile;

/**
 * Reads a file's bytes as an article's text: exactly what they say, byte order mark and line ends included, so that
 * the text's hash is the file's. What is no UTF-8 text is refused with a sentence; nothing is guessed or replaced.
 */
export function decodeArticle(name: string, bytes: Uint8Array): DecodedArticle {
  const sentence = tooLarge(name, bytes.length) ?? noText(name, bytes);
  if (sentence !== null) return { ok: false, name, sentence };
  // `ignoreBOM` keeps the mark, as a character of the text.
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.trim() === "")
    return { ok: false, name, sentence: `${name} holds only white space. Save the article's text into the file.` };
  return { ok: true, text };
}

/** The sentence for a file of so many bytes, or null when it isn't too large. */
export function tooLarge(name: string, bytes: number, limit = largestArticle): string | null {
  if (bytes <= limit) return null;
  return `${name} is too large for an article: it has ${inMegabytes(bytes)}, and the limit is ${inMegabytes(limit)}. Split it into several files.`;
}

function noText(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return `${name} is empty. Save the article's text into the file.`;
  const encoding = otherEncoding(bytes);
  if (encoding) return `${name} is in ${encoding}, not in UTF-8. Open it in an editor and save it as UTF-8.`;
  if (looksBinary(bytes)) return `${name} is no text but binary data. Save the article as plain text (UTF-8).`;
  const bad = firstBadByte(bytes);
  if (bad === null) return null;
  const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const line = lineOf(bytes, bad);
  return `${name} is not in UTF-8: the byte at offset ${bad} (0x${byte}, on line ${line}) belongs to no character. Open it in an editor with its own encoding, often Windows-1252, and save it as UTF-8.`;
}

/** UTF-16 and UTF-32 are known by their byte order mark, UTF-16 also by every other byte being 0, as in Latin letters. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "UTF-32" : "UTF-16";
  if (first === 0xfe && second === 0xff) return "UTF-16";
  const zeros: [number, number] = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  const isMixed = Math.min(...zeros) > 0;
  return !isMixed && Math.max(...zeros) > bytes.length / 4 && !hasControls(bytes) ? "UTF-16" : null;
}

function looksBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) || hasControls(bytes);
}

/** Whether there are more control characters than a text has; those that end lines and pages, tabs and NUL are not counted. */
export function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes)
    if ((byte > 0 && byte < 0x09) || (byte > 0x0d && byte < 0x20) || byte === 0x7f) controls += 1;
  return controls > bytes.length * controlShare;
}

/** Counted from 1, as editors do. */
function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 0x0a) line += 1;
  return line;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2).replace(/\.?0+$/, "")} MB (${bytes.toLocaleString("en-US")} bytes)`;
}
