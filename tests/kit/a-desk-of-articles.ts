import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Article, TextHash } from "#domain/article/article.ts";
import { piecesText } from "#domain/anchor/span.ts";
import type { Propositions } from "#domain/relate/proposition.ts";
import type { Relations } from "#domain/relate/relations.ts";
import { keepArticle } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk } from "./a-desk.ts";
import { fixedClock } from "./clock.ts";
import { seededIds } from "./seeded-ids.ts";
import type { Told } from "./told-again.ts";
import { wrappedRepository } from "./wrapped-repository.ts";

/** How the claims of one text stand to those of the others. */
type Related = Pick<Relations, "likenesses" | "denials">;

/** A desk with articles of one claim each, and the articles in the order given. */
export interface DeskOfArticles {
  readonly desk: KitDesk;
  readonly articles: readonly Article[];
}

/**
 * A desk with these articles, whose claims stand to each other as the test says, whatever comparing them would find.
 * @param related by text
 */
export async function aDeskOfArticles(
  told: readonly Told[],
  related: Readonly<Record<TextHash, Partial<Related>>>,
): Promise<DeskOfArticles> {
  const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
  const articles: Article[] = [];
  for (const { name, text, detection } of told) articles.push(await keepArticle(inner, detection.claims, name, text));
  const repository = wrappedRepository(inner, {
    relate: async () => ({ ok: true }),
    relationsOf: async (text) => ({
      version: 1,
      text,
      detector: "kit-1",
      likenesses: [],
      denials: [],
      others: [],
      ...related[text],
    }),
    propositions: async (text) => {
      const found = told.find(({ claim }) => claim.text === text);
      return found ? statedIn(found) : null;
    },
  });
  const desk = aDesk({ repository, claims: told.flatMap(({ detection }) => detection.claims) });
  return { desk, articles };
}

function statedIn({ text, detection }: Told): Propositions {
  return {
    version: 1,
    text: detection.text,
    detector: detection.detector,
    propositions: detection.claims.map(({ id, pieces, source }) => {
      const quote = piecesText(text, pieces);
      return {
        claim: id,
        quote,
        speaker: source?.speaker ?? null,
        stems: [],
        numbers: quote.match(/\d+/g) ?? [],
        names: [],
        times: [],
        negated: false,
        mood: "is",
        denial: null,
      };
    }),
    keys: [],
  };
}
