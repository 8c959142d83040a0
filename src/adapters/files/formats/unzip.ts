import { type UnzipFileInfo, unzipSync } from "fflate";

/** What an archive may hold. A bomb promises more, or keeps its promise too well. */
export interface ZipLimits {
  readonly files: number;
  /** Of each file, unpacked, in bytes. */
  readonly bytes: number;
  /** Of all files together, unpacked, in bytes. */
  readonly total: number;
  /** How much larger a file of more than a megabyte may become. */
  readonly ratio: number;
}

/** For archives that the analyst hands over. Text shrinks to a quarter, seldom to a twentieth. */
export const archiveLimits: ZipLimits = { files: 5_000, bytes: 100_000_000, total: 250_000_000, ratio: 150 };

/** One file of an archive, or why it can't be taken. */
export type ZipEntry =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly name: string; readonly sentence: string };

export type Unzipped =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly sentence: string };

/** Smaller files may shrink as much as they like. */
const small = 1_000_000;

/**
 * Unpacks the files of an archive that `wanted` asks for, within the limits; folders are left out. Nothing is ever
 * written under an entry's name, and yet one that leads out of its folder is refused, for its archive means no good.
 * @param name the archive's, for the sentences
 */
export function unzip(
  name: string,
  archive: Uint8Array,
  limits: ZipLimits,
  wanted: (entry: string) => boolean = () => true,
): Unzipped {
  const refused: ZipEntry[] = [];
  let [count, total] = [0, 0];
  let tooMuch: string | null = null;
  const filter = (entry: UnzipFileInfo): boolean => {
    if (entry.name.endsWith("/") || !wanted(entry.name)) return false;
    count += 1;
    if (count > limits.files) tooMuch ??= `more than ${limits.files.toLocaleString("en")} files`;
    if (tooMuch !== null) return false;
    const sentence = entryProblem(name, entry, limits);
    if (sentence !== null) {
      refused.push({ ok: false, name: entry.name, sentence });
      return false;
    }
    total += entry.originalSize;
    if (total > limits.total) tooMuch ??= `more than ${inMegabytes(limits.total)} unpacked`;
    return tooMuch === null;
  };
  try {
    const files = unzipSync(archive, { filter });
    if (tooMuch !== null)
      return {
        ok: false,
        sentence: `${name} holds ${String(tooMuch)}. Nothing of it was taken; split it and try again.`,
      };
    const entries = Object.entries(files).map(([entry, bytes]): ZipEntry => ({ ok: true, name: entry, bytes }));
    return { ok: true, entries: [...entries, ...refused] };
  } catch {
    return {
      ok: false,
      sentence: `${name} can't be unpacked: it is damaged, cut off or locked with a password. Nothing of it was taken.`,
    };
  }
}

function entryProblem(archive: string, { name, size, originalSize }: UnzipFileInfo, limits: ZipLimits): string | null {
  const said = `“${name.slice(0, 100)}” in ${archive}`;
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0|^__proto__$/i.test(name))
    return `${said} has a name that leads out of the archive, so it was not read.`;
  if (originalSize > limits.bytes)
    return `${said} is too large: unpacked it has ${inMegabytes(originalSize)}, and the limit is ${inMegabytes(limits.bytes)}.`;
  if (originalSize > small && originalSize > size * limits.ratio)
    return `${said} would grow ${Math.round(originalSize / Math.max(1, size)).toLocaleString("en")} times when unpacked, as no text does, so it was not read.`;
  return null;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 0 })} MB`;
}
