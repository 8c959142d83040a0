import { type Span, intersectionOverUnion, piecesText } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import { sameSpans } from "#domain/claim/by-hand.ts";
import { type Claim, type ClaimId, claimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type Suggestion, ruleSentences } from "#domain/claim/suggestion.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { anaphoricSources } from "#domain/detect/lexicon/words.ts";
import { type EditKind, type EditedSide, editKinds } from "#domain/edited/edit-kinds.ts";
import { type EditedPair, type MatchedSentence, matchesAt, spansNow } from "#domain/edited/edited-pair.ts";
import { apart, wordsAt } from "#domain/edited/edited-text.ts";
import type { Replacement } from "#domain/edited/word-difference.ts";
import { factsOf } from "#domain/edited/word-facts.ts";

/** What an edit did to a claim, from the least to the most. Only the first two leave what was decided on it as it is. */
export const fates = ["intact", "moved", "wording", "meaning", "gone"] as const;
export type Fate = (typeof fates)[number];

/** One thing that differs for a claim. */
export interface ClaimEdit {
  /** `doubt`: the words are there, but which of them, or what they now belong to, is not sure. */
  readonly kinds: readonly (EditKind | "doubt")[];
  /** What of the claim it touches; `sentence` for the words around it. */
  readonly part: "claim" | "source" | "cue" | "sentence";
  /** The words, or what is said of them; empty where there were none. */
  readonly before: string;
  readonly after: string;
}

/** A sentence of the claim in both texts; spans count in the text of their side. */
export interface SentenceBeside {
  readonly before: Span;
  /** Null where it is gone. */
  readonly after: Span | null;
  readonly removed: readonly Span[];
  readonly added: readonly Span[];
}

/** Where a claim stands in the newer text. */
export interface StandsAt {
  readonly pieces: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
}

/** What became of a claim. */
export interface ClaimFate {
  readonly read: ReadClaim;
  readonly fate: Fate;
  /** None where it is intact or moved. */
  readonly edits: readonly ClaimEdit[];
  readonly sentences: readonly SentenceBeside[];
  /** Null where it is gone. */
  readonly now: StandsAt | null;
  /** The claim of the newer text that this one is, or has become; null where nothing was found or made there yet. */
  readonly target: ReadClaim | null;
}

/** One text with all that is known of its claims. */
export interface ReadVersion {
  readonly hash: TextHash;
  readonly text: string;
  readonly claims: readonly ReadClaim[];
  readonly detection: Detection;
}

/** So much of a claim's words must be left for it to be there still, changed. */
const leastLeft = 0.3;
/** From this overlap on a claim of the newer text counts as what a changed one has become. */
const sameClaimOverlap = 0.5;

/** What became of every claim of the older text, in reading order. Yields after each, so that long work can pause. */
export function* fateSteps(
  pair: EditedPair,
  before: ReadVersion,
  after: ReadVersion,
): Generator<void, readonly ClaimFate[]> {
  const found = new Map(before.detection.claims.map((claim) => [claim.id, claim]));
  const foundNow = new Map(after.detection.claims.map((claim) => [claim.id, claim]));
  const targets = targetFinder(after.claims);
  const made: ClaimFate[] = [];
  for (const read of before.claims) {
    made.push(fateOf(pair, read, { found, foundNow, targets, hash: after.hash }));
    yield;
  }
  return withDenials(made);
}

interface Known {
  readonly found: ReadonlyMap<ClaimId, Claim>;
  readonly foundNow: ReadonlyMap<ClaimId, Claim>;
  readonly targets: FindTarget;
  readonly hash: TextHash;
}

function fateOf(pair: EditedPair, read: ReadClaim, known: Known): ClaimFate {
  const { claim } = read;
  const matches = matchesAt(pair, groundsOf(claim));
  const sentences = matches.map((matched) => besideOf(pair, matched));
  const now = standsNow(pair, claim);
  if (!now || !isLeft(pair, claim, matches))
    return { read, fate: "gone", edits: [], sentences, now: null, target: null };
  const edits = matches.flatMap((matched) => editsIn(pair, claim, matched));
  const isSame = matches.every(({ state }) => state === "in-place" || state === "moved");
  if (isSame) edits.push(...doubts(pair, read, now, matches, known));
  const target = known.targets(now, isSame);
  const isMoved = matches.some(({ state }) => state === "moved");
  const fate = edits.length > 0 || !isSame ? weightOf(edits) : isMoved ? "moved" : "intact";
  return { read, fate, edits, sentences, now, target };
}

function weightOf(edits: readonly ClaimEdit[]): Fate {
  const isMeaning = edits.some(({ kinds }) => kinds.some((kind) => kind !== "wording" && kind !== "doubt"));
  return isMeaning ? "meaning" : "wording";
}

/** Every stretch of the text that bears on how the claim stands: its words, who says it, and what the tool read it from. */
function groundsOf({ pieces, source, innerSources, cue, hedge, suggestion }: Claim): readonly Span[] {
  const optional = [
    source?.span,
    ...innerSources.map(({ span }) => span),
    cue,
    hedge,
    suggestion?.source.quote,
    suggestion?.denial?.quote,
  ];
  return [...pieces, ...optional, ...(suggestion?.flags ?? []).map(({ quote }) => quote)].flatMap((span) => span ?? []);
}

