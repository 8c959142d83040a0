import { isBeside } from "#domain/import/beside.ts";
import { archiveLimits, unzip } from "#adapters/files/formats/unzip.ts";

/** What lies in an archive. */
export type Unpacked =
  | {
      readonly ok: true;
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      readonly problems: readonly { readonly ok: false; readonly name: string; readonly sentence: string }[];
    }
  | { readonly ok: false; readonly name: string; readonly sentence: string };

/** Unpacks an archive, the files that systems and saved pages put beside articles left out. */
export function unpack(name: string, bytes: Uint8Array): Unpacked {
  const unzipped = unzip(name, bytes, archiveLimits, (entry) => !isBeside(entry));
  if (!unzipped.ok) return { ok: false, name, sentence: unzipped.sentence };
  const { entries } = unzipped;
  if (entries.length === 0) return { ok: false, name, sentence: `${name} holds no files. Nothing was added.` };
  return {
    ok: true,
    files: entries.flatMap((entry) => (entry.ok ? [{ name: `${name}/${entry.name}`, bytes: entry.bytes }] : [])),
    problems: entries.flatMap((entry) => (entry.ok ? [] : [{ ...entry, name: `${name}/${entry.name}` }])),
  };
}
