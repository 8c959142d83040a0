import { Seen } from "#domain/claim/seen.ts";
import type { Store, Written } from "#adapters/repository/store.ts";

/** What has been selected in each text; a record that can't be read counts as nothing seen. */
export function readSeen(store: Store): Promise<readonly Seen[]> {
  return store.readLibrary(async (reader) =>
    (await reader.all("seen")).flatMap((stored) => Seen.safeParse(stored).data ?? []),
  );
}

/** Does what {@link Repository.keepSeen} says: what two tabs have seen is seen. */
export function keepSeenIn(store: Store, seen: Seen): Promise<Written<void>> {
  return store.writeLibrary(async (writer) => {
    const before = Seen.safeParse(await writer.get("seen", seen.text)).data;
    const both: Seen = { ...seen, claims: [...new Set([...(before?.claims ?? []), ...seen.claims])] };
    await writer.put("seen", both);
  });
}
