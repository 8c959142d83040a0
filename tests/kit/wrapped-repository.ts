import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { Repository, WriteFailure } from "#domain/ports.ts";

/** A repository of which some operations are done otherwise; everything else is the given one's. */
export function wrappedRepository(repository: Repository, changes: Partial<Repository>): Repository {
  return {
    ...repository,
    // These two are facts that change, and a copy of today's value would not.
    get storage() {
      return repository.storage;
    },
    get unreadable() {
      return repository.unreadable;
    },
    ...changes,
  };
}

/** A repository whose commits can be made to fail. */
export interface FailingRepository {
  readonly repository: Repository;
  /** Lets the next commits fail, having stored nothing. */
  readonly failNext: (times: number, failure?: Partial<WriteFailure>) => void;
}

/** What a browser without room left says. */
export const noRoom: WriteFailure = {
  ok: false,
  kind: "full",
  sentence: "This browser has no room left. Free some and try again.",
};

/** Wraps a repository so that its commits fail when told to. */
export function failingRepository(inner: Repository): FailingRepository {
  let left = 0;
  let failure = noRoom;
  return {
    repository: wrappedRepository(inner, {
      async commit(intent) {
        if (left === 0) return inner.commit(intent);
        left -= 1;
        return failure;
      },
    }),
    failNext(times, changes = {}) {
      left = times;
      failure = { ...noRoom, ...changes };
    },
  };
}

/** Wraps a repository so that its reads are counted, by operation and what it was asked for. */
export function countingRepository(inner: Repository): {
  readonly repository: Repository;
  /** What has been read since the last call, in the order of the alphabet: "sheet article-1 text-1". */
  readonly readsSince: () => readonly string[];
} {
  let reads: string[] = [];
  const countedRead =
    <Asked extends readonly string[], Answer>(name: string, read: (...asked: Asked) => Promise<Answer>) =>
    (...asked: Asked) => {
      reads.push([name, ...asked].join(" "));
      return read(...asked);
    };
  const changes: Partial<Repository> = {
    articles: countedRead("articles", () => inner.articles()),
    text: countedRead("text", (hash: TextHash) => inner.text(hash)),
    detection: countedRead("detection", (text: TextHash) => inner.detection(text)),
    sheet: countedRead("sheet", (article: ArticleId, text: TextHash) => inner.sheet(article, text)),
    undoState: countedRead("undoState", (article: ArticleId, text: TextHash) => inner.undoState(article, text)),
    tallies: countedRead("tallies", () => inner.tallies()),
  };
  return {
    repository: wrappedRepository(inner, changes),
    readsSince() {
      const since = reads.toSorted();
      reads = [];
      return since;
    },
  };
}
