import { type Pieces, type Span, envelope, intersectionOverUnion } from "#domain/anchor/span.ts";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { Block } from "#domain/article/block.ts";
import { madeClaim, sameSpans, selectedPieces, sourceAt } from "#domain/claim/by-hand.ts";
import { type Claim, type ClaimId, type Source, claimId } from "#domain/claim/claim.ts";
import { longestNote } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ImportedClaim, LeftOut } from "#domain/exchange/imported.ts";
import type { ClaimIntent } from "#domain/history/act.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";

/** A stored text that annotations are on, with its claims as the analyst reads them. */
export interface AnnotatedText {
  readonly article: ArticleId;
  readonly hash: TextHash;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly claims: readonly ReadClaim[];
  /** Whose claims stand in it; null where none were looked for. */
  readonly detector: string | null;
}

/** What of a claim stays as the analyst has it, though the file has it otherwise. */
export type Mine = "decision" | "dismissal" | "note" | "source" | "cue";

/** What keeping one annotation would do. */
export interface PlannedAnnotation {
  readonly article: ArticleId;
  readonly annotation: ImportedClaim;
  /** The words that it marks. */
  readonly words: string;
  /** "new": becomes a claim; "changed": says more of one that is there; "same": changes nothing. */
  readonly fate: "new" | "changed" | "same";
  readonly mine: readonly Mine[];
  /** Of a new one: whether it overlaps a claim that stands there by half or more. Both then stand. */
  readonly overlaps: boolean;
  readonly acts: readonly ClaimIntent[];
}

/** What keeping annotations would do, each in the order of the file. */
export interface AnnotationPlan {
  readonly annotations: readonly PlannedAnnotation[];
  readonly leftOut: readonly LeftOut[];
}

/** More annotations come in several files: one step holds them all. */
const mostAnnotations = 20_000;

/** From which overlap on two claims are perhaps one with other borders. */
const nearlySame = 0.5;

/**
 * Plans how annotations join what is there. An annotation with a claim's very pieces is about that claim; others become
 * claims of their own, as if made by hand. What the analyst has decided or written stays, and is named.
 * @param takeTheirs whether the file's word replaces the analyst's own
 */
export function planAnnotations(
  annotations: readonly ImportedClaim[],
  texts: ReadonlyMap<TextHash, AnnotatedText>,
  takeTheirs: boolean,
): AnnotationPlan {
  const leftOut: LeftOut[] = [];
  const planned: PlannedAnnotation[] = [];
  for (const [hash, ours] of grouped(annotations.slice(0, mostAnnotations), ({ text }) => text)) {
    const text = texts.get(hash);
    if (text) planned.push(...planText(ours, text, takeTheirs, leftOut));
  }
  if (annotations.length > mostAnnotations)
    leftOut.push({
      what: `${(annotations.length - mostAnnotations).toLocaleString("en")} annotations`,
      why: `one file can bring ${mostAnnotations.toLocaleString("en")}; split it for the others`,
    });
  return { annotations: planned, leftOut };
}

