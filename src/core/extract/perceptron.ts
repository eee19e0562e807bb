/**
 * A linear model over hashed features with whole-number weights: sums of integers are the same on every machine.
 *
 * Bytes (little endian): "HSY1", u32 labels, u32 features, u32 bytes of the label block, the labels joined by "\n" (Latin-1), padding to 4,
 * then `features` sorted u32 hashes, then as many u8 counts of weights, then for each weight one u8 label and one i8 q; the weight is q·|q|, fine near zero and wide at the ends.
 */
export interface Perceptron {
  readonly labels: readonly string[];
  /** Adds the weights of one feature to `scores` (one per label). */
  add(hash: number, scores: Int32Array): void;
  /** Adds the weights of the first `count` features. */
  sum(hashes: ArrayLike<number>, count: number, scores: Int32Array): void;
}

const MAGIC = 0x31595348;

/** 32-bit FNV-1a over UTF-16 code units, seeded with the template's number. */
export function hash(template: number, s: string): number {
  let h = 0x811c9dc5 ^ Math.imul(template + 1, 0x9e3779b1);
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

/** @throws RangeError where the bytes are not such a model. */
export function loadPerceptron(bytes: Uint8Array): Perceptron {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC) throw new RangeError('model: not a HSY1 file');
  const features = view.getUint32(8, true);
  const labelBytes = view.getUint32(12, true);
  const keysAt = (16 + labelBytes + 3) & ~3;
  const countsAt = keysAt + 4 * features;
  const weightsAt = countsAt + features;
  if (weightsAt > bytes.byteLength) throw new RangeError('model: wrong length');
  let total = 0;
  for (let i = countsAt; i < weightsAt; i++) total += bytes[i] as number;
  if (weightsAt + 2 * total !== bytes.byteLength) throw new RangeError('model: wrong length');
  if (total >= 1 << 23) throw new RangeError('model: too many weights');
  let labels = '';
  for (let i = 16; i < 16 + labelBytes; i++) labels += String.fromCharCode(bytes[i] as number);
  const weights = new Uint16Array(total);
  for (let i = 0; i < total; i++) weights[i] = (bytes[weightsAt + 2 * i] as number) | ((bytes[weightsAt + 2 * i + 1] as number) << 8);
  const { table, mask, seen } = openTable(bytes, keysAt, countsAt, features, weights);

  let found = new Uint32Array(256);
  // Three short loops in place of one: memory is asked for many features at a time, and no branch waits for it.
  const sum = (keys: ArrayLike<number>, count: number, scores: Int32Array): void => {
    if (count > found.length) found = new Uint32Array(count);
    let some = 0;
    for (let i = 0; i < count; i++) {
      const key = (keys[i] as number) >>> 0;
      found[some] = key;
      some += ((seen[key >>> 16] as number) >>> ((key >>> 11) & 31)) & 1;
    }
    let rows = 0;
    for (let i = 0; i < some; i++) {
      const key = found[i] as number;
      let slot = 2 * (key & mask);
      let row = table[slot + 1] as number;
      while (row !== 0 && table[slot] !== key) {
        slot = (slot + 2) & (2 * mask);
        row = table[slot + 1] as number;
      }
      found[rows] = row;
      rows += row === 0 ? 0 : 1;
    }
    for (let i = 0; i < rows; i++) {
      const row = found[i] as number;
      if (row >= ALONE) {
        scores[row & 255] = (scores[row & 255] as number) + (SQUARES[(row >>> 8) & 255] as number);
        continue;
      }
      const start = row >>> 8;
      const end = start + (row & 255);
      for (let at = start; at < end; at++) {
        const w = weights[at] as number;
        scores[w & 255] = (scores[w & 255] as number) + (SQUARES[w >>> 8] as number);
      }
    }
  };
  const one = new Uint32Array(1);
  return {
    labels: labels.split('\n'),
    add(key, scores) {
      one[0] = key;
      sum(one, 1, scores);
    },
    sum,
  };
}

/** q·|q| for each byte q. */
const SQUARES = Int32Array.from({ length: 256 }, (_, byte) => {
  const q = (byte << 24) >> 24;
  return q * Math.abs(q);
});

/** Set in the row of a feature with one weight: the weight stands there itself, and need not be looked for elsewhere. */
const ALONE = 2 ** 31;

/**
 * Open addressing, at most half full: the feature's hash, then where its weights start (23 bits) and how many they are (8 bits; 0: empty).
 * `seen` has a bit for each beginning of 21 bits that a feature has: most features asked for have no weights, and this small table says so.
 */
function openTable(
  bytes: Uint8Array,
  keysAt: number,
  countsAt: number,
  features: number,
  weights: Uint16Array,
): { table: Uint32Array; mask: number; seen: Uint32Array } {
  let size = 16;
  while (size < 2 * features) size *= 2;
  const mask = size - 1;
  const table = new Uint32Array(2 * size);
  const seen = new Uint32Array(1 << 16);
  let start = 0;
  for (let i = 0; i < features; i++) {
    const at = keysAt + 4 * i;
    const key =
      ((bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>>
      0;
    const count = bytes[countsAt + i] as number;
    let slot = key & mask;
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = key;
    table[2 * slot + 1] = count === 1 ? ALONE + (weights[start] as number) : (start << 8) | count;
    seen[key >>> 16] = (seen[key >>> 16] as number) | (1 << ((key >>> 11) & 31));
    start += count;
  }
  return { table, mask, seen };
}

/** Index of the highest score in `[from, to)`; the first of equals. */
export function best(scores: Int32Array, from = 0, to = scores.length): number {
  let k = from;
  for (let i = from + 1; i < to; i++) if ((scores[i] as number) > (scores[k] as number)) k = i;
  return k;
}
