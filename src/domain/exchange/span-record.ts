import { codePointsOf } from "#domain/anchor/code-points.ts";
import type { Span } from "#domain/anchor/span.ts";
import type { ArticleId } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type Standing, statuses } from "#domain/claim/status.ts";
import { type ReadText, claimsProper } from "#domain/exchange/read-texts.ts";

/** What a span is: a piece of a claim that stands so, or the words of a source or a cue. */
export type SpanLabel = Standing | "source" | "cue";
export const spanLabels = [...statuses, "open", "source", "cue"] as const satisfies readonly SpanLabel[];

/** What ties two spans: a claim to its source and cue, and one piece of it to the next. */
export const spanRelations = ["source", "cue", "continues"] as const;

/** A labelled span of a text, in code points. */
export interface LabelledSpan extends Span {
  /** 1, 2, 3 … within the text. */
  readonly id: number;
  readonly label: SpanLabel;
  /** The claim of which it is a piece; null for sources and cues, which several claims may share. */
  readonly claim: ClaimId | null;
}

/** A text with labelled spans, as tools for training data have it. */
export interface SpanRecord {
  readonly article: ArticleId;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
  readonly relations: readonly {
    readonly id: number;
    readonly from: number;
    readonly to: number;
    readonly type: (typeof spanRelations)[number];
  }[];
}

/** The claims of a text that are not set aside, as labelled spans and what ties them. */
export function spanRecord(read: ReadText): SpanRecord {
  const points = codePointsOf(read.text);
  const spans: LabelledSpan[] = [];
  const relations: SpanRecord["relations"][number][] = [];
  const shared = new Map<string, number>();

  const add = (span: Span, label: SpanLabel, claim: ClaimId | null) => {
    const id = spans.length + 1;
    spans.push({ id, ...points.fromUnits(span), label, claim });
    return id;
  };
  const addShared = (span: Span, label: "source" | "cue") => {
    const key = `${label} ${span.start} ${span.end}`;
    const id = shared.get(key) ?? add(span, label, null);
    shared.set(key, id);
    return id;
  };
  const tie = (from: number, type: (typeof spanRelations)[number], to: number) =>
    relations.push({ id: relations.length + 1, from, to, type });

  const addClaim = ({ claim, standing }: ReadClaim) => {
    const pieces = claim.pieces.map((piece) => add(piece, standing, claim.id));
    pieces.forEach((piece, i) => i > 0 && tie(piece - 1, "continues", piece));
    const [first = 0] = pieces;
    if (claim.source) tie(first, "source", addShared(claim.source.span, "source"));
    if (claim.cue) tie(first, "cue", addShared(claim.cue, "cue"));
  };
  claimsProper(read).forEach(addClaim);
  return { article: read.article.id, text: read.text, spans, relations };
}
