import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

interface BesideText {
  readonly guidelines: boolean;
  /** Whether the question for the analyst's name was put off. */
  readonly nameSkipped: boolean;
}

/** What of the review stands beside a text in this tab. */
const besideText = createStore<BesideText>()(() => ({ guidelines: false, nameSkipped: false }));

export function useBesideText(): BesideText {
  return useStore(besideText);
}

/** Shows the guidelines beside the text, or no more. */
export function toggleGuidelines(): void {
  besideText.setState(({ guidelines }) => ({ guidelines: !guidelines }));
}

/** Doesn't ask for the analyst's name again in this tab. */
export function skipName(): void {
  besideText.setState({ nameSkipped: true });
}
