import type { QueryClient } from "@tanstack/react-query";
import { type Article, newestText } from "#domain/article/article.ts";
import type { Ports, PreferencesStore } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import { claimAddress } from "#state/claim-address.ts";
import { firstOpenClaim } from "#state/first-open-claim.ts";
import { knownOpenArticlesAfter } from "#state/next-article.ts";
import { session } from "#state/session.ts";
import { versionAddress } from "#state/shown-version.ts";

/** What leaving an article takes. */
export interface Leaving {
  /** The article that is left. */
  readonly current: Article;
  readonly ports: Ports;
  readonly client: QueryClient;
  readonly acts: Acts;
  readonly preferences: PreferencesStore;
  readonly navigate: (address: string) => void | Promise<void>;
  /** Whether it has been left by other ways. */
  readonly hasLeft: () => boolean;
}

/** Opens the next article with a claim that is open and shown, and says so. @param otherwise said where there is none */
export async function leaveArticle(leaving: Leaving, otherwise: string): Promise<void> {
  const { current, client, preferences, navigate, hasLeft } = leaving;
  const { notify } = session.getState();
  const { leastWorthiness } = preferences.read();
  for (const next of knownOpenArticlesAfter(current.id, client)) {
    const { article, version } = next;
    // Where its claims can't be looked for, its own view says why.
    const claim = await firstOpenClaim(next, { ...leaving, leastWorthiness }).catch(() => undefined);
    if (hasLeft()) return;
    if (claim === null) continue;
    notify(`Every claim of “${newestText(current).name}” is decided. This is “${version.name}”.`);
    await navigate(
      claim === undefined
        ? versionAddress(article, version.hash)
        : claimAddress(article, { text: version.hash, claim }),
    );
    return;
  }
  notify(otherwise);
}

/** Says that all is decided here, and offers the next article with open claims, as far as is known. */
export function offerToLeave(leaving: Leaving, decided: string): void {
  const { notify } = session.getState();
  const [next] = knownOpenArticlesAfter(leaving.current.id, leaving.client);
  if (!next) notify(`${decided} Export hands in the work.`);
  else
    notify(`${decided} Shift+J goes on to “${next.version.name}”.`, {
      label: "Go on",
      onChoose: () => void leaveArticle(leaving, noneShown),
    });
}

const noneShown = "No claim that is shown is open in any other article.";
