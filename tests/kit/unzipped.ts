import { crc32 } from "node:zlib";

/** The files of an archive that stores them as they are, by its directory, as any program reads it; checks their sums. */
export function unzipped(archive: Uint8Array): Map<string, string> {
  const view = Buffer.from(archive);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [sum, size, nameLength] = [
      view.readUInt32LE(at + 16),
      view.readUInt32LE(at + 24),
      view.readUInt16LE(at + 28),
    ];
    const name = view.toString("utf8", at + 46, at + 46 + nameLength);
    const entry = view.readUInt32LE(at + 42);
    const start = entry + 30 + view.readUInt16LE(entry + 26) + view.readUInt16LE(entry + 28);
    const data = view.subarray(start, start + size);
    if (crc32(data) !== sum) throw new Error(`${name} is damaged`);
    files.set(name, data.toString("utf8"));
    at += 46 + nameLength;
  }
  return files;
}
