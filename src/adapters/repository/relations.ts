import type { TextHash } from "#domain/article/article.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { Propositions } from "#domain/relate/proposition.ts";
import { Relations } from "#domain/relate/relations.ts";
import { seenFrom } from "#domain/relate/seen-from.ts";
import { z } from "#domain/schema.ts";
import type { Comparer } from "#adapters/repository/comparer.ts";
import type { LibraryReader, LibraryStoreName, Store, Written } from "#adapters/repository/store.ts";

/** How many texts are looked at for one key: under a key with more, a text is hardly found for what is its own. */
const textsForKey = 16;

/** A text is compared with as many others as it has claims, but with no fewer than the first and no more than the second. */
const [leastCompared, mostCompared] = [32, 256];

/** How many texts that name a text are listed with it. */
const mostNaming = 48;

/**
 * Does what {@link Repository.relate} says. What the text states is stored first, and in the same transaction the others
 * are looked up: of two texts that are related at the same moment, at least one finds the other.
 * @returns the texts whose relations are others now; none where it had been done before
 */
export async function relateIn(
  store: Store,
  comparer: Comparer,
  text: string,
  detection: Detection,
): Promise<Written<readonly TextHash[]>> {
  if (await store.readLibrary((reader) => isRelated(reader, detection))) return { ok: true, value: [] };
  const own = await comparer.propositionsOf(text, detection);
  const others = await store.writeLibrary(async (writer) => {
    await writer.put("propositions", own);
    return Promise.all((await likeliest(writer, own)).map((other) => writer.get("propositions", other)));
  });
  if (!others.ok) return others;
  const relations = await comparer.relate(own, others.value);
  const written = await store.writeLibrary((writer) => writer.put("relations", relations));
  return written.ok ? { ok: true, value: [own.text, ...relations.others] } : written;
}

async function isRelated(reader: LibraryReader, { text, detector }: Detection): Promise<boolean> {
  return MadeBy.safeParse(await reader.get("relations", text)).data?.detector === detector;
}

const MadeBy = z.object({ detector: z.string() });

/**
 * The texts that share keys with this one, those first that share most; a key counts for the less the more texts it is
 * shared with. Reads no more than belongs to this text's own keys.
 */
async function likeliest(reader: LibraryReader, own: Propositions): Promise<readonly TextHash[]> {
  const found = await Promise.all(own.keys.map((key) => reader.textsBy("propositionsByKey", key, textsForKey)));
  const shared = new Map<TextHash, number>();
  for (const texts of found)
    for (const text of texts) if (text !== own.text) shared.set(text, (shared.get(text) ?? 0) + 1 / texts.length);
  return [...shared]
    .toSorted(([a, sharedByA], [b, sharedByB]) => sharedByB - sharedByA || (a < b ? -1 : 1))
    .slice(0, Math.min(Math.max(leastCompared, own.propositions.length), mostCompared))
    .map(([text]) => text);
}

/** See {@link Repository.propositions}. */
export async function readPropositions(reader: LibraryReader, text: TextHash): Promise<Propositions | null> {
  return readView(reader, "propositions", Propositions, text);
}

/** See {@link Repository.relationsOf}. */
export async function readRelations(reader: LibraryReader, text: TextHash): Promise<Relations | null> {
  const [own, naming] = await Promise.all([
    readView(reader, "relations", Relations, text),
    reader.textsBy("relationsByOther", text, mostNaming),
  ]);
  if (!own) return null;
  const theirs = await Promise.all(naming.map((other) => readView(reader, "relations", Relations, other)));
  return seenFrom(
    own,
    theirs.filter((relations) => relations !== null),
  );
}

/**
 * A view over the library that can't be read counts as none. It isn't kept aside: nothing of anybody's work is in it,
 * and it is made anew when its text is related again.
 */
async function readView<T>(
  reader: LibraryReader,
  store: LibraryStoreName,
  type: z.ZodType<T>,
  text: TextHash,
): Promise<T | null> {
  return type.safeParse(await reader.get(store, text)).data ?? null;
}
