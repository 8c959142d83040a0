import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstBadByte } from "#adapters/files/utf8.ts";

describe("firstBadByte", () => {
  const cases: readonly [name: string, bytes: readonly number[], offset: number | null][] = [
    ["nothing at all", [], null],
    ["ASCII", [0x41, 0x7f], null],
    [
      "every length, lowest and highest",
      [0xc2, 0x80, 0xdf, 0xbf, 0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbf, 0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf],
      null,
    ],
    ["around the surrogates", [0xed, 0x9f, 0xbf, 0xee, 0x80, 0x80], null],
    ["a continuation that continues nothing", [0x41, 0x80], 1],
    ["an é of Latin-1 before a letter", [0x63, 0x61, 0x66, 0xe9, 0x73, 0x21], 3],
    ["overlong, two bytes", [0xc0, 0xaf], 0],
    ["overlong, three bytes", [0x41, 0xe0, 0x9f, 0xbf], 1],
    ["overlong, four bytes", [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ["a surrogate", [0x41, 0x42, 0xed, 0xa0, 0x80], 2],
    ["past the last code point", [0xf4, 0x90, 0x80, 0x80], 0],
    ["a byte that UTF-8 never has", [0xff], 0],
    ["a character cut off at the end", [0x41, 0xf0, 0x9f, 0x9a], 1],
    ["a third byte missing", [0xe2, 0x82, 0x41], 0],
  ];
  it.each(cases)("%s", (_, bytes, offset) => {
    expect(firstBadByte(Uint8Array.from(bytes))).toBe(offset);
  });

  it("agrees with the platform's decoder on any bytes, and on how far they are good", () => {
    const decodes = (bytes: Uint8Array) => {
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    // Bytes near the edges of the ranges, and whole characters between them, so that all branches are met.
    const anyPart = fc.oneof(
      fc
        .constantFrom(
          0x41,
          0x7f,
          0x80,
          0x8f,
          0x90,
          0x9f,
          0xa0,
          0xbf,
          0xc1,
          0xc2,
          0xdf,
          0xe0,
          0xed,
          0xef,
          0xf0,
          0xf4,
          0xf5,
        )
        .map((byte) => [byte]),
      fc
        .string({ unit: "binary", minLength: 1, maxLength: 2 })
        .map((text) => Array.from(new TextEncoder().encode(text))),
    );
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 8 }), (parts) => {
        const bytes = Uint8Array.from(parts.flat());
        const bad = firstBadByte(bytes);
        expect(bad === null).toBe(decodes(bytes));
        expect(decodes(bytes.subarray(0, bad ?? bytes.length))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
