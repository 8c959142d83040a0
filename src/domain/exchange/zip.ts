import type { Instant } from "#domain/article/article.ts";
import type { FilePart } from "#domain/exchange/export-format.ts";
import { RefusedExport } from "#domain/exchange/refused-export.ts";
import { utf8Bytes } from "#domain/sha256.ts";

/** A file within an archive. */
export interface ArchivedFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: string;
}

/** How many files an archive without ZIP64 holds, and how many bytes: beyond, no program could read it. */
const mostFiles = 65_535;
const mostBytes = 0xffff_ffff;

/** Says that names are UTF-8. */
const namesAreUtf8 = 0x800;

/**
 * An archive (ZIP, APPNOTE 6.3) of files that are stored as they are. One file is held at a time.
 * @throws RefusedExport where it would hold too much
 */
export async function* zipped(files: AsyncIterable<ArchivedFile>, at: Instant): AsyncGenerator<FilePart, void, void> {
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const [nameBytes, data] = [utf8Bytes(name), utf8Bytes(content)];
    // Version, flags, method, time, date, checksum, sizes and the name's length: the same here and in the directory.
    const common = fields(
      [2, 20],
      [2, namesAreUtf8],
      [2, 0],
      ...dosTime(at),
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, nameBytes.length],
      [2, 0],
    );
    const entry = joined(fields([4, 0x0403_4b50]), common, nameBytes);
    directory.push(
      joined(fields([4, 0x0201_4b50], [2, 20]), common, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), nameBytes),
    );
    offset += entry.length + data.length;
    if (directory.length > mostFiles || offset > mostBytes)
      throw new RefusedExport(
        "An archive can't hold this many articles. Choose fewer, and export them in several files.",
      );
    yield entry;
    yield data;
  }
  const listed = joined(...directory);
  yield listed;
  const count = directory.length;
  yield fields([4, 0x0605_4b50], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, offset], [2, 0]);
}

/** Numbers, lowest byte first, each in so many bytes. */
function fields(...values: readonly (readonly [bytes: number, value: number])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    values.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256)),
  );
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** As MS-DOS counts: from 1980 on, in steps of two seconds. */
function dosTime(at: Instant): readonly [[number, number], [number, number]] {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (at.match(/\d+/g) ?? []).map(Number);
  return [
    [2, hour * 2048 + minute * 32 + (second >> 1)],
    [2, (Math.max(year, 1980) - 1980) * 512 + month * 32 + day],
  ];
}

/** For each byte, eight steps of the division by the polynomial, bits reversed. */
const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value >>> 0;
});

function crc32(data: Uint8Array): number {
  let value = 0xffff_ffff;
  for (const byte of data) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffff_ffff) >>> 0;
}
