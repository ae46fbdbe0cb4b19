/** The few ASN.1 tags that signatures need (X.690). */
export const TAG = {
  integer: 0x02,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
} as const;

/** One DER element: its tag, its content, and all its bytes. */
export interface Der {
  tag: number;
  content: Buffer;
  bytes: Buffer;
}

export function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}

/** A SET OF: DER wants its elements in the order of their bytes. */
export function derSet(tag: number, elements: Buffer[]): Buffer {
  return der(tag, ...elements.toSorted(Buffer.compare));
}

export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/**
 * The elements that fill `bytes` exactly.
 * @throws Error when they are not DER: other lengths than the shortest, multi-byte tags, bytes left over
 */
export function readDer(bytes: Buffer): Der[] {
  const elements: Der[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const tag = bytes[at]!;
    if ((tag & 0x1f) === 0x1f) throw new Error('DER: multi-byte tag');
    const { length, size } = readLength(bytes, at + 1);
    at += 1 + size + length;
    if (at > bytes.length) throw new Error('DER: cut off');
    elements.push({ tag, content: bytes.subarray(at - length, at), bytes: bytes.subarray(start, at) });
  }
  return elements;
}

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

function readLength(bytes: Buffer, at: number): { length: number; size: number } {
  const first = bytes[at];
  if (first === undefined) throw new Error('DER: cut off');
  if (first < 0x80) return { length: first, size: 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + count >= bytes.length) throw new Error('DER: bad length');
  const length = bytes.readUIntBE(at + 1, count);
  if (lengthBytes(length).length !== count + 1) throw new Error('DER: long length');
  return { length, size: count + 1 };
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
