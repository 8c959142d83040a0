import { useMemo } from "react";
import type { MarkContext } from "#state/commands/mark-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";

/** What commands act on that say more of a claim, or of the article, than a status does. */
export function useMarkContext(): MarkContext {
  const { selected } = useReading();
  const { act } = useReadingContext();
  return useMemo(
    () => ({
      selected,
      act,
      focusField(field) {
        if (field === "article-note") session.getState().setArticleNoteShown(true);
        session.getState().setFieldWanted(field);
      },
    }),
    [selected, act],
  );
}
