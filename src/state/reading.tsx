import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, createContext, useContext, useMemo, useState } from "react";
import type { Article, TextVersion } from "#domain/article/article.ts";
import { type LinkEnds, linkEnds } from "#domain/claim/claim-links.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { claimsReader } from "#domain/claim/reread-claims.ts";
import { type ShownClaims, partByLevel } from "#domain/claim/shown-claims.ts";
import type { UndoState } from "#domain/history/undo.ts";
import type { Progress } from "#domain/ports.ts";
import { useActsState } from "#state/acts-context.tsx";
import { withPendingActs } from "#state/pending.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferences } from "#state/preferences.ts";
import { type ArticleText, useArticleText } from "#state/queries/article-text.ts";
import { detectionKey, useDetection } from "#state/queries/detection.ts";
import { usePresentDetector } from "#state/queries/lexicon.ts";
import { useSheet } from "#state/queries/sheet.ts";
import { useUndoState } from "#state/queries/undo-state.ts";
import { type RelationsInHand, useRelations } from "#state/relations.ts";
import { session, useSession } from "#state/session.ts";

/** Whether the claims of the text are there yet. */
export type ClaimSearch =
  /** `limited`: without one of the detector's models, which could not be loaded. */
  | { readonly kind: "done"; readonly limited: boolean }
  | { readonly kind: "working"; readonly progress: Progress | null; readonly cancel: () => void }
  | { readonly kind: "stopped"; readonly sentence: string; readonly start: () => void };

/** One text of an article in the analyst's hands: what the reader and the inspector show. */
export interface Reading {
  readonly article: Article;
  readonly version: TextVersion;
  readonly text: ArticleText;
  /** Those shown, in reading order, dismissed ones left out. Acts that are still on their way are counted in. */
  readonly claims: readonly ReadClaim[];
  readonly dismissed: readonly ReadClaim[];
  /** The author's own statements that the analyst's level hides; selected or touched they are among the claims. */
  readonly hidden: readonly ReadClaim[];
  /** Those shown and hidden, by the links between them. */
  readonly linkEnds: LinkEnds;
  readonly selected: ReadClaim | null;
  readonly select: (claim: ClaimId | null) => void;
  readonly undo: UndoState;
  /** The analyst's note on the article as a whole; "" for none. */
  readonly note: string;
  readonly search: ClaimSearch;
  readonly relations: RelationsInHand;
}

const ReadingContext = createContext<Reading | null>(null);

/** The text in hand. Throws outside {@link ReadingProvider}, which is a bug. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error("useReading is called outside ReadingProvider");
  return reading;
}

interface ReadingProviderProps {
  readonly article: Article;
  readonly version: TextVersion;
  /** The claim that the address names. */
  readonly selected: ClaimId | null;
  readonly select: (claim: ClaimId | null) => void;
  /** Shown until the text has been read from the storage. */
  readonly loading: ReactNode;
  readonly children: ReactNode;
}

/** Brings one text with its claims to everything below. Throws to the nearest error boundary when it can't be read. */
export function ReadingProvider({ article, version, selected, select, loading, children }: ReadingProviderProps) {
  const text = useArticleText(version.hash);
  const { claims, dismissed, hidden, undo, note, relations } = useClaims(article, version, selected);
  const search = useClaimSearch(article, version);
  const ends = useMemo(() => linkEnds([...claims, ...hidden]), [claims, hidden]);
  const chosen = useMemo(
    () =>
      claims.find(({ claim }) => claim.id === selected) ?? dismissed.find(({ claim }) => claim.id === selected) ?? null,
    [claims, dismissed, selected],
  );
  const reading = useMemo(
    () =>
      text.data
        ? {
            article,
            version,
            text: text.data,
            claims,
            dismissed,
            hidden,
            linkEnds: ends,
            selected: chosen,
            select,
            undo,
            note,
            search,
            relations,
          }
        : null,
    [article, version, text.data, claims, dismissed, hidden, ends, chosen, select, undo, note, search, relations],
  );
  if (text.error) throw text.error;
  return reading ? <ReadingContext value={reading}>{children}</ReadingContext> : loading;
}

const nothingToUndo: UndoState = { undo: null, redo: null };

function useClaims(
  article: Article,
  version: TextVersion,
  selected: ClaimId | null,
): ShownClaims & Pick<Reading, "undo" | "note" | "relations"> {
  const { clock } = usePorts();
  const { leastWorthiness } = usePreferences();
  const detection = useDetection(useQueryClient(), article.id, version.hash).data;
  const sheet = useSheet(article.id, version.hash);
  const undo = useUndoState(article.id, version.hash).data ?? nothingToUndo;
  const pending = useActsState((acts) => acts.pending);
  const relations = useRelations(article, version, detection ?? null);
  if (sheet.error) throw sheet.error;

  const stored = sheet.data;
  const asActed = useMemo(
    () => stored && withPendingActs(stored, pending, () => clock.now()),
    [stored, pending, clock],
  );
  const [readClaims] = useState(claimsReader);
  const all = useMemo(
    // Until both are here, decided claims would flash up as open ones.
    () => (asActed ? readClaims(detection ?? null, asActed, relations.denialsOfThese) : []),
    [readClaims, asActed, detection, relations.denialsOfThese],
  );
  const atLevel = useMemo(() => partByLevel(all, leastWorthiness), [all, leastWorthiness]);
  // The lists stay the same ones while the selection moves among claims that are shown anyway: all marks hang on them.
  const lifted = atLevel.hidden.some(({ claim }) => claim.id === selected) ? selected : null;
  const shown = useMemo(
    () => (lifted ? partByLevel(all, leastWorthiness, lifted) : atLevel),
    [all, leastWorthiness, lifted, atLevel],
  );
  return { ...shown, undo, note: asActed?.note ?? "", relations };
}

function useClaimSearch(article: Article, version: TextVersion): ClaimSearch {
  const client = useQueryClient();
  const detector = usePresentDetector();
  const { status, fetchStatus, isStale, error, refetch, data } = useDetection(client, article.id, version.hash);
  const isLimitedHere = useSession(({ limited }) => limited.get(version.hash) === detector);
  const limited = isLimitedHere && data?.detector !== detector;
  const progress = useSession(({ detecting }) => detecting[version.hash] ?? null);
  return useMemo(() => {
    // Detecting anew (other cues) shows the claims from before meanwhile, and its progress only where it takes long.
    if (fetchStatus !== "idle" && (status !== "success" || progress))
      return {
        kind: "working",
        progress,
        cancel: () => {
          if (detector !== null) session.getState().stopSearch(version.hash, detector);
          void client.cancelQueries({ queryKey: detectionKey(version.hash) });
        },
      };
    if (status === "success" && (!isStale || fetchStatus !== "idle")) return { kind: "done", limited };
    return {
      kind: "stopped",
      sentence: error
        ? `Looking for claims failed (${error.message}). The text and your decisions are unharmed.`
        : status === "success"
          ? "Looking for claims anew was stopped. Those shown were found with the cues as they were before."
          : "Claims haven't been looked for in this text.",
      start: () => {
        session.getState().takeUpSearch(version.hash);
        void refetch();
      },
    };
  }, [client, version.hash, detector, status, fetchStatus, isStale, error, progress, refetch, limited]);
}
