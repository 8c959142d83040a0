import { Selector } from "#domain/anchor/selector.ts";
import { Span } from "#domain/anchor/span.ts";
import { Instant, TextHash } from "#domain/article/article.ts";
import { Claim, ClaimId } from "#domain/claim/claim.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { Decision, LinkVerdict, LinkedClaim, ReadingPatch, Verdict } from "#domain/claim/reading.ts";
import { Evidence } from "#domain/claim/evidence.ts";
import { Status } from "#domain/claim/status.ts";
import { Flag, Grade } from "#domain/claim/suggestion.ts";
import {
  AnnotatedClaim,
  AnnotatedInnerSource,
  AnnotatedSource,
  AnnotatedSuggestion,
  Corrections,
  IncomingDenial,
  OutgoingDenial,
} from "#domain/exchange/annotated-claim.ts";
import {
  AnnotatedAnalyst,
  AnnotatedArticle,
  AnnotatedJson,
  annotatedJsonSchemaFile,
} from "#domain/exchange/annotated-json.ts";
import { AnnotatedText } from "#domain/exchange/annotated-text.ts";
import { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { ExportedChain } from "#domain/exchange/exported-chain.ts";
import { Change } from "#domain/history/change.ts";
import { z } from "#domain/schema.ts";

/** What becomes a definition of its own in the JSON Schema, and how it is explained there. */
const definitions: readonly (readonly [schema: z.ZodType, id: string, description: string])[] = [
  [
    AnnotatedArticle,
    "Article",
    "An article: where it came from, and its texts, oldest first. Title, byline and date are those of the newest text.",
  ],
  [
    AnnotatedText,
    "Text",
    "One wording of an article, whole: its SHA-256 over the UTF-8 bytes, its claims in reading order (dismissed ones included), what the detector finds beside them, and the history of the work on it.",
  ],
  [
    AnnotatedClaim,
    "Claim",
    "The smallest affirmative proposition that somebody could check, as the exporting analyst reads it. standing says how it stands in the text, never whether it is true.",
  ],
  [
    AnnotatedSource,
    "Source",
    "Whoever the claim is attributed to. speaker is whom the words mean, selector where they stand; grade: A a document or recording, B named with direct knowledge, C named but interested or second-hand, D described but unnamed.",
  ],
  [
    AnnotatedInnerSource,
    "InnerSource",
    "A source within the source, for a quotation within a quotation, outermost first.",
  ],
  [
    AnnotatedSuggestion,
    "Suggestion",
    "What the tool suggests and why: the rule, and the words that made it apply. Only an analyst decides.",
  ],
  [
    OutgoingDenial,
    "OutgoingDenial",
    "A link to a claim that this one denies. elsewhere: that claim is not among this text's claims.",
  ],
  [
    IncomingDenial,
    "IncomingDenial",
    "A link from a claim that denies this one; claim is the denying one. A verdict of null is a link that is only suggested.",
  ],
  [
    Selector,
    "Selector",
    "A place in the text: text.slice(start, end) equals exact, counted in UTF-16 code units; prefix and suffix are up to 32 code units around it.",
  ],
  [
    Decision,
    "Decision",
    "An analyst's decision: the status, what the tool suggested at that moment, when and by whom.",
  ],
  [
    Evidence,
    "Evidence",
    "What an analyst brings for or against a claim: a passage of an article in the library, or a link. stance says what it says of the claim.",
  ],
  [
    Corrections,
    "Corrections",
    "What the analyst set in place of what was found; null where that stands. Spans are plain offsets; to: null says that there is none.",
  ],
  [LinkedClaim, "LinkedClaim", "The other end of a denial link that the analyst made or typed, and where it stands."],
  [
    Verdict,
    "Verdict",
    "What an analyst says of a claim's truth, for publishing: a rating from 1, the worst, to 5, and its name.",
  ],
  [LinkVerdict, "LinkVerdict", "What the analyst says of a suggested denial link."],
  [
    Status,
    "Status",
    "sourced: has a source; unsourced: has none; denied: is denied and has no source; contested: has a source and is denied.",
  ],
  [Grade, "Grade", "How direct a source is."],
  [Flag, "Flag", "Something to know beside the status; it changes nothing."],
  [
    AnnotatedAnalyst,
    "Analyst",
    "Somebody who worked on the articles, and the chain that their changes form in their browser.",
  ],
  [
    ExportedChain,
    "Chain",
    "What became of each change of a chain, numbered 1 to length: in a history of this file, elsewhere (ids by n, on articles that are not in the file), or unknown where the file was written (ranges, both ends included). head is the id of the last; followed holds the ids, by n, of changes in this file whose next one is not in it. A number that is none of these was removed.",
  ],
  [
    Change,
    "Change",
    "One act of an analyst. Its id is the SHA-256 of its other fields as JSON with sorted keys; previous is the id of the change before it in the chain. Order comes from n, never from at.",
  ],
  [ReadingPatch, "ReadingPatch", "The fields of a reading that a change sets."],
  [Claim, "BareClaim", "A claim as it is stored: spans are plain offsets."],
  [AnalystLexicon, "Lexicon", "How the analysts at a desk have changed the built-in cues."],
  [Span, "Span", "A stretch [start, end) of the text, in UTF-16 code units; never empty."],
  [Instant, "Instant", "ISO 8601 in UTC with milliseconds."],
  [TextHash, "TextHash", "SHA-256, 64 hexadecimal digits."],
  [
    ClaimId,
    "ClaimId",
    "20 hexadecimal digits, derived from the text's hash, the pieces and the source that it was found with.",
  ],
  [AnalystId, "AnalystId", "32 hexadecimal digits, random."],
];

/** The JSON Schema (2020-12) of {@link AnnotatedJson}, made from it. */
export function annotatedJsonSchema(): object {
  const registry = z.registry<{ id?: string; title?: string; description?: string }>();
  for (const [schema, id, description] of definitions) registry.add(schema, { id, description });
  registry.add(AnnotatedJson, {
    title: "Claimdesk: Annotated JSON, version 2",
    description:
      "News articles with their claims, who makes them and on what ground, and the history of the work on them.",
  });
  const { $schema, ...schema } = z.toJSONSchema(AnnotatedJson, { target: "draft-2020-12", metadata: registry });
  return { $schema, $id: annotatedJsonSchemaFile, ...schema };
}

/** The content of the file that comes with the tool, see `annotatedJsonSchemaFile`. */
export function annotatedJsonSchemaText(): string {
  return `${JSON.stringify(annotatedJsonSchema(), null, 2)}\n`;
}
