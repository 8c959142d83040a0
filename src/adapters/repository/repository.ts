import { Article, textHash } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { Change } from "#domain/history/change.ts";
import type { Repository, Storage, WriteFailure } from "#domain/ports.ts";
import { nameAnalystInTransaction, readAnalysts, switchAnalystInTransaction } from "#adapters/repository/analysts.ts";
import { commitInTransaction } from "#adapters/repository/commit.ts";
import { type Comparer, comparerHere } from "#adapters/repository/comparer.ts";
import { type Desk, type DeskParts, type OnUnreadable, deskOn } from "#adapters/repository/desk.ts";
import {
  keepAboutInTransaction,
  keepDetectionInTransaction,
  keepTextInTransaction,
  markMissingInTransaction,
  setRemovedInTransaction,
} from "#adapters/repository/library-writes.ts";
import { editLexiconInTransaction, readLexicon } from "#adapters/repository/lexicon-record.ts";
import type { Done, Outcome } from "#adapters/repository/outcome.ts";
import { readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import { readPropositions, readRelations, relateIn } from "#adapters/repository/relations.ts";
import { StoredText } from "#adapters/repository/stored-text.ts";
import type { Writer } from "#adapters/repository/store.ts";
import { readUndoState } from "#adapters/repository/undo-reads.ts";
import { readAnalyst, readSheetSafely, readTallies } from "#adapters/repository/view-reads.ts";
import { readDetection } from "#adapters/repository/views.ts";

/** What a repository is made of. */
export interface RepositoryParts extends DeskParts {
  /** How work is kept at this moment; the same object until it changes. */
  readonly storage: () => Storage;
  /** On the spot unless given. */
  readonly comparer?: Comparer | undefined;
  /** Called after each act that was stored. */
  readonly afterCommit?: () => void;
}

/** A repository on any storage: what is read, decided and written is the same on all of them. */
export function repositoryOn({ storage, afterCommit, comparer = comparerHere, ...parts }: RepositoryParts): Repository {
  const desk = deskOn(parts);

  /** Runs a write and, once it is stored for good, remembers it and says what it touched. */
  async function write<I, T extends Done>(
    work: (desk: Desk, writer: Writer, input: I, unreadable: OnUnreadable) => Promise<Outcome<T>>,
    input: I,
    remember: (result: T) => void = () => undefined,
  ): Promise<T | WriteFailure> {
    const written = await desk.write((writer, unreadable) => work(desk, writer, input, unreadable));
    if (!written.ok) return written;
    if (written.value.result.ok) remember(written.value.result);
    if (written.value.touched.length > 0) desk.announcer.wrote(written.value.touched);
    return written.value.result;
  }

  const { store, announcer } = parts;
  return {
    get storage() {
      return storage();
    },
    get unreadable() {
      return desk.unreadable();
    },
    articles: () =>
      desk.read(async (reader, unreadable) => readRecords(Article, await reader.all("articles"), unreadable)),
    text: (hash) =>
      desk.read(async (reader, unreadable) => {
        const stored = readRecord(StoredText, await reader.get("texts", hash), unreadable);
        return stored?.text ?? null;
      }),
    async detection(text) {
      const found = await desk.read((reader, unreadable) => readDetection(reader, text, unreadable));
      if (found) desk.recent.keepDetection(found);
      return found;
    },
    sheet: (article, text) => readSheetSafely(desk, { article, text }),
    undoState: (article, text) =>
      desk.read(async (reader, unreadable) => {
        const analyst = await readAnalyst(reader, unreadable);
        if (!analyst) return { undo: null, redo: null };
        return readUndoState(reader, { article, text, chain: analyst.chain }, unreadable);
      }),
    tallies: () => readTallies(desk),
    analyst: () => desk.read(readAnalyst),
    analysts: () => desk.read((reader, unreadable) => readAnalysts(reader, unreadable, "all")),
    analystsHere: () => desk.read((reader, unreadable) => readAnalysts(reader, unreadable, "here")),
    // What reviewing takes is loaded before the transaction begins: nothing but the storage may be waited for in one.
    packs: async () => desk.read((await import("#adapters/repository/review-records.ts")).readPacks),
    guidelines: async () => desk.read((await import("#adapters/repository/review-records.ts")).readGuidelines),
    shownClaims: async () => desk.read((await import("#adapters/repository/review-records.ts")).readShownClaims),
    settlements: async () => desk.read((await import("#adapters/repository/review-records.ts")).readSettlements),
    lexicon: async () => (await desk.read(readLexicon)) ?? emptyLexicon,
    changes: (article) =>
      desk.read(async (reader, unreadable) => readRecords(Change, await reader.changesOnArticle(article), unreadable)),
    changesSince: (since) =>
      desk.read(async (reader, unreadable) => {
        const analyst = await readAnalyst(reader, unreadable);
        const found: Change[] = [];
        if (analyst)
          await reader.visitChainNewestFirst(analyst.chain, (entry) => {
            const change = readRecord(Change, entry, unreadable);
            if (change && change.at >= since) found.push(change);
            return change !== null && change.at < since;
          });
        return found;
      }),
    allChanges: () =>
      desk.read(async (reader, unreadable) => readRecords(Change, await reader.all("changes"), unreadable)),
    propositions: (text) => store.readLibrary((reader) => readPropositions(reader, text)),
    relationsOf: (text) => store.readLibrary((reader) => readRelations(reader, text)),
    relatedTexts: (detector) =>
      store.readLibrary(async (reader) => new Set(await reader.textsBy("relationsByDetector", detector))),
    // Nothing depends on it, so its code is not among what the first page waits for.
    seen: async () => (await import("#adapters/repository/seen.ts")).readSeen(store),

    keepText(origin, text, about) {
      const version = { hash: textHash(text), storedAt: parts.clock.now(), ...summaryOf(text) };
      return write(keepTextInTransaction, { origin, text, version, about: about ?? null });
    },
    keepAbout: (article, about) => write(keepAboutInTransaction, { article, about }),
    keepDetection: (article, detection) =>
      write(keepDetectionInTransaction, { article, detection }, () => desk.recent.keepDetection(detection)),
    async relate(text, detection) {
      const written = await relateIn(store, comparer, text, detection);
      if (!written.ok) return written;
      if (written.value.length > 0)
        announcer.wrote(written.value.map((touched) => ({ what: "relations", text: touched })));
      return { ok: true };
    },
    async keepSeen(seen) {
      const { keepSeenIn } = await import("#adapters/repository/seen.ts");
      const written = await keepSeenIn(store, seen);
      if (!written.ok) return written;
      announcer.wrote([{ what: "seen" }]);
      return { ok: true };
    },
    markMissing: (missing) => write(markMissingInTransaction, missing),
    editLexicon: (edit) => write(editLexiconInTransaction, edit),
    nameAnalyst: (name) => write(nameAnalystInTransaction, name.trim()),
    switchAnalyst: (to, name) => write(switchAnalystInTransaction, { to, name: name.trim() }),
    async restore(content, onlyLook) {
      // Before the transaction, which would end at a wait for anything else; rare enough not to be loaded with the page.
      const { restoreInTransaction } = await import("#adapters/repository/restore.ts");
      return write(restoreInTransaction, { content, onlyLook });
    },
    takeWork: async (content, onlyLook, watch = {}) =>
      write((await import("#adapters/repository/take-work.ts")).takeWorkInTransaction, { content, onlyLook, watch }),
    openPack: async (pack) =>
      write((await import("#adapters/repository/review-records.ts")).openPackInTransaction, pack),
    finishPack: async (id) =>
      write((await import("#adapters/repository/review-records.ts")).finishPackInTransaction, id),
    keepGuidelines: async (text) =>
      write((await import("#adapters/repository/review-records.ts")).keepGuidelinesInTransaction, text),
    keepSettlement: async (entry) =>
      write((await import("#adapters/repository/review-records.ts")).keepSettlementInTransaction, entry),
    setRemoved: (article, removed) => write(setRemovedInTransaction, { article, removed }),
    async commit(intent) {
      const committed = await write(commitInTransaction, intent, ({ texts }) =>
        texts.forEach(({ sheet }) => desk.recent.keepSheet(sheet)),
      );
      if (committed.ok && committed.changes.length > 0) afterCommit?.();
      return committed;
    },

    subscribe: (listener) => desk.announcer.subscribe(listener),
  };
}
