import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { meaningStem } from "#domain/relate/meaning-stem.ts";
import { grammarWords, isCommonplace } from "#domain/relate/plain-words.ts";
import { type WrittenWord, bareWord, lowerOf } from "#domain/relate/written-word.ts";

/** Which words an article writes with a capital and which without, where nothing but the word itself decides it. */
export interface Capitals {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  /** The names that stand most in the article, two at most; what it is about where a claim doesn't say so. */
  readonly foremost: readonly string[];
}

/** A name as it stands at some words. */
export interface WrittenName {
  /** Small letters; a country for each word that means it. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Offices and forms of address before a name, and what a name's capital letter makes of common words. */
const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|president|vice|minister|prime|foreign|mayor|governor|senator|general|colonel|captain|sergeant|king|queen|prince|princess|pope|judge|chancellor|secretary|sir|lord|lady|spokesman|spokeswoman|chief|professor|rep|sen|gov|gen)$/;
const joining = /^(?:of|de|van|von|der|den|al|bin|la|le|du|da|el)$/;
/** Names that news uses in turn, by the one that is kept. */
const aliases = new Map(
  Object.entries({
    "islamic state": ["isis", "isil", "is", "daesh", "islamic state group"],
    "united nations": ["un", "u.n."],
    "european union": ["eu", "e.u."],
    nato: ["n.a.t.o.", "north atlantic treaty organization"],
    "world health organization": ["who", "world health organisation"],
  }).flatMap(([kept, others]) => others.map((name) => [name, kept] as const)),
);
/** In a heading in title case capitals say nothing: from this share of the words with a meaning on. */
const titleCase = { least: 5, share: 0.8 };

/** Reads an article's capitals. Time grows with its length. */
export function readCapitals(text: string): Capitals {
  const small = new Set<string>();
  const capital = new Set<string>();
  const counts = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(bareWord)) {
    const lower = lowerOf(word);
    if (!/^\p{Lu}/u.test(word)) {
      small.add(lower);
      continue;
    }
    const isFree = /[\p{L}\p{N},;]\s$/u.test(text.slice(Math.max(0, index - 2), index));
    if (isFree) capital.add(lower);
    const name = partyOf(lower)?.toLowerCase() ?? (isFree ? lower : null);
    if (name && !grammarWords.has(lower) && !isCommonplace(meaningStem(lower)) && !titles.test(lower))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const foremost = [...counts]
    .filter(([name, count]) => count > 1 && !(small.has(name) && !partyOf(name)))
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([name]) => name);
  return { small, capital, foremost };
}

/**
 * The names in a claim's words, from left to right. `taken` marks words that are read otherwise (dates).
 */
export function namesIn(
  words: readonly WrittenWord[],
  taken: ReadonlySet<number>,
  capitals: Capitals,
): readonly WrittenName[] {
  const isTitleCase = inTitleCase(words);
  const isName = words.map(
    (word, at) =>
      !taken.has(at) && word.kind === "word" && word.isCapitalised && isNameWord(words, at, capitals, isTitleCase),
  );
  const names: WrittenName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || !isName[at]) continue;
    const party = partyOf(word.lower);
    if (party) {
      names.push({ value: party.toLowerCase(), from: at, to: at + 1 });
      continue;
    }
    let to = at + 1;
    while (isPart(words, isName, to)) to += joining.test(words[to]?.lower ?? "") ? 2 : 1;
    const value = words
      .slice(at, to)
      .map(({ lower }) => lower)
      .join(" ");
    names.push({ value: aliases.get(value) ?? value, from: at, to });
    at = to - 1;
  }
  return names;
}

/** The names in whom a claim comes from: "the Norwegian army" speaks for Norway. */
export function namesOfSpeaker(speaker: string): readonly string[] {
  const words = Array.from(speaker.matchAll(bareWord), ([word]) => word);
  return words
    .filter((word) => /^\p{Lu}/u.test(word) && !grammarWords.has(word.toLowerCase()))
    .map(lowerOf)
    .filter((lower) => !titles.test(lower) && !isCommonplace(meaningStem(lower)))
    .map((lower) => partyOf(lower)?.toLowerCase() ?? lower);
}

function isPart(words: readonly WrittenWord[], isName: readonly boolean[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (joining.test(word.lower)) return (isName[at + 1] ?? false) && !partyOf(words[at + 1]?.lower ?? "");
  return (isName[at] ?? false) && !partyOf(word.lower);
}

function isNameWord(words: readonly WrittenWord[], at: number, capitals: Capitals, isTitleCase: boolean): boolean {
  const word = words[at];
  if (!word) return false;
  if (partyOf(word.lower)) return true;
  const isInitials = /^\p{Lu}{2,}$/u.test(word.text) && !isTitleCase;
  if (isTitleCase || titles.test(word.lower) || (grammarWords.has(word.lower) && !isInitials)) return false;
  // "the state", "the Islamic State".
  if (!word.opens) return !isCommonplace(meaningStem(word.lower)) || besideCapital(words, at);
  if (capitals.small.has(word.lower) || isCommonplace(meaningStem(word.lower))) return false;
  const next = words[at + 1];
  return capitals.capital.has(word.lower) || (next?.kind === "word" && next.isCapitalised && !titles.test(next.lower));
}

function besideCapital(words: readonly WrittenWord[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some(
    (word) => word?.kind === "word" && word.isCapitalised && !titles.test(word.lower) && !grammarWords.has(word.lower),
  );
}

function inTitleCase(words: readonly WrittenWord[]): boolean {
  const long = words.filter(({ kind, lower }) => kind === "word" && lower.length > 2 && !grammarWords.has(lower));
  return (
    long.length >= titleCase.least &&
    long.filter(({ isCapitalised }) => isCapitalised).length >= titleCase.share * long.length
  );
}
