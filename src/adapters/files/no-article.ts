import { hasControls } from "#adapters/files/plain-text.ts";
import { firstBadByte } from "#adapters/files/utf8.ts";

/** The sentence for a file of more bytes than the limit. */
export function tooLarge(name: string, bytes: number, limit: number): string {
  return `${name} is too large for an article: it has ${inMegabytes(bytes)}, and the limit is ${inMegabytes(limit)}. Split it into several files.`;
}

/** Why `plainText` finds no text in these bytes, as a sentence that says what to do; nothing is guessed or replaced. */
export function whyNoText(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return `${name} is empty. Save the article's text into the file.`;
  const encoding = otherEncoding(bytes);
  if (encoding) return `${name} is in ${encoding}, not in UTF-8. Open it in an editor and save it as UTF-8.`;
  if (looksBinary(bytes)) return `${name} is no text but binary data. Save the article as plain text (UTF-8).`;
  const bad = firstBadByte(bytes);
  if (bad === null) return `${name} holds only white space. Save the article's text into the file.`;
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

/** Counted from 1, as editors do. */
function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 0x0a) line += 1;
  return line;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2).replace(/\.?0+$/, "")} MB (${bytes.toLocaleString("en-US")} bytes)`;
}
