import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { memoryStore } from "#adapters/memory/memory-store.ts";
import type { LibraryWriter, Store } from "#adapters/repository/store.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { told } from "../../kit/told-again.ts";
import { succeeded } from "./opened.ts";

/** A storage that counts the records read from the views over the library. */
function countingStore(): { readonly store: Store; readonly readsSince: () => number } {
  const store = memoryStore();
  let reads = 0;
  const counted = (writer: LibraryWriter): LibraryWriter => ({
    ...writer,
    get: (name, text) => {
      reads += 1;
      return writer.get(name, text);
    },
  });
  return {
    store: { ...store, writeLibrary: (work) => store.writeLibrary((writer) => work(counted(writer))) },
    readsSince() {
      const since = reads;
      reads = 0;
      return since;
    },
  };
}

describe("relating a text in a library in which everybody says the same", () => {
  it("reads as many records among 200 articles as among 60", async () => {
    const { store, readsSince } = countingStore();
    const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(), store });
    const readsFor: number[] = [];
    for (let i = 0; i < 200; i += 1) {
      const content = "the storm destroyed 40 fishing boats in Lindow harbour";
      const { text, detection } = told({ name: `boats ${i}`, speaker: "A fisherman", cue: "said that", content });
      readsSince();
      succeeded(await repository.relate(text, detection));
      readsFor.push(readsSince());
    }
    expect(readsFor[199]).toBe(readsFor[59]);
    expect(readsFor[199]).toBeGreaterThan(readsFor[0] ?? 0);
  });
});
