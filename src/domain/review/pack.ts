import { Article, Instant, type TextHash, TextVersion, originName, textHash } from "#domain/article/article.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { Claim, claimId, compareClaims } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { isShown } from "#domain/claim/shown-claims.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { packDetector } from "#domain/detect/detection.ts";
import type { KnownArticle, KnownText } from "#domain/exchange/known-article.ts";
import { Change } from "#domain/history/change.ts";
import type { Guidelines } from "#domain/review/guidelines.ts";
import { Guidelines as GuidelinesSchema } from "#domain/review/guidelines.ts";
import { z } from "#domain/schema.ts";

/** Says what a file is, whatever it is called. */
export const reviewPackFormat = "claimdesk.review-pack";

/** 32 hexadecimal digits, random. */
export const PackId = z.string().regex(/^[0-9a-f]{32}$/);
export type PackId = z.infer<typeof PackId>;

/** Whether the reviewer is shown the first analyst's decisions. */
export const PackMode = z.enum(["blind", "open"]);
export type PackMode = z.infer<typeof PackMode>;

/** One wording of an article, and the claims that are to be decided in it; none where the reviewer is to find them. */
export const PackText = z.strictObject({
  version: TextVersion,
  /** Exactly as it came; offsets count its UTF-16 code units. */
  text: z.string(),
  claims: z.array(Claim),
});

/** What a second pair of eyes is given: texts with their claims, guidelines, and in an open review the first decisions. */
export const ReviewPack = z.strictObject({
  format: z.literal(reviewPackFormat),
  formatVersion: z.literal(1),
  tool: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  id: PackId,
  madeAt: Instant,
  /** Null where nobody has done anything yet. */
  madeBy: z.strictObject({ id: AnalystId, name: z.string() }).nullable(),
  mode: PackMode,
  /** Whether the tool's suggestions are in it. */
  withSuggestions: z.boolean(),
  guidelines: GuidelinesSchema.nullable(),
  articles: z
    .array(z.strictObject({ id: Article.shape.id, origin: Article.shape.origin, texts: z.array(PackText).min(1) }))
    .min(1),
  /** Who made {@link history}, and the changes on these texts; none in a blind review. */
  analysts: z.array(Analyst),
  history: z.array(Change),
});
export type ReviewPack = Readonly<z.infer<typeof ReviewPack>>;

/** What a pack is made of. */
export interface PackContent {
  readonly id: PackId;
  readonly tool: ReviewPack["tool"];
  readonly madeAt: Instant;
  readonly madeBy: Analyst | null;
  readonly mode: PackMode;
  /** Whether the claims go along; without them the reviewer finds their own. */
  readonly claims: "claims" | "texts";
  readonly withSuggestions: boolean;
  readonly guidelines: Guidelines | null;
  readonly articles: readonly KnownArticle[];
  /** From which check-worthiness on the author's own statements go along. */
  readonly leastWorthiness: number;
}

/**
 * Makes a pack. In a blind one nothing tells what the first analyst made of a claim: no decision, no dismissal (what was
 * set aside stands among the others), no note, not who found it, and no suggestion unless asked for.
 * @throws RangeError when a text of an article is missing
 */
export function reviewPack(content: PackContent): ReviewPack {
  const { id, tool, madeAt, madeBy, mode, guidelines, withSuggestions } = content;
  const isOpen = mode === "open";
  return {
    format: reviewPackFormat,
    formatVersion: 1,
    tool,
    id,
    madeAt,
    madeBy: madeBy && { id: madeBy.id, name: madeBy.name },
    mode,
    withSuggestions,
    guidelines,
    articles: content.articles.map((known) => ({
      id: known.article.id,
      origin: known.article.origin,
      texts: known.texts.map((text) => packText(known, text, content)),
    })),
    analysts: isOpen && madeBy ? [madeBy] : [],
    history: isOpen ? content.articles.flatMap(({ changes }) => changes).filter(({ by }) => by === madeBy?.id) : [],
  };
}

function packText(
  { article }: KnownArticle,
  known: KnownText,
  content: PackContent,
): ReviewPack["articles"][number]["texts"][number] {
  const hash = textHash(known.text);
  const version = article.texts.find((text) => text.hash === hash);
  if (!version) throw new RangeError(`the article ${article.id} has no text ${hash}`);
  return { version, text: known.text, claims: content.claims === "texts" ? [] : packClaims(hash, known, content) };
}

function packClaims(
  text: TextHash,
  { detection, sheet }: KnownText,
  { id, withSuggestions, leastWorthiness }: PackContent,
): Claim[] {
  const claims = readClaims(detection, sheet)
    .filter((read) => isShown(read, leastWorthiness))
    .map(({ claim }) => neutral(claim, text, id, withSuggestions));
  // Two analysts' borders may make one claim of two.
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()].toSorted(compareClaims);
}

/** The claim as it stands, without a word of who found it, how, or what the tool thinks of it. */
function neutral(claim: Claim, text: TextHash, pack: PackId, withSuggestions: boolean): Claim {
  const { checkWorthiness: _, ...rest } = claim;
  return {
    ...rest,
    id: claimId(text, claim.pieces, claim.source?.span ?? null),
    suggestion: withSuggestions ? claim.suggestion : null,
    denies: [],
    foundBy: { kind: "detector", detector: packDetector(pack), rule: "review-pack" },
  };
}

/** What a text's claims are while it is under review: the pack's, whatever the detector would find. */
export function packDetection(pack: PackId, text: TextHash, claims: readonly Claim[]): Detection {
  return { version: 1, text, detector: packDetector(pack), claims: [...claims] };
}

/** What reading a pack came to. */
export type ReadPack =
  | { readonly ok: true; readonly pack: ReviewPack }
  | { readonly ok: false; readonly sentence: string };

const Head = z.object({ format: z.unknown(), formatVersion: z.unknown() });

/** Reads a pack, and checks that its claims lie in their texts and the texts are what their hashes say. Never throws. */
export function readPack(json: unknown): ReadPack {
  const head = Head.safeParse(json).data;
  if (head?.format !== reviewPackFormat) return { ok: false, sentence: "This file is no review pack." };
  if (head.formatVersion !== 1)
    return {
      ok: false,
      sentence: "This review pack was made by a newer version of the tool. Update the tool to open it.",
    };
  const parsed = ReviewPack.safeParse(json);
  if (!parsed.success)
    return { ok: false, sentence: `This review pack is damaged (${firstIssue(parsed.error)}). Ask for it again.` };
  const pack = parsed.data;
  for (const { texts, origin } of pack.articles)
    for (const { version, text, claims } of texts) {
      if (textHash(text) !== version.hash)
        return {
          ok: false,
          sentence: `The text of “${version.name}” (${originName(origin)}) was altered on the way: it is not what its hash says. Ask for the pack again.`,
        };
      const stray = claims.find(
        (claim) => claim.text !== version.hash || claim.pieces.some(({ end }) => end > text.length),
      );
      if (stray)
        return { ok: false, sentence: `A claim of “${version.name}” lies outside its text. Ask for the pack again.` };
    }
  return { ok: true, pack };
}

function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "its form is wrong";
}

/** What a file with a pack is called. */
export function packFileName({ articles, mode, madeAt }: Pick<ReviewPack, "articles" | "mode" | "madeAt">): string {
  const [only] = articles;
  const what = only && articles.length === 1 ? only.id : `${articles.length}-articles`;
  return `claimdesk-${mode}-review-${what}-${madeAt.slice(0, 10)}.json`;
}
