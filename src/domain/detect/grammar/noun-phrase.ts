import { months, relatives, weekdays } from "#domain/detect/lexicon/words.ts";
import type { Token, TokenRange } from "#domain/detect/token.ts";

type Tokens = readonly Token[];

/** Prepositions that hang one noun phrase on another. */
const linking = new Set(
  "of for in at from to on with near within by inside outside between among against into under over across about as like".split(
    " ",
  ),
);

/** No source or content is a phrase longer than this; it also bounds the walk. */
const longestPhrase = 60;

function isHead(token: Token | undefined): boolean {
  return (
    !!token &&
    (["NOUN", "PROPN", "NUM", "PRON", "SYM"].includes(token.tag) || token.lower === ")") &&
    !relatives.has(token.lower) &&
    token.lower !== "what"
  );
}

function isHyphen(token: Token): boolean {
  return token.lower === "-" || token.lower === "–" || token.lower === "/";
}

/** "-ed" or "-ing" before a noun and behind a modifier is one itself: "the occupied territories". */
function isModifyingParticiple(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.tag !== "VERB" || !/(?:ed|ing|en)$/.test(token.lower)) return false;
  // "Leaked emails show": at a sentence's start nothing stands before it.
  if (at === 0) return token.lower.endsWith("ed") && tokens[1]?.tag === "NOUN";
  return !!before && (["DET", "ADJ", "ADV", "NUM"].includes(before.tag) || isHyphen(before) || isPossessive(before));
}

export function isPossessive(token: Token | undefined): boolean {
  return (
    !!token &&
    (/^(?:its|his|her|their|our|my|your|whose)$/.test(token.lower) || token.lower === "'s" || token.lower === "'")
  );
}

/**
 * The noun phrase whose last word stands right before `end`, with what hangs on its left by prepositions, possessives
 * and "and". Nothing before `floor` is taken. Null when no noun or pronoun stands there.
 */
export function nounPhraseBefore(tokens: Tokens, end: number, floor = 0): TokenRange | null {
  let from = end - 1;
  const last = tokens[from];
  if (from < floor) return null;
  // "Some say", "Many believe".
  if (last && /^(?:some|many|others|most|several|few)$/.test(last.lower)) return { from, to: end };
  if (!isHead(last)) return null;
  const lowest = Math.max(floor, end - longestPhrase);
  if (last?.lower === ")") {
    while (from > lowest && tokens[from]?.lower !== "(") from -= 1;
    from -= 1;
    if (from < lowest || !isHead(tokens[from])) return null;
  }
  while (from > lowest && extendsLeft(tokens, from)) from -= 1;
  // A day's name belongs to the verb: "On Monday officials said".
  while (from + 1 < end && isDay(tokens[from])) from += 1;
  return { from, to: end };
}

function isDay(token: Token | undefined): boolean {
  return !!token && (weekdays.has(token.lower) || (months.has(token.lower) && token.lower !== "may"));
}

/** Whether the word left of `from` belongs to the phrase that starts there. */
function extendsLeft(tokens: Tokens, from: number): boolean {
  const here = tokens[from];
  const left = tokens[from - 1];
  if (!here || !left) return false;
  const beyond = tokens[from - 2];
  switch (left.tag) {
    case "NOUN":
    case "PROPN":
    case "ADJ":
    case "NUM":
      // A pronoun or an article begins a phrase of its own.
      return here.tag !== "PRON" && here.tag !== "DET";
    case "DET":
      if (/^(?:what|which|whatever)$/.test(left.lower)) return false;
      return here.tag !== "PRON" && (here.tag !== "DET" || left.lower === "all" || left.lower === "both");
    case "PART":
      return left.lower === "'s" || left.lower === "'";
    case "PRON":
      return isPossessive(left);
    case "ADV":
      return (here.tag === "ADJ" || here.tag === "VERB" || here.tag === "NUM") && !!beyond && beyond.tag === "DET";
    case "VERB":
      return here.tag !== "DET" && here.tag !== "PRON" && isModifyingParticiple(tokens, from - 1);
    case "ADP":
      return (
        linking.has(left.lower) &&
        left.lower !== "as" &&
        left.lower !== "about" &&
        ((isHead(beyond) && beyond?.tag !== "PRON") || isBehindNoun(tokens, from - 2))
      );
    case "CCONJ":
      return (
        (left.lower === "and" || left.lower === "or" || left.lower === "&") && isHead(beyond) && beyond?.tag !== "PRON"
      );
    case "PUNCT":
      if (isHyphen(left)) return !!beyond && left.start === beyond.end && left.end === here.start;
      return isInnerQuote(tokens, from - 1);
    case "SYM":
      return left.end === here.start || left.lower.startsWith("#");
    case "AUX":
    case "INTJ":
    case "SCONJ":
    case "X":
      return false;
  }
}

