import { topicStem } from "#domain/detect/lexicon/inflection.ts";
import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { spokenWords } from "#domain/relate/common-words.ts";
import { baseForm } from "#domain/relate/irregular-forms.ts";

/** A stem that brings the forms of a word together: "mobilised", "mobilization"; "carry", "carried". For comparing only. */
export function stemOf(word: string): string {
  return topicStem(baseForm(word))
    .replace(/(?<=\p{L}{4})i[sz]$/u, "")
    .replace(/(\p{L})\1$/u, "$1")
    .replace(/y$/, "i");
}

/** Everything in a run of words that can be the same in another: stems, and names. */
export interface Matter {
  readonly stems: readonly string[];
  readonly names: readonly string[];
}

const word = /\p{L}[\p{L}\p{M}]*(?:\.\p{L})*(?:['’]\p{L}+)?/gu;
const money: readonly (readonly [sign: string, name: string])[] = [
  ["$", "dollar"],
  ["€", "euro"],
  ["£", "pound"],
];

/**
 * Stems and names of some words. A name's words are among the stems too, so that a name not recognised as one in one of
 * two wordings still agrees; a country, its capital and its seat of power are one name and one stem.
 * @param isName whether a capitalised word, as written, names something
 */
export function matterOf(words: string, isName: (word: string, isFirst: boolean) => boolean): Matter {
  const stems = new Set<string>();
  const names = new Set<string>();
  let run: string[] = [];
  let runEnd = -1;
  const closeRun = (): void => {
    if (run.length > 0) names.add(run.join(" "));
    run = [];
  };
  for (const match of words.matchAll(word)) {
    const written = match[0].replace(/['’](?:s|S|ll|re|ve|d|m)$|n['’]t$/u, "");
    const lower = written.toLowerCase();
    if (runEnd >= 0 && words.slice(runEnd, match.index) !== " ") closeRun();
    const party = /^\p{Lu}/u.test(written) ? partyOf(lower)?.toLowerCase() : undefined;
    if (party !== undefined) {
      closeRun();
      names.add(party);
      stems.add(party);
      continue;
    }
    const isShort = lower.length < 3 && !/^\p{Lu}{2}$/u.test(written);
    if (isShort || spokenWords.has(lower)) {
      closeRun();
      continue;
    }
    stems.add(stemOf(lower));
    if (isName(written, match.index === 0)) {
      run.push(lower);
      runEnd = match.index + match[0].length;
    } else closeRun();
  }
  closeRun();
  for (const [sign, name] of money) if (words.includes(sign)) stems.add(name);
  return { stems: [...stems], names: [...names] };
}

/** What a whole text shows of its capitalised words; read once, in time that grows with its length. */
export function nameReader(text: string): (word: string, isFirst: boolean) => boolean {
  const small = new Set<string>();
  const inside = new Set<string>();
  for (const [, before = "", own = ""] of text.matchAll(/(\p{L}[,;]? )?(\p{L}[\p{L}\p{M}]*)/gu)) {
    if (/^\p{Ll}/u.test(own)) small.add(own);
    else if (before !== "") inside.add(own.toLowerCase());
  }
  return (written, isFirst) => {
    if (!/^\p{Lu}/u.test(written)) return false;
    if (/^\p{Lu}{2}/u.test(written)) return true;
    const lower = written.toLowerCase();
    return !small.has(lower) && (!isFirst || inside.has(lower));
  };
}
