import { Selector, describe } from "#domain/anchor/selector.ts";
import { Pieces, type Span, piecesText } from "#domain/anchor/span.ts";
import { Claim, ClaimId, DenialLink, Source } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { Evidence } from "#domain/claim/evidence.ts";
import {
  ClaimKind,
  CueCorrection,
  Decision,
  LinkVerdict,
  LinkedClaim,
  type Reading,
  SourceCorrection,
  Verdict,
} from "#domain/claim/reading.ts";
import { Status, statuses } from "#domain/claim/status.ts";
import { Flag, Grade, Suggestion, ruleSentences } from "#domain/claim/suggestion.ts";
import { z } from "#domain/schema.ts";

const sourceFields = { ...Source.omit({ span: true }).shape, selector: Selector };

/** A source within the source, for a quotation within a quotation. */
export const AnnotatedInnerSource = z.strictObject(sourceFields);

/** Whoever a claim is attributed to: whom the words mean, and the words. */
export const AnnotatedSource = z.strictObject({ ...sourceFields, grade: Grade.nullable() });

/** The tool's suggestion, with the words that made it. */
export const AnnotatedSuggestion = z.strictObject({
  /** The status suggested, denials that the analyst confirmed counted. */
  status: Status,
  /** What it becomes when the denials still open are confirmed; null when there are none. */
  ifConfirmed: Status.nullable(),
  /** The answer to "has it a source?", and the rule that gave it, in words too. */
  hasSource: z.boolean(),
  rule: Suggestion.shape.source.shape.rule,
  ruleText: z.string(),
  selector: Selector.nullable(),
  grade: Grade.nullable(),
  /** The words in the claim's own sentence that deny it. */
  denial: z.strictObject({ rule: z.literal("R1"), ruleText: z.string(), selector: Selector }).nullable(),
  flags: z.array(z.strictObject({ flag: Flag, selector: Selector })),
});

const linkFields = {
  ...DenialLink.omit({ quote: true }).shape,
  selector: Selector.nullable(),
  /** What the analyst says of the link; null while it is only suggested. */
  verdict: LinkVerdict.nullable(),
};

/** A link to a claim that this one denies. */
export const OutgoingDenial = z.strictObject({
  ...linkFields,
  /** The claim denied is not among this text's claims: it is another text's, or is no longer found. */
  elsewhere: z.boolean(),
});

/** A link from a claim that denies this one; dismissed denials left out. `claim` is the denying one. */
export const IncomingDenial = z.strictObject(linkFields);

/** What the analyst set in place of what was found; null where it stands as found. Spans are plain offsets. */
export const Corrections = z.strictObject({
  pieces: Pieces.nullable(),
  source: SourceCorrection.nullable(),
  cue: CueCorrection.nullable(),
});

/** A claim as the analyst who exports it reads it. Every place in the text is a {@link Selector}. */
export const AnnotatedClaim = z.strictObject({
  id: ClaimId,
  /** The joined text of the spans, an interruption shown as " … ". */
  quote: z.string().min(1),
  /** The content, in text order; several where the text interrupts it. */
  spans: z.array(Selector).min(1),
  source: AnnotatedSource.nullable(),
  innerSources: z.array(AnnotatedInnerSource),
  cue: Selector.nullable(),
  hedge: Selector.nullable(),
  basis: Claim.shape.basis,
  foundBy: Claim.shape.foundBy,
  /** Whether the text's present detector finds exactly this claim; see also `alsoDetected` of its text. */
  detected: z.boolean(),
  /** Null where the tool suggested nothing. */
  suggestion: AnnotatedSuggestion.nullable(),
  /** As the detector has it; the claim stands here whether or not the analyst's level shows it on the screen. */
  checkWorthiness: Claim.shape.checkWorthiness,
  decision: Decision.nullable(),
  standing: z.enum(["open", ...statuses]),
  dismissed: z.boolean(),
  note: z.string(),
  denies: z.array(OutgoingDenial),
  deniedBy: z.array(IncomingDenial),
  /** The analyst's verdicts by denying claim, those on denials no longer there included. */
  verdicts: z.record(ClaimId, LinkVerdict),
  /** The analyst made it, or said once more of a claim that was found that it is one. */
  made: z.exactOptional(z.literal(true)),
  /** Opinion, forecast or background; absent where the analyst doesn't mark it. */
  kind: z.exactOptional(ClaimKind),
  /** What the analyst attached; absent where there is none. A passage's selector counts in its own text. */
  evidence: z.exactOptional(z.array(Evidence).min(1)),
  /** The links that the analyst made or typed, by the claim at the other end; absent where there are none. */
  linkedDenials: z.exactOptional(z.record(ClaimId, LinkedClaim)),
  linkedDenied: z.exactOptional(z.record(ClaimId, LinkedClaim)),
  /** The decision is to be published. */
  publish: z.exactOptional(z.literal(true)),
  /** What the analyst says of its truth; absent where they say nothing. */
  verdict: z.exactOptional(Verdict),
  /** Absent where the claim stands as found; {@link found} is then absent too. */
  corrections: z.exactOptional(Corrections),
  /** The claim before the analyst corrected it, as it is stored: spans are plain offsets. */
  found: z.exactOptional(Claim),
  /** The reading stood on the screen but was not in the stored history: it could not be saved. */
  unsaved: z.boolean(),
});
export type AnnotatedClaim = Readonly<z.infer<typeof AnnotatedClaim>>;