/** An adjective that follows its noun and leads on: "a source close to", "people familiar with". */
function isBehindNoun(tokens: Tokens, at: number): boolean {
  return tokens[at]?.tag === "ADJ" && ["NOUN", "PROPN"].includes(tokens[at - 1]?.tag ?? "");
}

/** An opening quotation mark within a phrase: the “special operation”. */
function isInnerQuote(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return /^["“”]$/.test(tokens[at]?.lower ?? "") && !!before && ["DET", "ADJ"].includes(before.tag);
}

/**
 * The noun phrase that starts at `from`, with all that hangs on its right: prepositional phrases, "and", participles
 * ("recruits trained abroad"), infinitives ("a bid to occupy"), hyphens and quotation marks. It ends before a comma, a
 * relative or finite clause, and at `limit`. Empty ranges are null.
 */
export function nounPhraseAfter(tokens: Tokens, from: number, limit = tokens.length): TokenRange | null {
  let to = from;
  let sawHead = false;
  const end = Math.min(limit, from + longestPhrase * 2);
  while (to < end) {
    const token = tokens[to];
    if (!token || !extendsRight(tokens, to, from, sawHead)) break;
    if (isHead(token)) sawHead = true;
    to += 1;
  }
  // What hangs over with nothing after it: "in", "and", "to".
  while (
    to > from &&
    ["ADP", "CCONJ", "PART", "DET", "ADV"].includes(tokens[to - 1]?.tag ?? "") &&
    !isPossessive(tokens[to - 1])
  )
    to -= 1;
  return to > from && sawHead ? { from, to } : null;
}

function extendsRight(tokens: Tokens, at: number, from: number, sawHead: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  const before = tokens[at - 1];
  switch (token.tag) {
    case "DET":
      // An article begins a phrase of its own, unless something before it asks for one: "told reporters | the army".
      return at === from || !before || !["NOUN", "PROPN", "PRON", "NUM"].includes(before.tag);
    case "ADJ":
    case "NOUN":
    case "PROPN":
    case "NUM":
    case "SYM":
      return true;
    case "PRON":
      return !relatives.has(token.lower) && (isPossessive(token) || at === from || before?.tag === "ADP");
    case "ADP":
      return sawHead || at > from;
    case "PART":
      return token.lower !== "not" && sawHead;
    case "CCONJ":
      return sawHead && !startsClause(tokens, at + 1);
    case "ADV":
      return !sawHead || ["ADJ", "VERB", "ADP"].includes(tokens[at + 1]?.tag ?? "");
    case "VERB":
      // Infinitives, gerunds behind prepositions and reduced relatives stay; a finite verb ends the phrase.
      return (
        before?.lower === "to" ||
        before?.tag === "ADP" ||
        (/(?:ing|ed|en)$/.test(token.lower) && !isFiniteHere(tokens, at))
      );
    case "PUNCT":
      return isHyphen(token) || /^["“”«»‘’()%$]$/.test(token.lower);
    case "AUX":
    case "INTJ":
    case "SCONJ":
    case "X":
      return false;
  }
}

/** A past form right behind its noun and before an object of its own: "soldiers attacked the town". */
function isFiniteHere(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  if (!before || !isHead(before)) return false;
  return !!after && ["DET", "PRON", "PROPN", "NUM"].includes(after.tag) && !tokens[at]?.lower.endsWith("ing");
}

function isVerbal(token: Token | undefined): boolean {
  return token?.tag === "VERB" || token?.tag === "AUX";
}

/** Whether a subject with its verb starts at `from`: a clause, no list. Looks twelve words ahead. */
export function startsClause(tokens: Tokens, from: number): boolean {
  let at = from;
  const first = tokens[at];
  if (!first || ["PUNCT", "ADP", "VERB", "AUX", "CCONJ"].includes(first.tag)) return false;
  let sawHead = false;
  for (; at < from + 12; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (isModifyingParticiple(tokens, at)) continue;
    if (isVerbal(token)) return sawHead && tokens[at - 1]?.lower !== "to";
    if (isHead(token) || (token.tag === "PRON" && !relatives.has(token.lower))) sawHead = true;
    else if (!["DET", "ADJ", "ADV", "ADP", "PART"].includes(token.tag) && !isHyphen(token)) return false;
  }
  return false;
}
