import { expect } from "@playwright/test";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { Standing } from "#domain/claim/status.ts";
import { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { checkExport } from "#domain/exchange/check-export.ts";
import type { Change } from "#domain/history/change.ts";
import type { Desk } from "../pages/desk.ts";

/** What an analyst has made of a claim. */
export interface MadeOf {
  readonly standing: Standing;
  readonly note: string;
  readonly dismissed: boolean;
}

/** What was exported, of which everything holds: hashes, places, chains, and that the history comes to the readings. */
export interface Exported {
  readonly json: AnnotatedJson;
  /** By claim. */
  readonly made: ReadonlyMap<ClaimId, MadeOf>;
  /** Those that are in the file but not in its history. */
  readonly unsaved: readonly ClaimId[];
  /** All changes, in the order of `n`; the desk of a test has one chain. */
  readonly history: readonly Change[];
}

/** Exports through the menu, and fails on a file of which anything does not hold. */
export async function exported(desk: Desk, item?: string): Promise<Exported> {
  return readExport((await desk.export(item)).json);
}

/** Reads what was exported, and fails on a file of which anything does not hold. */
export function readExport(file: unknown): Exported {
  expect(checkExport(file)).toEqual([]);
  const json = AnnotatedJson.parse(file);
  const texts = json.articles.flatMap((article) => article.texts);
  const claims = texts.flatMap((text) => text.claims);
  const history = texts.flatMap((text) => text.history).toSorted((a, b) => a.n - b.n);
  expect(new Set(history.map(({ chain }) => chain)).size).toBeLessThanOrEqual(1);
  return {
    json,
    made: new Map(claims.map(({ id, standing, note, dismissed }) => [id, { standing, note, dismissed }])),
    unsaved: claims.filter(({ unsaved }) => unsaved).map(({ id }) => id),
    history,
  };
}

/** Fails unless these are changes 1, 2, 3 … of one chain, each naming the one before. */
export function expectWholeChain(history: readonly Change[], length: number): void {
  expect(history.map(({ n }) => n)).toEqual(Array.from({ length }, (_, i) => i + 1));
  expect(history.map(({ previous }) => previous)).toEqual(history.map((_, i) => history[i - 1]?.id ?? null));
}
