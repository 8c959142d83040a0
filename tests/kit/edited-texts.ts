import type { Span } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type ClaimFate, type ReadVersion, fateSteps } from "#domain/edited/claim-fate.ts";
import { type EditedPair, pairSteps } from "#domain/edited/edited-pair.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim, aSource } from "./a-claim.ts";

/** What is marked in a text: `[` and `]` around each piece of the claim, `{` and `}` around its source, `<` and `>` around its cue. */
export interface Marked {
  readonly text: string;
  readonly pieces: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
}

/** Reads the marks out of a text. */
export function marked(written: string): Marked {
  const found = new Map<string, Span[]>();
  const open = new Map<string, number>();
  let text = "";
  for (const letter of written.match(/[\s\S]/gu) ?? []) {
    if ("[{<".includes(letter)) open.set(letter, text.length);
    else if ("]}>".includes(letter)) {
      const kind = "[{<"["]}>".indexOf(letter)] ?? "[";
      found.set(kind, [...(found.get(kind) ?? []), { start: open.get(kind) ?? 0, end: text.length }]);
    } else text += letter;
  }
  return { text, pieces: found.get("[") ?? [], source: found.get("{")?.[0] ?? null, cue: found.get("<")?.[0] ?? null };
}

/** The claim that is marked in a text. */
export function markedClaim({ text, pieces, source, cue }: Marked, changes: Partial<Claim> = {}): Claim {
  return aClaim({
    text: textHash(text),
    pieces: [...pieces],
    source: source && aSource({ span: source, speaker: text.slice(source.start, source.end) }),
    cue,
    suggestion: null,
    ...changes,
  });
}

/** A text in which these claims, and no others, are found. */
export function aVersion(text: string, claims: readonly Claim[] = []): ReadVersion {
  const hash = textHash(text);
  const detection = { version: 1 as const, text: hash, detector: "kit-1", claims: [...claims] };
  return { hash, text, detection, claims: readClaims(detection, emptySheet("kit", hash, null)) };
}

/** What became of every claim. */
export function fatesOf(before: ReadVersion, after: ReadVersion): readonly ClaimFate[] {
  return atOnce(fateSteps(pairOf(before.text, after.text), before, after));
}

/** Two texts, aligned. */
export function pairOf(before: string, after: string): EditedPair {
  return atOnce(pairSteps(before, after));
}

/** What long work comes to, done without a pause. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    // What an iterator that is not done yields is of no interest, and what it ends with is its outcome.
    if (done === true) return value;
  }
}
