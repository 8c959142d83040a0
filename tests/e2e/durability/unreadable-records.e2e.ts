import { type BrowserContext, expect, test } from "@playwright/test";
import { keyText } from "#adapters/repository/record-reader.ts";
import type { StoreName } from "#adapters/repository/store.ts";
import { mobilization, slipping } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import { Database, type Stored, type StoredRecord } from "./database.ts";
import { savedAct } from "./saved-act.ts";
import { shownClaims } from "./shown-claims.ts";

/** What is durable; everything else follows from it and may be made anew. */
const durable = ["articles", "texts", "changes", "meta"] as const;

interface Damage {
  readonly what: string;
  readonly store: StoreName;
  readonly record: (stored: Stored) => StoredRecord | undefined;
  /** What of the value stays, since IndexedDB finds records by it. */
  readonly keeps?: readonly string[];
  /** What the page says; null where what is stored can be made anew without a word. */
  readonly says: RegExp | null;
  /** Whether it is read only when the whole history is. */
  readonly seldomRead?: boolean;
  /** Whether further acts can be stored. */
  readonly acts: boolean;
}

const textOf = (stored: Stored) => stored["changes"]?.map(({ value }) => value["text"]) ?? [];
const ofMobilization = (stored: Stored, store: StoreName) =>
  stored[store]?.findLast(({ key }) => Array.isArray(key) && key[0] === mobilization.id && key[2] !== "");

const damages: readonly Damage[] = [
  { what: "sheet", store: "sheets", record: (stored) => ofMobilization(stored, "sheets"), says: null, acts: true },
  { what: "tally", store: "tallies", record: (stored) => ofMobilization(stored, "tallies"), says: null, acts: true },
  {
    what: "detection",
    store: "detections",
    record: (stored) => stored["detections"]?.find(({ key }) => textOf(stored).includes(key)),
    keeps: ["text"],
    says: null,
    acts: true,
  },
  {
    what: "article",
    store: "articles",
    record: (stored) => stored["articles"]?.find(({ key }) => key === slipping.id),
    keeps: ["id"],
    says: /The stored article “001.*” can't be read/,
    acts: true,
  },
  {
    what: "text",
    store: "texts",
    record: (stored) => stored["texts"]?.find(({ key }) => !textOf(stored).includes(key)),
    keeps: ["hash"],
    says: null,
    acts: true,
  },
  {
    what: "earlier change",
    store: "changes",
    record: (stored) => stored["changes"]?.[1],
    keeps: ["chain", "n", "article", "text"],
    says: /An entry of the history \(.*number 2\) can't be read/,
    seldomRead: true,
    acts: true,
  },
  {
    what: "newest change",
    store: "changes",
    record: (stored) => stored["changes"]?.at(-1),
    keeps: ["chain", "n", "article", "text"],
    says: /An entry of the history \(.*number 3\) can't be read/,
    acts: false,
  },
  {
    what: "analyst",
    store: "meta",
    record: (stored) => stored["meta"]?.[0],
    says: /Who works in this browser can't be read/,
    acts: false,
  },
];

for (const { what, store, record, keeps = [], says, seldomRead = false, acts } of damages)
  test(`a stored ${what} that nobody can read harms nothing else and is not overwritten`, async ({ context }) => {
    const claims = await aMorning(context);
    const database = await Database.beside(context);
    const damaged = record(await database.everything());
    if (!damaged) throw new Error(`no ${what} is stored`);
    const kept = Object.entries(damaged.value).filter(([field]) => keeps.includes(field));
    await database.put(store, damaged.key, { ...Object.fromEntries(kept), garbage: "\u0000?" });
    const before = await database.everything();

    const desk = new Desk(await context.newPage());
    await desk.openLibrary();
    const reader = await desk.openArticle(mobilization);
    if (seldomRead) await desk.export();
    if (says) await expect(desk.page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    else await expect(desk.page.getByRole("alert")).toHaveCount(0);

    const isView = !durable.some((name) => name === store);
    if (isView || what === "article" || what === "text") {
      await reader.expectStanding(claims[0].id, "sourced");
      await reader.expectStanding(claims[1].id, "denied");
    }
    await reader.select(claims[2].id);
    if (acts) await savedAct(desk.page, () => reader.press("4"));
    else {
      await reader.press("4");
      await expect(
        desk.page.getByRole("alert").filter({ hasText: "Your last act is on screen and not saved." }),
      ).toBeVisible();
    }
    await reader.expectStanding(claims[2].id, "contested");

    const after = await database.everything();
    expect(Object.fromEntries(durable.map((name) => [name, after[name]?.slice(0, before[name]?.length)]))).toEqual(
      Object.fromEntries(durable.map((name) => [name, before[name]])),
    );
    expect(after["changes"]?.length).toBe((before["changes"]?.length ?? 0) + (acts ? 1 : 0));
    const garbage = before[store]?.find(({ key }) => keyText(key) === keyText(damaged.key))?.value;
    if (isView)
      expect(after["aside"]?.map(({ value }) => value)).toEqual([expect.objectContaining({ store, value: garbage })]);
  });

/** Both articles stored, and three acts on two claims of the first. Returns these claims and one more. */
async function aMorning(context: BrowserContext) {
  const desk = new Desk(await context.newPage());
  await desk.openLibrary();
  const reader = await desk.openArticle(mobilization);
  const claims = await shownClaims(reader, 3);
  for (const [claim, key] of [
    [claims[0], "1"],
    [claims[1], "2"],
    [claims[1], "3"],
  ] as const) {
    await reader.select(claim.id);
    await savedAct(desk.page, () => reader.press(key));
  }
  await desk.page.close();
  return claims;
}
