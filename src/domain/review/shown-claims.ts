import { TextHash } from "#domain/article/article.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { ClaimId } from "#domain/claim/claim.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { z } from "#domain/schema.ts";

/**
 * The claims of a text that were marked for an analyst when they sent their work, by a pack or by the tool: whichever of
 * them they said nothing of they left open, and did not miss.
 */
export const ShownClaims = z.strictObject({
  version: z.literal(1),
  text: TextHash,
  analyst: AnalystId,
  claims: z.array(ClaimId),
});
export type ShownClaims = Readonly<z.infer<typeof ShownClaims>>;

/** What whoever wrote a file was shown, text by text; nothing where no claim was marked for them. */
export function shownIn({ exportedBy, articles }: ExportContent): readonly ShownClaims[] {
  if (exportedBy === null) return [];
  return articles.flatMap(({ texts }) =>
    texts.flatMap(({ detection }): readonly ShownClaims[] =>
      detection && detection.claims.length > 0
        ? [{ version: 1, text: detection.text, analyst: exportedBy, claims: detection.claims.map(({ id }) => id) }]
        : [],
    ),
  );
}
