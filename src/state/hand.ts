import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

interface HandState {
  /** Whether there is a caret in the text. */
  readonly caretShown: boolean;
  /** What was done last to a claim's borders, for a screen reader. */
  readonly news: string;
}

/** What a hand is doing in the text at the moment; nothing of it outlives the tab. */
export const handStore = createStore<HandState>()(() => ({ caretShown: false, news: "" }));

/** Reads a part of it and follows it. */
export function useHand<T>(select: (hand: HandState) => T): T {
  return useStore(handStore, select);
}

export function toggleCaret(): void {
  handStore.setState(({ caretShown }) => ({ caretShown: !caretShown }));
}

export function announce(news: string): void {
  handStore.setState({ news });
}
