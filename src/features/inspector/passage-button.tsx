import type { Span } from "#domain/anchor/span.ts";
import { Quote } from "#features/inspector/quote.tsx";
import { session } from "#state/session.ts";
import { showPassage } from "#state/show-passage.ts";

/** A passage of the article in hand with its place; a press goes there. */
export function PassageButton({ span }: { readonly span: Span }) {
  const goThere = () => {
    // In a drawer the inspector would cover it.
    session.getState().setDrawer(null);
    if (!showPassage(span))
      session.getState().notify("That passage is folded away among the page furniture. Show it in the text first.");
  };
  return (
    <button type="button" className="text-start hover:underline" onClick={goThere}>
      <Quote span={span} located />
    </button>
  );
}
