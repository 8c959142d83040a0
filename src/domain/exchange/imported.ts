import type { Pieces, Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import { type Standing, Status } from "#domain/claim/status.ts";

/** A claim as another tool's file has it. Spans count the text's UTF-16 code units. */
export interface ImportedClaim {
  readonly text: TextHash;
  readonly pieces: Pieces;
  readonly standing: Standing;
  readonly source: { readonly span: Span; readonly speaker: string } | null;
  readonly cue: Span | null;
  readonly note: string;
}

/** What of a file was not read, and why, to stand behind it: "annotation 3: its text is not among the articles here". */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** What reading came to, to be seen before anything is kept. */
export interface ImportReport {
  /** What was read, as a sentence. */
  readonly sentence: string;
  readonly leftOut: readonly LeftOut[];
}

/** What reading a file came to. Nothing of it is stored. */
export type Imported<T = readonly ImportedClaim[]> =
  | { readonly ok: true; readonly content: T; readonly report: ImportReport }
  /** Nothing was read; the sentence says why and what to do. */
  | { readonly ok: false; readonly sentence: string };

/** The report on claims that were read. */
export function reportOf(claims: readonly ImportedClaim[], leftOut: readonly LeftOut[]): ImportReport {
  const texts = new Set(claims.map(({ text }) => text)).size;
  const left = leftOut.length === 0 ? "nothing was left out" : `${leftOut.length} left out`;
  return {
    sentence: `Read ${counted(claims.length, "claim")} on ${counted(texts, "text")}; ${left}.`,
    leftOut,
  };
}

/** "1 claim", "2 claims". */
export function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}

/** Spans as a claim's pieces: in text order, those that touch or overlap as one; null where there are none. */
export function importedPieces(spans: readonly Span[]): Pieces | null {
  const pieces: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = pieces.at(-1);
    if (last && span.start <= last.end) pieces.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else pieces.push(span);
  }
  return pieces.length > 0 ? pieces : null;
}

/** A status by its name, whatever its case; anything else leaves a claim open. */
export function standingOf(label: string | null): Standing {
  const status = Status.safeParse(label?.toLowerCase());
  return status.success ? status.data : "open";
}
