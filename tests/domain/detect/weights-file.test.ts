import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWeightsFile, writeWeightsFile } from "#domain/detect/weights-file.ts";

const format = { magic: "TEST", version: 3, name: "The model of tests" };
const good = writeWeightsFile(format, Uint8Array.of(1, 2, 3, 250));

/** A copy with one byte changed. */
function withByte(at: number, byte: number): Uint8Array {
  const copy = good.slice();
  copy[at] = byte;
  return copy;
}

describe("a weights file", () => {
  test("gives back any payload", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (payload) => {
        expect(readWeightsFile(format, writeWeightsFile(format, payload))).toEqual({ kind: "read", value: payload });
      }),
    );
  });

  test("reads from within a larger buffer", () => {
    const larger = new Uint8Array(good.length + 7);
    larger.set(good, 5);
    expect(readWeightsFile(format, larger.subarray(5, 5 + good.length)).kind).toBe("read");
  });

  test.each([
    ["empty", new Uint8Array(), /cut short/],
    ["only a part of the header", good.slice(0, 9), /cut short/],
    ["a web page", new TextEncoder().encode("<!doctype html><title>Not found</title>"), /another kind of file/],
    ["another version", withByte(4, 9), /has version 9, and this program reads version 3/],
    ["cut at the end", good.slice(0, -1), /cut short or too long/],
    ["something behind it", Uint8Array.of(...good, 0), /cut short or too long/],
    ["a byte of the payload changed", withByte(18, 4), /damaged/],
    ["a byte of the checksum changed", withByte(12, (good[12] ?? 0) ^ 1), /damaged/],
  ])("is refused: %s", (_, file, sentence) => {
    const read = readWeightsFile(format, file);
    expect(read.kind === "refused" ? read.sentence : "was read").toMatch(sentence);
  });

  test("is never read with a flipped bit", () => {
    fc.assert(
      fc.property(fc.nat(good.length * 8 - 1), (bit) => {
        const at = bit >> 3;
        expect(readWeightsFile(format, withByte(at, (good[at] ?? 0) ^ (1 << (bit & 7)))).kind).toBe("refused");
      }),
    );
  });
});
