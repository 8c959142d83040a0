import type { Key } from "#adapters/repository/store.ts";

/** Negative, 0 or positive as `a` comes before, is or comes after `b`, in IndexedDB's order: numbers, texts, lists. */
export function compareKeys(a: Key, b: Key): number {
  if (typeof a === "object" && typeof b === "object") {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
      const [left, right] = [a[i], b[i]];
      if (left === undefined || right === undefined) break;
      const order = compareKeys(left, right);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return rank(a) - rank(b);
}

function rank(key: Key): number {
  return ["number", "string", "object"].indexOf(typeof key);
}
