// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../src/ui/theme.css", import.meta.url), "utf8");
const tokens = readTokens(css);

const STATUSES = ["sourced", "unsourced", "denied", "contested", "open"] as const;
const GROUNDS = ["paper", "panel", "side"] as const;
const TINTS = STATUSES.map((status) => `${status}-tint`);
const NOTICES = ["info", "warning", "error"] as const;

/** WCAG 2.2 AA: 1.4.3 (text) and 1.4.11 (what must be seen to understand or operate). */
const TEXT = 4.5;
const PART = 3;

interface Pair {
  readonly front: string;
  readonly back: string;
  readonly least: number;
}

const PAIRS: readonly Pair[] = [
  ...pairs(["ink", "ink-2", "ink-3", ...STATUSES, ...NOTICES], GROUNDS, TEXT),
  ...pairs(["ink", "ink-2", "ink-3"], ["wash"], TEXT),
  ...pairs(["ink", "ink-2", ...STATUSES], TINTS, TEXT),
  ...NOTICES.flatMap((kind) => pairs(["ink", "ink-2", kind], [`${kind}-tint`], TEXT)),
  ...pairs(["ink"], ["hit", "hit-here"], TEXT),
  ...pairs(["on-ink"], ["ink", "ink-2", "focus", "error", ...STATUSES], TEXT),
  ...pairs(
    STATUSES.flatMap((status) => [status, `${status}-soft`]),
    [...GROUNDS, ...TINTS, "wash"],
    PART,
  ),
  ...pairs(["edge"], GROUNDS, PART),
  ...pairs(["focus"], [...GROUNDS, ...TINTS, "wash"], PART),
];

describe.each(["light", "dark"] as const)("colours in the %s theme", (theme) => {
  it.each(PAIRS)("$front on $back is at least $least : 1", ({ front, back, least }) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(least);
  });

  it("a suggestion's line is softer than a decision's", () => {
    for (const status of STATUSES) {
      const soft = contrast(colour(`${status}-soft`, theme), colour("paper", theme));
      expect(soft).toBeLessThan(contrast(colour(status, theme), colour("paper", theme)));
    }
  });
});

describe("the measure itself", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#767676", "#ffffff", 4.54],
    ["#ffffff", "#ffffff", 1],
  ])("%s on %s is %d : 1", (front, back, expected) => {
    expect(contrast(front, back)).toBeCloseTo(expected, 2);
  });

  it("knows every colour of the theme with both its halves", () => {
    const declared = [...css.matchAll(/^\s*--color-([\w-]+):/gmu)].map(([, name]) => name);
    expect(declared).toEqual([...tokens.keys()]);
    expect(tokens.size).toBeGreaterThan(30);
  });
});

function pairs(fronts: readonly string[], backs: readonly string[], least: number): Pair[] {
  return fronts.flatMap((front) => backs.map((back) => ({ front, back, least })));
}

function readTokens(source: string): Map<string, { light: string; dark: string }> {
  const found = source.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/gu);
  return new Map([...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}

function colour(name: string, theme: "light" | "dark"): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`theme.css has no --color-${name} written as light-dark(#rrggbb, #rrggbb)`);
  return token[theme];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance" of #rrggbb. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
