import { useStore } from "zustand";
import { type StoreApi, createStore } from "zustand/vanilla";
import type { GivenFile, Ports, Progress } from "#domain/ports.ts";
import type { HeldFile, Incoming } from "#domain/review/incoming.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** A file that colleagues sent, and how far it is with it. */
export interface IncomingEntry {
  readonly key: number;
  readonly name: string;
  readonly state:
    | { readonly kind: "waiting" }
    /** Null while nobody can say how far. */
    | { readonly kind: "reading" | "taking"; readonly progress: Progress | null }
    | { readonly kind: "read" };
  /** Null until it is read. */
  readonly incoming: Incoming | null;
}

/** The files that colleagues sent, as they are being read and taken in. */
export interface IncomingDesk {
  readonly store: StoreApi<{ readonly entries: readonly IncomingEntry[] }>;
  /** Reads files; each is shown at once, and nothing of them is kept. */
  readonly give: (files: readonly GivenFile[]) => void;
  /** Keeps what the files bring, one after another, and says so. */
  readonly take: (keys: readonly number[]) => Promise<void>;
  /** Stops reading or taking a file; one that was being taken stays, as it was read. */
  readonly cancel: (key: number) => void;
  /** Puts a file aside. */
  readonly leave: (key: number) => void;
}

/** So many files are read side by side: each takes several times its own size of memory. */
const lanes = 3;

/** What is at work for an entry, and what it left. */
interface Held {
  readonly file: GivenFile;
  running: AbortController;
  held: HeldFile | null;
}

export function createIncomingDesk({ incoming: reader }: Pick<Ports, "incoming">): IncomingDesk {
  const store = createStore<{ readonly entries: readonly IncomingEntry[] }>()(() => ({ entries: [] }));
  const all = new Map<number, Held>();
  let newest = 0;
  let reading = 0;

  const entryOf = (key: number) => store.getState().entries.find((entry) => entry.key === key);
  const change = (key: number, changed: Partial<IncomingEntry>) =>
    store.setState(({ entries }) => ({
      entries: entries.map((entry) => (entry.key === key ? { ...entry, ...changed } : entry)),
    }));

  /** What is told of work comes by another way than its outcome, and may come after it. */
  const showProgress = (key: number, kind: "reading" | "taking") => (progress: Progress) => {
    if (entryOf(key)?.state.kind === kind) change(key, { state: { kind, progress } });
  };

  function leave(key: number): void {
    const one = all.get(key);
    all.delete(key);
    store.setState(({ entries }) => ({ entries: entries.filter((entry) => entry.key !== key) }));
    one?.running.abort();
    one?.held?.letGo();
  }

  async function read(key: number, one: Held): Promise<void> {
    change(key, { state: { kind: "reading", progress: null } });
    const { signal } = one.running;
    try {
      const held = await reader.read(one.file, {
        signal,
        onProgress: showProgress(key, "reading"),
      });
      one.held = held;
      // Whoever put it aside meanwhile no longer wants it.
      if (!all.has(key)) held.letGo();
      else change(key, { state: { kind: "read" }, incoming: held.incoming });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  function readNext(): void {
    if (reading >= lanes) return;
    const next = store.getState().entries.find(({ state }) => state.kind === "waiting");
    const one = next && all.get(next.key);
    if (!one) return;
    reading += 1;
    void read(next.key, one).finally(() => {
      reading -= 1;
      readNext();
    });
    readNext();
  }

  /** What one file brought the others bring no more. */
  async function lookAgain(): Promise<void> {
    for (const [key, { held }] of all) {
      if (held?.incoming.kind !== "work") continue;
      const incoming = await held.lookAgain().catch(() => null);
      // What can't be looked at says so when it is taken.
      if (incoming?.kind === "work") change(key, { incoming });
    }
  }

  async function takeOne(key: number): Promise<void> {
    const one = all.get(key);
    if (!one?.held || one.held.incoming.kind === "refused" || entryOf(key)?.state.kind !== "read") return;
    const { held } = one;
    const { name } = one.file;
    one.running = new AbortController();
    const { signal } = one.running;
    change(key, { state: { kind: "taking", progress: null } });
    const { notify } = session.getState();
    try {
      const taken = await held.take({
        signal,
        onProgress: showProgress(key, "taking"),
      });
      if (!taken.ok) return notify(taken.sentence);
      notify(
        held.incoming.kind === "pack"
          ? "The pack is open: its articles are in the library."
          : `Took ${counted(taken.changes, "change", "changes")} from ${name}.`,
      );
      leave(key);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notify(
        signal.aborted
          ? `Taking ${name} in was stopped. Nothing was kept of it.`
          : `${name} could not be taken in (${reason}). Nothing was kept of it; try again.`,
      );
    } finally {
      change(key, { state: { kind: "read" } });
    }
  }

  return {
    store,
    give(files) {
      const added = files.map((file): IncomingEntry => {
        newest += 1;
        all.set(newest, { file, running: new AbortController(), held: null });
        return { key: newest, name: file.name, state: { kind: "waiting" }, incoming: null };
      });
      store.setState(({ entries }) => ({ entries: [...entries, ...added] }));
      readNext();
    },
    async take(keys) {
      for (const key of keys) await takeOne(key);
      await lookAgain();
    },
    cancel(key) {
      if (entryOf(key)?.state.kind === "taking") all.get(key)?.running.abort();
      else leave(key);
    },
    leave,
  };
}

const desks = new WeakMap<Ports["incoming"], IncomingDesk>();

/** The incoming files of this desk: they stay, and go on being read, while other pages are looked at. */
export function incomingDeskOf(ports: Pick<Ports, "incoming">): IncomingDesk {
  const known = desks.get(ports.incoming);
  if (known) return known;
  const desk = createIncomingDesk(ports);
  desks.set(ports.incoming, desk);
  return desk;
}

/** As {@link incomingDeskOf}, with its files as they are now. */
export function useIncomingDesk(): IncomingDesk & { readonly entries: readonly IncomingEntry[] } {
  const desk = incomingDeskOf(usePorts());
  const { entries } = useStore(desk.store);
  return { ...desk, entries };
}

/** A number with its noun: "1 change", "12 changes". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
