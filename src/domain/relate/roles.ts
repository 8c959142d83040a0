import { partyOf } from "#domain/detect/lexicon/parties.ts";
import type { Compared } from "#domain/relate/compared.ts";
import { meaningStem } from "#domain/relate/meaning-stem.ts";
import { bareWord, lowerOf } from "#domain/relate/written-word.ts";

/** Behind these a thing tells where, whence or of what, wherever in the sentence it stands. */
const preposition =
  /^(?:in|at|on|from|to|near|of|off|with|for|against|between|and|across|inside|outside|around|into|toward|towards|over|above|under|before|after|since|during|because)$/;
const determiner = /^(?:the|a|an|his|her|its|their|this|that|these|those)$/;

/** A thing in a claim, by what part it plays. */
interface Part {
  readonly at: number;
  readonly isName: boolean;
  /** Behind a preposition. */
  readonly isBeside: boolean;
  /** Behind "by": it acts, though it comes late. */
  readonly isAgent: boolean;
}

/**
 * Whether two claims give two of the things that they share each other's parts: "Norway sued Denmark", "Denmark sued
 * Norway"; "Denmark was sued by Norway" keeps them. Only names, and words behind an article, are seen as things.
 */
export function inOtherRoles(first: Compared, second: Compared): boolean {
  const [a, b] = [partsOf(first, second), partsOf(second, first)];
  const shared = [...a.keys()].filter((term) => b.has(term));
  return shared.some((one, i) =>
    shared.slice(i + 1).some((other) => areSwapped(a.get(one), a.get(other), b.get(one), b.get(other))),
  );
}

function areSwapped(
  oneInA: Part | undefined,
  otherInA: Part | undefined,
  oneInB: Part | undefined,
  otherInB: Part | undefined,
): boolean {
  if (!oneInA || !otherInA || !oneInB || !otherInB) return false;
  const parts = [oneInA, otherInA, oneInB, otherInB];
  if (parts.every((part) => !part.isBeside)) return actsFirst(oneInA, otherInA) !== actsFirst(oneInB, otherInB);
  // "Norway sent tanks to Denmark", "Denmark sent tanks to Norway".
  if (parts.some((part) => !part.isName) || oneInA.isBeside === otherInA.isBeside) return false;
  return oneInA.isBeside === otherInB.isBeside && otherInA.isBeside === oneInB.isBeside;
}

function actsFirst(one: Part, other: Part): boolean {
  if (one.isAgent !== other.isAgent) return one.isAgent;
  return one.at < other.at;
}

/** The things that a claim shares with another, by their terms. */
function partsOf(own: Compared, other: Compared): ReadonlyMap<string, Part> {
  const written = Array.from(own.proposition.quote.matchAll(bareWord), ([word]) => word);
  const words = written.map(lowerOf);
  const parts = new Map<string, Part>();
  for (const [at, lower] of words.entries()) {
    const term = partyOf(lower)?.toLowerCase() ?? meaningStem(lower);
    if (!own.terms.weights.has(term) || !other.terms.weights.has(term) || parts.has(term)) continue;
    const isName = /^\p{Lu}/u.test(written[at] ?? "");
    const isBehindDeterminer = determiner.test(words[at - 1] ?? "");
    if (!isName && !isBehindDeterminer) continue;
    const before = words[isBehindDeterminer ? at - 2 : at - 1] ?? "";
    parts.set(term, { at, isName, isBeside: preposition.test(before), isAgent: before === "by" });
  }
  return parts;
}
