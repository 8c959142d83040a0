/**
 * The largest article, in bytes. The longest news articles have some 100 kB; what is larger is no article, and would
 * keep the detector and the page busy for long.
 */
export const largestArticle = 4_000_000;

/** The largest file of any other format, in bytes: what an article is read from is seldom larger than a few megabytes. */
export const largestFile = 100_000_000;

/** Of the bytes of a text, at most this share are control characters that no text file has. */
const controlShare = 0.01;

/**
 * The text that bytes say: exactly, byte order mark and line ends included, so that the text's hash is the file's. Null
 * where they are no text in UTF-8; `decode-article.ts` says why, and is loaded only then.
 */
export function plainText(bytes: Uint8Array): string | null {
  if (bytes.includes(0) || hasControls(bytes)) return null;
  try {
    // `ignoreBOM` keeps the mark, as a character of the text.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.trim() === "" ? null : text;
  } catch {
    return null;
  }
}

/** Whether there are more control characters than a text has; those that end lines and pages, tabs and NUL are not counted. */
export function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes)
    if ((byte > 0 && byte < 0x09) || (byte > 0x0d && byte < 0x20) || byte === 0x7f) controls += 1;
  return controls > bytes.length * controlShare;
}
