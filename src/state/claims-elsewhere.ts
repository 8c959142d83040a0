import { useQueries } from "@tanstack/react-query";
import type { Article } from "#domain/article/article.ts";
import { newestText } from "#domain/article/article.ts";
import { type Reading, standing, untouchedReading } from "#domain/claim/reading.ts";
import type { Standing } from "#domain/claim/status.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { useActsState } from "#state/acts-context.tsx";
import { withPendingActs } from "#state/pending.ts";
import { usePorts } from "#state/ports-context.tsx";
import { propositionsQuery } from "#state/queries/propositions.ts";
import { sheetQuery } from "#state/queries/sheet.ts";
import type { RelationsInHand } from "#state/relations.ts";

/** A claim of another article as a list shows it: its words, and how the analyst reads it. */
export interface ClaimElsewhere {
  readonly place: ClaimPlace;
  readonly article: Article;
  /** The article's name. */
  readonly title: string;
  readonly proposition: Proposition;
  readonly reading: Reading;
  readonly standing: Standing;
}

/**
 * Reads claims of other articles, in the order given; acts that are still on their way are counted in. Left out are
 * those that aren't read yet, and what the analyst dismissed as not a claim.
 */
export function useClaimsElsewhere(
  places: readonly ClaimPlace[],
  articleOf: RelationsInHand["articleOf"],
): readonly ClaimElsewhere[] {
  const { repository, clock } = usePorts();
  const pending = useActsState((acts) => acts.pending);
  const there = [...new Set(places.map(({ text }) => text))].flatMap((text) => {
    const article = articleOf(text);
    return article ? [{ article, text }] : [];
  });
  const propositions = useQueries({ queries: there.map(({ text }) => propositionsQuery(repository, text)) });
  const sheets = useQueries({ queries: there.map(({ article, text }) => sheetQuery(repository, article.id, text)) });
  return places.flatMap((place): readonly ClaimElsewhere[] => {
    const i = there.findIndex(({ text }) => text === place.text);
    const article = there[i]?.article;
    const sheet = sheets[i]?.data;
    const proposition = propositions[i]?.data?.propositions.find(({ claim }) => claim === place.claim);
    if (!article || !sheet || !proposition) return [];
    const { touched } = withPendingActs(sheet, pending, () => clock.now());
    const reading = touched[place.claim]?.reading ?? untouchedReading;
    if (reading.dismissed) return [];
    return [{ place, article, title: newestText(article).name, proposition, reading, standing: standing(reading) }];
  });
}
