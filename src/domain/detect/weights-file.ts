/** What stands before every weights file: 4 letters, a version, the payload's length and its checksum, little-endian. */
const headerBytes = 16;

/** Which model a file holds: `magic` is four ASCII letters; `name` is for people. */
export interface WeightsFormat {
  readonly magic: string;
  readonly version: number;
  readonly name: string;
}

export type WeightsRead<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "refused"; readonly sentence: string };

/** The file of a model with this payload. */
export function writeWeightsFile(format: WeightsFormat, payload: Uint8Array): Uint8Array {
  const file = new Uint8Array(headerBytes + payload.length);
  const view = new DataView(file.buffer);
  for (let i = 0; i < 4; i += 1) file[i] = format.magic.charCodeAt(i);
  view.setUint32(4, format.version, true);
  view.setUint32(8, payload.length, true);
  view.setUint32(12, checksum(payload), true);
  file.set(payload, headerBytes);
  return file;
}

/** The payload of a model's file, or a sentence that says why it is none; never throws, whatever the bytes. */
export function readWeightsFile(format: WeightsFormat, file: Uint8Array): WeightsRead<Uint8Array> {
  const refused = (why: string): WeightsRead<Uint8Array> => ({ kind: "refused", sentence: `${format.name} ${why}` });
  if (file.length < headerBytes) return refused("is cut short: load it again.");
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const magic = String.fromCharCode(...file.subarray(0, 4));
  if (magic !== format.magic) return refused("is another kind of file: restore it from the project.");
  const version = view.getUint32(4, true);
  if (version !== format.version)
    return refused(`has version ${version}, and this program reads version ${format.version}: train it again.`);
  const payload = file.subarray(headerBytes);
  if (payload.length !== view.getUint32(8, true)) return refused("is cut short or too long: load it again.");
  if (checksum(payload) !== view.getUint32(12, true))
    return refused("is damaged: its checksum differs; load it again.");
  return { kind: "read", value: payload };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 (ISO-HDLC): a single damaged stretch of up to 32 bits never goes unnoticed. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
