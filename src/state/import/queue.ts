import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { About, ArticleId } from "#domain/article/article.ts";
import type { AnnotationFile } from "#domain/exchange/annotation-file.ts";
import type { Draft } from "#domain/import/draft.ts";
import type { FieldChoice, FileRecord } from "#domain/import/record.ts";
import type { StandoffPair } from "#domain/import/standoff-files.ts";
import type { GivenFile } from "#domain/ports.ts";
import type { ManyStep } from "#state/decide-many.ts";

/** Another text that is the same as a draft's, or nearly so. */
export interface Twin {
  readonly kind: "same" | "near";
  /** Of all shingles of the two, the share that both have, 0 to 1. */
  readonly share: number;
  /** What the other one is called. */
  readonly name: string;
  /** The article of the library that it is; null where it waits in the queue too. */
  readonly article: ArticleId | null;
  readonly text: string;
}

/** What has become of something that was handed over. */
export type Stage =
  | { readonly kind: "waiting" | "reading" | "cancelled" }
  | { readonly kind: "failed"; readonly sentence: string; readonly leadsTo?: "review" }
  /** Its records are read; what their fields mean has to be said. */
  | { readonly kind: "fields"; readonly records: readonly FileRecord[]; readonly guess: FieldChoice }
  /** An article that can be kept. `about` is the draft's, as the analyst corrected it. */
  | {
      readonly kind: "ready";
      readonly draft: Draft;
      readonly about: About;
      readonly twin: Twin | null;
      /** Where it was fetched from; null for a file or a paste. */
      readonly address: string | null;
      readonly isChosen: boolean;
      /** The article of the library of which it is a newer version; null where it is an article of its own. */
      readonly newerVersionOf: ArticleId | null;
      /** Why it could not be kept when that was tried. */
      readonly problem: string | null;
    }
  /** Annotations that can be kept, once they are matched with what is stored. */
  | { readonly kind: "annotations"; readonly file: AnnotationFile }
  /** Annotations that were kept, and what takes all of them back in one. */
  | {
      readonly kind: "annotated";
      readonly file: AnnotationFile;
      readonly sentence: string;
      readonly articles: readonly ArticleId[];
      readonly step: ManyStep;
    }
  | {
      readonly kind: "kept";
      readonly article: ArticleId;
      readonly sentence: string;
      /** Whether the article had another text before. */
      readonly isNewVersion: boolean;
    };

/** What is read when its turn comes. */
export type Source =
  | { readonly kind: "file"; readonly file: GivenFile }
  /** brat's annotations, with the texts that lay beside them. */
  | { readonly kind: "standoff"; readonly pairs: readonly StandoffPair<GivenFile>[] }
  | { readonly kind: "link"; readonly address: string }
  | { readonly kind: "paste"; readonly text: string };

/** One thing in the queue. */
export interface QueueItem {
  readonly key: number;
  readonly name: string;
  readonly stage: Stage;
  readonly source: Source;
}

interface ImportQueue {
  readonly items: readonly QueueItem[];
  readonly lastKey: number;
  /** The item that the preview shows. */
  readonly shown: number | null;
  /** How many of the last files are read; null while none is being read. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly keeping: { readonly done: number; readonly total: number } | null;
  /** What was left out without an item of its own, as sentences. */
  readonly notes: readonly string[];
  readonly add: (given: readonly Pick<QueueItem, "name" | "source">[]) => void;
  readonly setStage: (key: number, stage: Stage) => void;
  /** Puts others in the place of an item: an archive's files, a file's articles. */
  readonly replace: (key: number, others: readonly Omit<QueueItem, "key">[]) => void;
  readonly remove: (key: number) => void;
  readonly show: (key: number | null) => void;
  readonly note: (sentence: string) => void;
  readonly setReading: (progress: { readonly done: number; readonly total: number } | null) => void;
  readonly setKeeping: (progress: { readonly done: number; readonly total: number } | null) => void;
  /** Takes out what is done with: kept, failed, cancelled. */
  readonly clearDone: () => void;
}

/** What this tab is about to add to the library; nothing of it is stored before it is kept, and nothing outlives the tab. */
export const importQueue = createStore<ImportQueue>()((set) => ({
  items: [],
  lastKey: 0,
  shown: null,
  reading: null,
  keeping: null,
  notes: [],
  add: (given) =>
    set(({ items, lastKey, shown }) => ({
      // A single thing is handed over to be looked at.
      shown: items.length === 0 && given.length === 1 ? lastKey + 1 : shown,
      items: [
        ...items,
        ...given.map((one, i) => ({ ...one, key: lastKey + 1 + i, stage: { kind: "waiting" } as const })),
      ],
      lastKey: lastKey + given.length,
    })),
  setStage: (key, stage) =>
    set(({ items }) => ({ items: items.map((item) => (item.key === key ? { ...item, stage } : item)) })),
  replace: (key, others) =>
    set(({ items, lastKey, shown }) => {
      const placed = others.map((other, i): QueueItem => ({ ...other, key: lastKey + 1 + i }));
      return {
        items: items.flatMap((item) => (item.key === key ? placed : [item])),
        lastKey: lastKey + others.length,
        shown: shown === key ? (placed[0]?.key ?? null) : shown,
      };
    }),
  remove: (key) =>
    set(({ items, shown }) => ({
      items: items.filter((item) => item.key !== key),
      shown: shown === key ? null : shown,
    })),
  show: (shown) => set({ shown }),
  note: (sentence) => set(({ notes }) => ({ notes: [...notes, sentence] })),
  setReading: (reading) => set({ reading }),
  setKeeping: (keeping) => set({ keeping }),
  clearDone: () =>
    set(({ items, shown }) => {
      const left = items.filter(({ stage }) => !["kept", "annotated", "failed", "cancelled"].includes(stage.kind));
      return { items: left, notes: [], shown: left.some(({ key }) => key === shown) ? shown : null };
    }),
}));

/** Reads a part of the queue and follows it. */
export function useImportQueue<T>(select: (queue: ImportQueue) => T): T {
  return useStore(importQueue, select);
}
