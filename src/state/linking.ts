import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { DenialLink } from "#domain/claim/claim.ts";
import { type Jumps, noJumps } from "#domain/claim/jumps.ts";
import type { LinkedEnd } from "#domain/history/link-step.ts";

/** The claim that is to be linked, with the words to tell it by where its article is no longer in hand. */
export interface HeldEnd extends LinkedEnd {
  readonly words: string;
}

/** A link in the making: one end is held, the other is being chosen, in this article or another. */
export interface Linking {
  readonly held: HeldEnd;
  /** What the held end is: the denial, or what is denied. */
  readonly as: "denial" | "denied";
  readonly type: DenialLink["type"];
  /** What was linked last, as a sentence; "" before that. */
  readonly news: string;
}

interface LinkingState {
  readonly linking: Linking | null;
  readonly jumps: Jumps;
}

/** What is being linked, and where links were followed to. It outlives the article in hand, and nothing of it the tab. */
export const linkingStore = createStore<LinkingState>()(() => ({ linking: null, jumps: noJumps }));

/** Reads a part of it and follows it. */
export function useLinking<T>(select: (state: LinkingState) => T): T {
  return useStore(linkingStore, select);
}

export function setLinking(linking: Linking | null): void {
  linkingStore.setState({ linking });
}
