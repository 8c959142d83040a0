import type { Reader, ShownClaim } from "../pages/reader.ts";

/** The first claims of the open article that are somewhere the innermost, so that the text shows how they stand. */
export async function shownClaims<N extends 2 | 3 | 6>(reader: Reader, count: N): Promise<Tuple<N>> {
  const shown = (await reader.claims()).filter(({ standing }) => standing !== null).slice(0, count);
  if (shown.length < count) throw new Error(`the article shows ${shown.length} claims, too few for this test`);
  // As many as were asked for, as the line above makes sure.
  return shown as unknown as Tuple<N>;
}

type Tuple<N, Items extends readonly ShownClaim[] = []> = Items["length"] extends N
  ? Items
  : Tuple<N, readonly [...Items, ShownClaim]>;
