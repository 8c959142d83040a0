import { useEffect } from "react";
import { KeptField } from "#features/inspector/kept-field.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { writeArticleNote } from "#state/commands/mark-commands.ts";
import { useActs } from "#state/acts-context.tsx";
import { useReading } from "#state/reading.tsx";
import { session, useSession } from "#state/session.ts";

/** The analyst's note on the article as a whole: always there while no claim is selected, else when it is asked for. */
export function ArticleNote() {
  const { article, version, note, selected } = useReading();
  const acts = useActs();
  const keys = useShortcutKeys(writeArticleNote);
  const wanted = useSession(({ fieldWanted }) => fieldWanted === "article-note");
  const place = `article-note ${article.id} ${version.hash}`;
  const isShown = useSession(({ articleNoteShown }) => articleNoteShown);
  const isTooLong = useSession(({ drafts }) => drafts.has(place));
  useEffect(() => {
    // Once it is short enough it must not go from under the hands that shorten it.
    if (isTooLong) session.getState().setArticleNoteShown(true);
  }, [isTooLong]);
  if (selected && !isShown && !isTooLong) return null;
  const keep = async (written: string) => {
    const outcome = await acts.perform({
      kind: "article-note",
      article: article.id,
      text: version.hash,
      note: written,
    });
    if (!outcome.ok && outcome.kind === "refused") session.getState().notify(outcome.sentence);
  };
  return (
    <div className={selected ? "mb-4 border-b border-line pb-3.5" : "mt-4 border-t border-line pt-3.5"}>
      <KeptField
        key={place}
        place={place}
        label="Note on the article"
        keyHint={keys}
        placeholder="What holds for the whole article?"
        rows={2}
        stored={note}
        onKeep={(written) => void keep(written)}
        wanted={wanted}
        onFocused={fieldFocused}
        onLeft={() => session.getState().setArticleNoteShown(false)}
      />
    </div>
  );
}

function fieldFocused(): void {
  session.getState().setFieldWanted(null);
}
