import { type Span, envelope, sharedLength, spanText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { AskedQuestion } from "#domain/detect/finding.ts";

/** An attribution as corpora count them, with the claims of the screen that it is made of. */
export interface CountedAttribution {
  /** The content, the introducing word included; in text order. */
  readonly pieces: readonly Span[];
  /** Without the introducing word. */
  readonly cue: Span | null;
  /** What the screen shows for it, in reading order; they share source and cue. None where it only asks something. */
  readonly shown: readonly Claim[];
  /** The questions in it; no claims. */
  readonly asked: readonly AskedQuestion[];
  /** Attributions within its content. */
  readonly inner: readonly CountedAttribution[];
}

/** A claim or a question as one part of an attribution. */
type Part =
  | { readonly kind: "claim"; readonly of: Claim; readonly source: Span | null }
  | { readonly kind: "question"; readonly of: AskedQuestion; readonly source: Span | null };

/**
 * Claims by the conventions of attribution corpora (PDTB, PolNeAR), which differ from the screen's in four things: the
 * word that introduces a clause ("that") belongs to the content and not to the cue; all sentences that one cue brings are
 * one content; what stands within another's content is listed there; and who asks something is its source, as who states
 * it is. The author's own assertions stay by themselves.
 */
export function attributionsOf(
  text: string,
  claims: readonly Claim[],
  questions: readonly AskedQuestion[],
): readonly CountedAttribution[] {
  const parts = [
    ...claims.map((of): Part => ({ kind: "claim", of, source: of.source?.span ?? null })),
    ...questions
      .filter((question) => !claims.some((claim) => isOtherReading(claim, question)))
      .map((of): Part => ({ kind: "question", of, source: of.source })),
  ];
  return counted(text, parts);
}

/** Where a claim reads the words of a question, or its cue in another way, the claim stands. */
function isOtherReading(claim: Claim, { pieces, source, cue }: AskedQuestion): boolean {
  const sharesWords = claim.pieces.some((a) => pieces.some((b) => sharedLength(a, b) > 0));
  const sharesCue = claim.cue !== null && sharedLength(claim.cue, cue) > 0;
  const isSameCue = claim.cue?.start === cue.start && isSameSpan(claim.source?.span ?? null, source);
  return (sharesWords && isAttributed(claim)) || (sharesCue && !isSameCue);
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function isAttributed({ source, cue }: { readonly source: unknown; readonly cue: unknown }): boolean {
  return source !== null || cue !== null;
}

function counted(text: string, parts: readonly Part[]): readonly CountedAttribution[] {
  const attributed = parts.filter((part) => isAttributed(part.of));
  const isInner = (part: Part): boolean => attributed.some((other) => isAround(other, part));
  const outermost = attributed.filter((part) => !isInner(part));
  const within = new Set(attributed.filter(isInner));
  const own = parts.filter((part) => !isAttributed(part.of));
  const all = [...together(outermost), ...own.map((part): [Part] => [part])].map((group) => {
    const [{ of: first }] = group;
    const inner = isAttributed(first) ? [...within].filter((part) => group.some((outer) => isAround(outer, part))) : [];
    for (const part of inner) within.delete(part);
    const pieces = group.flatMap(({ of }) => of.pieces).toSorted((a, b) => a.start - b.start);
    return {
      pieces: isAttributed(first)
        ? joined(
            text,
            pieces.map((piece) => withIntroducer(text, piece)),
          )
        : pieces,
      cue: first.cue && withoutIntroducer(text, first.cue),
      shown: group.flatMap((part) => (part.kind === "claim" ? [part.of] : [])),
      asked: group.flatMap((part) => (part.kind === "question" ? [part.of] : [])),
      inner: inner.length > 0 ? counted(text, inner) : [],
    };
  });
  return all.toSorted((a, b) => envelope(a.pieces).start - envelope(b.pieces).start);
}

/** What the same words of the same source bring. The introducing word is no part of a question's cue. */
function together(parts: readonly Part[]): readonly [Part, ...Part[]][] {
  const groups = new Map<string, [Part, ...Part[]]>();
  for (const [i, part] of parts.entries()) {
    const { cue } = part.of;
    const key = cue ? JSON.stringify([cue.start, part.source]) : String(i);
    const others = groups.get(key);
    if (others) others.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()];
}

function isAround(outer: Part, inner: Part): boolean {
  const around = envelope(outer.of.pieces);
  const within = envelope(inner.of.pieces);
  const isWider = around.end - around.start > within.end - within.start;
  return isWider && around.start <= within.start && within.end <= around.end;
}

/** What parts the pieces of one attribution without ending it: marks, "and that", a question within the quotation. */
const bridge = /^[^\p{L}\p{N}]*(?:(?:and|but|that|and that|but that)[^\p{L}\p{N}]*|[^“”"]*\?[^\p{L}\p{N}]*)?$/iu;

/** Longer ones are words of their own; it also keeps the look at them short. */
const longestBridge = 400;

function joined(text: string, pieces: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && piece.start - last.end <= longestBridge && bridge.test(text.slice(last.end, piece.start)))
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    else whole.push(piece);
  }
  return whole;
}

function withIntroducer(text: string, piece: Span): Span {
  const before = /\bthat[\s,]+["“'‘]*$/i.exec(text.slice(Math.max(0, piece.start - 10), piece.start));
  return before ? { start: piece.start - before[0].length, end: piece.end } : piece;
}

function withoutIntroducer(text: string, cue: Span): Span {
  const behind = /\s+that$/i.exec(spanText(text, cue));
  return behind ? { start: cue.start, end: cue.end - behind[0].length } : cue;
}
