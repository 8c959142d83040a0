import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { z } from "#domain/schema.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { type Done, type Outcome, failed, refused } from "#adapters/repository/outcome.ts";
import { readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import type { Reader, Writer } from "#adapters/repository/store.ts";
import { readAnalyst } from "#adapters/repository/view-reads.ts";

const done: Outcome<Done> = { result: { ok: true }, touched: [{ what: "analyst" }] };

const OtherKey = z.tuple([z.enum(["here", "colleague"]), z.string()]);

/** Everybody known here, or only those who have worked here; by id, each once. */
export async function readAnalysts(
  reader: Reader,
  unreadable: OnUnreadable,
  which: "all" | "here",
): Promise<readonly Analyst[]> {
  const present = await readAnalyst(reader, unreadable);
  const entries = (await reader.all("meta")).filter(({ key }) => {
    const other = OtherKey.safeParse(key).data;
    return other !== undefined && (which === "all" || other[0] === "here");
  });
  const others = readRecords(Analyst, entries, unreadable);
  const known = new Map([...others, ...(present ? [present] : [])].map((analyst) => [analyst.id, analyst]));
  return [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Does what {@link Repository.nameAnalyst} says, inside a writing transaction. */
export async function nameAnalystInTransaction(
  { ids }: Desk,
  writer: Writer,
  name: string,
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const stored = await writer.get("meta", "analyst");
  const present = readRecord(Analyst, stored, unreadable);
  if (stored && !present) return unknownPresent();
  const analyst = present ?? { version: 1, id: ids.random(), name: "", chain: ids.random() };
  await writer.put("meta", "analyst", { ...analyst, name });
  return done;
}

/** Does what {@link Repository.switchAnalyst} says, inside a writing transaction. */
export async function switchAnalystInTransaction(
  { ids }: Desk,
  writer: Writer,
  { to, name }: { readonly to: AnalystId | null; readonly name: string },
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const stored = await writer.get("meta", "analyst");
  const present = readRecord(Analyst, stored, unreadable);
  if (stored && !present) return unknownPresent();
  const next =
    to === null
      ? { version: 1 as const, id: ids.random(), name, chain: ids.random() }
      : (await readAnalysts(writer, unreadable, "here")).find(({ id }) => id === to);
  if (!next) return refused("Nobody of that name has worked in this browser. Nothing was changed.");
  // Whoever worked here stays known, with the chain that their changes form here.
  if (present) await writer.put("meta", ["here", present.id], present);
  await writer.put("meta", "analyst", next);
  return done;
}

function unknownPresent(): Outcome<never> {
  return failed(
    "Who works in this browser can't be read from its storage, so nothing was changed. Export your work, and try a newer version of the tool.",
  );
}
