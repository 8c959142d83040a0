import { codePointsOf } from "#domain/anchor/code-points.ts";
import { type Pieces, type Span, piecesText, spanText } from "#domain/anchor/span.ts";
import { type Evidence, stanceWords } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { partByLevel } from "#domain/claim/shown-claims.ts";
import type { Standing } from "#domain/claim/status.ts";
import { gradeSentences } from "#domain/claim/suggestion.ts";
import { defaultLeastWorthiness } from "#domain/claim/worthiness.ts";
import type { ExportHead } from "#domain/exchange/export-format.ts";
import { counted } from "#domain/exchange/imported.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { compareChanges } from "#domain/exchange/annotated-text.ts";
import { type ReadText, newestReadText } from "#domain/exchange/read-texts.ts";
import { wordsOfChange } from "#domain/history/change-words.ts";

/** A claim's row, and what a reader wants to know of it. Texts are plain: whoever writes them escapes them. */
export interface ReportClaim {
  /** 1, 2, 3 … in reading order; also in the article. */
  readonly number: number;
  readonly read: ReadClaim;
  readonly standing: Standing;
  /** The status, or what is suggested where nobody has decided. */
  readonly status: string;
  /** The content's pieces, none of which cuts a character in two. */
  readonly pieces: Pieces;
  readonly quote: string;
  readonly source: string;
  readonly cue: string;
  /** Further lines: grade, denials, kind, reason and note, each a name and what is said. */
  readonly remarks: readonly (readonly [name: string, words: string])[];
  readonly evidence: readonly ReportEvidence[];
}

/** A piece of evidence. */
export interface ReportEvidence {
  readonly stance: string;
  readonly words: string;
  /** Of a link; null for a passage of an article. */
  readonly address: string | null;
  readonly note: string;
}

/** All that a report says of one article. */
export interface ReportContent {
  readonly read: ReadText;
  readonly claims: readonly ReportClaim[];
  /** Whoever claims were attributed to, with the claims' numbers, in the order of their first one. */
  readonly sources: readonly (readonly [speaker: string, numbers: readonly number[]])[];
  /** The history of the text, in the order in which it was made. */
  readonly history: readonly ReportAct[];
  /** What the report leaves out, as a sentence; "" for nothing. */
  readonly leftOut: string;
}

/** One act of an analyst. */
export interface ReportAct {
  readonly at: string;
  readonly by: string;
  /** Null for one on the article as a whole, or on a claim that the report leaves out. */
  readonly number: number | null;
  readonly what: string;
}

/** The words for a standing and, before them, its sign: the same shapes in plain characters. */
export const standingSigns: Readonly<Record<Standing, string>> = {
  sourced: "●",
  unsourced: "○",
  denied: "✕",
  contested: "◐",
  open: "·",
};

/** What is reported of an article's newest wording: what its page shows at first, and everything that was worked on. */
export function reportContent(known: KnownArticle, { analysts }: Pick<ExportHead, "analysts">): ReportContent {
  const read = newestReadText(known);
  const { claims: shown, dismissed, hidden } = partByLevel(read.claims, defaultLeastWorthiness);
  const numbers = new Map(shown.map(({ claim }, i) => [claim.id, i + 1]));
  const points = codePointsOf(read.text);
  const whole = (span: Span) => points.toUnits(points.fromUnits(span));
  const claims = shown.map((claim, i) => reportClaim(claim, i + 1, numbers, read.text, whole));
  const bySpeaker = new Map<string, number[]>();
  for (const { source, number } of claims)
    if (source) bySpeaker.set(source, [...(bySpeaker.get(source) ?? []), number]);
  const nameOf = (id: string) => analysts.find((analyst) => analyst.id === id)?.name || "an analyst";
  return {
    read,
    claims,
    sources: [...bySpeaker],
    history: known.changes
      .filter(({ text }) => text === read.hash)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : compareChanges(a, b)))
      .map((change) => {
        const { what, details } = wordsOfChange(change, read.text);
        const said = details.map(({ before, after }) => `${before} → ${after}`).join("; ");
        return {
          at: change.at,
          by: nameOf(change.by),
          number: (change.claim === null ? undefined : numbers.get(change.claim)) ?? null,
          what: said ? `${what}: ${said}` : what,
        };
      }),
    leftOut: leftOut(dismissed.length, hidden.length),
  };
}

function leftOut(dismissed: number, hidden: number): string {
  const parts = [
    ...(dismissed > 0 ? [`${dismissed} set aside as no ${dismissed === 1 ? "claim" : "claims"}`] : []),
    ...(hidden > 0 ? [`${counted(hidden, "statement")} of the author's own with little to check`] : []),
  ];
  return parts.length > 0 ? `Left out: ${parts.join(", ")}.` : "";
}

function reportClaim(
  read: ReadClaim,
  number: number,
  numbers: ReadonlyMap<string, number>,
  text: string,
  whole: (span: Span) => Span,
): ReportClaim {
  const { claim, reading, standing, suggested, deniedBy } = read;
  const denials = deniedBy.flatMap(({ denial, verdict }) => {
    const at = numbers.get(denial.id);
    return at && verdict !== "rejected" ? [verdict === "confirmed" ? `${at}` : `${at} (suggested)`] : [];
  });
  const grade = claim.suggestion?.source.grade;
  const remarks: [string, string][] = [
    ["Source's grade", grade ? `${grade}, ${gradeSentences[grade]}` : ""],
    ["Denied by", denials.join(", ")],
    ["Marked as", reading.kind ?? ""],
    ["Reason", reading.decision?.reason ?? ""],
    ["Note", reading.note],
  ];
  return {
    number,
    read,
    standing,
    status: standing === "open" ? (suggested ? `open (${suggested} suggested)` : "open") : standing,
    pieces: claim.pieces.map(whole),
    quote: piecesText(text, claim.pieces.map(whole)),
    source: claim.source?.speaker ?? "",
    cue: claim.cue ? spanText(text, whole(claim.cue)) : "",
    remarks: remarks.filter(([, words]) => words !== ""),
    evidence: reading.evidence.map(reportEvidence),
  };
}

function reportEvidence(evidence: Evidence): ReportEvidence {
  const stance = stanceWords[evidence.stance];
  if (evidence.kind === "passage")
    return { stance, words: evidence.selector.exact, address: null, note: evidence.note };
  const { address, title, quotation, seenOn, note } = evidence;
  const words = [title, quotation && `“${quotation}”`, seenOn && `seen on ${seenOn}`].filter(Boolean).join(", ");
  return { stance, words, address, note };
}
