import type { z } from "#domain/schema.ts";

/** What a line of a file came to. */
export type WrittenLine =
  | { readonly ok: true; readonly line: string }
  /** Completes "Line 3 …". */
  | { readonly ok: false; readonly reason: string };

/** A line of JSON of this type, or why it is none. @param holds completes "holds no …" */
export function parsedLine<T>(
  line: string,
  type: z.ZodType<T>,
  holds: string,
): { readonly ok: true; readonly value: T } | (WrittenLine & { readonly ok: false }) {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, reason: "is no JSON" };
  }
  const parsed = type.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: `holds no ${holds}` };
}
