import type { Touched, WriteFailure } from "#domain/ports.ts";

/** What a write came to inside its transaction, and whom to tell once it is stored. */
export interface Outcome<T> {
  readonly result: T | WriteFailure;
  readonly touched: readonly Touched[];
}

/** Where nothing but success can be said. */
export interface Done {
  readonly ok: true;
}

/** Nothing is written, because it makes no sense any more. */
export function refused(sentence: string): Outcome<never> {
  return { result: { ok: false, kind: "refused", sentence }, touched: [] };
}

/** Nothing is written, because something stored can't be read. */
export function failed(sentence: string): Outcome<never> {
  return { result: { ok: false, kind: "failed", sentence }, touched: [] };
}
