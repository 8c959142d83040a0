import { expect, test } from "vitest";
import { type Direction, directionOf } from "#domain/detect/language/direction.ts";

test.each<readonly [what: string, stretch: string, around: Direction, direction: Direction]>([
  ["Hebrew", "הגשר נסגר ביום שני", "ltr", "rtl"],
  ["Arabic that begins with a Latin name", "NATO أعلنت إغلاق الجسر يوم الاثنين", "ltr", "rtl"],
  ["English with a Hebrew word", "The sign read הגשר and nothing else", "ltr", "ltr"],
  ["English within a Hebrew article", "The bridge is closed until May", "rtl", "ltr"],
  ["a number within a Hebrew article", "12.5 %", "rtl", "rtl"],
  ["nothing within a Hebrew article", "", "rtl", "rtl"],
  ["a number within an English article", "12.5 %", "ltr", "ltr"],
  ["half and half within an English article", "bridge גשרים", "ltr", "ltr"],
  ["half and half within a Hebrew article", "bridge גשרים", "rtl", "rtl"],
  ["Japanese", "橋は閉鎖された", "ltr", "ltr"],
])("%s", (_, stretch, around, direction) => {
  expect(directionOf(stretch, around)).toBe(direction);
});