function planText(
  annotations: readonly ImportedClaim[],
  text: AnnotatedText,
  takeTheirs: boolean,
  leftOut: LeftOut[],
): readonly PlannedAnnotation[] {
  const known = new Set(text.claims.flatMap(({ claim }) => spansOf(claim).map((span) => keyOf([span]))));
  const drawn = annotations.flatMap((annotation) => {
    const tidy = tidied(annotation, (span) => (known.has(keyOf([span])) ? [span] : drawnPieces(span, text)), text);
    if (tidy) return [tidy];
    leftOut.push({ what: quoted(annotation, text), why: "it marks nothing but white space" });
    return [];
  });
  const byPieces = grouped(text.claims, ({ claim }) => keyOf(claim.pieces));
  const byId = new Map(text.claims.map((read) => [read.original.id, read]));
  const taken = new Set<ClaimId>();
  const matches = new Map<ImportedClaim, ReadClaim>();
  const take = (annotation: ImportedClaim, found: ReadClaim | undefined) => {
    if (!found || taken.has(found.original.id) || matches.has(annotation)) return;
    taken.add(found.original.id);
    matches.set(annotation, found);
  };
  const candidates = ({ pieces }: ImportedClaim) =>
    (byPieces.get(keyOf(pieces)) ?? []).filter(({ original }) => !taken.has(original.id));
  // Those that agree in the source too come first: else another's claim would be taken from them.
  for (const annotation of drawn)
    take(
      annotation,
      candidates(annotation).find(({ claim }) => isSameSpan(claim.source?.span, annotation.source?.span)),
    );
  const said = new Set<string>();
  for (const annotation of drawn)
    if (annotation.note.length > longestNote)
      leftOut.push({ what: `the note on ${quoted(annotation, text)}`, why: "it is too long to be kept" });
  return drawn.flatMap((annotation) => {
    const key = keyOf(annotation.pieces);
    const sourceKey = `${key} ${annotation.source ? keyOf([annotation.source.span]) : ""}`;
    const isSaid = said.has(sourceKey) || (annotation.source === null && said.has(key));
    if (isSaid && !matches.has(annotation)) {
      leftOut.push({ what: quoted(annotation, text), why: "another annotation of this file marks the same words" });
      return [];
    }
    said.add(key).add(sourceKey);
    take(annotation, candidates(annotation)[0]);
    // A claim whose borders the analyst has moved is still the one that was found there.
    take(annotation, byId.get(claimId(text.hash, annotation.pieces, annotation.source?.span ?? null)));
    const found = matches.get(annotation);
    return [found ? aboutClaim(annotation, found, text, takeTheirs) : newClaim(annotation, text)];
  });
}

/**
 * The annotation drawn to whole characters within paragraphs, as a hand would; null where nothing is left of it. What is
 * found here already stands as it is, whatever a hand would make of it.
 */
function tidied(annotation: ImportedClaim, draw: (span: Span) => Pieces, text: AnnotatedText): ImportedClaim | null {
  const { source, cue } = annotation;
  const pieces = annotation.pieces.flatMap(draw);
  if (pieces.length === 0) return null;
  const sourceSpan = source ? (draw(source.span)[0] ?? null) : null;
  const speaker = source?.speaker.toWellFormed().trim();
  return {
    ...annotation,
    pieces,
    source: sourceSpan && { span: sourceSpan, speaker: speaker || wordsOf(sourceSpan, text) },
    cue: cue && (draw(cue)[0] ?? null),
    note: annotation.note.toWellFormed(),
  };
}

function drawnPieces(span: Span, text: AnnotatedText): Pieces {
  const pieces = selectedPieces(text, span, "character");
  return "refused" in pieces ? [] : pieces;
}

function spansOf({ pieces, source, cue }: Claim): readonly Span[] {
  return [...pieces, ...(source ? [source.span] : []), ...(cue ? [cue] : [])];
}

function newClaim(annotation: ImportedClaim, text: AnnotatedText): PlannedAnnotation {
  const { pieces, standing, cue, note } = annotation;
  const source = sourceOf(annotation, text);
  const within = { source, innerSources: [], cue, basis: basisOf(source) };
  const claim = madeClaim(text.hash, pieces, within, text.detector);
  const acts: ClaimAct[] = [{ kind: "create" }];
  if (standing !== "open") acts.push({ kind: "decide", status: standing, suggested: null });
  if (note !== "" && note.length <= longestNote) acts.push({ kind: "note", note });
  const whole = envelope(pieces);
  const overlaps = text.claims.some(({ claim: other }) => {
    const { start, end } = envelope(other.pieces);
    return start < whole.end && whole.start < end && intersectionOverUnion(other.pieces, pieces) >= nearlySame;
  });
  return {
    article: text.article,
    annotation,
    words: contentOf(annotation, text),
    fate: "new",
    mine: [],
    overlaps,
    acts: acts.map((act) => ({ kind: "claim", article: text.article, text: text.hash, claim, act })),
  };
}

