import { contentOf } from "#domain/detect/content.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { nounPhraseAfter, nounPhraseBefore } from "#domain/detect/grammar/noun-phrase.ts";
import { subjectOf } from "#domain/detect/grammar/subject.ts";
import { hasFiniteVerb, verbGroup } from "#domain/detect/grammar/verb-group.ts";
import type { CueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { complementOf } from "#domain/detect/rules/complement.ts";
import { denialBehind } from "#domain/detect/rules/denial-behind.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";
import { canSay, phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/**
 * The verb of saying behind or within what it reports: "…, the army said", "“…,” said Petrov", "“I will,” he said, “go”",
 * "As the minister noted, …".
 */
export function saidAfter(sentence: Sentence): readonly Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const form = token.tag === "VERB" ? token.cue : null;
    if (!form || form.shape === "gerund" || form.verb.class === "reject" || form.verb.class === "deny") return [];
    const finding = reported(sentence, at, form);
    return finding ? [finding] : [];
  });
}

interface Tag {
  readonly source: TokenRange;
  /** The whole attribution: source, verb, and what belongs to them. */
  readonly whole: TokenRange;
}

function reported(sentence: Sentence, verb: number, form: CueForm): Finding | null {
  const { tokens } = sentence;
  const group = verbGroup(tokens, verb);
  if (group.negated || group.modal || group.infinitive || group.passive) return null;
  const tag = speakerBefore(sentence, verb, form) ?? speakerAfter(sentence, verb);
  if (!tag || !canSay(readSource(phraseTokens(sentence, tag.source)), form.verb.class)) return null;
  const opener = tokens[tag.whole.from - 1]?.lower ?? "";
  const asClause = opener === "as";
  const head =
    asClause && tag.whole.from === 1 ? null : headContent(sentence, asClause ? tag.whole.from - 1 : tag.whole.from);
  const tail = tailContent(sentence, tag.whole.to, head);
  const ranges = [head, tail].filter((range) => range !== null);
  const pieces = contentOf(sentence, ranges);
  const says =
    ranges.some((range) => hasFiniteVerb(tokens, range.from, range.to)) ||
    sentence.quotes.some((quote) => quote.from === head?.from);
  if (pieces.length === 0 || !says || (head && hangs(sentence, head))) return null;
  return {
    rule: "said-after",
    sentence,
    pieces,
    source: { sentence, range: tag.source },
    cue: rangeSpan(sentence, { from: tag.source.from > verb ? verb : group.from, to: verb + 1 }),
    stance: "attributed",
    denial: tail ? null : denialBehind(sentence, tag.whole.to),
    evidenceMissing: null,
  };
}

/** "Denying that he had fled, the banker said", "When asked if he knew, …": what hangs before the speaker is not what is said. */
function hangs({ tokens }: Sentence, { from }: TokenRange): boolean {
  const first = /^(?:when|if|while|after|as)$/.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  const lower = tokens[first]?.lower ?? "";
  return (
    tokens[first]?.cue?.shape === "gerund" || /^(?:asked|pressed|questioned|challenged|confronted|told)$/.test(lower)
  );
}

/** "…, the army said": a subject that begins right behind a comma, a quotation or "as". */
function speakerBefore(sentence: Sentence, verb: number, form: CueForm): Tag | null {
  const { tokens } = sentence;
  const source = subjectOf(tokens, verb);
  if (!source || complementOf(sentence, verb, form.verb)?.kind === "that") return null;
  const before = tokens[source.from - 1];
  if (!before || !(endsReport(sentence, source.from) || before.lower === "as")) return null;
  // Its own comma must follow, or the sentence's end; else it goes on to say something of its own.
  const to = afterAdjuncts(sentence, verb + 1, form);
  const next = tokens[to];
  if (next && !/^[,.;:!?)—–"“]$/.test(next.lower)) return null;
  return { source, whole: { from: source.from, to } };
}

/** "…,” said Petrov, the minister": the verb right behind a comma or a quotation, its subject after it. */
function speakerAfter(sentence: Sentence, verb: number): Tag | null {
  const { tokens } = sentence;
  if (!endsReport(sentence, verb)) return null;
  const phrase = nounPhraseAfter(tokens, verb + 1);
  const comma = phrase ? nounPhraseBefore(tokens, phrase.to, verb + 1) : null;
  if (!phrase || !comma) return null;
  let to = phrase.to;
  // The apposition behind the name goes with it: ", the minister,".
  if (tokens[to]?.lower === "," && tokens[to + 1]?.tag === "DET") {
    const apposition = nounPhraseAfter(tokens, to + 1);
    if (apposition) to = apposition.to;
  }
  return { source: { from: verb + 1, to: phrase.to }, whole: { from: verb, to } };
}

/** Whether what stands left of `at` can be a report that ends there. */
function endsReport(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1]?.lower ?? "";
  return /^(?:,|—|–)$/.test(before) || sentence.quotes.some((quote) => quote.to === at);
}

/** Behind "in a statement", "on Monday", "told Reuters". */
function afterAdjuncts(sentence: Sentence, from: number, form: CueForm): number {
  const { tokens } = sentence;
  let at = from;
  if (form.verb.hearer) at = nounPhraseAfter(tokens, at)?.to ?? at;
  for (let step = 0; step < 5; step += 1) {
    const token = tokens[at];
    if (!token || token.tag === "PUNCT") return at;
    if (token.tag === "ADP") at = nounPhraseAfter(tokens, at + 1)?.to ?? at + 1;
    else if (token.tag === "ADV") at += 1;
    else at = nounPhraseAfter(tokens, at)?.to ?? tokens.length;
  }
  return at;
}

/** What stands before the attribution: the quotation that ends there, or all from the sentence's start. */
function headContent(sentence: Sentence, end: number): TokenRange | null {
  let to = end;
  while (to > 0 && /^[,—–]$/.test(sentence.tokens[to - 1]?.lower ?? "")) to -= 1;
  if (to === 0) return null;
  const quote = sentence.quotes.find((range) => range.to === to);
  if (quote && hasFiniteVerb(sentence.tokens, quote.from, quote.to)) return quote;
  return { from: 0, to };
}

/** What goes on behind the attribution: a quotation, or the rest of a sentence that it interrupts. */
function tailContent(sentence: Sentence, end: number, head: TokenRange | null): TokenRange | null {
  const { tokens } = sentence;
  let from = end;
  while (/^[,—–]$/.test(tokens[from]?.lower ?? "")) from += 1;
  if (from >= tokens.length || from === end) return null;
  const quote = sentence.quotes.find((range) => range.from === from);
  if (quote) return head ? quote : null;
  if (!head) return { from, to: tokens.length };
  return hasFiniteVerb(tokens, head.from, head.to) ? null : { from, to: tokens.length };
}
