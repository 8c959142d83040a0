/** Units that were judged alike: the same values by the same analysts, so many times. */
export interface RatedUnits<Value extends string = string> {
  /** One for each analyst, always in the same order; null where they gave none. */
  readonly values: readonly (Value | null)[];
  readonly count: number;
}

/** How often each value was given to the units of one pattern. */
export function valueCounts<Value extends string>({ values }: RatedUnits<Value>): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
