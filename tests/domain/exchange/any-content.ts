import * as fc from "fast-check";
import type { Span } from "#domain/anchor/span.ts";
import { type Article, articleId, textHash } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { type Claim, type DenialLink, claimId, compareClaims } from "#domain/claim/claim.ts";
import type { Evidence } from "#domain/claim/evidence.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { statuses } from "#domain/claim/status.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { exportedChains } from "#domain/exchange/exported-chain.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import type { ChainHead } from "#domain/history/chain-head.ts";
import { performAct, performUndo } from "#domain/history/act.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Change } from "#domain/history/change.ts";
import { foldChange, foldChanges } from "#domain/history/fold.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { aSource } from "../../kit/a-claim.ts";
import { type UndoState, undoState } from "#domain/history/undo.ts";

const analysts: readonly Analyst[] = [
  { version: 1, id: "b".repeat(32), name: "Ola 🚀", chain: "2".repeat(32) },
  { version: 1, id: "a".repeat(32), name: "", chain: "1".repeat(32) },
];

const provisionalId = "0".repeat(32);

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "👩‍🚀",
        "e\u0301",
        "שלום",
        "動員 ",
        "\r\n",
        "\n\n",
        "Officials said ",
        "no plans. ",
        "\uFEFF",
        "\u2028",
        '"',
        "\\",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { minLength: 3, maxLength: 25 },
  )
  .map((parts) => `The start. ${parts.join("")}`);

/** Two numbers that pick a span of any text. */
const anyPlace = fc.tuple(fc.nat(10_000), fc.nat(10_000));
type Place = [number, number];

function spanAt(text: string, [from, length]: Place): Span {
  const start = from % text.length;
  return { start, end: start + 1 + (length % (text.length - start)) };
}

const anyClaimPlan = fc.record({
  place: anyPlace,
  hole: fc.option(fc.nat(10_000)),
  source: fc.option(anyPlace),
  inner: fc.boolean(),
  cue: fc.option(anyPlace),
  quote: fc.option(anyPlace),
  denial: fc.option(anyPlace),
  hasSource: fc.boolean(),
  suggests: fc.boolean(),
  score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  interested: fc.boolean(),
  speaker: fc.string({ unit: "grapheme", minLength: 1 }),
  grade: fc.constantFrom("A", "B", "C", "D", null),
  rule: fc.constantFrom("R3", "R4", "R5", "R6"),
  flags: fc.array(anyPlace, { maxLength: 2 }),
  links: fc.array(
    fc.record({
      to: fc.nat(6),
      type: fc.constantFrom("full", "partial", "deflects", "stale"),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      quote: fc.option(anyPlace),
    }),
    { maxLength: 2 },
  ),
});
type ClaimPlan = typeof anyClaimPlan extends fc.Arbitrary<infer T> ? T : never;

function piecesAt(text: string, plan: ClaimPlan): readonly Span[] {
  const whole = spanAt(text, plan.place);
  const room = whole.end - whole.start - 2;
  if (plan.hole === null || room < 1) return [whole];
  const hole = whole.start + 1 + (plan.hole % room);
  return [
    { start: whole.start, end: hole },
    { start: hole + 1, end: whole.end },
  ];
}

function detectionOf(text: string, plans: readonly ClaimPlan[], detector: string): Detection {
  const hash = textHash(text);
  const spanOrNull = (place: Place | null) => place && spanAt(text, place);
  const bare = plans.map((plan): Claim => {
    const pieces = piecesAt(text, plan);
    const source = plan.source && {
      span: spanAt(text, plan.source),
      speaker: plan.speaker,
      role: plan.interested ? ("denier" as const) : ("claimant" as const),
      description: "",
      interested: plan.interested,
    };
    return {
      version: 1,
      id: claimId(hash, pieces, source?.span ?? null),
      text: hash,
      pieces: [...pieces],
      source,
      innerSources: source && plan.inner ? [source] : [],
      cue: spanOrNull(plan.cue),
      hedge: spanOrNull(plan.quote),
      basis: source ? "attributed" : "author",
      suggestion: plan.suggests
        ? {
            source: { answer: plan.hasSource, rule: plan.rule, quote: spanOrNull(plan.quote), grade: plan.grade },
            denial: plan.denial && { rule: "R1", quote: spanAt(text, plan.denial) },
            flags: plan.flags.map((place) => ({ flag: "hedged", quote: spanAt(text, place) })),
          }
        : null,
      denies: [],
      ...(plan.score !== null && { checkWorthiness: plan.score }),
      foundBy: { kind: "detector", detector, rule: "any", ...(plan.score !== null && { score: plan.score }) },
    };
  });
  const unique = bare.filter(({ id }, i) => bare.findIndex((other) => other.id === id) === i);
  const linksOf = (claim: Claim, plan: ClaimPlan | undefined) => {
    const links = (plan?.links ?? []).map(({ to, type, score, quote }): DenialLink => ({
      // Past the last claim the link leads out of the text.
      claim: unique[to % (unique.length + 1)]?.id ?? "e".repeat(20),
      type,
      ground: "heading",
      quote: spanOrNull(quote),
      score,
    }));
    return links.filter(({ claim: to }, i) => to !== claim.id && links.findIndex((link) => link.claim === to) === i);
  };
  const linked = unique.map((claim): Claim =>
    Object.assign({}, claim, { denies: linksOf(claim, plans[bare.indexOf(claim)]) }),
  );
  return { version: 1, text: hash, detector, claims: linked.toSorted(compareClaims) };
}

