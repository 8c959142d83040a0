import { afterEach, expect, it, vi } from "vitest";
import { openRepository } from "#adapters/indexeddb/open-repository.ts";
import { aClaim } from "../../kit/a-claim.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { expectViewsToFollow } from "../repository/describe-acts.ts";
import { decide, keepArticle } from "../repository/opened.ts";

afterEach(() => vi.unstubAllGlobals());

const open = () =>
  openRepository({
    clock: fixedClock(),
    ids: seededIds(),
    persistentStorage: { granted: async () => true, ask: async () => true },
  });

const nothingIsSaved = /nothing is saved.*Export/;

it("without IndexedDB works in memory, and says that nothing is saved", async () => {
  const repository = await open();
  expect(repository.storage).toEqual({ kind: "memory", reason: expect.stringMatching(nothingIsSaved) });
  const claim = aClaim();
  const article = await keepArticle(repository, [claim]);
  await decide(repository, article, claim);
  await expectViewsToFollow(repository, article);
});

it.each([
  {
    what: "throws",
    refuse: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  },
  { what: "fails later", refuse: () => failingRequest() },
])("an IndexedDB that $what, as in some private windows, is one that is missing", async ({ refuse }) => {
  vi.stubGlobal("indexedDB", { open: refuse });
  for (const name of ["IDBRequest", "IDBDatabase", "IDBObjectStore", "IDBIndex", "IDBCursor", "IDBTransaction"])
    vi.stubGlobal(name, Map);
  const { storage } = await open();
  expect(storage).toEqual({ kind: "memory", reason: expect.stringMatching(nothingIsSaved) });
});

it("a browser that blocks all data of a site refuses even the name, and is one without IndexedDB", async () => {
  const usual = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");
  const get = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  Object.defineProperty(globalThis, "indexedDB", { get, configurable: true });
  try {
    const { storage } = await open();
    expect(storage).toEqual({ kind: "memory", reason: expect.stringMatching(/SecurityError.*nothing is saved/) });
  } finally {
    if (usual) Object.defineProperty(globalThis, "indexedDB", usual);
    else Reflect.deleteProperty(globalThis, "indexedDB");
  }
});

function failingRequest(): object {
  const request = new EventTarget();
  queueMicrotask(() => request.dispatchEvent(new Event("error")));
  return Object.assign(request, { error: new DOMException("Internal error.", "UnknownError") });
}
