import type { Abilities, Source } from './reader.ts';
import { wellFormed } from './utf.ts';

/**
 * Encodings older than Unicode, by the name TextDecoder knows. The places in the bytes: where there are as many characters as bytes, one
 * each; else characters are counted off by the lengths their lead bytes announce, and where that does not come out or some bytes are no
 * character, by lines (a line feed is never part of another character in these encodings).
 */
export function legacy(label: string, bytes: Uint8Array, abilities: Abilities): Source | null {
  const decoded = abilities.decode?.(label, bytes) ?? null;
  if (decoded === null) return null;
  const text = wellFormed(decoded);
  if (text.length === bytes.length) return { text, encoding: label, byteAt: (u) => u };
  const offsets = (text.includes('\ufffd') ? null : byLeadBytes(text, bytes, label)) ?? byLines(text, bytes);
  return { text, encoding: label, byteAt: (u) => offsets[u] as number };
}

function byLeadBytes(text: string, bytes: Uint8Array, label: string): Uint32Array | null {
  const offsets = new Uint32Array(text.length + 1);
  let i = 0;
  let u = 0;
  while (i < bytes.length) {
    if (u >= text.length) return null;
    const width = characterBytes(label, bytes, i);
    const point = text.codePointAt(u) ?? 0;
    offsets[u++] = i;
    if (point > 0xffff) offsets[u++] = i;
    // An ASCII byte must stand for itself: else the count has gone astray.
    if (width === 1 && (bytes[i] as number) < 0x80 && point !== bytes[i] && (bytes[i] as number) >= 0x20 && point < 0x80) return null;
    i += width;
  }
  if (u !== text.length || i !== bytes.length) return null;
  offsets[u] = bytes.length;
  return offsets;
}

function characterBytes(label: string, bytes: Uint8Array, i: number): number {
  const a = bytes[i] as number;
  if (a < 0x80) return 1;
  if (/^(?:shift_jis|shift-jis|sjis|windows-31j|ms_kanji|x-sjis)$/.test(label)) return a === 0x80 || (a >= 0xa0 && a <= 0xdf) ? 1 : 2;
  if (label === 'euc-jp' && a === 0x8f) return 3;
  const b = bytes[i + 1] ?? 0;
  if (label.startsWith('gb') && b >= 0x30 && b <= 0x39) return 4;
  return 2;
}

/** Every character of a line at the line's first byte; coarse, never wrong. */
function byLines(text: string, bytes: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let start = 0;
  for (let u = 0; u < text.length; u++) {
    offsets[u] = start;
    if (text.charCodeAt(u) !== 10) continue;
    const feed = bytes.indexOf(10, start);
    start = feed < 0 ? start : feed + 1;
  }
  offsets[text.length] = bytes.length;
  return offsets;
}
