import { piecesText } from "#domain/anchor/span.ts";
import { WebAddress } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Decision, Verdict } from "#domain/claim/reading.ts";
import type { Status } from "#domain/claim/status.ts";
import { iriOf, textIri } from "#domain/exchange/iri.ts";
import type { ReadText } from "#domain/exchange/read-texts.ts";

/** Who publishes, and where: nobody here knows it before the analyst says. */
export interface Publisher {
  readonly name: string;
  /** Of the page on which the reviews are published. */
  readonly address: string;
}

/** What readers are shown for a status: how the claim stands in the text, and nothing of its truth. */
const statusNames: Readonly<Record<Status, string>> = {
  sourced: "Attributed, not verified",
  unsourced: "Unsupported: no source or evidence given",
  denied: "Denied; no source for the claim",
  contested: "Disputed",
};

/** A ClaimReview as schema.org and Google's Fact Check tools have it. */
export interface ClaimReview {
  readonly "@type": "ClaimReview";
  readonly [property: string]: unknown;
}

/** The reviews of a text's claims that are marked for publishing, or what they still lack. */
export interface ClaimReviews {
  readonly reviews: readonly ClaimReview[];
  /** What is missing, each to stand in a list: "“the dam would hold”: a decision". */
  readonly missing: readonly string[];
}

/** What is missing before anything can be published. */
export function missingOf({ name, address }: Publisher): readonly string[] {
  return [
    ...(name.trim() === "" ? ["the publisher's name"] : []),
    ...(WebAddress.safeParse(address).success ? [] : ["the address of the page on which it is published"]),
  ];
}

/** The claims of a text that are marked for publishing, as ClaimReviews. */
export function claimReviews(read: ReadText, publisher: Publisher): ClaimReviews {
  const missing: string[] = [];
  const reviews = read.claims.flatMap((claim) => {
    const { decision, publish, dismissed } = claim.reading;
    if (!publish || dismissed) return [];
    const quote = piecesText(read.text, claim.claim.pieces);
    const author = authorOf(claim, read);
    if (!decision) missing.push(`${named(quote)}: a decision`);
    if (!author) missing.push(`${named(quote)}: who makes it (a source, or the article's author)`);
    return decision && author ? [claimReview(claim, quote, decision, author, read, publisher)] : [];
  });
  return { reviews, missing };
}

function claimReview(
  { claim, reading }: ReadClaim,
  quote: string,
  decision: Decision,
  author: object,
  { article, hash, title, byline }: ReadText,
  publisher: Publisher,
): ClaimReview {
  const { about } = article;
  return {
    "@type": "ClaimReview",
    "@id": `${publisher.address}#claim-${claim.id}`,
    url: publisher.address,
    datePublished: decision.at.slice(0, 10),
    claimReviewed: quote,
    author: { "@type": "Organization", name: publisher.name },
    itemReviewed: {
      "@type": "Claim",
      "@id": iriOf("claim", article.id, claim.id),
      text: quote,
      author,
      appearance: {
        "@type": "NewsArticle",
        "@id": textIri(hash),
        headline: title,
        ...(about?.address && { url: about.address }),
        ...(about?.date && { datePublished: about.date }),
        ...(about?.outlet && { publisher: { "@type": "Organization", name: about.outlet } }),
        ...(byline !== null && { author: { "@type": "Person", name: bare(byline) } }),
      },
    },
    reviewRating: ratingOf(decision.status, reading.verdict),
    ...(decision.reason !== undefined && { reviewBody: decision.reason }),
  };
}

/** A number comes from a verdict alone, and then with the verdict's own name: a status is none. */
function ratingOf(status: Status, verdict: Verdict | null): object {
  if (!verdict) return { "@type": "Rating", alternateName: statusNames[status] };
  const { rating, name, explanation } = verdict;
  return {
    "@type": "Rating",
    ratingValue: rating,
    bestRating: 5,
    worstRating: 1,
    alternateName: name,
    ...(explanation !== "" && { ratingExplanation: explanation }),
  };
}

/** Whoever makes the claim: its source, which isn't whoever denies it, or the article's author; null for nobody known. */
function authorOf({ claim: { source, basis } }: ReadClaim, { byline }: ReadText): object | null {
  if (source) return { "@type": isGroup(source.speaker) ? "Organization" : "Person", name: source.speaker };
  return basis === "author" && byline !== null ? { "@type": "Person", name: bare(byline) } : null;
}

/** A name alone begins with a capital letter; "the military", "officials" are no person's. */
function isGroup(speaker: string): boolean {
  return /^(?:the|a|an|some|several|many)\s/i.test(speaker) || !/^\p{Lu}/u.test(speaker);
}

function bare(byline: string): string {
  return byline.replace(/^by\s+/i, "");
}

function named(quote: string): string {
  return `“${quote.length > 60 ? `${quote.slice(0, 60).toWellFormed().trimEnd()}…` : quote}”`;
}