function standsNow(pair: EditedPair, { pieces, source, cue }: Claim): StandsAt | null {
  const now = apart(pieces.flatMap((piece) => spansNow(pair, piece)));
  if (now.length === 0) return null;
  const single = (span: Span | null | undefined) => {
    const spans = span ? spansNow(pair, span) : [];
    return spans.length === 1 ? (spans[0] ?? null) : null;
  };
  return { pieces: now, source: single(source?.span), cue: single(cue) };
}

/** Whether enough of the claim's own words is left. */
function isLeft(pair: EditedPair, { pieces }: Claim, matches: readonly MatchedSentence[]): boolean {
  let [all, left] = [0, 0];
  for (const piece of pieces) {
    const { from, to } = wordsAt(pair.before, piece);
    for (let at = from; at < to; at += 1) {
      if (pair.before.words[at]?.kind === "mark" && !/[\p{L}\p{N}]/u.test(pair.before.words[at]?.text ?? "")) continue;
      all += 1;
      const matched = matches.find(({ oldFrom, oldTo }) => oldFrom <= at && at < oldTo);
      if (matched && matched.state !== "gone" && (matched.difference?.kept[at - matched.oldFrom] ?? 0) >= 0) left += 1;
    }
  }
  return all === 0 || left / all >= leastLeft;
}

function besideOf({ before, after }: EditedPair, matched: MatchedSentence): SentenceBeside {
  const { oldFrom, oldTo, newFrom, newTo, difference, state } = matched;
  const span = (words: readonly Span[], from: number, to: number): Span | null => {
    const [first, last] = [words[from], words[to - 1]];
    return first && last && from < to ? { start: first.start, end: last.end } : null;
  };
  const replacements = difference?.replacements ?? [];
  return {
    before: span(before.words, oldFrom, oldTo) ?? { start: 0, end: 1 },
    after: state === "gone" ? null : span(after.words, newFrom, newTo),
    removed: replacements.flatMap((part) => span(before.words, part.oldFrom + oldFrom, part.oldTo + oldFrom) ?? []),
    added: replacements.flatMap((part) => span(after.words, part.newFrom + newFrom, part.newTo + newFrom) ?? []),
  };
}

/** What differs in one sentence of the claim. */
function editsIn(pair: EditedPair, claim: Claim, matched: MatchedSentence): readonly ClaimEdit[] {
  const { oldFrom, oldTo, newFrom, newTo, difference, state } = matched;
  const { before, after, capitals, isRead } = pair;
  if (state === "gone") {
    const words = before.words.slice(oldFrom, oldTo);
    const gone = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    return [
      {
        kinds: ["attribution"],
        part: partOf(pair, claim, oldFrom, oldTo),
        before: before.text.slice(gone.start, gone.end),
        after: "",
      },
    ];
  }
  if (!difference) return [];
  const [old, now] = [before.words.slice(oldFrom, oldTo), after.words.slice(newFrom, newTo)];
  const side = (words: typeof old, of: typeof capitals.before): EditedSide => ({ words, facts: factsOf(words, of) });
  const kinds = editKinds(side(old, capitals.before), side(now, capitals.after), difference.replacements, isRead);
  const texts = (part: Replacement) => ({
    before: textOf(before.text, old, part.oldFrom, part.oldTo),
    after: textOf(after.text, now, part.newFrom, part.newTo),
  });
  const edits = difference.replacements.map((part, i): ClaimEdit => ({
    kinds: kinds[i] ?? ["wording"],
    part: partOf(pair, claim, part.oldFrom + oldFrom, part.oldTo + oldFrom),
    ...texts(part),
  }));
  // The same sentence, but more than once in one of the texts.
  return edits.length > 0 ? edits : [{ kinds: ["doubt"], part: "claim", before: "", after: "" }];
}

function textOf(text: string, words: readonly Span[], from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && from < to ? text.slice(first.start, last.end) : "";
}

/** What of a claim words `[from, to)` of the older text belong to; put in between two of its words, they belong to it too. */
function partOf(pair: EditedPair, claim: Claim, from: number, to: number): ClaimEdit["part"] {
  const touches = (span: Span) => {
    const words = wordsAt(pair.before, span);
    return from === to ? words.from < from && from < words.to : words.from < to && from < words.to;
  };
  if (claim.pieces.some(touches)) return "claim";
  if (claim.source && touches(claim.source.span)) return "source";
  return claim.cue && touches(claim.cue) ? "cue" : "sentence";
}

