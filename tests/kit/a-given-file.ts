import type { GivenFile } from "#domain/ports.ts";

/** A file as an analyst hands it over. */
export function aGivenFile(name: string, content: string): GivenFile {
  const bytes = new TextEncoder().encode(content);
  return { name, bytes: bytes.length, content: async () => bytes.slice() };
}
