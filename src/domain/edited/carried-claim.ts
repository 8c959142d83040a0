import { type Span, piecesText } from "#domain/anchor/span.ts";
import { anchor, describe } from "#domain/anchor/selector.ts";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { sameSpans, unknownAnalyst } from "#domain/claim/by-hand.ts";
import { type Claim, type ClaimId, type Source, claimId } from "#domain/claim/claim.ts";
import type { Evidence } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type LinkedClaim, type Reading, untouchedReading } from "#domain/claim/reading.ts";
import { type ClaimFate, type StandsAt, isCarried } from "#domain/edited/claim-fate.ts";
import { type EditedPair, matchesAt, spansNow } from "#domain/edited/edited-pair.ts";
import type { ClaimIntent } from "#domain/history/act.ts";

/** What is carried over, and what of it is not, each as a sentence. */
export interface CarriedClaims {
  readonly acts: readonly ClaimIntent[];
  readonly leftOut: readonly string[];
}

/** The two texts between which claims are carried. */
export interface CarryPlaces {
  readonly article: ArticleId;
  readonly from: TextHash;
  readonly to: TextHash;
  /** What the claims of the newer text were found by; null where nothing was looked for. */
  readonly detector: string | null;
}

/**
 * The acts that carry over what the analyst made of every intact or moved claim. A claim of the newer text on which they
 * have worked is passed over, and so is one of the older text of which they say nothing.
 */
export function carriedClaims(pair: EditedPair, fates: readonly ClaimFate[], places: CarryPlaces): CarriedClaims {
  const taken = new Set<ClaimId>();
  const wanted = fates.flatMap((one) => {
    if (!isCarried(one.fate) || !one.now || !hasWork(one.read) || (one.target && hasWork(one.target))) return [];
    const claim = one.target?.original ?? claimByHand(pair, one.read, one.now, places);
    if (taken.has(claim.id)) return [];
    taken.add(claim.id);
    return [{ ...one, now: one.now, claim }];
  });
  // Links lead to claims of the newer text, whatever is carried onto them.
  const ids = new Map(
    fates.flatMap((one) => {
      const claim = one.target?.original ?? wanted.find(({ read }) => read === one.read)?.claim;
      return isCarried(one.fate) && claim ? [[one.read.claim.id, claim.id] as const] : [];
    }),
  );
  const within = new Set(fates.map(({ read }) => read.claim.id));
  const leftOut: string[] = [];
  const acts = wanted.map(({ read, now, claim }): ClaimIntent => {
    const left = (sentence: string) =>
      leftOut.push(`“${shortened(piecesText(pair.before.text, read.claim.pieces))}”: ${sentence}`);
    const reading = carriedReading(pair, read, now, claim, places, ids, within, left);
    const act = { kind: "carry", from: { text: places.from, claim: read.claim.id }, reading } as const;
    return { kind: "claim", article: places.article, text: places.to, claim, act };
  });
  return { acts, leftOut };
}

/** Whether the analyst says anything of a claim at present. */
export function hasWork({ reading }: ReadClaim): boolean {
  return canonicalJson(reading) !== canonicalJson(untouchedReading);
}

/** The claim where the newer text has it, for one that the detector does not find there. */
export function claimByHand(
  pair: EditedPair,
  { claim }: ReadClaim,
  now: StandsAt,
  { to, detector }: Pick<CarryPlaces, "to" | "detector">,
): Claim {
  const source = claim.source && now.source ? { ...claim.source, span: now.source } : null;
  const { checkWorthiness: _, ...found } = claim;
  return {
    ...found,
    id: claimId(to, now.pieces, source?.span ?? null),
    text: to,
    pieces: [...now.pieces],
    source,
    innerSources: claim.innerSources.flatMap((inner) => {
      const span = spanNow(pair, inner.span);
      return span ? [{ ...inner, span }] : [];
    }),
    cue: now.cue,
    hedge: null,
    basis: source ? "attributed" : "author",
    suggestion: null,
    denies: [],
    foundBy: { kind: "analyst", by: unknownAnalyst, beside: detector },
  };
}

function spanNow(pair: EditedPair, span: Span): Span | null {
  const spans = spansNow(pair, span);
  return spans.length === 1 ? (spans[0] ?? null) : null;
}

function carriedReading(
  pair: EditedPair,
  { reading, claim: old }: ReadClaim,
  now: StandsAt,
  claim: Claim,
  places: CarryPlaces,
  ids: ReadonlyMap<ClaimId, ClaimId>,
  within: ReadonlySet<ClaimId>,
  left: (sentence: string) => void,
): Reading {
  const source = old.source && now.source ? { ...old.source, span: now.source } : null;
  const deniedBy: Reading["deniedBy"] = {};
  for (const [id, verdict] of Object.entries(reading.deniedBy)) {
    const linked = reading.linkedDenials[id];
    // A denial of another article stands there as before; one of this text is carried with its claim.
    const target = ids.get(id) ?? (within.has(id) ? null : id);
    if (target !== null && !(linked && linked.text !== places.from)) deniedBy[target] = verdict;
  }
  return {
    ...reading,
    made: claim.foundBy.kind === "analyst",
    pieces: sameSpans(claim.pieces, now.pieces) ? null : [...now.pieces],
    source: isSameSource(claim.source, source) ? null : { to: source },
    cue: isSameSpan(claim.cue, now.cue) ? null : { to: now.cue },
    evidence: reading.evidence.flatMap((evidence) => carriedEvidence(pair, evidence, places, left)),
    deniedBy,
    linkedDenials: carriedLinks(reading.linkedDenials, places, ids, left),
    linkedDenied: carriedLinks(reading.linkedDenied, places, ids, left),
  };
}

function isSameSource(one: Source | null, other: Source | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function isSameSpan(one: Span | null, other: Span | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

/** Evidence as it stands in the newer text: a passage of the older one only where its words are there just so. */
function carriedEvidence(
  pair: EditedPair,
  evidence: Evidence,
  { article, from, to }: CarryPlaces,
  left: (sentence: string) => void,
): readonly Evidence[] {
  if (evidence.kind !== "passage" || evidence.article !== article || evidence.text !== from) return [evidence];
  const at = anchor(pair.before.text, evidence.selector);
  const isThere =
    "found" in at && matchesAt(pair, [at.found]).every(({ state }) => state === "in-place" || state === "moved");
  const span = isThere ? spanNow(pair, at.found) : null;
  if (span) return [{ ...evidence, text: to, selector: describe(pair.after.text, span) }];
  left(`the passage “${shortened(evidence.selector.exact)}” is not in the new version as it was, so it was left out.`);
  return [];
}

function carriedLinks(
  links: Readonly<Record<ClaimId, LinkedClaim>>,
  { from, to }: CarryPlaces,
  ids: ReadonlyMap<ClaimId, ClaimId>,
  left: (sentence: string) => void,
): Record<ClaimId, LinkedClaim> {
  const carried: Record<ClaimId, LinkedClaim> = {};
  for (const [id, link] of Object.entries(links)) {
    const target = link.text === from ? ids.get(id) : undefined;
    if (target !== undefined) carried[target] = { ...link, text: to };
    else left("a link between it and a denial was left out. Make it anew where it still holds.");
  }
  return carried;
}

const shownAtMost = 60;

function shortened(words: string): string {
  const whole = words.replace(/\s+/g, " ").trim();
  return whole.length > shownAtMost ? `${whole.slice(0, shownAtMost).trimEnd()}…` : whole;
}
