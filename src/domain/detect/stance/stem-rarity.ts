/** How rare stems are, as a hashed table: one byte a place, a twentieth of a natural logarithm a step. */
export const rarityPlaces = 1 << 14;
export const rarityStep = 1 / 20;

/** How much a shared stem says, from 0: the logarithm of how few articles hold it. `table` has {@link rarityPlaces}. */
export function rarityOf(table: Uint8Array, stem: number): number {
  return (table[stem % rarityPlaces] ?? 0) * rarityStep;
}
