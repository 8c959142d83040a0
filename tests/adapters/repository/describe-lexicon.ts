import { beforeEach, describe, expect, it } from "vitest";
import { editedLexicon, emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { Repository, Touched } from "#domain/ports.ts";
import { type Opened, succeeded } from "./opened.ts";

/** What every repository does with the cues that analysts mute and add, whatever it is kept in. */
export function describeLexicon(open: () => Promise<Opened>): void {
  let opened: Opened;
  let repository: Repository;
  beforeEach(async () => {
    opened = await open();
    ({ repository } = opened);
  });

  describe("the cues of a desk", () => {
    it("are the built-in ones before anybody changes them", async () => {
      expect(await repository.lexicon()).toEqual(emptyLexicon);
    });

    it("are kept as they are edited, for another tab too", async () => {
      const { lexicon } = succeeded(
        await repository.editLexicon({ mute: ["say"], add: [{ lemma: "quip", class: "assert" }] }),
      );
      expect(lexicon).toEqual(
        editedLexicon(emptyLexicon, { mute: ["say"], add: [{ lemma: "quip", class: "assert" }] }),
      );
      expect(await (await opened.again()).lexicon()).toEqual(lexicon);
    });

    it("hold the edits that two tabs make at once", async () => {
      const other = await opened.again();
      const words = ["say", "claim", "insist", "argue", "warn", "allege"];
      await Promise.all(words.map((lemma, i) => (i % 2 ? repository : other).editLexicon({ mute: [lemma] })));
      expect((await repository.lexicon()).muted).toEqual(words.toSorted());
    });

    it("lose exactly the edit that is taken back", async () => {
      const { undo } = succeeded(await repository.editLexicon({ mute: ["say"] }));
      succeeded(await repository.editLexicon({ mute: ["claim"] }));
      succeeded(await repository.editLexicon(undo ?? {}));
      expect(await repository.lexicon()).toEqual(editedLexicon(emptyLexicon, { mute: ["claim"] }));
    });

    it("tell of every edit, and of none that changes nothing", async () => {
      const told: Touched[] = [];
      const stop = repository.subscribe((touched) => told.push(touched));
      succeeded(await repository.editLexicon({ mute: ["say"] }));
      const again = succeeded(await repository.editLexicon({ mute: ["say"], unmute: ["claim"] }));
      stop();
      expect(again.undo).toBeNull();
      expect(told).toEqual([{ what: "lexicon" }]);
    });

    it("stay stored where they can't be read, and nothing is written over them", async () => {
      const future = { version: 2, muted: ["say"], added: [] };
      await opened.store.write((writer) => writer.put("meta", "lexicon", future));
      expect(await repository.lexicon()).toEqual(emptyLexicon);
      expect(repository.unreadable).toMatchObject([{ what: "lexicon", key: "lexicon" }]);
      const refused = await repository.editLexicon({ mute: ["claim"] });
      expect(refused).toMatchObject({ ok: false, kind: "failed" });
      expect(await opened.store.read((reader) => reader.get("meta", "lexicon"))).toMatchObject({ value: future });
    });
  });
}
