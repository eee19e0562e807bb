import type { Span } from '../model/span.ts';
import { type Hash, hashBytes } from './hash.ts';

/** Bytes are hashed whole (their name) and in pieces of this size (so that damage can be located). */
export const CHUNK = 65_536;

/** SHA-256 of each 64 KiB of `bytes`; the last piece may be shorter. One piece or none: `[]`, the hash of the whole says it all. */
export function chunkHashes(bytes: Uint8Array, hash: (b: Uint8Array) => Hash = hashBytes): readonly Hash[] {
  if (bytes.length <= CHUNK) return [];
  const out: Hash[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) out.push(hash(bytes.subarray(at, at + CHUNK)));
  return out;
}

/** Byte ranges `[start, end)` where `bytes` are not what was hashed; neighbours joined; a length that changed counts to the longer end. */
export function damagedRanges(
  bytes: Uint8Array,
  expected: { readonly length: number; readonly chunks: readonly Hash[]; readonly whole: Hash },
  hash: (b: Uint8Array) => Hash = hashBytes,
): readonly Span[] {
  if (bytes.length === expected.length && hash(bytes) === expected.whole) return [];
  const end = Math.max(bytes.length, expected.length);
  if (expected.chunks.length === 0) return [[0, end]];
  const ranges: [number, number][] = [];
  for (let k = 0; k * CHUNK < end; k++) {
    const piece = bytes.subarray(k * CHUNK, (k + 1) * CHUNK);
    const length = Math.min(CHUNK, expected.length - k * CHUNK);
    if (piece.length === length && hash(piece) === expected.chunks[k]) continue;
    const last = ranges.at(-1);
    const to = Math.min(end, (k + 1) * CHUNK);
    if (last && last[1] === k * CHUNK) last[1] = to;
    else ranges.push([k * CHUNK, to]);
  }
  return ranges;
}
