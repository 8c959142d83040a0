import type { Span } from "#domain/anchor/span.ts";

/** Counts a text in Unicode code points, as most programs outside of the browser do, where it itself counts UTF-16 code units. */
export interface CodePoints {
  /** A span in code points. One that cuts a character in two takes it in whole, since no code point is half. */
  readonly fromUnits: (span: Span) => Span;
  /** A span in UTF-16 code units; what lies behind the text is clipped to its end, and may then be empty. */
  readonly toUnits: (span: Span) => Span;
}

/** Counts through a text once; each span then costs little. */
export function codePointsOf(text: string): CodePoints {
  // Where the characters begin that take two code units: between two of them the counts differ by a constant.
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(index);
  const length = text.length - pairs.length;

  const fromUnit = (at: number, roundUp: boolean) => {
    const before = countBelow(pairs, at, (start) => start);
    const cutsPair = pairs[before - 1] === at - 1;
    return at - before + (cutsPair && roundUp ? 1 : 0);
  };
  const toUnit = (at: number) =>
    Math.min(at, length) + countBelow(pairs, Math.min(at, length), (start, i) => start - i);
  return {
    fromUnits: ({ start, end }) => ({ start: fromUnit(start, false), end: fromUnit(end, true) }),
    toUnits: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}

/** How many of the values, which grow, are below a bound. */
function countBelow(values: readonly number[], bound: number, valueOf: (value: number, i: number) => number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(values[middle] ?? 0, middle) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
