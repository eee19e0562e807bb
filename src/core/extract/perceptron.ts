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
  const nFeatures = view.getUint32(8, true);
  const labelBytes = view.getUint32(12, true);
  const keysAt = (16 + labelBytes + 3) & ~3;
  const countsAt = keysAt + 4 * nFeatures;
  const weightsAt = countsAt + nFeatures;
  const starts = new Uint32Array(nFeatures + 1);
  for (let i = 0; i < nFeatures; i++) starts[i + 1] = (starts[i] as number) + (bytes[countsAt + i] as number);
  if (weightsAt + 2 * (starts[nFeatures] as number) !== bytes.byteLength) throw new RangeError('model: wrong length');
  let labels = '';
  for (let i = 16; i < 16 + labelBytes; i++) labels += String.fromCharCode(bytes[i] as number);
  const rowOf = openTable(view, keysAt, nFeatures);
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    labels: labels.split('\n'),
    add(key, scores) {
      const row = rowOf(key);
      if (row < 0) return;
      const end = weightsAt + 2 * (starts[row + 1] as number);
      for (let at = weightsAt + 2 * (starts[row] as number); at < end; at += 2) {
        const label = bytes[at] as number;
        const q = signed[at + 1] as number;
        scores[label] = (scores[label] as number) + q * (q < 0 ? -q : q);
      }
    },
  };
}

/** Open addressing over the feature hashes, at most half full. */
function openTable(view: DataView, at: number, n: number): (key: number) => number {
  let size = 16;
  while (size < 2 * n) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (let i = 0; i < n; i++) {
    const key = view.getUint32(at + 4 * i, true);
    let slot = key & mask;
    while (rows[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    rows[slot] = i;
  }
  return (key) => {
    let slot = key & mask;
    for (;;) {
      const row = rows[slot] as number;
      if (row === -1 || keys[slot] === key) return row;
      slot = (slot + 1) & mask;
    }
  };
}

/** Index of the highest score; the first of equals. */
export function best(scores: Int32Array): number {
  let k = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[k] as number)) k = i;
  return k;
}
