import { nounPhraseAfter, startsClause } from "#domain/detect/grammar/noun-phrase.ts";
import { isOfSomethingElse, isRemark } from "#domain/detect/grammar/remark.ts";
import { type VerbGroup, hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import { isBringingVerb } from "#domain/detect/lexicon/cue-nouns.ts";
import { evidenceWord, relatives } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { Token, TokenRange } from "#domain/detect/token.ts";

type Tokens = readonly Token[];

/** The quotation that a token stands in, its marks included, or null. */
export function quoteAt(sentence: Sentence, at: number): TokenRange | null {
  return sentence.quotes.find((quote) => quote.from <= at && at < quote.to) ?? null;
}

/**
 * Where reported content that starts at `from` ends (exclusive): before the author's gloss, before the next speaker, before
 * talk of missing evidence, with the quotation it starts in, else with the sentence or at `limit`. A quotation within it is
 * never cut.
 */
export function contentEnd(sentence: Sentence, from: number, limit = sentence.tokens.length): number {
  const { tokens } = sentence;
  const around = sentence.quotes.find((quote) => quote.from < from && from < quote.to);
  const end = Math.min(limit, around?.to ?? limit);
  let first = from;
  while (tokens[first]?.lower === ",") first += 1;
  for (let at = first + 1; at < end; at += 1) {
    const quote = quoteAt(sentence, at);
    if (quote && quote !== around) {
      at = Math.max(at, quote.to - 1);
      continue;
    }
    if (endsContent(tokens, at, end)) return at;
  }
  return end;
}

/**
 * Where what a verb introduces must end because its clause hangs in another: at the comma behind "Lund, who denies … |,
 * will appear" or "Denying that … |, the banker left". The sentence's end where it does not.
 */
export function clauseLimit(sentence: Sentence, { from, verb }: VerbGroup): number {
  const { tokens } = sentence;
  const isRelative = relatives.has(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.lower === ",";
  const isOpening = from === 0 && !!tokens[verb]?.lower.endsWith("ing");
  if (!isRelative && !isOpening) return tokens.length;
  const end = tokens.findIndex((token, at) => {
    if (at <= verb || token.lower !== "," || quoteAt(sentence, at)) return false;
    const next = tokens[at + 1];
    if (isOpening) return startsClause(tokens, at + 1);
    return next?.tag === "AUX" || (next?.tag === "VERB" && !next.lower.endsWith("ing"));
  });
  return end < 0 ? tokens.length : end;
}

function endsContent(tokens: Tokens, at: number, limit: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.lower === ";") return true;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to") return true;
  if (token.lower === "without" && saysEvidenceIsMissing(tokens, at, limit)) return true;
  if (isPause(token)) return endsAtComma(tokens, at, limit);
  if (token.tag === "CCONJ" && bringsEvidence(tokens, at, limit)) return true;
  return isCoordinatedSpeaker(tokens, at);
}

/** A comma or a dash of any make. A hyphen tagged as a mark of its own is a dash. */
function isPause({ lower, tag }: Token): boolean {
  return lower === "," || (tag === "PUNCT" && /^(?:—|–|-{1,2})$/.test(lower));
}

/** "but provided no evidence", "and never showed any proof": what the speaker did besides saying so. */
function bringsEvidence(tokens: Tokens, at: number, limit: number): boolean {
  let verb = at + 1;
  while (verb < at + 5 && ["ADV", "AUX", "PART"].includes(tokens[verb]?.tag ?? "")) verb += 1;
  return isBringingVerb(tokens[verb]?.lower ?? "") && saysEvidenceIsMissing(tokens, verb, limit);
}

/** "without providing evidence", "without proof": says something of the claim, not in it. */
function saysEvidenceIsMissing(tokens: Tokens, at: number, limit: number): boolean {
  for (let next = at + 1; next < Math.min(limit, at + 7); next += 1) {
    if (evidenceWord.test(tokens[next]?.lower ?? "")) return !isOfSomethingElse(tokens, next);
  }
  return false;
}

function endsAtComma(tokens: Tokens, at: number, limit: number): boolean {
  let next = at + 1;
  while (tokens[next]?.tag === "ADV" && next < at + 4) next += 1;
  const word = tokens[next];
  if (!word || next >= limit) return true;
  if (/^(?:referring|alluding)$/.test(word.lower)) return true;
  if (isReference(tokens, next)) return true;
  if (word.lower === "according" || (word.lower === "citing" && word.tag === "VERB")) return true;
  if (word.lower === "without") return saysEvidenceIsMissing(tokens, next, limit);
  if (word.lower === "with" && isAbsolute(tokens, next)) return true;
  // "adding that", "saying he".
  if (word.tag === "VERB" && word.cue?.shape === "gerund") return true;
  if (isRemark(tokens, next, limit) || (word.tag === "CCONJ" && bringsEvidence(tokens, next, limit))) return true;
  if (/^(?:but|yet|although|though|whereas)$/.test(word.lower))
    return startsClause(tokens, next + 1) || hasFiniteVerb(tokens, next + 1, limit);
  if (word.tag === "CCONJ" && startsSpeech(tokens, next + 1)) return true;
  return startsSpeech(tokens, next);
}

/** "in an apparent reference to". */
function isReference(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 5; next += 1) {
    const lower = tokens[next]?.lower;
    if (lower === "reference" || lower === "allusion") return true;
    if (!lower || !/^(?:in|an?|apparent|clear|obvious|thinly)$/.test(lower)) return false;
  }
  return false;
}

/** "with the focus being on": a clause of its own, hung on by "with". */
function isAbsolute(tokens: Tokens, withAt: number): boolean {
  const phrase = nounPhraseAfter(tokens, withAt + 1);
  for (let at = withAt + 2; at < (phrase?.to ?? withAt) + 1; at += 1) {
    const token = tokens[at];
    if (token && (token.lower === "being" || token.lower === "having") && tokens[at - 1]?.tag !== "ADP") return true;
  }
  return false;
}

/** A subject with a verb of saying and its "that" or quotation: the next speaker's turn. */
function startsSpeech(tokens: Tokens, from: number): boolean {
  if (!startsClause(tokens, from)) return false;
  for (let at = from + 1; at < from + 14; at += 1) {
    const token = tokens[at];
    if (!token || token.tag === "PUNCT") return false;
    if (token.tag !== "VERB" || !token.cue) continue;
    const after = tokens[at + 1];
    return !after || /^(?:that|,|:|"|“|\.)$/.test(after.lower);
  }
  return false;
}

/** "and he claimed that", "and that" in the same breath. */
function isCoordinatedSpeaker(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "CCONJ") return false;
  const next = tokens[at + 1];
  if (next?.lower === "that" && hasFiniteVerb(tokens, at + 2, Math.min(tokens.length, at + 20))) return true;
  const verb = next && next.tag === "VERB" ? next.cue : null;
  if (verb && verb.shape !== "gerund" && tokens[at + 2]?.lower === "that") return true;
  return startsSpeech(tokens, at + 1);
}

/** Where a clause starts that goes on at `at` under the same cue, or null. */
export function attachedClause(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  const first = tokens[at]?.lower === "," ? at + 1 : at;
  const word = tokens[first];
  if (!word) return null;
  if (word.tag === "CCONJ" && tokens[first + 1]?.lower === "that") return first + 2;
  return word.lower === "with" && isAbsolute(tokens, first) ? first + 1 : null;
}
