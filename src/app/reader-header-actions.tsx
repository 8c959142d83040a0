import { Library, Redo2, Undo2 } from "lucide-react";
import { DisplayButton } from "#app/display-button.tsx";
import { ExportMenu } from "#app/export-menu.tsx";
import { useActsState } from "#state/acts-context.tsx";
import { redo, undo } from "#state/commands/reading-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { useLibrary } from "#state/library.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { late } from "#ui/late.tsx";
import { whenSomebodyIsHere } from "#ui/presence.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";

const GuidelinesButton = late(
  whenSomebodyIsHere(async () => ({
    default: (await import("#features/review/guidelines-button.tsx")).GuidelinesButton,
  })),
);

/** The reader's part of the header. */
export function ReaderHeaderActions() {
  const { article } = useReading();
  const { articles } = useLibrary();
  const wide = useMediaQuery("(min-width: 1000px)");
  return (
    <>
      {!wide && (
        <IconButton label="Articles" icon={<Library />} onClick={() => session.getState().setDrawer("library")} />
      )}
      <UndoButtons />
      {wide && <GuidelinesButton />}
      {wide && <DisplayButton />}
      <ExportMenu articles={[article.id]} all={articles.map(({ id }) => id)} />
    </>
  );
}

function UndoButtons() {
  const { undo: canTakeBack } = useReading();
  const context = useReadingContext();
  const pending = useActsState((acts) => acts.pending.length);
  const undoKeys = useShortcutKeys(undo);
  const redoKeys = useShortcutKeys(redo);
  return (
    <>
      <IconButton
        label="Undo"
        icon={<Undo2 />}
        keyHint={undoKeys}
        disabledReason={canTakeBack.undo || pending > 0 ? undefined : "nothing to take back in this text"}
        onClick={() => undo.run(context)}
      />
      <IconButton
        label="Redo"
        icon={<Redo2 />}
        keyHint={redoKeys}
        disabledReason={canTakeBack.redo ? undefined : "nothing to do again"}
        onClick={() => redo.run(context)}
      />
    </>
  );
}
