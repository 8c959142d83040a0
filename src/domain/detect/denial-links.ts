import { type Span, compareSpans, envelope } from "#domain/anchor/span.ts";
import type { Outline } from "#domain/article/block.ts";
import type { Claim, DenialLink } from "#domain/claim/claim.ts";
import type { ClaimDraft } from "#domain/detect/claim-draft.ts";
import type { CueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { denialType, namesMotive, negates } from "#domain/detect/denial-type.ts";
import { type DenialSignal, type HeadingSignal, headingSignals, signalOf } from "#domain/detect/denial-signal.ts";
import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { textOf, topicOf, topicOverlap } from "#domain/detect/topic.ts";

/** A link is proposed from here on, and looks back over so many claims at most. */
const leastScore = 0.5;
const furthestBack = 300;
/** A denial that only names "the allegations" means those made shortly before, in sentences. */
const nearby = 8;

const prospective =
  /\b(?:could|may|might|will|would|plan\w*|potential\w*|intend\w*|intention\w*|prepar\w*|possible|future|upcoming|likely|anticipat\w*|expect\w*|aim\w*|about to)\b/i;

interface Subject {
  readonly draft: ClaimDraft;
  readonly text: string;
  readonly topic: ReadonlySet<string>;
  readonly span: Span;
  readonly party: string | null;
}

/**
 * The claims with the links that denials among them propose to earlier ones. A proposal changes no suggestion; statuses are
 * the analyst's. Targets are statements by somebody else, never the author's own nor what the denier's side said.
 */
export function withDenialLinks(
  text: string,
  outline: Outline,
  drafts: readonly ClaimDraft[],
  cues: CueLexicon,
): readonly Claim[] {
  const headings = headingSignals(text, outline, cues);
  const subjects = drafts
    .map((draft): Subject => {
      const content = textOf(text, draft.claim.pieces);
      return {
        draft,
        text: content,
        topic: topicOf(content),
        span: envelope(draft.claim.pieces),
        party: draft.speaker?.reading.party ?? null,
      };
    })
    .toSorted((a, b) => compareSpans(a.span, b.span));
  return subjects.map((subject, at) =>
    linked(text, subject, subjects.slice(Math.max(0, at - furthestBack), at), headings),
  );
}

function linked(
  text: string,
  denial: Subject,
  before: readonly Subject[],
  headings: ReadonlyMap<number, HeadingSignal>,
): Claim {
  const { claim } = denial.draft;
  const signal = signalOf(denial.draft, headings);
  if (!signal || !canDeny(denial, signal)) return claim;
  const links = before.flatMap((target) => proposeLink(text, denial, target, signal));
  if (links.length === 0) return claim;
  const denied = new Set(links.map((link) => link.claim));
  const { party } = denial;
  const accused =
    party !== null && before.some((other) => denied.has(other.draft.claim.id) && mentions(other.text, party));
  const source = claim.source && accused ? { ...claim.source, interested: true } : claim.source;
  return { ...claim, source, denies: links.toSorted((a, b) => b.score - a.score) };
}

/** A denial says "no" of something, or is told as one. */
function canDeny(subject: Subject, signal: DenialSignal): boolean {
  if (subject.draft.finding.stance === "author" && signal.ground !== "direct") return false;
  if (signal.told) return true;
  if (signal.ground === "direct") return !negates(subject.text);
  return negates(subject.text) || namesMotive(subject.text);
}

function proposeLink(text: string, denial: Subject, target: Subject, signal: DenialSignal): readonly DenialLink[] {
  const { finding, claim } = target.draft;
  if (finding.stance !== "attributed" || finding.rule === "quoted-phrase" || finding.rule === "denial-report")
    return [];
  if (finding.sentence === denial.draft.finding.sentence || claim.source?.role === "denier") return [];
  if (isSameSide(denial, target) || (signal.of !== null && target.party !== null && target.party !== signal.of))
    return [];
  // Two refusals of the same thing agree.
  if (!signal.told && negates(target.text)) return [];
  const overlap = topicOverlap(denial.topic, target.topic);
  // What only points back ("dismissed the allegations", "these claims are propaganda") shares no words with what it means.
  const pointsBack = signal.told || (signal.ground === "anaphora" && namesMotive(denial.text));
  const isNear = denial.draft.finding.sentence.index - finding.sentence.index <= nearby;
  if (overlap === 0 && !(pointsBack && isNear)) return [];
  const score = scoreOf(denial, target, signal, overlap);
  if (score < leastScore) return [];
  return [{ claim: claim.id, type: typeOf(text, denial, target), ground: signal.ground, quote: signal.quote, score }];
}

/**
 * Set by hand: what the text itself points out (its words, the heading) weighs most, then shared topic. A denial of plans
 * speaks of what may come, not of what is said to be so already.
 */
function scoreOf(denial: Subject, target: Subject, signal: DenialSignal, overlap: number): number {
  const base = 0.35 + (signal.ground === "topic" ? 0 : 0.2) + (signal.underHeading ? 0.1 : 0);
  const opposed = denial.party !== null && mentions(target.text, denial.party) ? 0.05 : 0;
  const score = base + opposed + 0.3 * Math.min(1, overlap * 1.5);
  const misses = prospective.test(denial.text) && !signal.told && !prospective.test(target.text);
  return Math.round(Math.min(1, misses ? score / 2 : score) * 100) / 100;
}

function typeOf(text: string, denial: Subject, target: Subject): DenialLink["type"] {
  const { sentence } = denial.draft.finding;
  return denialType(text.slice(sentence.start, sentence.end), denial.text, target.text);
}

function isSameSide(a: Subject, b: Subject): boolean {
  if (a.party !== null && a.party === b.party) return true;
  const name = a.draft.speaker?.name.toLowerCase();
  return name !== undefined && name === b.draft.speaker?.name.toLowerCase();
}

function mentions(text: string, party: string): boolean {
  return (text.match(/\p{Lu}[\p{L}.]*/gu) ?? []).some((word) => partyOf(word.toLowerCase()) === party);
}
