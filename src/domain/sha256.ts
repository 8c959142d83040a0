import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a string's UTF-8 bytes, as 64 lower-case hexadecimal digits.
 *
 * Synchronous and in plain JavaScript, because it runs inside an IndexedDB transaction (which
 * would end at the first foreign `await`) and on pages without a secure context, where
 * `crypto.subtle` does not exist. For a text read from a UTF-8 file without loss it equals the
 * hash of the file itself.
 */
export function sha256Hex(text: string): string {
  return sha256OfBytes(utf8ToBytes(text));
}

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** A string's UTF-8 bytes; half a surrogate pair becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(utf8ToBytes(text));
}