/** On whatever denials there are of the claim. */
type DenialAct = "confirm-denial" | "reject-denial";
/** With the span of whatever claim there is beside it. */
type SpanAct = "boundaries" | "source" | "cue" | "link-denial" | "create";
type RepealAct = "undo" | "redo";

const anyAct: fc.Arbitrary<ClaimAct | DenialAct | SpanAct | RepealAct> = fc.oneof(
  fc.record({
    kind: fc.constant("decide" as const),
    status: fc.constantFrom(...statuses),
    suggested: fc.constantFrom(...statuses),
  }),
  fc.constantFrom<ClaimAct>({ kind: "reopen" }, { kind: "dismiss" }, { kind: "restore" }),
  fc.record({ kind: fc.constant("note" as const), note: fc.string({ unit: "grapheme" }) }),
  fc.constantFrom<DenialAct>("confirm-denial", "reject-denial"),
  fc.constantFrom<RepealAct>("undo", "redo"),
  fc.constantFrom<SpanAct>("boundaries", "source", "cue", "link-denial", "create"),
  fc.constantFrom<ClaimAct>(
    { kind: "boundaries", pieces: null },
    { kind: "source", source: { to: null } },
    { kind: "cue", cue: null },
    { kind: "kind", mark: "forecast" },
    { kind: "reason", reason: "no name" },
    { kind: "publish", publish: true },
    { kind: "verdict", verdict: { rating: 2, name: "Mostly false", explanation: "" } },
    { kind: "remove-evidence", id: "5".repeat(32) },
    {
      kind: "carry",
      from: { text: "c".repeat(64), claim: "e".repeat(20) },
      reading: { ...untouchedReading, note: "as in the older text", kind: "background" },
    },
    { kind: "link-denied", denied: "d".repeat(20), at: { type: "partial", article: "other-1", text: "4".repeat(64) } },
  ),
  fc.string({ unit: "grapheme" }).map((note): ClaimAct => ({ kind: "add-evidence", evidence: linkEvidence(note) })),
);

function linkEvidence(note: string): Evidence {
  const said = { title: "", quotation: "", seenOn: "2025-03-01", note };
  return { id: "5".repeat(32), kind: "link", stance: "supports", address: "https://example.org/", ...said };
}

const anyStep = fc.record({ analyst: fc.nat(1), claim: fc.nat(6), act: anyAct });

const anyTextPlan = fc.record({
  text: anyText,
  older: fc.array(anyClaimPlan, { maxLength: 5, size: "max" }),
  /** What a newer detector finds besides those of the older that it finds again. */
  newer: fc.array(anyClaimPlan, { maxLength: 3 }),
  again: fc.nat(5),
  detected: fc.boolean(),
  steps: fc.array(anyStep, { maxLength: 12, size: "max" }),
  unsaved: fc.array(anyStep, { maxLength: 2 }),
});
type TextPlan = typeof anyTextPlan extends fc.Arbitrary<infer T> ? T : never;

function actOn(claim: Claim, act: ClaimAct | DenialAct | SpanAct, claims: readonly Claim[]): ClaimAct {
  if (typeof act !== "string") return act;
  if (act !== "confirm-denial" && act !== "reject-denial") return spanAct(claim, act, claims);
  const denials = claims.filter(({ denies }) => denies.some((link) => link.claim === claim.id)).map(({ id }) => id);
  return act === "reject-denial"
    ? { kind: act, denials }
    : { kind: act, denials, status: "contested", suggested: "sourced" };
}

function spanAct(claim: Claim, kind: SpanAct, claims: readonly Claim[]): ClaimAct {
  const beside = claims.find(({ id }) => id !== claim.id) ?? claim;
  const [span] = beside.pieces;
  switch (kind) {
    case "boundaries":
      return { kind, pieces: beside.pieces };
    case "source":
      return { kind, source: { to: span ? aSource({ span }) : null } };
    case "cue":
      return { kind, cue: { to: span ?? null } };
    case "link-denial":
      return { kind, denial: beside.id, at: { type: "full", article: "any", text: claim.text } };
    case "create":
      return { kind };
  }
}

/** The claim that an act is on: for one that makes a claim, a stretch of the given one that nobody found. */
function claimFor(claim: Claim, act: ClaimAct | DenialAct | SpanAct, by: string): Claim {
  const [first] = claim.pieces;
  if (act !== "create" || !first) return claim;
  const pieces = [{ start: first.start, end: first.start + 1 }];
  return {
    ...claim,
    id: claimId(claim.text, pieces, claim.source?.span ?? null),
    pieces,
    denies: [],
    foundBy: { kind: "analyst", by, beside: "detector-1" },
  };
}

