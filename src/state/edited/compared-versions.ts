import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type ClaimFate, type ReadVersion, fateSteps } from "#domain/edited/claim-fate.ts";
import { type EditedPair, pairSteps } from "#domain/edited/edited-pair.ts";
import { useActsState } from "#state/acts-context.tsx";
import { withPendingActs } from "#state/pending.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useArticleText } from "#state/queries/article-text.ts";
import { useDetection } from "#state/queries/detection.ts";
import { useSheet } from "#state/queries/sheet.ts";
import { inSlices } from "#state/review/slices.ts";

/** Two versions of an article, and what became of every claim of the older one. */
export interface ComparedVersions {
  readonly pair: EditedPair;
  readonly before: ReadVersion;
  readonly after: ReadVersion;
  readonly fates: readonly ClaimFate[];
}

/** How far comparing is. */
export type Comparing =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly reason: string }
  /** After an act, of the claims as they were before it, until they are compared anew. */
  | { readonly kind: "compared"; readonly compared: ComparedVersions };

/**
 * Compares two texts of an article as the analyst reads them, and again whenever a claim of either changes. The texts must
 * stay the same as long as the view is shown.
 */
export function useComparedVersions(article: ArticleId, from: TextHash, to: TextHash): Comparing {
  const before = useReadVersion(article, from);
  const after = useReadVersion(article, to);
  const [made, setMade] = useState<ComparedVersions | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const pair = useRef<EditedPair | null>(null);
  const [old, now] = [before.version, after.version];
  useEffect(() => {
    if (!old || !now) return;
    const stop = new AbortController();
    const compare = async (): Promise<ComparedVersions> => {
      // Texts never change under their hashes, and the two are those of the address: they are aligned once.
      pair.current ??= await inSlices(pairSteps(old.text, now.text), stop.signal);
      const fates = await inSlices(fateSteps(pair.current, old, now), stop.signal);
      return { pair: pair.current, before: old, after: now, fates };
    };
    compare().then(
      (compared) => {
        if (!stop.signal.aborted) setMade(compared);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => stop.abort();
  }, [old, now]);
  const reason = failure ?? before.failure ?? after.failure;
  if (reason !== null) return { kind: "failed", reason };
  return made ? { kind: "compared", compared: made } : { kind: "reading" };
}

/** A text with its claims, acts on their way counted in; null until all of it is read. */
function useReadVersion(article: ArticleId, hash: TextHash) {
  const text = useArticleText(hash);
  const detection = useDetection(useQueryClient(), article, hash);
  const sheet = useSheet(article, hash);
  const pending = useActsState((state) => state.pending);
  const { clock } = usePorts();
  const shown = useMemo(
    () => (sheet.data ? withPendingActs(sheet.data, pending, () => clock.now()) : null),
    [sheet.data, pending, clock],
  );
  const version = useMemo(
    (): ReadVersion | null =>
      text.data && detection.data && shown
        ? { hash, text: text.data.text, detection: detection.data, claims: readClaims(detection.data, shown) }
        : null,
    [hash, text.data, detection.data, shown],
  );
  const failure = text.error ?? detection.error ?? sheet.error;
  return { version, failure: failure && failure.message };
}
