import { EndHandles } from "#features/reader/hand/end-handles.tsx";
import { SelectionBar } from "#features/reader/hand/selection-bar.tsx";
import { TextCaret } from "#features/reader/hand/text-caret.tsx";
import { spanCommands } from "#state/commands/span-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { toggleCaret, useHand } from "#state/hand.ts";
import { useReading } from "#state/reading.tsx";
import { useSpanContext } from "#state/span-context.ts";

/**
 * What a hand needs to set the borders of claims in the text: the commands, a caret, handles at the selected claim's
 * ends, and a bar at what is selected. Loaded after the text, which can be read and decided without it.
 */
export function Hand({ column }: { readonly column: HTMLElement }) {
  const { selected } = useReading();
  const { caretShown, news } = useHand((hand) => hand);
  const context = useSpanContext();
  useCommands(spanCommands, context);
  return (
    <>
      <output className="sr-only" aria-live="polite" data-hand>
        {news}
      </output>
      {caretShown && <TextCaret column={column} start={startOf(context)} onLeave={toggleCaret} />}
      {selected && !selected.reading.dismissed && (
        <EndHandles
          key={JSON.stringify([selected.claim.id, selected.claim.pieces, selected.standing])}
          column={column}
          selected={selected}
          context={context}
        />
      )}
      <SelectionBar column={column} context={context} />
    </>
  );
}

/** Where the caret appears: at the selected claim, else where the last one stood or the text begins. */
function startOf({ reading: { selected }, hand, caret }: ReturnType<typeof useSpanContext>): number {
  return selected?.claim.pieces[0]?.start ?? caret() ?? hand.blocks[0]?.start ?? 0;
}
