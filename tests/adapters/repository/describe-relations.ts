import { beforeEach, describe, expect, it } from "vitest";
import type { Repository, Touched } from "#domain/ports.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { type Told, boats, boatsAgain, computers, foundBy, moreBoats, noBoats } from "../../kit/told-again.ts";
import { type Opened, succeeded } from "./opened.ts";

/** What every repository does with how claims stand to each other, whatever it is kept in. */
export function describeRelations(open: () => Promise<Opened>): void {
  let opened: Opened;
  let repository: Repository;
  beforeEach(async () => {
    opened = await open();
    repository = opened.repository;
  });

  const relate = async (...articles: readonly Told[]) => {
    for (const { text, detection } of articles) succeeded(await repository.relate(text, detection));
  };
  const likenesses = async ({ detection }: Told) => (await repository.relationsOf(detection.text))?.likenesses;

  describe("relating a text", () => {
    it("finds the same claim in a text related before, and both know of it", async () => {
      expect(await likenesses(boats)).toBeUndefined();
      await relate(boats, computers);
      expect(await likenesses(boats)).toEqual([]);
      await relate(boatsAgain);
      const [here, there] = [boats, boatsAgain].map(({ claim }) => ({ text: claim.text, claim: claim.id }));
      expect(await likenesses(boatsAgain)).toMatchObject([{ here: boatsAgain.claim.id, there: here, kind: "same" }]);
      expect(await likenesses(boats)).toMatchObject([{ here: boats.claim.id, there, kind: "same" }]);
      expect((await repository.relationsOf(boats.claim.text))?.others).toEqual([boatsAgain.claim.text]);
      expect(await likenesses(computers)).toEqual([]);
    });

    it("tells a changed number apart, and a denial, whichever text came first", async () => {
      await relate(noBoats, boats, moreBoats);
      const denial = {
        denial: placeOf(noBoats),
        denied: placeOf(boats),
      };
      // Whoever denies it does not state it: the denial is a link and no likeness.
      expect(await likenesses(boats)).toMatchObject([
        { here: boats.claim.id, kind: "number", there: placeOf(moreBoats) },
      ]);
      expect(await likenesses(moreBoats)).toContainEqual(expect.objectContaining({ kind: "number" }));
      for (const { claim } of [boats, noBoats])
        expect((await repository.relationsOf(claim.text))?.denials).toContainEqual(expect.objectContaining(denial));
    });

    it("keeps what the claims state", async () => {
      expect(await repository.propositions(boats.claim.text)).toBeNull();
      await relate(boats);
      const stated = await repository.propositions(boats.claim.text);
      expect(stated?.propositions).toMatchObject([{ claim: boats.claim.id, speaker: "The harbour authority" }]);
      expect(stated?.propositions[0]?.quote).toMatch(/^the storm destroyed 40/);
    });

    it("is found by whoever opens the storage later", async () => {
      await relate(boats, boatsAgain);
      const later = await opened.again();
      expect(await later.relationsOf(boats.claim.text)).toEqual(await repository.relationsOf(boats.claim.text));
      expect(await later.relatedTexts("kit-1")).toEqual(new Set([boats.claim.text, boatsAgain.claim.text]));
    });

    it("is done once for each version of the detector", async () => {
      const heard: Touched[] = [];
      repository.subscribe((touched) => heard.push(touched));
      await relate(boats, boats);
      expect(heard).toEqual([{ what: "relations", text: boats.claim.text }]);
      succeeded(await repository.relate(boats.text, foundBy(boats, "kit-2")));
      expect(heard).toHaveLength(2);
      expect(await repository.relatedTexts("kit-1")).toEqual(new Set());
      expect(await repository.relatedTexts("kit-2")).toEqual(new Set([boats.claim.text]));
    });

    it("compares only what the same version of the detector found, and finds it all when both were read anew", async () => {
      await relate(boats);
      succeeded(await repository.relate(boatsAgain.text, foundBy(boatsAgain, "kit-2")));
      expect(await likenesses(boatsAgain)).toEqual([]);
      succeeded(await repository.relate(boats.text, foundBy(boats, "kit-2")));
      expect(await likenesses(boats)).toHaveLength(1);
      expect(await likenesses(boatsAgain)).toHaveLength(1);
    });

    it("tells subscribers of every text for which there is something new", async () => {
      await relate(boats, computers);
      const heard: Touched[] = [];
      repository.subscribe((touched) => heard.push(touched));
      await relate(boatsAgain);
      expect(heard).toEqual([boatsAgain, boats].map(({ claim }) => ({ what: "relations", text: claim.text })));
    });
  });

  describe("a view over the library that can't be read", () => {
    const spoil = ({ claim }: Told, store: "propositions" | "relations") =>
      opened.store.writeLibrary(async (writer) => {
        const spoilt = { ...((await writer.get(store, claim.text)) as { readonly text: string }), detector: 7 };
        await writer.put(store, spoilt);
      });

    it("counts as none and is made anew, without a word", async () => {
      await relate(boats, boatsAgain);
      await spoil(boatsAgain, "relations");
      expect(await repository.relationsOf(boatsAgain.claim.text)).toBeNull();
      expect(await likenesses(boats)).toEqual([]);
      await relate(boatsAgain);
      expect(await likenesses(boats)).toHaveLength(1);
      expect(repository.unreadable).toEqual([]);
    });

    it("is passed over where others are compared with it", async () => {
      await relate(boats);
      await spoil(boats, "propositions");
      await relate(boatsAgain);
      expect(await likenesses(boatsAgain)).toEqual([]);
      expect(await repository.propositions(boats.claim.text)).toBeNull();
    });
  });
}

function placeOf({ claim }: Told): ClaimPlace {
  return { text: claim.text, claim: claim.id };
}
