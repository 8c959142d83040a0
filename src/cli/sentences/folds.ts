import { seeded } from "#domain/seeded.ts";

/** The items in another order, the same for the same source of numbers. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** For each item the number of its fold, from 0; items with the same key are in the same fold. */
export function foldsOf(keys: readonly string[], folds: number, seed: number): readonly number[] {
  const order = shuffled([...new Set(keys)], seeded(seed));
  const foldOf = new Map(order.map((key, i) => [key, i % folds]));
  return keys.map((key) => foldOf.get(key) ?? 0);
}
