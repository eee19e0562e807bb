import type { Source } from './reader.ts';

/** What is wrong with bytes taken as UTF-8. */
export interface Faults {
  /** Sequences that are not UTF-8. */
  readonly count: number;
  /** Byte offset of the first, −1: none. */
  readonly first: number;
  /** The only fault is a character cut off by the end. */
  readonly cutOff: boolean;
  /** Well-formed characters of two bytes or more. */
  readonly multibyte: number;
}

/**
 * Length of the character at `i` in bytes, negative where it is not UTF-8: then minus the bytes that one U+FFFD stands for (the
 * "maximal subpart" of the WHATWG Encoding Standard and Unicode 3.9, table 3-7).
 */
function characterAt(bytes: Uint8Array, i: number, end: number): number {
  const a = bytes[i] as number;
  if (a < 0x80) return 1;
  if (a < 0xc2 || a > 0xf4) return -1;
  const need = a < 0xe0 ? 2 : a < 0xf0 ? 3 : 4;
  const low = a === 0xe0 ? 0xa0 : a === 0xf0 ? 0x90 : 0x80;
  const high = a === 0xed ? 0x9f : a === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < need; k++) {
    if (i + k >= end) return -k;
    const b = bytes[i + k] as number;
    if (b < (k === 1 ? low : 0x80) || b > (k === 1 ? high : 0xbf)) return -k;
  }
  return need;
}

/** Looks through bytes as UTF-8; stops counting at `limit` faults. */
export function utf8Faults(bytes: Uint8Array, from: number, limit: number): Faults {
  let count = 0;
  let first = -1;
  let multibyte = 0;
  let lastEnd = -1;
  for (let i = from; i < bytes.length && count < limit; ) {
    const n = characterAt(bytes, i, bytes.length);
    if (n > 1) multibyte++;
    if (n < 0) {
      if (first < 0) first = i;
      count++;
      lastEnd = i - n;
    }
    i += Math.abs(n);
  }
  const cutOff = count === 1 && lastEnd === bytes.length && (bytes[first] as number) >= 0xc2;
  return { count, first, cutOff, multibyte };
}

/** UTF-8 from byte `from` on (behind a byte order mark). What is not UTF-8 becomes U+FFFD, as TextDecoder has it. */
export function utf8(bytes: Uint8Array, from: number): Source {
  const units: number[] = [];
  const chunks: string[] = [];
  const offsets = isAscii(bytes, from) ? null : new Uint32Array(bytes.length - from + 1);
  let length = 0;
  const flush = (): void => {
    chunks.push(String.fromCharCode(...units));
    units.length = 0;
  };
  const put = (unit: number, at: number): void => {
    units.push(unit);
    if (offsets) offsets[length] = at;
    length++;
  };
  for (let i = from; i < bytes.length; ) {
    const n = characterAt(bytes, i, bytes.length);
    const point = n < 0 ? 0xfffd : codePoint(bytes, i, n);
    if (point > 0xffff) {
      put(0xd800 + ((point - 0x10000) >> 10), i);
      put(0xdc00 + ((point - 0x10000) & 0x3ff), i);
    } else put(point, i);
    i += Math.abs(n);
    if (units.length > 8000) flush();
  }
  flush();
  if (offsets) offsets[length] = bytes.length;
  return { text: chunks.join(''), encoding: 'utf-8', byteAt: offsets ? (u) => offsets[u] as number : (u) => u + from };
}

function isAscii(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if ((bytes[i] as number) > 0x7f) return false;
  return true;
}

function codePoint(bytes: Uint8Array, i: number, n: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3]];
  if (n === 1) return a;
  if (n === 2) return ((a & 0x1f) << 6) | (b & 0x3f);
  if (n === 3) return ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
  return ((a & 0x07) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f);
}

/** UTF-16 from byte `from` on. Surrogates without their partner and an odd last byte become U+FFFD. */
export function utf16(bytes: Uint8Array, from: number, bigEndian: boolean): Source {
  const chunks: string[] = [];
  const n = (bytes.length - from) >> 1;
  const unitAt = (k: number): number => {
    const [a = 0, b = 0] = [bytes[from + 2 * k], bytes[from + 2 * k + 1]];
    return bigEndian ? (a << 8) | b : (b << 8) | a;
  };
  for (let k = 0; k < n; k += 8000) {
    const units: number[] = [];
    for (let j = k; j < Math.min(n, k + 8000); j++) units.push(unitAt(j));
    chunks.push(String.fromCharCode(...units));
  }
  const odd = (bytes.length - from) % 2 === 1;
  const text = wellFormed(chunks.join('')) + (odd ? '\ufffd' : '');
  return { text, encoding: bigEndian ? 'utf-16be' : 'utf-16le', byteAt: (u) => Math.min(bytes.length, from + 2 * u) };
}

/** Surrogates without their partner made U+FFFD: same length, so every offset stays. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Bytes that `text` takes in UTF-8. */
export function utf8Length(text: string, from = 0, to = text.length): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) n += 1;
    else if (unit < 0x800) n += 2;
    else if (unit >= 0xd800 && unit < 0xe000) n += 2;
    else n += 3;
  }
  return n;
}
