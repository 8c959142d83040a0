import type { ArticleId } from "#domain/article/article.ts";
import type { Status } from "#domain/claim/status.ts";
import type { Committed, WriteFailure } from "#domain/ports.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { type Desk, readThere } from "#state/read-there.ts";

/** Decides a claim of an article that need not be in hand: an act like any other, to be undone in that article. */
export async function decideThere(
  desk: Desk,
  article: ArticleId,
  place: ClaimPlace,
  status: Status,
): Promise<Committed | WriteFailure> {
  const read = await readThere(desk, article, place);
  if (!read)
    return {
      ok: false,
      kind: "refused",
      sentence: "That claim is no longer found in the other article, so nothing was decided there.",
    };
  const act = { kind: "decide", status, suggested: read.suggested } as const;
  return desk.acts.perform({ kind: "claim", article, text: place.text, claim: read.original, act });
}
