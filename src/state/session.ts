import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { TextHash } from "#domain/article/article.ts";
import type { Progress } from "#domain/ports.ts";

/** A panel that is a drawer on narrow screens. */
export type Panel = "library" | "inspector";

/** A sentence shown for a while. `key` tells two equal sentences apart. */
export interface Notification {
  readonly key: number;
  readonly sentence: string;
}

interface Session {
  /** How far the detector is with texts that it is working on. */
  readonly detecting: Readonly<Record<TextHash, Progress>>;
  readonly notifications: readonly Notification[];
  /** The drawer that is open on a narrow screen. */
  readonly drawer: Panel | null;
  readonly shortcutsShown: boolean;
  /** The note field was asked for and waits to take the focus. */
  readonly noteWanted: boolean;
  /** Whether the furniture of an article is shown, by text. */
  readonly furnitureShown: ReadonlySet<TextHash>;
  setDetecting(text: TextHash, progress: Progress | null): void;
  notify(sentence: string): void;
  setDrawer(drawer: Panel | null): void;
  setShortcutsShown(shown: boolean): void;
  setNoteWanted(wanted: boolean): void;
  toggleFurniture(text: TextHash): void;
}

/** What this tab shows at the moment; nothing of it outlives the tab. */
export const session = createStore<Session>()((set) => ({
  detecting: {},
  notifications: [],
  drawer: null,
  shortcutsShown: false,
  noteWanted: false,
  furnitureShown: new Set(),
  setDetecting: (text, progress) =>
    set(({ detecting }) => {
      const { [text]: _, ...others } = detecting;
      return { detecting: progress ? { ...others, [text]: progress } : others };
    }),
  notify: (sentence) =>
    set(({ notifications }) => ({
      // A tab shows few at a time; keeping the last ten is enough for whoever subscribes late.
      notifications: [...notifications, { key: (notifications.at(-1)?.key ?? 0) + 1, sentence }].slice(-10),
    })),
  setDrawer: (drawer) => set({ drawer }),
  setShortcutsShown: (shortcutsShown) => set({ shortcutsShown }),
  setNoteWanted: (noteWanted) => set({ noteWanted }),
  toggleFurniture: (text) =>
    set(({ furnitureShown }) => {
      const shown = new Set(furnitureShown);
      if (!shown.delete(text)) shown.add(text);
      return { furnitureShown: shown };
    }),
}));

/** Reads a part of the session and follows it. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(session, select);
}
