import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import { type Article, newestText } from "#domain/article/article.ts";
import { useActs } from "#state/acts-context.tsx";
import { claimAddress } from "#state/claim-address.ts";
import { type OpenArticle, knownOpenArticlesAfter } from "#state/next-article.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferencesStore } from "#state/preferences.ts";
import { session } from "#state/session.ts";
import { versionAddress } from "#state/shown-version.ts";

/** The way on from a text whose claims are all decided. */
export interface NextArticle {
  /** The name of the next article with open claims, as far as is known; null where there is none. */
  readonly name: () => string | null;
  /** Opens it at its first open claim, and says so. */
  readonly open: () => void;
}

/** Knows the way on from an article. Whoever has left it meanwhile is not taken along. */
export function useNextArticle(current: Article): NextArticle {
  const ports = usePorts();
  const client = useQueryClient();
  const acts = useActs();
  const preferences = usePreferencesStore();
  const navigate = useNavigate();
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  return useMemo(() => {
    const following = () => knownOpenArticlesAfter(current.id, client);
    const { notify } = session.getState();

    async function openClaimOf(next: OpenArticle) {
      const { firstOpenClaim } = await import("#state/first-open-claim.ts");
      return firstOpenClaim(next, { ports, client, acts, leastWorthiness: preferences.read().leastWorthiness });
    }

    async function open(): Promise<void> {
      for (const next of following()) {
        const { article, version } = next;
        // Where its claims can't be looked for, its own view says why.
        const claim = await openClaimOf(next).catch(() => undefined);
        if (left.current) return;
        if (claim === null) continue;
        notify(`Every claim of “${newestText(current).name}” is decided. This is “${version.name}”.`);
        await navigate(
          claim === undefined
            ? versionAddress(article, version.hash)
            : claimAddress(article, { text: version.hash, claim }),
        );
        return;
      }
      notify("No claim that is shown is open in any article.");
    }

    return { name: () => following()[0]?.version.name ?? null, open: () => void open() };
  }, [current, ports, client, acts, preferences, navigate]);
}
