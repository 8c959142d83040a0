import type { QueryClient } from "@tanstack/react-query";
import { type StoreApi, createStore } from "zustand/vanilla";
import { type ArticleId, type TextHash, newestText } from "#domain/article/article.ts";
import type { ClaimListing } from "#domain/claim-list/claim-listing.ts";
import { type ClaimRows, packClaims } from "#domain/claim-list/claim-rows.ts";
import type { ClaimLister } from "#domain/claim-list/claim-table.ts";
import type { ListRequest } from "#domain/claim-list/list-request.ts";
import type { Intent } from "#domain/history/act.ts";
import type { Ports, Touched } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import { type TextPlace, type TextRead, createTextReader } from "#state/read-text.ts";
import { articlesQuery } from "#state/queries/articles.ts";
import { talliesQuery } from "#state/queries/tallies.ts";
import { shownVersion } from "#state/shown-version.ts";

/** How far reading the articles has come. */
export interface KeeperState {
  readonly kind: "reading" | "read" | "stopped";
  /** Articles read, and how many there are to read. */
  readonly done: number;
  readonly total: number;
  /** In how many of them no claims were looked for yet. */
  readonly unsearched: number;
  /** Why articles could not be read, by text. */
  readonly failures: ReadonlyMap<TextHash, string>;
  /** Another one whenever a list may be another. */
  readonly revision: number;
}

/** Keeps the claims of all articles at hand, and true: what is written in one article makes that article's rows anew. */
export interface ClaimKeeper {
  readonly store: StoreApi<KeeperState>;
  /** Begins to follow what is written; returns how to stop. Nothing is read while nobody follows. */
  follow(): () => void;
  /** Stops reading, and goes on with it. */
  stop(): void;
  goOn(): void;
  /** The rows of a text; undefined for one that is not read. */
  rowsOf(text: TextHash): ClaimRows | undefined;
  /** Rejects when the lister broke down; {@link restart} then brings a new one. */
  list(request: ListRequest): Promise<ClaimListing>;
  restart(): void;
  /** Reads the claims of one text, to act on them; null where the article has left the library. */
  read(text: TextHash): Promise<TextRead | null>;
}

/** What keeping all claims at hand takes. */
export interface KeeperParts {
  readonly ports: Pick<Ports, "repository" | "clock">;
  readonly client: QueryClient;
  readonly acts: Acts;
  readonly startLister: () => ClaimLister;
}

/** So many texts are read side by side: the storage answers several questions at once nearly as fast as one. */
const lanes = 4;

/**
 * So many texts are read before they are shown, or so large a part of what is shown already: a list of all costs the
 * more the longer it is.
 */
const [leastShown, shownAgain] = [32, 6];

