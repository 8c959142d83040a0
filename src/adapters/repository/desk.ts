import type { Clock, Ids, Unreadable } from "#domain/ports.ts";
import type { Announcer } from "#adapters/repository/announcer.ts";
import { type Recent, recentRecords } from "#adapters/repository/recent.ts";
import { type UnreadableEntry, keepAside, keyText, unreadableNotice } from "#adapters/repository/record-reader.ts";
import type { Reader, Store, Writer, Written } from "#adapters/repository/store.ts";

/** Is told of every stored record that can't be read. */
export type OnUnreadable = (entry: UnreadableEntry) => void;

/** What a repository brings to its work. */
export interface DeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly announcer: Announcer;
}

/** A storage whose unreadable records are kept aside and made known, whichever transaction meets them. */
export interface Desk extends DeskParts {
  readonly recent: Recent;
  read<T>(work: (reader: Reader, unreadable: OnUnreadable) => Promise<T>): Promise<T>;
  write<T>(work: (writer: Writer, unreadable: OnUnreadable) => Promise<T>): Promise<Written<T>>;
  unreadable(): readonly Unreadable[];
}

/** Sets a desk on a storage. */
export function deskOn(parts: DeskParts): Desk {
  const { store, clock, announcer } = parts;
  let notices: readonly Unreadable[] = [];
  const met = new Set<string>();

  function makeKnown(found: readonly UnreadableEntry[]): void {
    const unknown = found.filter((entry) => !met.has(nameOf(entry)));
    for (const entry of unknown) met.add(nameOf(entry));
    const added = unknown.map(unreadableNotice).filter((notice) => notice !== null);
    if (added.length === 0) return;
    notices = [...notices, ...added];
    announcer.here({ what: "storage" });
  }

  async function keepAllAside(writer: Writer, found: readonly UnreadableEntry[]): Promise<void> {
    for (const entry of found) await keepAside(writer, entry, clock.now());
  }

  return {
    ...parts,
    recent: recentRecords(),
    unreadable: () => notices,
    async read(work) {
      const found: UnreadableEntry[] = [];
      const result = await store.read((reader) => work(reader, (entry) => found.push(entry)));
      const unknown = found.filter((entry) => !met.has(nameOf(entry)));
      makeKnown(found);
      // The original stays in its place, so nothing is lost where the copy can't be written.
      if (unknown.length > 0) await store.write((writer) => keepAllAside(writer, unknown));
      return result;
    },
    async write(work) {
      const found: UnreadableEntry[] = [];
      const written = await store.write(async (writer) => {
        const value = await work(writer, (entry) => found.push(entry));
        // In the same transaction: a view is made anew in its place only together with the copy of what stood there.
        await keepAllAside(writer, found);
        return value;
      });
      makeKnown(found);
      return written;
    },
  };
}

function nameOf({ store, key }: UnreadableEntry): string {
  return `${store}/${keyText(key)}`;
}
