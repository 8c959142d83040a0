import { beforeEach, describe, expect, it } from "vitest";
import type { Seen } from "#domain/claim/seen.ts";
import type { Repository, Touched } from "#domain/ports.ts";
import { claims } from "../../kit/a-claim.ts";
import { type Opened, decide, keepArticle, succeeded } from "./opened.ts";

const [first, second] = claims(2);
const seen = (ids: readonly string[], unseen = 0, text = first.text): Seen => ({
  version: 1,
  text,
  claims: [...ids],
  unseen,
});

/** What every repository does with what has been seen, whatever it is kept in. */
export function describeSeen(open: () => Promise<Opened>): void {
  let opened: Opened;
  let repository: Repository;
  beforeEach(async () => {
    opened = await open();
    ({ repository } = opened);
  });

  describe("what has been seen", () => {
    it("is nothing at first, and then what was kept, for another tab too", async () => {
      expect(await repository.seen()).toEqual([]);
      const other = seen([second.id], 3, "f".repeat(64));
      succeeded(await repository.keepSeen(seen([first.id], 1)));
      succeeded(await repository.keepSeen(other));
      const kept = await (await opened.again()).seen();
      expect(new Set(kept)).toEqual(new Set([seen([first.id], 1), other]));
    });

    it("is what either of two tabs has seen, with the later one's count", async () => {
      const other = await opened.again();
      succeeded(await repository.keepSeen(seen([first.id], 1)));
      succeeded(await other.keepSeen(seen([second.id], 0)));
      expect(await repository.seen()).toEqual([seen([first.id, second.id], 0)]);
    });

    it("is told of", async () => {
      const told: Touched[] = [];
      const stop = repository.subscribe((touched) => told.push(touched));
      succeeded(await repository.keepSeen(seen([first.id])));
      stop();
      expect(told).toEqual([{ what: "seen" }]);
    });

    it("counts as nothing where it can't be read, which nobody has to know", async () => {
      const future = { ...seen([first.id]), version: 2 };
      succeeded(await opened.store.writeLibrary((writer) => writer.put("seen", future)));
      expect(await repository.seen()).toEqual([]);
      expect(repository.unreadable).toEqual([]);
      succeeded(await repository.keepSeen(seen([second.id])));
      expect(await repository.seen()).toEqual([seen([second.id])]);
    });

    it("is no part of the history, nor of any tally", async () => {
      const article = await keepArticle(repository, [first, second]);
      await decide(repository, article, first);
      const before = [await repository.changes(article.id), await repository.tallies()];
      succeeded(await repository.keepSeen(seen([first.id, second.id])));
      expect([await repository.changes(article.id), await repository.tallies()]).toEqual(before);
    });
  });
}
