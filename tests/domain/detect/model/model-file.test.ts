import fc from "fast-check";
import { expect, it } from "vitest";

import type { AttributionModel } from "#domain/detect/model/attribution-reader.ts";
import { type ChainModel, chainModel } from "#domain/detect/model/chain-model.ts";
import { readModelFile, writeModelFile } from "#domain/detect/model/model-file.ts";
import { borderKinds, judgeLabels } from "#domain/detect/model/tag-labels.ts";
import { writeWeightsFile } from "#domain/detect/weights-file.ts";

function aChain(labels: number, kinds: number, hashes: readonly number[]): ChainModel {
  return chainModel({
    labels,
    hashes: Uint32Array.from(hashes),
    weights: Int8Array.from({ length: hashes.length * labels }, (_, i) => ((i * 37) % 255) - 127),
    unit: 0.03,
    borders: Float32Array.from({ length: kinds * labels * labels }, (_, i) => i / 7 - 20),
  });
}

function aModel(hashes: readonly number[] = [1, 127, 128, 129, 70_000, 0xffffffff]): AttributionModel {
  return {
    block: aChain(11, borderKinds, hashes),
    window: aChain(6, borderKinds, [5]),
    judge: aChain(judgeLabels, 0, hashes),
  };
}

it("reads back what was written", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0xffffffff })), (hashes) => {
      const model = aModel(hashes.toSorted((a, b) => a - b));
      const read = readModelFile(writeModelFile(model));
      expect(read.ok).toBe(true);
      if (!read.ok) return;
      for (const name of ["block", "window", "judge"] as const)
        expect({ ...read.model[name].parts, unit: 0 }).toEqual({ ...model[name].parts, unit: 0 });
      expect(read.model.block.parts.unit).toBeCloseTo(0.03, 6);
    }),
  );
});

const whole = writeModelFile(aModel());

function changed(at: number, value: number): Uint8Array {
  const file = whole.slice();
  file[at] = value;
  return file;
}

it.each([
  ["nothing", new Uint8Array(0), "is cut short"],
  ["a page in its place", new TextEncoder().encode("<!doctype html><title>Not found</title>"), "another kind of file"],
  ["another format", changed(4, 99), "has version 99"],
  ["a file cut short", whole.subarray(0, whole.length - 1), "is cut short"],
  ["a file with more behind it", Uint8Array.from([...whole, 0]), "too long"],
  ["a changed weight", changed(whole.length - 1, 3), "is damaged"],
  ["a changed checksum", changed(12, (whole[12] ?? 0) ^ 1), "is damaged"],
])("refuses %s with a sentence", (_, file, reason) => {
  const read = readModelFile(file);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.sentence).toContain(reason);
});

it("refuses any bytes behind a head that fits them, and never throws", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
      const file = writeWeightsFile({ magic: "CDAM", version: 3, name: "Any bytes" }, body);
      expect(readModelFile(file)).toMatchObject({ ok: false, sentence: expect.stringContaining("is damaged") });
    }),
  );
});
