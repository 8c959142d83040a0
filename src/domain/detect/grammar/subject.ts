import { nounPhraseBefore } from "#domain/detect/grammar/noun-phrase.ts";
import { finiteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import { relatives } from "#domain/detect/lexicon/words.ts";
import type { Token, TokenRange } from "#domain/detect/token.ts";

type Tokens = readonly Token[];

/** An insertion between subject and verb is no longer than this, in words. */
const longestInsertion = 30;

/**
 * The subject of the verb at `verb`: the noun phrase before its group, across an insertion between commas, dashes or
 * brackets; through "who" to what it refers to; for a second verb ("and said") or a participle ("adding that") the subject
 * of the clause it leans on. Nothing left of `floor`. Null when there is none to be seen.
 */
export function subjectOf(tokens: Tokens, verb: number, floor = 0): TokenRange | null {
  const group = verbGroup(tokens, verb);
  return phraseBefore(tokens, group.from, verb, floor);
}

function phraseBefore(tokens: Tokens, end: number, verb: number, floor: number): TokenRange | null {
  const before = tokens[end - 1];
  if (!before || end - 1 < floor) return null;
  if (relatives.has(before.lower) && before.lower !== "whose") return antecedent(tokens, end - 1, floor);
  if (/^[,)—–]$/.test(before.lower)) {
    const opener = insertionStart(tokens, end - 1, floor);
    const across = opener === null ? null : nounPhraseBefore(tokens, opener, floor);
    if (across) return across;
    return isParticiple(tokens, verb)
      ? (speakerBefore(tokens, end - 1, floor) ?? clauseSubject(tokens, verb, floor))
      : null;
  }
  if (before.tag === "CCONJ" || /^(?:then|yet)$/.test(before.lower)) return clauseSubject(tokens, end - 1, floor);
  const direct = nounPhraseBefore(tokens, end, floor);
  if (direct) return direct;
  return isParticiple(tokens, verb) ? clauseSubject(tokens, verb, floor) : null;
}

/** “…,” the operator said | , rejecting: the speaker whose turn ends at the comma at `comma`. */
function speakerBefore(tokens: Tokens, comma: number, floor: number): TokenRange | null {
  const verb = comma - 1;
  if (tokens[verb]?.tag !== "VERB" || !tokens[verb].cue) return null;
  const speaker = nounPhraseBefore(tokens, verbGroup(tokens, verb).from, floor);
  return speaker && /^[,"”»—–]$/.test(tokens[speaker.from - 1]?.lower ?? "") ? speaker : null;
}

/** Whether a subject says that nobody does it: "nobody", "no minister", "neither the club nor the player". */
export function namesNobody(tokens: Tokens, { from }: TokenRange): boolean {
  return /^(?:nobody|no|none|neither|few)$/.test(tokens[from]?.lower ?? "") || tokens[from - 1]?.lower === "nor";
}

function isParticiple(tokens: Tokens, verb: number): boolean {
  return !!tokens[verb]?.lower.endsWith("ing") && verbGroup(tokens, verb).from === verb;
}

/** What "who", "which" or "that" at `at` refers to. */
function antecedent(tokens: Tokens, at: number, floor: number): TokenRange | null {
  return nounPhraseBefore(tokens, tokens[at - 1]?.lower === "," ? at - 1 : at, floor);
}

/** Where an insertion that ends with the mark at `closer` starts (the opening mark), or null. */
function insertionStart(tokens: Tokens, closer: number, floor: number): number | null {
  const mark = tokens[closer]?.lower ?? "";
  const opener = mark === ")" ? "(" : mark;
  for (let at = closer - 1; at >= floor && closer - at <= longestInsertion; at -= 1) {
    if (tokens[at]?.lower === opener) return at > floor ? at : null;
  }
  return null;
}

/** The subject of the first finite verb before `before`. */
export function clauseSubject(tokens: Tokens, before: number, floor = 0): TokenRange | null {
  for (let from = floor; from < before;) {
    const verb = finiteVerb(tokens, from, before);
    if (verb === null) return null;
    const group = verbGroup(tokens, verb);
    const end = group.from;
    const word = tokens[end - 1];
    const subject = word?.lower === "," ? phraseBefore(tokens, end, verb, floor) : nounPhraseBefore(tokens, end, floor);
    if (subject) return subject;
    from = verb + 1;
  }
  return null;
}
