import { useMemo } from "react";
import type { Article, TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { type LinkAcross, type SeenLink, deniedAcross, denialsAcross, linksWithin } from "#domain/claim/claim-links.ts";
import type { Stop } from "#domain/claim/jumps.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type ClaimElsewhere, useClaimsElsewhere } from "#state/claims-elsewhere.ts";
import { useArticles } from "#state/queries/articles.ts";
import { type Reading, useReading } from "#state/reading.tsx";

/** The other end of a link, in the text in hand or in another. */
export type FarEnd =
  | { readonly kind: "here"; readonly claim: ReadClaim }
  | { readonly kind: "there"; readonly claim: ClaimElsewhere };

/** A link of the claim in hand, with all that is known of its other end. */
export interface LinkInHand extends SeenLink {
  readonly end: FarEnd;
}

/** A confirmed denial that can't be shown. */
export interface UnseenDenial {
  readonly id: ClaimId;
  /** Whether it is certain that the library has it no more. */
  readonly isLost: boolean;
}

export interface LinksInHand {
  /** Those within the text, in text order; then denials in other articles, then what it denies there. */
  readonly links: readonly LinkInHand[];
  readonly unseen: readonly UnseenDenial[];
}

const noLinks: LinksInHand = { links: [], unseen: [] };

/** Follows the links of a claim of the text in hand; those of other articles that are still being read are left out. */
export function useLinks(selected: ReadClaim | null): LinksInHand {
  const { linkEnds, relations, article } = useReading();
  const holder = useHolder(article, relations.articleOf);
  const across = useMemo(
    () => (selected ? [...denialsAcross(selected), ...deniedAcross(selected, relations.denialsByThese)] : []),
    [selected, relations.denialsByThese],
  );
  const there = useClaimsElsewhere(
    across.map(({ place }) => place),
    holder.articleOf,
  );
  if (!selected) return noLinks;
  const within = linksWithin(selected, linkEnds).map(({ end, ...link }): LinkInHand => ({
    ...link,
    end: { kind: "here", claim: end },
  }));
  return {
    links: [...within, ...across.flatMap((link) => linkThere(selected, link, there))],
    unseen: selected.deniedElsewhere
      .filter(({ link, verdict }) => verdict === "confirmed" && (!link || !holder.articleOf(link.denial.text)))
      .map(({ id }) => ({ id, isLost: relations.known && holder.known })),
  };
}

/** What the analyst said of it stands with the claim denied, whichever of the two that is. */
function linkThere(selected: ReadClaim, link: LinkAcross, there: readonly ClaimElsewhere[]): readonly LinkInHand[] {
  const { place, ...seen } = link;
  const claim = there.find((known) => known.place.claim === place.claim && known.place.text === place.text);
  if (!claim) return [];
  const end = { kind: "there", claim } as const;
  if (seen.other === "denial") return [{ ...seen, verdict: selected.reading.deniedBy[place.claim] ?? null, end }];
  const { deniedBy, linkedDenials } = claim.reading;
  const id = selected.claim.id;
  return [{ ...seen, type: linkedDenials[id]?.type ?? seen.type, verdict: deniedBy[id] ?? null, end }];
}

/** Finds the article that holds a text: among those of the analyst's links may be older texts, and other ones of this article. */
function useHolder(own: Article, articleOf: Reading["relations"]["articleOf"]) {
  const articles = useArticles().data;
  return useMemo(() => {
    const there = [own, ...(articles ?? [])].filter(({ removedAt }) => removedAt === null);
    const holding = (text: TextHash) => there.find(({ texts }) => texts.some(({ hash }) => hash === text)) ?? null;
    return { known: articles !== undefined, articleOf: (text: TextHash) => articleOf(text) ?? holding(text) };
  }, [own, articles, articleOf]);
}

/** Where a link leads to. */
export function stopAt(end: FarEnd, own: Pick<Article, "id">): Stop {
  if (end.kind === "there") return { article: end.claim.article.id, ...end.claim.place };
  const { id, text } = end.claim.claim;
  return { article: own.id, text, claim: id };
}
