import type { QueryClient } from "@tanstack/react-query";
import { type StoreApi, createStore } from "zustand/vanilla";
import type { Committed, CommittedText, Repository, WriteFailure } from "#domain/ports.ts";
import type { Intent } from "#domain/history/act.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import type { UndoState } from "#domain/history/undo.ts";
import { sheetKey } from "#state/queries/sheet.ts";
import { showWritten } from "#state/queries/show-written.ts";
import { undoStateKey } from "#state/queries/undo-state.ts";

/** Acts of this tab on their way into the repository. */
export interface ActsState {
  /** Not committed yet, oldest first. They are shown as if they were. */
  readonly pending: readonly Intent[];
  /** Why the oldest pending act could not be stored; null while all goes well. */
  readonly failure: WriteFailure | null;
}

/** Stores acts one after another, and keeps on screen what could not be stored. */
export interface Acts {
  readonly store: StoreApi<ActsState>;
  /** Adds an act. Resolves with the commit, with the refusal of the act, or with the failure that keeps it waiting. */
  perform(intent: Intent): Promise<Committed | WriteFailure>;
  /** Tries again to store what waits. */
  retry(): void;
  /** Gives up the newest act that waits behind a failure; false when none does. */
  dropNewest(): boolean;
}

/**
 * The tab's acts. An act is pending from the key press until its transaction is complete; a refused act is
 * dropped, any other failure stops the line, so that the order of acts never changes and none is lost.
 */
export function createActs(repository: Repository, client: QueryClient): Acts {
  const store = createStore<ActsState>()(() => ({ pending: [], failure: null }));
  const waiting = new Map<Intent, (outcome: Committed | WriteFailure) => void>();
  let working = false;

  function settle(intent: Intent, outcome: Committed | WriteFailure): void {
    waiting.get(intent)?.(outcome);
    waiting.delete(intent);
  }

  /** The oldest act can't be stored: whoever asked for it, or for one behind it, is told why it waits. */
  function stop(failure: WriteFailure): void {
    store.setState({ failure });
    for (const intent of store.getState().pending) settle(intent, failure);
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let intent = store.getState().pending[0]; intent; intent = store.getState().pending[0]) {
      // One act after another: the next may depend on this one.
      const outcome = await repository.commit(intent).catch(unexpectedFailure);
      if (outcome.ok) showCommitted(client, outcome);
      if (!outcome.ok && outcome.kind !== "refused") {
        stop(outcome);
        break;
      }
      const done = intent;
      store.setState(({ pending }) => ({ pending: pending.filter((other) => other !== done) }));
      settle(intent, outcome);
    }
    working = false;
  }

  return {
    store,
    perform: (intent) =>
      new Promise((resolve) => {
        waiting.set(intent, resolve);
        store.setState(({ pending }) => ({ pending: [...pending, intent] }));
        const { failure } = store.getState();
        if (failure) settle(intent, failure);
        else void work();
      }),
    retry: () => {
      store.setState({ failure: null });
      void work();
    },
    dropNewest: () => {
      const { pending, failure } = store.getState();
      if (!failure || pending.length === 0) return false;
      const left = pending.slice(0, -1);
      store.setState({ pending: left, failure: left.length > 0 ? failure : null });
      return true;
    },
  };
}

/** A fault in the storage must not strand the acts as "saving" for ever: like any failure, it can be retried. */
function unexpectedFailure(error: unknown): WriteFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    kind: "failed",
    sentence: `The storage ran into a fault (${reason}). What you did is kept on this page: try again, or export it.`,
  };
}

function showCommitted(client: QueryClient, { texts }: Committed): void {
  for (const text of texts) showText(client, text);
}

/** Puts a text's views where the screen reads them, unless another tab's newer ones are already there. */
function showText(client: QueryClient, { sheet, undo }: CommittedText): void {
  const key = sheetKey(sheet.article, sheet.text);
  const shown = client.getQueryData<Sheet>(key);
  if (shown && shown.analyst === sheet.analyst && shown.changes > sheet.changes) return;
  showWritten<Sheet>(client, key, () => sheet);
  showWritten<UndoState>(client, undoStateKey(sheet.article, sheet.text), () => undo);
}
