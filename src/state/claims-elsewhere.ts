import { useQueries } from "@tanstack/react-query";
import type { Article } from "#domain/article/article.ts";
import { newestText } from "#domain/article/article.ts";
import { piecesText } from "#domain/anchor/span.ts";
import { correctedClaim } from "#domain/claim/corrected-claim.ts";
import { isThere } from "#domain/claim/read-claim.ts";
import { type Reading, standing, untouchedReading } from "#domain/claim/reading.ts";
import type { Standing } from "#domain/claim/status.ts";
import type { TouchedClaim } from "#domain/history/sheet.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { useActsState } from "#state/acts-context.tsx";
import { withPendingActs } from "#state/pending.ts";
import { usePorts } from "#state/ports-context.tsx";
import { articleTextQuery } from "#state/queries/article-text.ts";
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
  const ports = usePorts();
  const { repository, clock } = ports;
  const pending = useActsState((acts) => acts.pending);
  const there = [...new Set(places.map(({ text }) => text))].flatMap((text) => {
    const article = articleOf(text);
    return article ? [{ article, text }] : [];
  });
  const propositions = useQueries({ queries: there.map(({ text }) => propositionsQuery(repository, text)) });
  const sheets = useQueries({ queries: there.map(({ article, text }) => sheetQuery(repository, article.id, text)) });
  // Those made by hand, and those that the present detector finds no more, are told in their text's own words.
  const read = there.map(({ text }, i) => {
    const sheet = sheets[i]?.data;
    const stated = propositions[i];
    const touched = sheet ? withPendingActs(sheet, pending, () => clock.now()).touched : null;
    const found = stated?.data?.propositions ?? [];
    const isStated = (id: string) => found.some(({ claim }) => claim === id);
    const unstated =
      stated?.isSuccess === true &&
      places.some(({ text: at, claim }) => at === text && touched?.[claim] && !isStated(claim));
    return { touched, found, unstated };
  });
  const texts = useQueries({
    queries: there.map(({ text }, i) => ({
      ...articleTextQuery(ports, text),
      enabled: read[i]?.unstated === true,
    })),
  });
  return places.flatMap((place): readonly ClaimElsewhere[] => {
    const i = there.findIndex(({ text }) => text === place.text);
    const article = there[i]?.article;
    const { touched, found = [] } = read[i] ?? {};
    if (!article || !touched) return [];
    const known = touched[place.claim];
    const text = texts[i]?.data?.text;
    const proposition =
      found.find(({ claim }) => claim === place.claim) ??
      (known && text !== undefined && isThere(known) ? inOwnWords(known, text) : null);
    const reading = known?.reading ?? untouchedReading;
    if (!proposition || reading.dismissed) return [];
    return [{ place, article, title: newestText(article).name, proposition, reading, standing: standing(reading) }];
  });
}

/** A claim that was not compared with others: its words, and nothing to compare. */
function inOwnWords({ claim, reading }: TouchedClaim, text: string): Proposition {
  const { id, pieces, source } = correctedClaim(claim, reading);
  return {
    claim: id,
    quote: piecesText(text, pieces),
    speaker: source?.speaker ?? null,
    stems: [],
    numbers: [],
    names: [],
    times: [],
    negated: false,
    mood: "is",
    denial: null,
  };
}