function isRepeal(act: ClaimAct | DenialAct | SpanAct | RepealAct): act is RepealAct {
  return act === "undo" || act === "redo";
}

function repealed(act: RepealAct, state: UndoState, sheet: Sheet, head: ChainHead) {
  const target = state[act];
  return target && performUndo(act, target, sheet, head);
}

/** Plays the steps of one text; chains go on over all texts, as they do in a browser. */
function playedText(article: string, plan: TextPlan, heads: ChainHead[], exporter: number | null) {
  const old = detectionOf(plan.text, plan.older, "detector-1");
  const found = detectionOf(plan.text, [...plan.older.slice(0, plan.again), ...plan.newer], "detector-2");
  const start = (i: number): Sheet => emptySheet(article, old.text, heads[i]?.analyst ?? null);
  const changes: Change[] = [];
  for (const { analyst, claim: at, act } of plan.steps) {
    const head = heads[analyst];
    const claim = old.claims[at % old.claims.length];
    if (!head || !claim) continue;
    const own = changes.filter((change) => change.by === head.analyst);
    const sheet = foldChanges(start(analyst), own);
    const made = isRepeal(act)
      ? repealed(act, undoState(own.toReversed()), sheet, head)
      : performAct(
          {
            kind: "claim",
            article,
            text: old.text,
            claim: claimFor(claim, act, head.analyst),
            act: actOn(claim, act, old.claims),
          },
          sheet,
          head,
        );
    if (!made || "refused" in made) continue;
    changes.push(made);
    heads[analyst] = { ...head, last: made };
  }
  const analyst = exporter === null ? null : analysts[exporter]?.id;
  let sheet = foldChanges(
    start(exporter ?? 9),
    changes.filter(({ by }) => by === analyst),
  );
  for (const { claim: at, act } of plan.unsaved) {
    const claim = found.claims[at];
    if (!claim || isRepeal(act)) continue;
    const head: ChainHead = {
      chain: provisionalId,
      analyst: sheet.analyst ?? provisionalId,
      at: "2025-03-02T00:00:00.000Z",
      last: null,
      step: null,
    };
    const made = performAct(
      { kind: "claim", article, text: old.text, claim, act: actOn(claim, act, found.claims) },
      sheet,
      head,
    );
    if (made) sheet = foldChange(sheet, made);
  }
  return { changes, known: { text: plan.text, detection: plan.detected ? found : null, sheet } };
}

const anyArticlePlan = fc.record({
  name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  texts: fc.uniqueArray(anyTextPlan, { minLength: 1, maxLength: 2, selector: ({ text }) => text }),
  missing: fc.boolean(),
});

/** All that an export can be made of: several articles, texts, analysts, detectors, acts, undos and unsaved acts. */
export const anyContent: fc.Arbitrary<ExportContent> = fc
  .record({
    articles: fc.uniqueArray(anyArticlePlan, { maxLength: 3, selector: ({ name }) => name }),
    exporter: fc.constantFrom(0, 1, null),
  })
  .map(({ articles, exporter }) => {
    const heads = analysts.map(({ id, chain }): ChainHead => ({
      chain,
      analyst: id,
      at: "2025-03-01T09:00:00.000Z",
      last: null,
      step: null,
    }));
    return {
      tool: { name: "Claimdesk", version: "0.1.0" },
      exportedAt: "2025-03-03T10:00:00.000Z",
      exportedBy: exporter === null ? null : (analysts[exporter]?.id ?? null),
      analysts,
      articles: articles.map(({ name, texts, missing }): KnownArticle => {
        const origin = { kind: "file" as const, name: `${name}.txt` };
        const id = articleId(origin);
        const played = texts.map((plan) => playedText(id, plan, heads, exporter));
        const article: Article = {
          version: 1,
          id,
          origin,
          texts: texts.map(({ text }) => ({
            hash: textHash(text),
            storedAt: "2025-03-01T08:00:00.000Z",
            ...summaryOf(text),
          })),
          missingSince: missing ? "2025-03-02T08:00:00.000Z" : null,
          removedAt: null,
          ...(missing
            ? { about: { title: name || null, byline: "Mira Holt", outlet: null, date: null, address: null } }
            : {}),
        };
        return { article, texts: played.map(({ known }) => known), changes: played.flatMap(({ changes }) => changes) };
      }),
    };
  });

/** As {@link anyContent}, of some of the articles of a library, with all chains accounted for. */
export const anyChainedContent: fc.Arbitrary<ExportContent> = fc
  .tuple(fc.nat(7), fc.nat(40), fc.constantFrom<"all" | "some">("all", "some"), anyContent)
  .map(([some, lost, which, content]) => {
    const articles = content.articles.filter((_, i) => which === "all" || ((some >> i) & 1) === 1);
    const inFile = new Set(articles.map(({ article }) => article.id));
    const all = content.articles.flatMap(({ changes }) => changes);
    // What can't be read any more, of an article that isn't exported.
    const known = all.filter((change, i) => i !== lost || inFile.has(change.article));
    return { ...content, articles, chains: exportedChains(known, inFile) };
  });
