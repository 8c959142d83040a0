import type { Repository, Touched } from "#domain/ports.ts";

type Listener = Parameters<Repository["subscribe"]>[0];

/** Carries word of writes to the other tabs that have the same storage open. */
export interface TabChannel {
  send(touched: readonly Touched[]): void;
  /** Calls back when another tab wrote. */
  receive(listener: (touched: readonly Touched[]) => void): void;
}

/** Tells subscribers what was touched. */
export interface Announcer {
  /** After a write: here and in the other tabs. */
  wrote(touched: readonly Touched[]): void;
  /** Of something that concerns this tab alone. */
  here(touched: Touched): void;
  subscribe(listener: Listener): () => void;
}

/** @param channel null where there are no other tabs to tell */
export function announcer(channel: TabChannel | null): Announcer {
  const listeners = new Set<Listener>();
  const tell = (touched: Touched, where: "here" | "elsewhere") => {
    for (const listener of listeners) callSafely(() => listener(touched, where));
  };
  channel?.receive((touched) => touched.forEach((one) => tell(one, "elsewhere")));
  return {
    here: (touched) => tell(touched, "here"),
    wrote(touched) {
      channel?.send(touched);
      for (const one of touched) tell(one, "here");
    },
    subscribe(listener) {
      // A function of its own for each subscription: the same listener subscribed twice is two subscriptions.
      const own: Listener = (touched, where) => listener(touched, where);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** A listener's exception is a bug to be reported, and no reason to tell the analyst that a write had failed. */
function callSafely(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
