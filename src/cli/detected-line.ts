import { type CountedAttribution, attributionsOf } from "#cli/attributions-of.ts";
import { type WrittenLine, parsedLine } from "#cli/written-line.ts";
import type { Pieces, Span } from "#domain/anchor/span.ts";
import { envelope, spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import { readArticle } from "#domain/detect/detect.ts";
import type { AskedQuestion } from "#domain/detect/finding.ts";
import type { DetectionModels } from "#domain/detect/models.ts";
import type { Tagger } from "#domain/detect/token.ts";
import { z } from "#domain/schema.ts";

const Line = z.object({ id: z.string(), text: z.string() });

/**
 * The claims of one article, `{id, text}` as JSON, as one line of JSON: `{id, claims}`. Spans count UTF-16 code units of
 * the text, and borders are those of {@link attributionsOf}; `asShown` holds the claims as the screen shows them, with
 * their ids. What only asks something is marked `asks`: it is no claim, and nothing of it is shown. A line that is no such
 * article is refused.
 */
export function detectedLine(line: string, tag: Tagger, models: DetectionModels): WrittenLine {
  const article = parsedLine(line, Line, "id and text");
  if (!article.ok) return article;
  const { id, text } = article.value;
  const readable = { text, hash: textHash(text), outline: readOutline(text) };
  const { detection, questions } = readArticle(readable, tag, models);
  const written = attributionsOf(text, detection.claims, questions).map((attribution) =>
    writtenAttribution(text, attribution),
  );
  return { ok: true, line: JSON.stringify({ id, claims: written }) };
}

function writtenAttribution(text: string, attribution: CountedAttribution): object {
  const { pieces, cue, shown, asked, inner } = attribution;
  return {
    ...(shown[0] ? writtenClaim(text, shown[0]) : writtenQuestion(text, asked[0])),
    ...located(text, pieces),
    ...(cue && { cue: located(text, [cue]) }),
    denies: shown.flatMap(({ denies }) => denies.map(({ claim, type, score }) => ({ claim, type, score }))),
    asShown: shown.map((claim) => ({
      id: claim.id,
      ...located(text, claim.pieces),
      ...(claim.cue && { cue: located(text, [claim.cue]) }),
    })),
    inner: inner.map((within) => writtenAttribution(text, within)),
  };
}

function writtenClaim(text: string, { id, source, suggestion, basis, foundBy, checkWorthiness }: Claim): object {
  const detected = foundBy.kind === "detector" ? foundBy : null;
  const score = detected?.score ?? checkWorthiness;
  return {
    id,
    ...(source && { source: located(text, [source.span]), speaker: source.speaker }),
    // Without a suggestion the claim is open, as it is on the screen.
    status: suggestion ? suggestedStatus(suggestion, false) : "open",
    basis,
    ...(score !== undefined && { score }),
    rule: detected?.rule,
  };
}

/** It has no id, being no claim; its status says whether somebody is named who asks. */
function writtenQuestion(text: string, question: AskedQuestion | undefined): object {
  const source = question?.source ?? null;
  return {
    asks: true,
    ...(source && { source: located(text, [source]) }),
    status: source ? "sourced" : "unsourced",
    basis: "attributed",
    ...(question && { score: Math.round(question.score * 1000) / 1000 }),
    rule: "model",
  };
}

function located(text: string, pieces: Pieces): object {
  const parts = pieces.map((span: Span) => ({ ...span, quote: spanText(text, span) }));
  // The quotation of a whole is its stretch of text, so that text.slice(start, end) is the quote.
  const whole = envelope(pieces);
  return { ...whole, quote: spanText(text, whole), parts };
}
