import type { Selector } from "#domain/anchor/selector.ts";
import type { Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Suggestion } from "#domain/claim/suggestion.ts";
import type { Reading } from "#domain/claim/reading.ts";
import type { AnnotatedClaim } from "#domain/exchange/annotated-claim.ts";

/** The claim that was written out, as it was found. Trusts the selectors' offsets, which `checkExport` has compared with the text. */
export function claimOf(annotated: AnnotatedClaim, text: TextHash): Claim {
  const { checkWorthiness, found } = annotated;
  if (found) return found;
  return {
    version: 1,
    id: annotated.id,
    text,
    pieces: annotated.spans.map(spanOf),
    source: annotated.source && sourceOf(annotated.source),
    innerSources: annotated.innerSources.map(sourceOf),
    cue: spanOrNull(annotated.cue),
    hedge: spanOrNull(annotated.hedge),
    basis: annotated.basis,
    suggestion: annotated.suggestion && suggestionOf(annotated.suggestion),
    ...(checkWorthiness !== undefined && { checkWorthiness }),
    denies: annotated.denies.map(({ claim, type, ground, selector, score }) => ({
      claim,
      type,
      ground,
      quote: spanOrNull(selector),
      score,
    })),
    foundBy: annotated.foundBy,
  };
}

function suggestionOf(annotated: NonNullable<AnnotatedClaim["suggestion"]>): Suggestion {
  const { hasSource, rule, selector, grade, denial, flags } = annotated;
  return {
    source: { answer: hasSource, rule, quote: spanOrNull(selector), grade },
    denial: denial && { rule: denial.rule, quote: spanOf(denial.selector) },
    flags: flags.map((flagged) => ({ flag: flagged.flag, quote: spanOf(flagged.selector) })),
  };
}

/** The reading that was written out with a claim. */
export function readingOf(annotated: AnnotatedClaim): Reading {
  const { decision, dismissed, note, verdicts, corrections } = annotated;
  return {
    decision,
    dismissed,
    note,
    deniedBy: verdicts,
    made: annotated.made ?? false,
    kind: annotated.kind ?? null,
    pieces: corrections?.pieces ?? null,
    source: corrections?.source ?? null,
    cue: corrections?.cue ?? null,
    evidence: annotated.evidence ?? [],
    linkedDenials: annotated.linkedDenials ?? {},
    linkedDenied: annotated.linkedDenied ?? {},
    publish: annotated.publish ?? false,
    verdict: annotated.verdict ?? null,
  };
}

function sourceOf({ speaker, role, description, interested, selector }: AnnotatedClaim["innerSources"][number]) {
  return { span: spanOf(selector), speaker, role, description, interested };
}

function spanOf({ start, end }: Selector): Span {
  return { start, end };
}

function spanOrNull(selector: Selector | null): Span | null {
  return selector && spanOf(selector);
}
