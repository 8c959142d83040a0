/**
 * Where bytes stop being UTF-8: the offset of the first byte that neither is a character nor begins one, a character
 * cut off at the end included; null when all of them are UTF-8.
 *
 * Well-formed sequences are those of table 3-7 in chapter 3 of the Unicode Standard; nothing overlong, no surrogates.
 */
export function firstBadByte(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** How many bytes the character at this offset takes; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const [lowest, highest] = secondByte.get(lead) ?? anyContinuation;
  if (second < lowest || second > highest) return 0;
  for (let i = 2; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

const anyContinuation: readonly [number, number] = [0x80, 0xbf];

/** Leading bytes whose second byte has a narrower range: against overlong forms, surrogates and what lies past U+10FFFF. */
const secondByte: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
