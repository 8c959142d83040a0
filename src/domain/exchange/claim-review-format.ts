import { type ClaimReview, type Publisher, claimReviews, missingOf } from "#domain/exchange/claim-review.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { newestReadText } from "#domain/exchange/read-texts.ts";
import { RefusedExport } from "#domain/exchange/refused-export.ts";

/** How much of what is missing a sentence names. */
const namedAtMost = 5;

/**
 * ClaimReview JSON-LD of the claims that are marked for publishing. Nothing is written while something is missing:
 * a page with half of its reviews would be published.
 */
export function claimReviewFormat(publisher: Publisher): ExportFormat {
  return {
    ending: ".claim-review.jsonld",
    type: "application/ld+json",
    async *write(_, articles) {
      const missing = [...missingOf(publisher)];
      const reviews: ClaimReview[] = [];
      for await (const known of articles) {
        const found = claimReviews(newestReadText(known), publisher);
        missing.push(...found.missing);
        reviews.push(...found.reviews);
      }
      if (missing.length > 0) throw new RefusedExport(refusal(missing));
      if (reviews.length === 0)
        throw new RefusedExport("Nothing was exported: no claim of these articles is marked for publishing.");
      yield `${JSON.stringify({ "@context": "https://schema.org", "@graph": reviews }, null, 2)}\n`;
    },
  };
}

function refusal(missing: readonly string[]): string {
  const more = missing.length - namedAtMost;
  const list = missing.slice(0, namedAtMost).join("; ");
  return `Nothing was exported, because this is missing: ${list}${more > 0 ? `; and ${more} more` : ""}.`;
}