/** What else of its text a claim's annotation needs to know. */
export interface ClaimSurroundings {
  readonly text: string;
  /** All claims of the text as the analyst reads them, by id. */
  readonly claims: ReadonlyMap<ClaimId, ReadClaim>;
  readonly detected: boolean;
  readonly unsaved: boolean;
}

/**
 * Writes a claim out with its quotes.
 * @throws RangeError when one of its spans is not inside the text
 */
export function annotatedClaim(
  read: ReadClaim,
  { text, claims, detected, unsaved }: ClaimSurroundings,
): AnnotatedClaim {
  const { claim, original, reading } = read;
  const selector = (span: Span) => describe(text, span);
  const selectorOrNull = (span: Span | null) => (span ? describe(text, span) : null);
  return {
    id: claim.id,
    quote: piecesText(text, claim.pieces),
    spans: claim.pieces.map(selector),
    source: claim.source && { ...annotate(claim.source, selector), grade: claim.suggestion?.source.grade ?? null },
    innerSources: claim.innerSources.map((source) => annotate(source, selector)),
    cue: selectorOrNull(claim.cue),
    hedge: selectorOrNull(claim.hedge),
    basis: claim.basis,
    foundBy: claim.foundBy,
    detected,
    suggestion: annotatedSuggestion(read, text),
    ...(claim.checkWorthiness !== undefined && { checkWorthiness: claim.checkWorthiness }),
    decision: reading.decision,
    standing: read.standing,
    dismissed: reading.dismissed,
    note: reading.note,
    denies: claim.denies.map((link) => {
      const denied = claims.get(link.claim);
      const verdict = denied?.reading.deniedBy[claim.id] ?? null;
      return Object.assign(annotatedLink(link, link.claim, text, verdict), { elsewhere: denied === undefined });
    }),
    deniedBy: read.deniedBy.map(({ denial, link, verdict }) => annotatedLink(link, denial.id, text, verdict)),
    verdicts: reading.deniedBy,
    ...whatElseIsSaid(reading),
    ...(original !== claim && { found: original }),
    unsaved,
  };
}

/** What most readings leave empty stands only where there is something to say. */
function whatElseIsSaid(reading: Reading) {
  const { made, kind, evidence, linkedDenials, linkedDenied, publish, verdict, pieces, source, cue } = reading;
  return {
    ...(made && { made }),
    ...(kind && { kind }),
    ...(evidence.length > 0 && { evidence }),
    ...(Object.keys(linkedDenials).length > 0 && { linkedDenials }),
    ...(Object.keys(linkedDenied).length > 0 && { linkedDenied }),
    ...(publish && { publish }),
    ...(verdict && { verdict }),
    ...((pieces ?? source ?? cue) && { corrections: { pieces, source, cue } }),
  };
}

function annotatedSuggestion(read: ReadClaim, text: string): AnnotatedClaim["suggestion"] {
  const { suggestion } = read.claim;
  if (!suggestion || !read.suggested) return null;
  const { source, denial, flags } = suggestion;
  return {
    status: read.suggested,
    ifConfirmed: read.ifConfirmed,
    hasSource: source.answer,
    rule: source.rule,
    ruleText: ruleSentences[source.rule],
    selector: source.quote && describe(text, source.quote),
    grade: source.grade,
    denial: denial && {
      rule: denial.rule,
      ruleText: ruleSentences[denial.rule],
      selector: describe(text, denial.quote),
    },
    flags: flags.map(({ flag, quote }) => ({ flag, selector: describe(text, quote) })),
  };
}

function annotate({ span, ...source }: Source, selector: (span: Span) => Selector) {
  return { ...source, selector: selector(span) };
}

/** @param claim at the link's other end */
function annotatedLink(
  { type, ground, score, quote }: DenialLink,
  claim: ClaimId,
  text: string,
  verdict: LinkVerdict | null,
) {
  return { claim, type, ground, score, selector: quote && describe(text, quote), verdict };
}
