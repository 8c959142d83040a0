import { type StoreApi, createStore } from "zustand/vanilla";
import { type ArticleId, type TextHash, articleTitle } from "#domain/article/article.ts";
import type { Change } from "#domain/history/change.ts";
import type { KeptPack, Repository } from "#domain/ports.ts";
import { type Matching, type Work, matchWorks } from "#domain/review/matching.ts";
import { worksOn } from "#domain/review/works.ts";
import { inLibraryOrder } from "#state/library.ts";
import { pause } from "#state/review/slices.ts";

/** Everybody's work on one text. */
export interface ReviewedText {
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly title: string;
  readonly matching: Matching;
}

/** All work on all texts of which there is any. */
export interface ReviewWork {
  /** In the order of the library. */
  readonly texts: readonly ReviewedText[];
  /** Texts of blind packs that are still being answered here: nobody sees another's decisions on them. */
  readonly withheld: number;
}

/** How far reading it has come. */
export interface ReviewWorkState {
  readonly kind: "waiting" | "reading" | "read" | "stopped" | "failed";
  readonly done: number;
  readonly total: number;
  /** What was read last; it stands while it is read anew. */
  readonly work: ReviewWork | null;
  /** Why reading failed, as a sentence. */
  readonly failure: string | null;
}

/** Reads what all analysts did, and reads it anew when that has changed. */
export interface ReviewWorkReader {
  readonly store: StoreApi<ReviewWorkState>;
  /** Reads, and follows what changes, until the function that it returns is called. */
  follow(): () => void;
  read(): Promise<void>;
  stop(): void;
}

export function createReviewWork(repository: Repository): ReviewWorkReader {
  const store = createStore<ReviewWorkState>()(() => ({
    kind: "waiting",
    done: 0,
    total: 0,
    work: null,
    failure: null,
  }));
  let running = new AbortController();
  let known: string | null = null;
  let isStale = true;

  async function read(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    isStale = false;
    store.setState({ kind: "reading", done: 0, total: 0, failure: null });
    try {
      known = await recordsWithoutWork(repository);
      const work = await readWork(repository, signal, (done, total) => store.setState({ done, total }));
      if (!signal.aborted) store.setState({ kind: "read", work });
    } catch (error) {
      isStale = true;
      if (signal.aborted) return;
      store.setState({ kind: "failed", failure: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Settling and writing guidelines are told in one word with a colleague's work, and change nobody's work. */
  async function onReview(): Promise<void> {
    const now = await recordsWithoutWork(repository);
    const isOther = known !== null && now !== known;
    const packsBefore = known?.split("|")[0];
    known = now;
    if (isOther && packsBefore === now.split("|")[0]) return;
    await read();
  }

  return {
    store,
    follow() {
      const stopListening = repository.subscribe((touched) => {
        if (touched.what === "review") void onReview();
        else if (touched.what === "sheet" || touched.what === "analyst") isStale = true;
      });
      // What is done on the review page itself touches no sheet: whoever decides is in the reader, and comes back.
      if (isStale || store.getState().kind !== "read") void read();
      return () => {
        stopListening();
        running.abort();
        if (store.getState().kind === "reading") store.setState({ kind: "waiting" });
        // Whatever happens while nobody follows goes unseen.
        isStale = true;
      };
    },
    read,
    stop() {
      running.abort();
      isStale = true;
      store.setState({ kind: "stopped" });
    },
  };
}

/** A word that changes with packs, then one that changes with settlements and guidelines. */
async function recordsWithoutWork(repository: Repository): Promise<string> {
  const [packs, guidelines, settlements] = await Promise.all([
    repository.packs(),
    repository.guidelines(),
    repository.settlements(),
  ]);
  return `${packs.map(({ id, doneAt }) => `${id} ${doneAt}`).join()}|${guidelines.length} ${settlements.length}`;
}

/** Article by article, with a pause for the page after each. */
async function readWork(
  repository: Repository,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ReviewWork> {
  const [all, packs, shown, here] = await Promise.all([
    repository.articles(),
    repository.packs(),
    repository.shownClaims(),
    repository.analystsHere(),
  ]);
  const shownTo = new Map(shown.map((each) => [`${each.text} ${each.analyst}`, each.claims]));
  const workers = new Set(here.map(({ id }) => id));
  const articles = inLibraryOrder(all);
  const hidden = withheldTexts(packs);
  const withheld = new Set<TextHash>();
  const texts: ReviewedText[] = [];
  // The storage looks for the next article's changes while this one's are worked through.
  const changesOf = readAhead(articles, ({ id }) => repository.changes(id));
  for (const [i, article] of articles.entries()) {
    onProgress(i, articles.length);
    const changes = await changesOf();
    if (i % 8 === 7 || changes.length > 200) await pause();
    signal.throwIfAborted();
    for (const [text, own] of byText(changes)) {
      if (hidden.has(text)) {
        withheld.add(text);
        continue;
      }
      const works = worksOn({ article: article.id, text }, own).filter(({ annotations }) => annotations.length > 0);
      if (works.length === 0) continue;
      // Whoever works here was shown what is marked here. Whoever reads alone can't have missed what nobody else has.
      const isAsked = works.length > 1 && works.some(({ analyst }) => workers.has(analyst));
      const marked = isAsked ? ((await repository.detection(text))?.claims.map(({ id }) => id) ?? []) : [];
      const known = works.map((work): Work => {
        const sent = shownTo.get(`${text} ${work.analyst}`) ?? [];
        return { ...work, shown: new Set(workers.has(work.analyst) ? [...marked, ...sent] : sent) };
      });
      texts.push({ article: article.id, text, title: articleTitle(article), matching: matchWorks(known) });
    }
  }
  onProgress(articles.length, articles.length);
  return { texts, withheld: withheld.size };
}

/** Reads one thing after another, in their order, each begun when the one before it is asked for. */
function readAhead<T, U>(things: readonly T[], read: (thing: T) => Promise<U>): () => Promise<U> {
  let at = 0;
  const begin = (): Promise<U> => {
    const thing = things[at];
    at += 1;
    const reading = thing === undefined ? Promise.reject(new RangeError("all has been read")) : read(thing);
    // Whoever asks for it hears of it; where nobody goes on, nobody needs to.
    reading.catch(() => undefined);
    return reading;
  };
  let next = begin();
  return () => {
    const reading = next;
    next = begin();
    return reading;
  };
}

function withheldTexts(packs: readonly KeptPack[]): ReadonlySet<TextHash> {
  const working = packs.filter(({ mode, doneAt }) => mode === "blind" && doneAt === null);
  return new Set(working.flatMap(({ texts }) => texts.map(({ text }) => text)));
}

function byText(changes: readonly Change[]): ReadonlyMap<TextHash, readonly Change[]> {
  const found = new Map<TextHash, Change[]>();
  for (const change of changes) {
    const known = found.get(change.text);
    if (known) known.push(change);
    else found.set(change.text, [change]);
  }
  return found;
}