function aboutClaim(
  annotation: ImportedClaim,
  { original, claim, reading, suggested }: ReadClaim,
  text: AnnotatedText,
  takeTheirs: boolean,
): PlannedAnnotation {
  const acts: ClaimAct[] = [];
  const mine: Mine[] = [];
  const set = (what: Mine, isMine: boolean, act: ClaimAct) => {
    if (isMine && !takeTheirs) mine.push(what);
    else acts.push(act);
  };
  const { standing, note, cue } = annotation;
  const { decision } = reading;
  const decides = standing !== "open" && decision?.status !== standing;
  if (standing !== "open" && reading.dismissed) set("dismissal", true, { kind: "restore" });
  if (decides && (takeTheirs || !reading.dismissed))
    set("decision", decision !== null, { kind: "decide", status: standing, suggested });
  if (note !== "" && note !== reading.note && note.length <= longestNote)
    set("note", reading.note !== "", { kind: "note", note });
  if (cue && !isSame(claim.cue, cue)) set("cue", reading.cue !== null, { kind: "cue", cue: { to: cue } });
  const source = sourceOf(annotation, text);
  if (source && !saysTheSame(annotation, claim.source, text))
    set("source", reading.source !== null, { kind: "source", source: { to: sameRole(source, claim.source) } });
  return {
    article: text.article,
    annotation,
    words: contentOf(annotation, text),
    fate: acts.length > 0 ? "changed" : "same",
    mine,
    overlaps: false,
    acts: acts.map((act) => ({ kind: "claim", article: text.article, text: text.hash, claim: original, act })),
  };
}

function basisOf(source: Source | null): Claim["basis"] {
  return source ? "attributed" : "author";
}

/** Whether the file's source is the claim's. A file that gives the bare words says nothing of whom they mean. */
function saysTheSame({ source }: ImportedClaim, known: Source | null, text: AnnotatedText): boolean {
  if (!source || !known || !isSame(known.span, source.span)) return false;
  return source.speaker === known.speaker || source.speaker === wordsOf(source.span, text);
}

/** At the same place only whom it means is another: whether it is the denier stays. */
function sameRole(source: Source, known: Source | null): Source {
  return known && isSame(known.span, source.span) ? { ...known, speaker: source.speaker } : source;
}

function sourceOf({ source }: ImportedClaim, { text, claims }: AnnotatedText): Source | null {
  if (!source) return null;
  const known = sourceAt(text, source.span, claims);
  const isBare = source.speaker === text.slice(source.span.start, source.span.end);
  return isBare ? known : { ...known, speaker: source.speaker };
}

function wordsOf({ start, end }: Span, { text }: AnnotatedText): string {
  return text.slice(start, end);
}

function contentOf({ pieces }: ImportedClaim, text: AnnotatedText): string {
  return pieces.map((piece) => wordsOf(piece, text)).join(" … ");
}

/** How the words begin, to name an annotation by. */
function quoted(annotation: ImportedClaim, text: AnnotatedText): string {
  const words = contentOf(annotation, text);
  return `“${words.length > 60 ? `${words.slice(0, 60).toWellFormed()}…` : words}”`;
}

function grouped<T>(items: readonly T[], keyOfItem: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item));
    if (group) group.push(item);
    else groups.set(keyOfItem(item), [item]);
  }
  return groups;
}

function keyOf(pieces: Pieces): string {
  return pieces.map(({ start, end }) => `${start}-${end}`).join(",");
}

function isSame(a: Span | null | undefined, b: Span): boolean {
  return a !== null && a !== undefined && sameSpans([a], [b]);
}

function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSame(a, b);
}
