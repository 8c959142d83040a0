import { type Span, envelope, spanText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";

/** An attribution as corpora count them, with the claims of the screen that it is made of. */
export interface CountedAttribution {
  /** The content, the introducing word included; in text order. */
  readonly pieces: readonly Span[];
  /** Without the introducing word. */
  readonly cue: Span | null;
  /** What the screen shows for it, in reading order; they share source and cue. */
  readonly shown: readonly [Claim, ...Claim[]];
  /** Attributions within its content. */
  readonly inner: readonly CountedAttribution[];
}

/**
 * Claims by the conventions of attribution corpora (PDTB, PolNeAR), which differ from the screen's in three things: the
 * word that introduces a clause ("that") belongs to the content and not to the cue; all sentences that one cue brings are
 * one content; and what stands within another's content is listed there. The author's own assertions stay by themselves.
 */
export function attributionsOf(text: string, claims: readonly Claim[]): readonly CountedAttribution[] {
  const isAttributed = ({ source, cue }: Claim): boolean => source !== null || cue !== null;
  const attributed = claims.filter(isAttributed);
  const isInner = (claim: Claim): boolean => attributed.some((other) => isAround(other, claim));
  const outermost = attributed.filter((claim) => !isInner(claim));
  const within = new Set(attributed.filter(isInner));
  const own = claims.filter((claim) => !isAttributed(claim));
  const counted = [...together(outermost), ...own.map((claim): [Claim] => [claim])].map((shown) => {
    const inner = isAttributed(shown[0])
      ? [...within].filter((claim) => shown.some((outer) => isAround(outer, claim)))
      : [];
    for (const claim of inner) within.delete(claim);
    const [first] = shown;
    const pieces = shown.flatMap((claim) => claim.pieces).toSorted((a, b) => a.start - b.start);
    return {
      pieces: isAttributed(first)
        ? joined(
            text,
            pieces.map((piece) => withIntroducer(text, piece)),
          )
        : pieces,
      cue: first.cue && withoutIntroducer(text, first.cue),
      shown,
      inner: inner.length > 0 ? attributionsOf(text, inner) : [],
    };
  });
  return counted.toSorted((a, b) => envelope(a.pieces).start - envelope(b.pieces).start);
}

/** Claims that the same words of the same source bring. */
function together(claims: readonly Claim[]): readonly [Claim, ...Claim[]][] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const key = claim.cue ? JSON.stringify([claim.cue, claim.source?.span ?? null]) : claim.id;
    const others = groups.get(key);
    if (others) others.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

function isAround(outer: Claim, inner: Claim): boolean {
  const around = envelope(outer.pieces);
  const within = envelope(inner.pieces);
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
