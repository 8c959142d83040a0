import { type Span, compareSpans, envelope, intersectionOverUnion, sharedLength } from "#domain/anchor/span.ts";
import type { Finding, RuleName } from "#domain/detect/finding.ts";
import { contains } from "#domain/detect/sentence-findings.ts";
import { hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import { relatives } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import { phraseTokens, readSource } from "#domain/detect/source-phrase.ts";

/** From which overlap on a rule and the model speak of the same content. */
const sameContent = 0.5;

/** Rules for forms that the model has seen too little of to know better: they stand whatever it says. */
const trusted: ReadonlySet<RuleName> = new Set<RuleName>([
  "according-to",
  "nominal-apprehension",
  "nominal-speech",
  "reported-event",
  "attached-clause",
  "no-evidence-that",
  "denied-that",
  "called-false",
  "denial-report",
  "hearsay",
]);

/**
 * One list from what the rules and the model found in a sentence, in reading order. Where both found an attribution, the
 * model gives its borders and the rule its reading, or all of it where the model's borders cannot be right; what only a
 * rule found stays when it stands within another content, or when its form or its cue is one that the model hardly knows.
 */
export function joinFindings(rules: readonly Finding[], model: readonly Finding[]): readonly Finding[] {
  const joined: Finding[] = [];
  const settled = new Set<Finding>();
  for (const found of model) {
    const partners = rules.filter((rule) => !settled.has(rule) && isSame(rule, found));
    const [best] = partners.toSorted((a, b) => overlap(b, found) - overlap(a, found));
    if (!best) {
      if (isStatement(found)) joined.push(found);
      continue;
    }
    for (const partner of partners) settled.add(partner);
    if (trusted.has(best.rule) || breaksClause(found))
      joined.push(...partners.map((partner) => scored(partner, found)));
    else joined.push(merged(best, found));
  }
  const left = rules.filter((rule) => !settled.has(rule) && stands(rule, joined));
  return [...joined, ...left].toSorted((a, b) => compareSpans(envelope(a.pieces), envelope(b.pieces)));
}

function isSame(rule: Finding, found: Finding): boolean {
  // A phrase quoted within a content is a claim beside it.
  if (rule.rule === "quoted-phrase") return overlap(rule, found) === 1;
  const touches = !!rule.cue && !!found.cue && sharedLength(rule.cue, found.cue) > 0;
  if (touches) return true;
  // "“… They deny it,” she said.": what is denied stands within what is said.
  if (rule.cue && contains(envelope(found.pieces), rule.cue)) return false;
  return overlap(rule, found) >= sameContent;
}

function overlap(a: Finding, b: Finding): number {
  return intersectionOverUnion(a.pieces, b.pieces);
}

function merged(rule: Finding, read: Finding): Finding {
  const found = endsAtGloss(rule, read) ? { ...read, pieces: rule.pieces } : read;
  const name = overlap(rule, found) === 1 ? rule.rule : found.rule;
  const reading = rule.denial || rule.stance === "response" || rule.evidenceMissing ? readingOf(rule) : {};
  return { ...found, ...reading, rule: name, cue: widerCue(rule, found) };
}

/** "…, likely referring to the rebels": what the author adds behind a content explains it and is no part of it. */
function endsAtGloss(rule: Finding, read: Finding): boolean {
  const [short, long] = [envelope(rule.pieces), envelope(read.pieces)];
  if (short.start !== long.start || short.end >= long.end) return false;
  const more = rule.sentence.article.slice(short.end, Math.min(long.end, short.end + longestGlossStart));
  return /^\s*[,–—-]\s*(?:\p{L}+ly\s+)?(?:referring|alluding)\s/u.test(more);
}

/** Enough for a dash, an adverb and the word, in UTF-16 code units. */
const longestGlossStart = 40;

function readingOf({ stance, denial, evidenceMissing, source }: Finding): Partial<Finding> {
  return { stance, denial, evidenceMissing, source };
}

/** "responded to these claims by asserting": the model takes the last verb alone for the cue. */
function widerCue(rule: Finding, found: Finding): Span | null {
  const { article } = found.sentence;
  if (!rule.cue || !found.cue || !contains(rule.cue, found.cue)) return found.cue;
  return /\b(?:by|as)\s+$/.test(article.slice(rule.cue.start, found.cue.start)) ? rule.cue : found.cue;
}

function scored(rule: Finding, { score }: Finding): Finding {
  return score === undefined ? rule : { ...rule, score };
}

/** Whether the content ends right before a verb that is not the cue's: between a subject and what is said of it. */
function breaksClause({ sentence, pieces, cue, source }: Finding): boolean {
  const end = envelope(pieces).end;
  const next = sentence.tokens.find((token) => token.start >= end);
  if (!next || !["VERB", "AUX"].includes(next.tag) || next.lower.endsWith("ing")) return false;
  const behind = { start: end, end: next.end };
  const speaker = source?.sentence === sentence ? sentence.tokens[source.range.from] : undefined;
  return !(cue && sharedLength(cue, behind) > 0) && !(speaker && sharedLength(speaker, behind) > 0);
}

function stands(rule: Finding, joined: readonly Finding[]): boolean {
  // "allegations of fraud" states nothing that the model would have missed.
  if (rule.rule === "hearsay" && !rule.pieces.some((piece) => isProposition(rule.sentence, piece))) return false;
  if (trusted.has(rule.rule) || restsOnAdded(rule)) return true;
  const span = envelope(rule.pieces);
  return joined.some((other) => {
    const around = envelope(other.pieces);
    return contains(around, span) && !(around.start === span.start && around.end === span.end);
  });
}

/** A verb that an analyst added is a cue whatever the model says. */
function restsOnAdded({ cue, sentence }: Finding): boolean {
  return !!cue && sentence.tokens.some((token) => token.cue?.verb.added && sharedLength(token, cue) > 0);
}

/** Somebody or something that can say a thing, or nobody. A picture states nothing by showing "the extent of it". */
function isStatement({ source, cue, denial, sentence, pieces }: Finding): boolean {
  const phrase = source ?? denial?.denier;
  if (!phrase) return true;
  const tokens = phraseTokens(phrase.sentence, phrase.range);
  // "those who refuse the draft": nobody in particular, and no word of theirs.
  const isAnyone = tokens.every(({ lower }) => relatives.has(lower));
  if (isAnyone && !phrase.sentence.tokens.some((token) => token.cue && cue && sharedLength(token, cue) > 0))
    return false;
  const { kind } = readSource(tokens);
  if (kind === "unknown" && !tokens.some(({ tag }) => ["NOUN", "PROPN", "PRON"].includes(tag))) return false;
  return kind !== "recording" || pieces.some((piece) => isProposition(sentence, piece));
}

function isProposition({ tokens, quotes }: Sentence, piece: Span): boolean {
  const from = tokens.findIndex(({ start }) => start >= piece.start);
  const to = tokens.findLastIndex(({ end }) => end <= piece.end) + 1;
  return hasFiniteVerb(tokens, from, to) || quotes.some((quote) => quote.from < to && from < quote.to);
}
