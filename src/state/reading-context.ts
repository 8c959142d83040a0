import { useLayoutEffect, useMemo, useRef } from "react";
import { useActs } from "#state/acts-context.tsx";
import type { ReadingContext } from "#state/commands/reading-commands.ts";
import { useNextArticle } from "#state/go-to-next-article.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";

/** What commands on claims act on, for the text in hand. */
export function useReadingContext(): ReadingContext {
  const reading = useReading();
  const acts = useActs();
  const nextArticle = useNextArticle(reading.article);
  const latest = useRef(reading);
  useLayoutEffect(() => {
    latest.current = reading;
  }, [reading]);
  return useMemo((): ReadingContext => {
    const { article, version } = reading;
    const { notify, setNoteWanted } = session.getState();
    const where = { article: article.id, text: version.hash };

    async function takeBack(kind: "undo" | "redo"): Promise<void> {
      // What could not be stored is not in the history: giving it up is all that undoing it means.
      if (kind === "undo" && acts.dropNewest()) return;
      const { selected } = latest.current;
      const outcome = await acts.perform({ kind, ...where });
      // Whoever has moved on meanwhile is not pulled back: their next key would act on a claim they did not choose.
      const stayed = latest.current.selected?.claim.id === selected?.claim.id;
      // A step may have touched claims of other articles too.
      const changed = outcome.ok ? outcome.changes.findLast(({ text }) => text === version.hash) : undefined;
      const claim = changed?.claim ?? null;
      if (claim !== null && stayed) reading.select(claim);
      else if (!outcome.ok && outcome.kind === "refused") notify(outcome.sentence);
    }

    return {
      reading,
      nextArticle,
      notify,
      focusNote: () => setNoteWanted(true),
      takeBack: (kind) => void takeBack(kind),
      act: ({ original }, act) => void acts.perform({ kind: "claim", ...where, claim: original, act }),
    };
  }, [reading, acts, nextArticle]);
}
