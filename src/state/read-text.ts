import type { ArticleId, TextHash, TextVersion } from "#domain/article/article.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Ports } from "#domain/ports.ts";
import type { Relations } from "#domain/relate/relations.ts";
import type { Acts } from "#state/acts.ts";
import { withPendingActs } from "#state/pending.ts";

/** A text of an article in the library. */
export interface TextPlace {
  readonly article: ArticleId;
  readonly version: TextVersion;
}

/** A text with all its claims as the analyst reads them, acts that are on their way included. */
export interface TextRead {
  readonly article: ArticleId;
  readonly text: string;
  readonly detection: Detection | null;
  readonly claims: readonly ReadClaim[];
  readonly relations: Relations | null;
}

/** Reads texts as the reader shows them, one after another. */
export interface TextReader {
  /**
   * Rejects where the text isn't in the storage.
   * @param articleOf finds the article whose text another one is; null for what is not shown
   */
  read(place: TextPlace, articleOf: (text: TextHash) => ArticleId | null): Promise<TextRead>;
  /** What was found in a text, or how it stands to others, is another now. */
  forget(text: TextHash): void;
}

/** So many texts' findings are kept: those that an analyst decides in come again and again. */
const mostKept = 8;

type Found = Pick<TextRead, "text" | "detection" | "relations">;

export function createTextReader({ repository, clock }: Pick<Ports, "repository" | "clock">, acts: Acts): TextReader {
  const kept = new Map<TextHash, Found>();

  async function find(hash: TextHash): Promise<Found> {
    const known = kept.get(hash);
    if (known) return known;
    const [text, detection, relations] = await Promise.all([
      repository.text(hash),
      repository.detection(hash),
      repository.relationsOf(hash),
    ]);
    if (text === null) throw new Error("its text is not in this browser’s storage");
    // What was compared by another version of the detector speaks of other claims.
    const found = { text, detection, relations: relations?.detector === detection?.detector ? relations : null };
    kept.set(hash, found);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return found;
  }

  /** The denials of a text's claims in other texts; one that the analyst dismissed as not a claim denies nothing. */
  async function denialsOf(relations: Relations | null, articleOf: (text: TextHash) => ArticleId | null) {
    const denials = relations?.denials.filter(({ denied }) => denied.text === relations.text) ?? [];
    const sheets = new Map(
      await Promise.all(
        [...new Set(denials.map(({ denial }) => denial.text))].flatMap((text) => {
          const article = articleOf(text);
          return article === null ? [] : [repository.sheet(article, text).then((sheet) => [text, sheet] as const)];
        }),
      ),
    );
    return denials.filter(({ denial }) => {
      const sheet = sheets.get(denial.text);
      return sheet && !sheet.touched[denial.claim]?.reading.dismissed;
    });
  }

  return {
    async read({ article, version }, articleOf) {
      const [found, sheet] = await Promise.all([find(version.hash), repository.sheet(article, version.hash)]);
      const denials = await denialsOf(found.relations, articleOf);
      const shown = withPendingActs(sheet, acts.store.getState().pending, () => clock.now());
      return { article, ...found, claims: readClaims(found.detection, shown, denials) };
    },
    forget: (text) => void kept.delete(text),
  };
}
