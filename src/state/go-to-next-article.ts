import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import type { Article } from "#domain/article/article.ts";
import { useActs } from "#state/acts-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferencesStore } from "#state/preferences.ts";
import { session } from "#state/session.ts";

/** The way on from a text whose claims are all decided. */
export interface NextArticle {
  /** Opens the next article with open claims at its first one, and says so. @param otherwise said where there is none */
  readonly open: (otherwise: string) => void;
  /** Says that all is decided here, and offers that article. */
  readonly offer: (decided: string) => void;
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
    const search = { current, ports, client, acts, preferences, navigate, hasLeft: () => left.current };
    const load = () => import("#state/leave-article.ts");
    const say = (sentence: string) => () => session.getState().notify(sentence);
    return {
      open: (otherwise) => void load().then(({ leaveArticle }) => leaveArticle(search, otherwise), say(otherwise)),
      offer: (decided) => void load().then(({ offerToLeave }) => offerToLeave(search, decided), say(decided)),
    };
  }, [current, ports, client, acts, preferences, navigate]);
}
