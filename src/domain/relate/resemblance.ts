import { stemOf } from "#domain/relate/matter.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import { rarityOf } from "#domain/relate/rarity.ts";

/** How far the stems of two propositions agree, each shared one by how much it says; figures, names and times apart. */
export interface Resemblance {
  /** The share of the first one's stems that the second has, and the other way round; 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** How many stems both have. */
  readonly shared: number;
}

/** @param ignored stems that count on neither side */
export function resemblance(
  first: readonly string[],
  second: readonly string[],
  ignored: ReadonlySet<string> = new Set(),
): Resemblance {
  const kept = (stems: readonly string[]): readonly string[] => stems.filter((stem) => !ignored.has(stem));
  const [a, b] = [kept(first), new Set(kept(second))];
  const both = a.filter((stem) => b.has(stem));
  const weight = weightOf(both);
  return { ofFirst: weight / (weightOf(a) || 1), ofSecond: weight / (weightOf([...b]) || 1), shared: both.length };
}

function weightOf(stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + rarityOf(stem), 0);
}

/** The names of one proposition that the other neither has nor says otherwise: in its stems, or as who speaks. */
export function namesMissing(from: Proposition, other: Proposition): readonly string[] {
  const said = new Set([...other.stems, ...other.names.flatMap((name) => name.split(" ")).map(stemOf)]);
  const speaker = (other.speaker ?? "").toLowerCase();
  return from.names.filter(
    (name) =>
      !other.names.some((own) => isPartOf(name, own)) &&
      !stemsOfName(name).every((stem) => said.has(stem)) &&
      !speaker.includes(name),
  );
}

/** The stems that a name's words are among. A country is one stem, as it is written. */
export function stemsOfName(name: string): readonly string[] {
  return name.split(" ").flatMap((word) => [word, stemOf(word)]);
}

/** "Petrov" and "Ivan Petrov" are one name. */
function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.split(" "), b.split(" ")] : [b.split(" "), a.split(" ")];
  return short.every((word) => long.includes(word));
}
