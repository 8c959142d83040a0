import MiniSearch, { type Query } from "minisearch";
import type { ArticleId } from "#domain/article/article.ts";
import type { SearchIndex } from "#domain/ports.ts";
import { type FoundArticle, findInArticle } from "#domain/search/hits.ts";
import { type Sought, parseQuery } from "#domain/search/query.ts";
import { type SearchedArticle, type SearchedFields, searchedFields } from "#domain/search/searched-article.ts";
import { isBeginning, spellingLeeway } from "#domain/search/spelling.ts";
import { holdsPhrases, termLines } from "#domain/search/term-lines.ts";
import { lettersOf, termsOf } from "#domain/search/tokens.ts";

/** How many articles and passages of each are given: more than anybody reads; a longer query finds the others. */
const mostArticles = 30;
const mostHits = 4;
const mostSuggestions = 3;

/** After how many articles others get their turn, when many are looked through in vain. */
const pauseEvery = 50;

/** What counts how much: an analyst's own words, and whom a claim is attributed to, are rarer than the text's. */
const boost = { text: 1, speakers: 2, notes: 3 };

interface Entry extends SearchedFields {
  readonly id: ArticleId;
}

/** The search itself, in this thread. MiniSearch says which articles come first; what is shown of them is the domain's. */
export function textIndex(): SearchIndex {
  const articles = new Map<ArticleId, { readonly article: SearchedArticle; readonly lines: string }>();
  const index = new MiniSearch<Entry>({
    fields: ["text", "speakers", "notes"],
    tokenize: (text) => [...termsOf(text)],
    // Terms come as they are looked up.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (term) => [term],
      combineWith: "AND",
      boost,
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });

  let searches = 0;

  function remove(id: ArticleId): void {
    // What is discarded is cleared away little by little, so that replacing takes time by the article alone.
    if (articles.delete(id)) index.discard(id);
  }

  return {
    async put(changed) {
      for (const article of changed) {
        remove(article.id);
        const fields = searchedFields(article);
        articles.set(article.id, { article, lines: termLines(fields) });
        index.add({ id: article.id, ...fields });
      }
    },
    async remove(id) {
      remove(id);
    },
    async search(query) {
      const sought = parseQuery(query);
      if (sought.length === 0) return { articles: [], more: false, suggestions: [] };
      const ranked = index.search({ queries: sought.map(queryFor) });
      const found: FoundArticle[] = [];
      searches += 1;
      const own = searches;
      for (const [i, { id }] of ranked.entries()) {
        if (i % pauseEvery === pauseEvery - 1) {
          await new Promise((resume) => setTimeout(resume, 0));
          // Somebody typed on meanwhile: nobody waits for this one any more.
          if (searches !== own) return { articles: found, more: true, suggestions: [] };
        }
        // The key that an entry was added with.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        const known = articles.get(id as ArticleId);
        if (!known || !holdsPhrases(known.lines, sought)) continue;
        const hit = findInArticle(known.article, sought, mostHits);
        if (!hit) continue;
        if (found.length === mostArticles) return { articles: found, more: true, suggestions: [] };
        found.push(hit);
      }
      return { articles: found, more: false, suggestions: found.length > 0 ? [] : suggestions(index, query) };
    },
  };
}

function queryFor(sought: Sought): Query {
  switch (sought.kind) {
    case "word":
      return {
        queries: [sought.term],
        prefix: isBeginning(sought.term),
        fuzzy: spellingLeeway(sought.term) || false,
      };
    case "phrase":
      return {
        combineWith: "AND",
        queries: sought.terms.map((term, i) => ({
          queries: [term],
          prefix: sought.open && i === sought.terms.length - 1,
        })),
      };
    case "run":
      return { combineWith: "AND", queries: sought.text.match(/\S/gu)?.flatMap((letter) => lettersOf(letter)) ?? [] };
  }
}

/** Queries of words that the articles do hold, for one that finds nothing. */
function suggestions(index: MiniSearch<Entry>, query: string): readonly string[] {
  const typed = termsOf(query);
  const suggested = index.autoSuggest(query, {
    tokenize: (text) => [...termsOf(text)],
    combineWith: "OR",
    prefix: isBeginning,
    fuzzy: (term) => (/\p{N}/u.test(term) ? false : 0.34),
  });
  const others = suggested.map(({ suggestion }) => suggestion).filter((words) => words !== typed.join(" "));
  return others.slice(0, mostSuggestions);
}
