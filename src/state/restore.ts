import { useCallback } from "react";
import { counted } from "#domain/exchange/imported.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** What a file would bring back, before anything is stored. */
export type RestorePreview =
  | { readonly ok: true; readonly content: ExportContent; readonly sentences: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/** Looks at a backup, and restores it. */
export interface Restoring {
  /** @param file the file's text; rejects where the browser can't read it */
  readonly look: (file: Pick<Blob, "text">) => Promise<RestorePreview>;
  /** Null where it was restored; else why nothing was. */
  readonly restore: (content: ExportContent) => Promise<string | null>;
}

/** Restoring, with the present storage. */
export function useRestoring(): Restoring {
  const { repository } = usePorts();
  const look = useCallback((file: Pick<Blob, "text">) => preview(repository, file), [repository]);
  const restore = useCallback(
    async (content: ExportContent) => {
      const restored = await repository.restore(content, false);
      if (!restored.ok) return restored.sentence;
      session.getState().notify("The backup is restored.");
      return null;
    },
    [repository],
  );
  return { look, restore };
}

async function preview(repository: Repository, file: Pick<Blob, "text">): Promise<RestorePreview> {
  const [text, { readBackup }] = await Promise.all([file.text(), import("#domain/exchange/read-backup.ts")]);
  const read = readBackup(text);
  if (!read.ok) return read;
  const looked = await repository.restore(read.content, true);
  if (!looked.ok) return looked;
  const names = looked.analysts.map(({ name }) => name).filter((name) => name !== "");
  const whose = names.length > 0 ? ` Work of ${names.join(", ")}.` : "";
  const brings =
    looked.changes === 0
      ? "All acts in it are in this browser already."
      : `Not in this browser yet: ${counted(looked.changes, "act")}.`;
  return { ok: true, content: read.content, sentences: [read.report.sentence + whose, brings, ...looked.leftOut] };
}
