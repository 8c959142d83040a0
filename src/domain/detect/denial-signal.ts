import type { Span } from "#domain/anchor/span.ts";
import { envelope } from "#domain/anchor/span.ts";
import type { Outline } from "#domain/article/block.ts";
import type { ClaimDraft } from "#domain/detect/claim-draft.ts";
import type { CueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { falseWord, forms, negations } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { Token } from "#domain/detect/token.ts";

/** What makes a claim look like a denial of others. */
export interface DenialSignal {
  readonly ground: "direct" | "heading" | "anaphora" | "topic";
  readonly quote: Span | null;
  /** The sentence tells of a denial ("dismissed the allegations", "denied that"), so that no "no" need stand in it. */
  readonly told: boolean;
  readonly underHeading: boolean;
  /** The country whose claims are denied, where the text says so ("Ukraine's claims"). */
  readonly of: string | null;
}

export interface HeadingSignal {
  readonly quote: Span;
  readonly of: string | null;
}

/** By block number, the denying heading that a block stands under. */
export function headingSignals(text: string, outline: Outline, cues: CueLexicon): ReadonlyMap<number, HeadingSignal> {
  const under = new Map<number, HeadingSignal>();
  let current: HeadingSignal | null = null;
  for (const block of outline.blocks) {
    if (block.kind === "heading" || block.kind === "title") current = readHeading(text, block, cues);
    else if (current) under.set(block.number, current);
  }
  return under;
}

function readHeading(text: string, heading: Span, cues: CueLexicon): HeadingSignal | null {
  const words = [...text.slice(heading.start, heading.end).matchAll(/[\p{L}.]+/gu)].map(([word]) => word.toLowerCase());
  const verb = words.findIndex((word, i) => {
    const cueClass = cues.isMuted(word) ? null : cues.form(word)?.verb.class;
    return cueClass === "deny" || (cueClass === "reject" && words.slice(i).some(isSpeechNoun));
  });
  if (verb < 0) return null;
  // Whose claims: named between the verb and the noun, "denies Ukraine's claims".
  const owner = words
    .slice(verb + 1, verb + 5)
    .map(partyOf)
    .find((party) => party !== undefined);
  return { quote: { start: heading.start, end: heading.end }, of: owner ?? null };
}

/** The strongest ground on which the claim may deny others, or null when nothing suggests that it does. */
export function signalOf(draft: ClaimDraft, headings: ReadonlyMap<number, HeadingSignal>): DenialSignal | null {
  const { finding, claim } = draft;
  const heading = headings.get(finding.sentence.block.number);
  const underHeading = heading !== undefined;
  const anaphor = anaphorOf(finding.sentence, envelope(claim.pieces), finding.rule === "denial-report");
  const of = anaphor?.of ?? heading?.of ?? null;
  if (finding.denial?.denier) return { ground: "direct", quote: finding.denial.cue, told: false, underHeading, of };
  if (finding.rule === "denial-report") {
    return {
      ground: anaphor ? "anaphora" : "direct",
      quote: anaphor?.quote ?? claim.cue,
      told: true,
      underHeading,
      of,
    };
  }
  if (finding.stance !== "attributed") return null;
  const judged = judgedFalse(finding.sentence, envelope(claim.pieces));
  if (judged) return { ground: "anaphora", quote: judged.quote, told: true, underHeading, of: judged.of };
  if (anaphor && respondsIn(finding.sentence))
    return { ground: "anaphora", quote: anaphor.quote, told: false, underHeading, of };
  if (heading) return { ground: "heading", quote: heading.quote, told: false, underHeading, of };
  return { ground: "topic", quote: null, told: false, underHeading, of };
}

const pointing = /^(?:these|those|this|that|the|such|its|their|his|her|all)$/;
const responding =
  /^(?:respond(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|react(?:s|ed|ing)?|counter(?:s|ed|ing)?|answer(?:s|ed|ing)?|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted)?|refut(?:e|es|ed)|hit)$/;

function respondsIn(sentence: Sentence): boolean {
  return sentence.tokens.some((token) => responding.test(token.lower));
}

/** "these claims", "Ukraine's allegations": words outside the content that point to what somebody said. */
function anaphorOf(sentence: Sentence, content: Span, within: boolean): { quote: Span; of: string | null } | null {
  const { tokens } = sentence;
  for (const [at, token] of tokens.entries()) {
    const isOutside = within || token.end <= content.start || token.start >= content.end;
    if (!isOutside || !isSpeechNoun(token.lower) || !(token.tag === "NOUN" || token.tag === "VERB")) continue;
    const first = pointerBefore(tokens, at);
    if (first === null) continue;
    const start = tokens[first];
    const owner = tokens
      .slice(first, at)
      .map((word) => partyOf(word.lower))
      .find((party) => party !== undefined);
    if (start) return { quote: { start: start.start, end: token.end }, of: owner ?? null };
  }
  return null;
}

/** "the accusation was false": a content that says only that of what somebody said. */
function judgedFalse(sentence: Sentence, content: Span): { quote: Span; of: string | null } | null {
  const inside = sentence.tokens.filter((token) => token.start >= content.start && token.end <= content.end);
  const noun = inside.findIndex((token) => isSpeechNoun(token.lower));
  const verb = inside[noun + 1];
  const isVerdict =
    noun >= 0 && !!verb && forms.be.has(verb.lower) && !inside.some((token) => negations.has(token.lower));
  if (!isVerdict || !inside.slice(noun + 2).some((token) => falseWord.test(token.lower))) return null;
  return anaphorOf(sentence, content, true);
}

function pointerBefore(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (pointing.test(token.lower)) return at;
    if (token.lower === "'s" && at > 0) return at - 1;
    if (token.tag !== "ADJ" && token.tag !== "PROPN" && token.tag !== "NOUN") return null;
  }
  return null;
}
