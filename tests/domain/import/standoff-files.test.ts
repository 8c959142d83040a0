import { expect, it } from "vitest";
import { standoffFiles } from "#domain/import/standoff-files.ts";

it.each<[string, readonly string[], readonly (readonly [string, string | null])[], readonly string[]]>([
  ["articles alone", ["a.txt", "annotation.conf"], [], ["a.txt", "annotation.conf"]],
  ["a pair", ["a.txt", "a.ann"], [["a.ann", "a.txt"]], []],
  ["annotations alone", ["a.ann", "b.txt"], [["a.ann", null]], ["b.txt"]],
  [
    "folders and settings",
    ["x/a.txt", "y/a.ann", "y/a.txt", "y/annotation.conf", "y/c.pdf"],
    [["y/a.ann", "y/a.txt"]],
    ["x/a.txt", "y/c.pdf"],
  ],
  ["names in capitals", ["A.TXT", "A.ANN"], [["A.ANN", "A.TXT"]], []],
])("of %s each file goes where it belongs", (_, names, pairs, others) => {
  const parted = standoffFiles(names.map((name) => ({ name })));
  expect(parted.pairs.map(({ annotations, text }) => [annotations.name, text?.name ?? null])).toEqual(pairs);
  expect(parted.others.map(({ name }) => name)).toEqual(others);
});
