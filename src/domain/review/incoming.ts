import type { GivenFile, Watch, WorkTaken, WriteFailure } from "#domain/ports.ts";
import type { PackId, PackMode, ReviewPack } from "#domain/review/pack.ts";

/** What a review pack holds, as is said before it is opened. */
export interface PackContents {
  readonly madeBy: ReviewPack["madeBy"];
  readonly mode: PackMode;
  readonly articles: number;
  /** None where the reviewer is to find them. */
  readonly claims: number;
  /** The edition of the guidelines that go along; null without any. */
  readonly guidelines: number | null;
}

/** A file that was handed over, as it was understood. Nothing of it is kept yet. */
export type Incoming =
  | { readonly kind: "pack"; readonly contents: PackContents }
  | {
      readonly kind: "work";
      readonly answers: PackId | null;
      /** What it would bring. */
      readonly brings: WorkTaken;
    }
  | { readonly kind: "refused"; readonly sentence: string };

/** A file that was read and is held, until it is taken or let go of. */
export interface HeldFile {
  /** As it was when it was read. */
  readonly incoming: Incoming;
  /** What it would bring now, others having been taken meanwhile. */
  lookAgain(): Promise<Incoming>;
  /**
   * Keeps what the file brings: all of it, or nothing. What was taken once can be taken again, and brings nothing new.
   * Rejects with the signal's reason when cancelled; nothing is kept then.
   */
  take(watch?: Watch): Promise<{ readonly ok: true; readonly changes: number } | WriteFailure>;
  /** Nobody wants it any more. */
  letGo(): void;
}

/** Reads what colleagues send: review packs, what reviewers sent back, any Annotated JSON. */
export interface IncomingReader {
  /** Keeps nothing. Rejects with the signal's reason when cancelled, and else never: what can't be read is `refused`. */
  read(file: GivenFile, watch?: Watch): Promise<HeldFile>;
}

/** What a review pack holds. */
export function contentsOf({ madeBy, mode, articles, guidelines }: ReviewPack): PackContents {
  const texts = articles.flatMap((article) => article.texts);
  return {
    madeBy,
    mode,
    articles: articles.length,
    claims: texts.reduce((sum, text) => sum + text.claims.length, 0),
    guidelines: guidelines?.edition ?? null,
  };
}
