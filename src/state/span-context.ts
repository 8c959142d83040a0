import { useMemo } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useActs } from "#state/acts-context.tsx";
import type { SpanContext } from "#state/commands/span-commands.ts";
import { announce, toggleCaret } from "#state/hand.ts";
import { useKnownDetection } from "#state/queries/detection.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";
import { caretOffset, readerSelection } from "#state/text-selection.ts";

/** What the commands on the borders of claims act on, for the text in hand. */
export function useSpanContext(): SpanContext {
  const reading = useReading();
  const acts = useActs();
  const { article, version, text } = reading;
  const detector = useKnownDetection(useQueryClient(), article.id, version.hash).data?.detector ?? null;
  return useMemo(
    () => ({
      hand: { text: text.text, blocks: text.outline.blocks },
      reading,
      detector,
      selection: readerSelection,
      caret: caretOffset,
      perform: (...given) => {
        const place = { article: article.id, text: version.hash };
        const [first, ...others] = given.map((act) => ({ kind: "claim", ...place, ...act }) as const);
        if (!first) return;
        void acts.perform(others.length === 0 ? first : { kind: "step", acts: [first, ...others] });
      },
      deselect: () => document.getSelection()?.collapseToEnd(),
      toggleCaret,
      notify: session.getState().notify,
      announce,
    }),
    [reading, acts, article, version, text, detector],
  );
}
