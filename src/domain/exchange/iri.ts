import type { TextHash } from "#domain/article/article.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** Begins the IRI of a text: RFC 6920 names what has a certain hash, wherever it is. */
const named = "ni:///sha-256;";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The IRI of a text, by which whoever has the text can recognise it. */
export function textIri(hash: TextHash): string {
  // 256 bits and two to fill the last of 43 digits.
  const bits = `${inBits(
    Array.from(hash, (digit) => Number.parseInt(digit, 16)),
    4,
  )}00`;
  const digits = bits.match(/.{6}/g) ?? [];
  return named + digits.map((six) => alphabet.charAt(Number.parseInt(six, 2))).join("");
}

/** The text that an IRI names; null where it is no text's. */
export function textOfIri(iri: string): TextHash | null {
  const digits = iri.slice(named.length);
  if (!iri.startsWith(named) || !/^[\w-]{43}$/.test(digits)) return null;
  const bits = inBits(
    Array.from(digits, (digit) => alphabet.indexOf(digit)),
    6,
  ).slice(0, 256);
  return (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join("");
}

function inBits(values: readonly number[], each: number): string {
  return values.map((value) => value.toString(2).padStart(each, "0")).join("");
}

/** The IRI of anything else that has a name of its own here: a UUID (RFC 9562, version 8) made of that name's hash. */
export function iriOf(kind: "annotation" | "analyst" | "collection" | "claim" | "article", ...names: string[]): string {
  const hex = sha256Hex(["claimdesk", kind, ...names].join(" "));
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
