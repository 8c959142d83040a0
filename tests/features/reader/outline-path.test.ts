import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LineBox, linesOf, outlinePath } from "#features/reader/outline-path.ts";

const box = (left: number, right: number, top: number, bottom: number): LineBox => ({ left, right, top, bottom });

describe("the lines of a stretch of text", () => {
  it.each<readonly [string, readonly LineBox[], readonly LineBox[]]>([
    ["none of none", [], []],
    ["one of one", [box(10, 50, 0, 20)], [box(10, 50, 0, 20)]],
    ["marks of one line joined", [box(10, 50, 0, 20), box(50, 90, 0, 20)], [box(10, 90, 0, 20)]],
    ["a smaller script on the same line", [box(10, 50, 0, 20), box(50, 60, 4, 14)], [box(10, 60, 0, 20)]],
    ["two lines apart", [box(10, 50, 0, 20), box(0, 30, 30, 50)], [box(10, 50, 0, 20), box(0, 30, 30, 50)]],
    // Tall glyphs make the boxes of neighbouring lines overlap a little.
    ["two lines whose boxes touch", [box(10, 50, 0, 20), box(0, 30, 16, 36)], [box(10, 50, 0, 20), box(0, 30, 16, 36)]],
    ["what has no width", [box(10, 50, 0, 20), box(50, 50, 30, 50)], [box(10, 50, 0, 20)]],
    ["right to left", [box(50, 90, 0, 20), box(10, 50, 0, 20)], [box(10, 90, 0, 20)]],
  ])("%s", (_, boxes, lines) => {
    expect(linesOf(boxes)).toEqual(lines);
  });
});

/** The corners of each closed outline in a path. */
function corners(path: string): readonly (readonly (readonly [x: number, y: number])[])[] {
  return path
    .split("M")
    .slice(1)
    .map((outline) =>
      outline
        .replace(/Z$/, "")
        .split("L")
        .map((corner) => {
          const [x = Number.NaN, y = Number.NaN] = corner.split(" ").map(Number);
          return [x, y] as const;
        }),
    );
}

/** Whether a point is within a polygon, by counting the edges to its right. */
function isInside([x, y]: readonly [number, number], polygon: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  polygon.forEach(([x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

/** Lines of 20 px with 10 px between them: the first begins anywhere, the last ends anywhere, those between are full. */
const anyLines = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 }))
  .filter(([count, left, right]) => count > 1 || left < right)
  .map(([count, left, right]) =>
    Array.from({ length: count }, (_, i) =>
      box(i === 0 ? left : 0, i === count - 1 ? right : 100, i * 30, i * 30 + 20),
    ),
  );

describe("the outline of a claim", () => {
  it.each<readonly [string, readonly LineBox[], string]>([
    ["nothing around nothing", [], ""],
    ["a box around a line", [box(10, 50, 0, 20)], "M52 -3L52 24L8 24L8 -3Z"],
    [
      "steps around lines that share a stretch",
      [box(10, 50, 0, 20), box(0, 30, 30, 50)],
      "M52 -3L52 25L32 25L32 54L-2 54L-2 25L8 25L8 -3Z",
    ],
    [
      "two boxes where the end of a line and the start of the next share none",
      [box(60, 90, 0, 20), box(0, 30, 30, 50)],
      "M92 -3L92 24L58 24L58 -3ZM32 27L32 54L-2 54L-2 27Z",
    ],
    [
      "two boxes where paragraphs lie between",
      [box(0, 90, 0, 20), box(0, 90, 200, 220)],
      "M92 -3L92 24L-2 24L-2 -3ZM92 197L92 224L-2 224L-2 197Z",
    ],
  ])("is %s", (_, lines, path) => {
    expect(outlinePath(lines, { beside: 2, above: 3, below: 4 })).toBe(path);
  });

  it("holds the middle and all corners of each of its lines, in one outline or another, with level and upright edges", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const outlines = corners(outlinePath(lines, { beside: 1, above: 2, below: 3 }));
        for (const outline of outlines)
          outline.forEach(([x, y], i) => {
            const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
            expect(x === nextX || y === nextY).toBe(true);
          });
        for (const { left, right, top, bottom } of lines)
          for (const point of [
            [(left + right) / 2, (top + bottom) / 2],
            [left + 0.1, top + 0.1],
            [right - 0.1, top + 0.1],
            [left + 0.1, bottom - 0.1],
            [right - 0.1, bottom - 0.1],
          ] as const)
            expect(outlines.filter((outline) => isInside(point, outline))).toHaveLength(1);
      }),
    );
  });

  it("keeps out of the text before the first line's start and after the last one's end", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const outlines = corners(outlinePath(lines, { beside: 1, above: 2, below: 3 }));
        const first = lines[0];
        const last = lines.at(-1);
        if (!first || !last || lines.length === 1) return;
        for (const point of [
          [first.left - 2, first.top + 10],
          [last.right + 2, last.bottom - 10],
        ] as const)
          expect(outlines.some((outline) => isInside(point, outline))).toBe(false);
      }),
    );
  });
});
