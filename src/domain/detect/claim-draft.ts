import { type Span, envelope } from "#domain/anchor/span.ts";
import { type Claim, type Source, claimId } from "#domain/claim/claim.ts";
import type { Suggestion } from "#domain/claim/suggestion.ts";
import { accuses } from "#domain/detect/accusation.ts";
import type { ArticleFacts } from "#domain/detect/article-facts.ts";
import { trimContent } from "#domain/detect/content.ts";
import type { Finding, SourcePhrase } from "#domain/detect/finding.ts";
import type { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { hedgeIn } from "#domain/detect/hedge.ts";
import { contains } from "#domain/detect/sentence-findings.ts";
import { gradeOf, isNobody, toSource, weaker } from "#domain/detect/source-record.ts";
import type { Speaker } from "#domain/detect/speakers.ts";

/** A claim with what the links still need to know of how it was found. */
export interface ClaimDraft {
  readonly claim: Claim;
  readonly finding: Finding;
  /** Whoever the claim is shown as coming from. */
  readonly speaker: Speaker | null;
}

/** What a claim is made from besides its finding. */
export interface DraftContext {
  readonly text: string;
  readonly hash: string;
  /** What makes the detection. */
  readonly detector: string;
  readonly facts: ArticleFacts;
  readonly borders: GraphemeBorders;
  /** All findings of the same sentence. */
  readonly beside: readonly Finding[];
  readonly postAuthor: SourcePhrase | null;
  /** Whom a phrase means. */
  readonly speakerOf: (phrase: SourcePhrase) => Speaker;
  /** Words elsewhere that say evidence is missing for this finding, or that the outlet could not verify it. */
  readonly missing: Span | null;
  readonly unverified: Span | null;
}

interface NamedSource {
  readonly source: Source;
  readonly speaker: Speaker;
  readonly phrase: SourcePhrase;
}

/** The claim for a finding; null when nothing whole is left of its words. */
export function draftClaim(finding: Finding, context: DraftContext): ClaimDraft | null {
  const pieces = finding.pieces.flatMap((piece) => fitPiece(piece, context));
  if (pieces.length === 0) return null;
  const chain = sourceChain(finding, context);
  const denier = finding.denial?.denier ? named(finding.denial.denier, "denier", context) : null;
  const [outermost, ...inner] = chain;
  const answering =
    denier && accuses(finding, denier.phrase, denier.speaker)
      ? { ...denier, source: { ...denier.source, interested: true } }
      : denier;
  const shown = outermost ?? answering;
  const innerSources = [...inner, ...(outermost && answering ? [answering] : [])].map((other) => other.source);
  const source = shown?.source ?? null;
  const hedge = hedgeIn(finding.sentence, pieces);
  const claim: Claim = {
    version: 1,
    id: claimId(context.hash, pieces, source?.span ?? null),
    text: context.hash,
    pieces: [...pieces],
    source,
    innerSources,
    cue: finding.cue,
    hedge,
    basis: outermost || finding.stance === "hearsay" ? "attributed" : "author",
    suggestion: {
      source: answer(finding, chain, context),
      denial: finding.denial ? { rule: "R1", quote: finding.denial.cue } : null,
      flags: [
        ...flag("response", finding.stance === "response" ? finding.cue : null),
        ...flag("not-verified-by-outlet", context.unverified),
        ...flag("hedged", hedge),
      ],
    },
    denies: [],
    ...(finding.checkWorthiness !== undefined && { checkWorthiness: finding.checkWorthiness }),
    foundBy: { kind: "detector", detector: context.detector, rule: finding.rule, ...score(finding) },
  };
  return { claim, finding, speaker: shown?.speaker ?? null };
}

function fitPiece(piece: Span, context: DraftContext): readonly Span[] {
  // Drawing in to whole characters may lay bare white space, and trimming that may cut a character: until both hold.
  let current: Span | null = piece;
  for (let round = 0; round < 4 && current; round += 1) {
    const trimmed: Span | null = trimContent(context.text, current);
    const fitted: Span | null = trimmed && context.borders.fit(trimmed);
    if (fitted && fitted.start === current.start && fitted.end === current.end) return [fitted];
    current = fitted;
  }
  return [];
}

/** Three digits tell analysts more than enough, and keep exports short. */
function score({ score: probability }: Finding): { readonly score?: number } {
  return probability === undefined ? {} : { score: Math.round(probability * 1000) / 1000 };
}

function flag(name: Suggestion["flags"][number]["flag"], quote: Span | null): Suggestion["flags"] {
  return quote ? [{ flag: name, quote }] : [];
}

function named(phrase: SourcePhrase, role: Source["role"], context: DraftContext): NamedSource | null {
  const speaker = context.speakerOf(phrase);
  const source = toSource(phrase, speaker, role, context.facts);
  return source && { source, speaker, phrase };
}

/**
 * The sources of a finding, outermost first: a post's author, then each statement that this one stands in, then its own.
 * A quoted phrase is its speaker's own words, whoever tells of it, so only that speaker counts; who says that there is no
 * evidence for something is no source of it.
 */
function sourceChain(finding: Finding, context: DraftContext): readonly NamedSource[] {
  const phrases: SourcePhrase[] = context.postAuthor ? [context.postAuthor] : [];
  if (finding.rule !== "quoted-phrase" && finding.rule !== "no-evidence-that") {
    const outer = context.beside.filter(
      (other) =>
        other !== finding &&
        other.stance === "attributed" &&
        other.rule !== "quoted-phrase" &&
        other.rule !== "denial-report" &&
        !isDenier(finding, other) &&
        finding.cue !== null &&
        contains(envelope(other.pieces), finding.cue),
    );
    const byLength = outer.toSorted((a, b) => length(b) - length(a));
    for (const other of byLength) if (other.source) phrases.push(other.source);
  }
  if (finding.source) phrases.push(finding.source);
  const distinct = phrases.filter((phrase, i) => phrases.findIndex((other) => samePhrase(other, phrase)) === i);
  return distinct.flatMap((phrase) => named(phrase, "claimant", context) ?? []);
}

/** "Norway said that the claim that P is false": whoever says so denies P and is no source of it. */
function isDenier(finding: Finding, outer: Finding): boolean {
  const denier = finding.denial?.denier;
  return !!denier && !!outer.source && samePhrase(denier, outer.source);
}

function length(finding: Finding): number {
  const span = envelope(finding.pieces);
  return span.end - span.start;
}

function samePhrase(a: SourcePhrase, b: SourcePhrase): boolean {
  return a.sentence === b.sentence && a.range.from === b.range.from && a.range.to === b.range.to;
}

/** The first fitting of R3, R5, R4, R6. */
function answer(finding: Finding, chain: readonly NamedSource[], context: DraftContext): Suggestion["source"] {
  const missing = finding.evidenceMissing ?? context.missing;
  if (missing) return { answer: false, rule: "R3", quote: missing, grade: null };
  const nobody = chain.find(({ phrase }) => isNobody(phrase));
  if (nobody) return { answer: false, rule: "R5", quote: nobody.source.span, grade: null };
  if (finding.stance === "hearsay") return { answer: false, rule: "R5", quote: finding.cue, grade: null };
  if (chain.length === 0) return { answer: false, rule: "R6", quote: null, grade: null };
  const grades = chain.map(({ speaker, source, phrase }, i) =>
    gradeOf(speaker, source.interested, phrase === context.postAuthor || i < chain.length - 1),
  );
  const own = chain.at(-1);
  return {
    answer: true,
    rule: "R4",
    quote: finding.cue ?? own?.source.span ?? null,
    grade: grades.reduce(weaker),
  };
}
