import { useCallback } from "react";
import type { ArticleId } from "#domain/article/article.ts";
import type { Publisher } from "#domain/exchange/claim-review.ts";
import { useActs } from "#state/acts-context.tsx";
import type { ExportFormatId } from "#state/export-formats.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferencesStore } from "#state/preferences.ts";
import { session } from "#state/session.ts";

/** What to export, in which format, and whether to ask where to save it. */
export interface ExportRequest {
  readonly articles: readonly ArticleId[];
  readonly ask: boolean;
  /** Annotated JSON unless given. */
  readonly format?: ExportFormatId;
  /** Publishes as ClaimReview, under this name and at this address. */
  readonly publisher?: Publisher;
  /** Everything instead: all articles, removed ones too, and the cues. */
  readonly isBackup?: boolean;
  /** Into the folder that was chosen for backups. */
  readonly toFolder?: boolean;
}

/** Exports articles; false when nothing was saved. Says what came of it. */
export function useExports(): (request: ExportRequest) => Promise<boolean> {
  const ports = usePorts();
  const acts = useActs();
  const preferences = usePreferencesStore();
  return useCallback(
    async (request) => {
      try {
        const { exportArticles } = await loadExchange();
        return await exportArticles({ ports, acts, preferences }, request);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        session.getState().notify(`The export failed: ${reason}. Your work is unharmed; try again.`);
        return false;
      }
    },
    [ports, acts, preferences],
  );
}

/**
 * Loads what exporting takes: the formats are large and not needed before the first export. To be called ahead of it, so
 * that work can be handed out when the server has stopped meanwhile.
 */
export async function loadExchange() {
  return await import("#state/export-articles.ts");
}
