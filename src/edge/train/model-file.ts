/** Weights are kept in thousandths of a nat: q·|q| with q a signed byte, so ±16.129 at most. */
export const UNIT = 1000;

/** The bytes of a model (see `core/extract/perceptron.ts`): weights whose |q| is below `cut`, and features without any, are left out. */
export function modelBytes(
  labels: readonly string[],
  rows: Iterable<readonly [key: number, weights: ArrayLike<number>]>,
  cut: number,
): Uint8Array {
  const kept: (readonly [number, readonly (readonly [label: number, q: number])[]])[] = [];
  for (const [key, weights] of rows) {
    const pairs: [number, number][] = [];
    for (let k = 0; k < weights.length; k++) {
      const w = weights[k] as number;
      const q = Math.sign(w) * Math.min(127, Math.round(Math.sqrt(Math.abs(w) * UNIT)));
      if (Math.abs(q) >= cut) pairs.push([k, q]);
    }
    if (pairs.length) kept.push([key, pairs]);
  }
  kept.sort((a, b) => a[0] - b[0]);
  return write(labels, kept);
}

/** The bytes of a model out of quantised weights, features in ascending order. */
export function write(labels: readonly string[], kept: readonly (readonly [number, readonly (readonly [number, number])[]])[]): Buffer {
  const names = Buffer.from(labels.join('\n'), 'latin1');
  const keysAt = (16 + names.length + 3) & ~3;
  const weights = kept.reduce((sum, [, pairs]) => sum + pairs.length, 0);
  const out = Buffer.alloc(keysAt + 5 * kept.length + 2 * weights);
  out.write('HSY1', 0, 'latin1');
  out.writeUInt32LE(labels.length, 4);
  out.writeUInt32LE(kept.length, 8);
  out.writeUInt32LE(names.length, 12);
  names.copy(out, 16);
  let at = keysAt + 5 * kept.length;
  kept.forEach(([key, pairs], i) => {
    out.writeUInt32LE(key, keysAt + 4 * i);
    out.writeUInt8(pairs.length, keysAt + 4 * kept.length + i);
    for (const [label, q] of pairs) {
      out.writeUInt8(label, at);
      out.writeInt8(q, at + 1);
      at += 2;
    }
  });
  return out;
}
