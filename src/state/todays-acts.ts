import { useQueries, useQuery } from "@tanstack/react-query";
import { piecesText } from "#domain/anchor/span.ts";
import type { Article, TextHash } from "#domain/article/article.ts";
import { correctedClaim } from "#domain/claim/corrected-claim.ts";
import { type ChangeWords, wordsOfChange } from "#domain/history/change-words.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import { type Step, stepsOf } from "#domain/history/steps.ts";
import { startOfLocalDay } from "#state/local-day.ts";
import { usePorts } from "#state/ports-context.tsx";
import { articleTextQuery } from "#state/queries/article-text.ts";
import { useArticles } from "#state/queries/articles.ts";
import { actsSinceQuery } from "#state/queries/history.ts";
import { sheetQuery } from "#state/queries/sheet.ts";

/** One change of a step, in words. */
export interface ToldChange extends ChangeWords {
  readonly change: Change;
  /** The article's name as it was when its text was stored. */
  readonly article: string;
  /** The claim's words as they stand now; null for an act on the article, and while they are being read. */
  readonly claim: string | null;
}

/** One of today's acts. */
export interface ToldStep extends Step {
  readonly told: readonly ToldChange[];
  /** The number of its last change: going back to here keeps it. */
  readonly n: number;
  /** How many acts that stand were done after it. */
  readonly later: number;
}

/** What was done today in this browser, newest first. */
export interface TodaysActs {
  /** Null while it is being read. */
  readonly steps: readonly ToldStep[] | null;
  readonly error: Error | null;
}

/** Follows what was done today, with the words that it was done to. */
export function useTodaysActs(): TodaysActs {
  const { repository, folder, clock } = usePorts();
  const { data: changes, error } = useQuery(actsSinceQuery(repository, startOfLocalDay(clock.now())));
  const articles = useArticles().data ?? [];
  const places = placesOf(changes ?? []);
  const sheets = useQueries({ queries: places.map(({ article, text }) => sheetQuery(repository, article, text)) });
  const texts = useQueries({ queries: places.map(({ text }) => articleTextQuery({ repository, folder }, text)) });
  if (!changes) return { steps: null, error };

  const tell = (change: Change): ToldChange => {
    const at = places.findIndex(({ article, text }) => article === change.article && text === change.text);
    const text = texts[at]?.data?.text ?? null;
    const claim = text === null ? null : claimWords(change, sheets[at]?.data, text);
    return { change, ...wordsOfChange(change, text), article: nameOf(articles, change), claim };
  };
  const all = stepsOf(changes);
  const later = standingBefore(all);
  const steps = all.map((step, i): ToldStep => {
    const n = step.changes.at(-1)?.n ?? step.changes[0].n;
    return { ...step, told: step.changes.map(tell), n, later: later[i] ?? 0 };
  });
  return { steps, error };
}

/** Of each step, how many of those before it in the list stand. */
function standingBefore(steps: readonly Step[]): readonly number[] {
  let standing = 0;
  return steps.map(({ undone }) => {
    const before = standing;
    if (!undone) standing += 1;
    return before;
  });
}

function placesOf(changes: readonly Change[]): readonly { readonly article: string; readonly text: TextHash }[] {
  return [...new Map(changes.map(({ article, text }) => [`${article} ${text}`, { article, text }])).values()];
}

function claimWords({ claim }: Change, sheet: Sheet | undefined, text: string): string | null {
  const touched = claim === null ? undefined : sheet?.touched[claim];
  return touched ? piecesText(text, correctedClaim(touched.claim, touched.reading).pieces) : null;
}

function nameOf(articles: readonly Article[], { article, text }: Change): string {
  const known = articles.find(({ id }) => id === article);
  return (known?.texts.find(({ hash }) => hash === text) ?? known?.texts.at(-1))?.name ?? article;
}