export function createClaimKeeper({ ports, client, acts, startLister }: KeeperParts): ClaimKeeper {
  const { repository } = ports;
  const reader = createTextReader(ports, acts);
  const store = createStore<KeeperState>()(() => ({
    kind: "reading",
    done: 0,
    total: 0,
    unsearched: 0,
    failures: new Map(),
    revision: 0,
  }));
  const rows = new Map<TextHash, ClaimRows>();
  const places = new Map<TextHash, TextPlace>();
  /** Texts whose rows are not what the storage says. */
  const stale = new Set<TextHash>();
  const unsearched = new Set<TextHash>();
  const failures = new Map<TextHash, string>();
  /** The texts whose claims a text denies: dismissing a denial there changes what is suggested here. */
  const deniedBy = new Map<TextHash, Set<TextHash>>();
  /** Which reading of a text the rows are of: one that began earlier and ended later must not win. */
  const turns = new Map<TextHash, number>();
  let turn = 0;
  let lister = startLister();
  /** Read, and not handed on yet: a message for each text costs more than one for several, and one for all blocks. */
  let waiting: ClaimRows[] = [];
  let readSinceShown = 0;
  let followers = 0;
  let stopped = false;
  let working = false;
  let placesAreStale = true;

  function articleOf(text: TextHash): ArticleId | null {
    return places.get(text)?.article ?? null;
  }

  /** Hands on what was read. */
  function handOn(): void {
    // Whoever asks for a list next hears of a lister that broke down.
    if (waiting.length > 0) lister.put(waiting).catch(() => undefined);
    readSinceShown += waiting.length;
    waiting = [];
  }

  /** Tells what has been read. */
  function show(): void {
    handOn();
    readSinceShown = 0;
    const isDone = stale.size === 0 && !working;
    store.setState(({ revision }) => ({
      kind: stopped ? "stopped" : isDone ? "read" : "reading",
      done: rows.size + failures.size,
      total: places.size,
      unsearched: unsearched.size,
      failures: new Map(failures),
      revision: revision + 1,
    }));
  }

  async function findPlaces(): Promise<void> {
    placesAreStale = false;
    const [articles, tallies] = await Promise.all([
      client.query(articlesQuery(repository)),
      client.query(talliesQuery(repository)),
    ]);
    const wanted = new Map<TextHash, TextPlace>();
    for (const article of articles) {
      if (article.removedAt !== null) continue;
      const version = article.texts.length > 1 ? shownVersion(article, tallies, null) : newestText(article);
      wanted.set(version.hash, { article: article.id, version });
    }
    for (const text of places.keys()) if (!wanted.has(text)) forget(text);
    for (const [text, place] of wanted) {
      if (!places.has(text)) stale.add(text);
      places.set(text, place);
    }
  }

  function forget(text: TextHash): void {
    for (const one of [places, rows, failures, turns, stale, unsearched]) one.delete(text);
    waiting = waiting.filter((other) => other.text !== text);
    lister.remove(text).catch(() => undefined);
  }

  async function readOne(text: TextHash): Promise<void> {
    const place = places.get(text);
    if (!place) return;
    turn += 1;
    const mine = turn;
    try {
      const { text: body, detection, claims, relations } = await reader.read(place, articleOf);
      if (mine < (turns.get(text) ?? 0) || !places.has(text)) return;
      turns.set(text, mine);
      failures.delete(text);
      if (detection) unsearched.delete(text);
      else unsearched.add(text);
      for (const { denial } of relations?.denials ?? [])
        if (denial.text !== text) deniedBy.set(denial.text, (deniedBy.get(denial.text) ?? new Set()).add(text));
      const { article, version } = place;
      const packed = packClaims({ article, version, text: body, claims, likenesses: relations?.likenesses ?? [] });
      rows.set(text, packed);
      waiting.push(packed);
    } catch (error) {
      failures.set(text, error instanceof Error ? error.message : String(error));
    }
  }

  async function readNext(): Promise<void> {
    for (const text of stale) {
      if (!mayWork()) return;
      // Taken before it is read: what is written meanwhile makes it stale again.
      if (!stale.delete(text)) continue;
      await readOne(text);
      if (waiting.length >= leastShown) handOn();
      if (readSinceShown >= Math.max(leastShown, rows.size / shownAgain)) show();
    }
  }

  function mayWork(): boolean {
    return !stopped && followers > 0;
  }

  function hasWork(): boolean {
    return mayWork() && (placesAreStale || stale.size > 0);
  }

  async function work(): Promise<void> {
    if (working || !mayWork()) return;
    working = true;
    try {
      while (hasWork()) {
        if (placesAreStale) await findPlaces();
        store.setState({ total: places.size });
        await Promise.all(Array.from({ length: lanes }, readNext));
      }
    } catch (error) {
      stopped = true;
      placesAreStale = true;
      failures.set("", error instanceof Error ? error.message : String(error));
    } finally {
      working = false;
      show();
    }
  }

  function makeStale(texts: Iterable<TextHash>): void {
    for (const text of texts) if (places.has(text)) stale.add(text);
    void work();
  }

  repository.subscribe((touched) => {
    const text = textOf(touched);
    if (text === null) {
      if (touched.what === "articles") placesAreStale = true;
      return void work();
    }
    if (touched.what !== "sheet") reader.forget(text);
    // Which version of an article is shown hangs on where the analyst has worked.
    if (touched.what === "sheet" && !places.has(text)) placesAreStale = true;
    makeStale([text, ...(deniedBy.get(text) ?? [])]);
  });
  acts.store.subscribe(({ pending }, before) => {
    if (pending !== before.pending) makeStale(new Set([...pending, ...before.pending].flatMap(textsOf)));
  });

  return {
    store,
    follow() {
      followers += 1;
      void work();
      return () => void (followers -= 1);
    },
    stop() {
      stopped = true;
      show();
    },
    goOn() {
      stopped = false;
      for (const text of failures.keys()) if (text !== "") stale.add(text);
      failures.clear();
      show();
      void work();
    },
    rowsOf: (text) => rows.get(text),
    list: (request) => lister.list(request),
    restart() {
      lister = startLister();
      waiting = [...rows.values()];
      show();
    },
    async read(text) {
      const place = places.get(text);
      return place ? await reader.read(place, articleOf) : null;
    },
  };
}

function textOf(touched: Touched): TextHash | null {
  return touched.what === "detection" || touched.what === "relations" || touched.what === "sheet" ? touched.text : null;
}

/** The texts that an act is on. */
function textsOf(intent: Intent): readonly TextHash[] {
  switch (intent.kind) {
    case "step":
      return intent.acts.map(({ text }) => text);
    case "claim":
    case "article-note":
    case "undo":
    case "redo":
      return [intent.text];
    case "take-back":
    case "make-again":
    case "back":
      // Only the history knows; what they write makes these texts stale.
      return [];
  }
}
