import { forms } from "#domain/detect/lexicon/words.ts";
import { negations } from "#domain/detect/lexicon/words.ts";
import type { Token } from "#domain/detect/token.ts";

type Tokens = readonly Token[];

/** A verb with its helpers: "has not yet been confirmed". */
export interface VerbGroup {
  /** First helper or adverb of the group, at most the verb's own position. */
  readonly from: number;
  /** The verb's position. */
  readonly verb: number;
  readonly negated: boolean;
  readonly passive: boolean;
  /** "could say", "would argue": nobody has said it yet. */
  readonly modal: boolean;
  /** "to say", with what governs the infinitive in `governor`. */
  readonly infinitive: boolean;
  /** The word before the group. */
  readonly governor: Token | undefined;
}

/** The group around the verb at `verb`, read to its left. */
export function verbGroup(tokens: Tokens, verb: number): VerbGroup {
  let from = verb;
  let negated = false;
  let passive = false;
  let modal = false;
  let infinitive = false;
  while (from > 0 && verb - from < 8) {
    const left = tokens[from - 1];
    if (!left) break;
    if (left.tag === "AUX" || forms.have.has(left.lower) || forms.be.has(left.lower) || forms.do.has(left.lower)) {
      if (left.lower === "'s" && left.tag === "PART") break;
      if (forms.be.has(left.lower)) passive ||= isPastForm(tokens[verb]);
      if (/^(?:could|would|should|might|may|must|can|ca|wo)$/.test(left.lower)) modal = true;
    } else if (negations.has(left.lower) && left.tag !== "DET") negated = true;
    else if (left.lower === "to" && left.tag === "PART" && !infinitive) {
      infinitive = true;
      from -= 1;
      break;
    } else if (left.tag !== "ADV" || /^(?:yet|when|where|how|why|however|then|so)$/.test(left.lower)) break;
    from -= 1;
  }
  return { from, verb, negated, passive, modal, infinitive, governor: tokens[from - 1] };
}

function isPastForm(token: Token | undefined): boolean {
  return !!token && !token.lower.endsWith("ing");
}

/** Whether a finite verb stands in `[from, to)`: one that is neither an infinitive nor a participle on its own. */
export function hasFiniteVerb(tokens: Tokens, from: number, to: number): boolean {
  return finiteVerb(tokens, from, to) !== null;
}

/** The first finite verb in `[from, to)`, or null. Verbs of relative clauses count only when nothing else does. */
export function finiteVerb(tokens: Tokens, from: number, to: number): number | null {
  let inRelative: number | null = null;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || (token.tag !== "VERB" && token.tag !== "AUX")) continue;
    const before = tokens[at - 1];
    if (before?.lower === "to" || (before?.tag === "ADP" && token.lower.endsWith("ing"))) continue;
    if (token.tag === "VERB" && token.lower.endsWith("ing")) continue;
    if (isReducedRelative(tokens, at, to)) continue;
    if (before && /^(?:who|which|that|whom)$/.test(before.lower) && before.tag === "PRON") {
      inRelative ??= at;
      continue;
    }
    return at;
  }
  return inRelative;
}

/** "the mobilization launched within": a participle behind its noun, with a preposition after it and a verb still to come. */
function isReducedRelative(tokens: Tokens, at: number, to: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.tag !== "VERB" || !/(?:ed|en|wn|nt)$/.test(token.lower) || after?.tag !== "ADP") return false;
  for (let next = at + 2; next < Math.min(to, at + 25); next += 1) {
    const later = tokens[next];
    if (!later || later.lower === ",") return false;
    if (
      later.tag === "AUX" ||
      (later.tag === "VERB" && !/(?:ing|ed)$/.test(later.lower) && tokens[next - 1]?.lower !== "to")
    )
      return true;
  }
  return false;
}