/** Why a claim whose words all stand there still may not be the same claim. */
function doubts(
  pair: EditedPair,
  read: ReadClaim,
  now: StandsAt,
  matches: readonly MatchedSentence[],
  known: Known,
): readonly ClaimEdit[] {
  const { claim, original } = read;
  const { found, foundNow, hash } = known;
  const doubt: ClaimEdit = { kinds: ["doubt"], part: "claim", before: "", after: "" };
  const shifts = new Set(
    matches.map(({ state, sentence, newFrom }) =>
      state === "moved" ? newFrom - (pair.before.sentences[sentence]?.from ?? 0) : "in-place",
    ),
  );
  // One sentence of it went elsewhere, another stayed: whether they still belong together, only a reader can say.
  if (shifts.size > 1 || now.pieces.length !== claim.pieces.length) return [doubt];
  // Somebody who denies it now, and did not before, was added outside its own words.
  const denials = known.targets(now, true)?.deniedBy ?? [];
  const added = denials.length > read.deniedBy.length ? denials.at(-1) : undefined;
  if (added) {
    const words = piecesText(pair.after.text, added.denial.pieces);
    return [{ kinds: ["negation"], part: "sentence", before: "", after: words }];
  }
  const was = found.get(original.id);
  const place = was && standsNow(pair, was);
  const is = place ? foundNow.get(claimId(hash, place.pieces, place.source)) : undefined;
  if (was && is) return readOtherwise(was, is);
  const source = claim.source && pair.before.text.slice(claim.source.span.start, claim.source.span.end).toLowerCase();
  // "He said": whom that means hangs on what stands before.
  const isPronoun = source !== null && anaphoricSources.has(source);
  const first = matches[0];
  const previous = first && first.sentence > 0 ? pair.match(first.sentence - 1) : null;
  if (isPronoun && previous && (previous.state !== "in-place" || first?.state === "moved"))
    return [{ kinds: ["attribution"], part: "source", before: source, after: source }];
  return [];
}

/** What the same detector now reads otherwise in the same words, by what stands around them. */
function readOtherwise(was: Claim, is: Claim): readonly ClaimEdit[] {
  const edits: ClaimEdit[] = [];
  const [speaker, speakerNow] = [was.source?.speaker ?? "", is.source?.speaker ?? ""];
  if (speaker !== speakerNow || was.source?.role !== is.source?.role)
    edits.push({ kinds: ["attribution"], part: "source", before: speaker, after: speakerNow });
  const [ground, groundNow] = [was.suggestion, is.suggestion].map(groundWords);
  if (ground !== groundNow)
    edits.push({ kinds: ["evidence"], part: "sentence", before: ground ?? "", after: groundNow ?? "" });
  return edits;
}

function groundWords(suggestion: Suggestion | null): string {
  if (!suggestion) return "";
  const { source, denial, flags } = suggestion;
  return [
    ruleSentences[source.rule],
    ...(denial ? [ruleSentences.R1] : []),
    ...flags.map(({ flag }) => flag.replaceAll("-", " ")),
  ].join("; ");
}

/** Finds the claim of the newer text that stands somewhere. */
type FindTarget = (now: StandsAt, isExact: boolean) => ReadClaim | null;

function targetFinder(claims: readonly ReadClaim[]): FindTarget {
  const longest = claims.reduce((most, { claim }) => Math.max(most, lengthOf(claim)), 0);
  const starts = claims.map(({ claim }) => claim.pieces[0]?.start ?? 0);
  return ({ pieces, source }, isExact) => {
    const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
    // In reading order: nothing that starts earlier than this can reach so far.
    let at = firstFrom(starts, start - longest);
    let best: { readonly read: ReadClaim; readonly score: number } | null = null;
    for (; at < claims.length && (starts[at] ?? 0) < end; at += 1) {
      const read = claims[at];
      if (!read) continue;
      const places = [read.claim, read.original].filter((claim) => !isExact || sameSpans(claim.pieces, pieces));
      const overlap = Math.max(0, ...places.map((claim) => intersectionOverUnion(claim.pieces, pieces)));
      const isSameSource = places.some((claim) => (claim.source?.span.start ?? -1) === (source?.start ?? -1));
      if (overlap < sameClaimOverlap || (isExact && !isSameSource)) continue;
      const score = overlap + (isSameSource ? 0.2 : 0);
      if (score > (best?.score ?? 0)) best = { read, score };
    }
    return best?.read ?? null;
  };
}

function lengthOf({ pieces }: Claim): number {
  return (pieces.at(-1)?.end ?? 0) - (pieces[0]?.start ?? 0);
}

function firstFrom(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A claim whose decision rests on a denial in the same text is not what it was once that denial is not. */
function withDenials(made: readonly ClaimFate[]): readonly ClaimFate[] {
  const byId = new Map(made.map((one) => [one.read.claim.id, one]));
  return made.map((one) => {
    if (!isCarried(one.fate)) return one;
    const lost = one.read.deniedBy.filter(({ denial, verdict }) => {
      const of = byId.get(denial.id);
      return verdict === "confirmed" && of !== undefined && !isCarried(of.fate);
    });
    if (lost.length === 0) return one;
    const edit: ClaimEdit = {
      kinds: ["negation"],
      part: "sentence",
      before: "a denial that you confirmed",
      after: "",
    };
    return { ...one, fate: "meaning", edits: [edit] };
  });
}

/** Whether what was decided on a claim holds without another look. */
export function isCarried(fate: Fate): boolean {
  return fate === "intact" || fate === "moved";
}
