// Averaged perceptron training (Collins 2002; averaging after Daumé 2006), shared by tagger and parser.
import { writeFileSync } from 'node:fs';

const CHUNK = 1 << 14;

export class Learner {
  readonly labels: readonly string[];
  private readonly n: number;
  private readonly rows = new Map<number, number>();
  private readonly weights: Int32Array[] = [];
  private readonly late: Float64Array[] = [];
  private readonly changes: Int32Array[] = [];
  private now = 1;

  constructor(labels: readonly string[]) {
    this.labels = labels;
    this.n = labels.length;
  }

  score(features: readonly number[], scores: Float64Array): void {
    scores.fill(0);
    const n = this.n;
    for (const f of features) {
      const row = this.rows.get(f);
      if (row === undefined) continue;
      const w = this.weights[row >>> 14] as Int32Array;
      const at = (row & (CHUNK - 1)) * n;
      for (let k = 0; k < n; k++) scores[k] = (scores[k] as number) + (w[at + k] as number);
    }
  }

  tick(): void {
    this.now++;
  }

  update(features: readonly number[], label: number, by: number): void {
    for (const f of features) {
      let row = this.rows.get(f);
      if (row === undefined) {
        row = this.rows.size;
        this.rows.set(f, row);
        if (row % CHUNK === 0) {
          this.weights.push(new Int32Array(CHUNK * this.n));
          this.late.push(new Float64Array(CHUNK * this.n));
          this.changes.push(new Int32Array(CHUNK));
        }
      }
      const chunk = row >>> 14;
      const local = row & (CHUNK - 1);
      const at = local * this.n + label;
      const w = this.weights[chunk] as Int32Array;
      const u = this.late[chunk] as Float64Array;
      const c = this.changes[chunk] as Int32Array;
      w[at] = (w[at] as number) + by;
      u[at] = (u[at] as number) + by * this.now;
      c[local] = (c[local] as number) + 1;
    }
  }

  /** Averaged weights of every feature changed at least `min` times. */
  averages(min: number): Map<number, Float64Array> {
    const n = this.n;
    const out = new Map<number, Float64Array>();
    for (const [f, row] of this.rows) {
      const chunk = row >>> 14;
      const local = row & (CHUNK - 1);
      if (((this.changes[chunk] as Int32Array)[local] as number) < min) continue;
      const a = new Float64Array(n);
      for (let k = 0; k < n; k++) {
        const at = local * n + k;
        a[k] = ((this.weights[chunk] as Int32Array)[at] as number) - ((this.late[chunk] as Float64Array)[at] as number) / this.now;
      }
      out.set(f, a);
    }
    return out;
  }

  save(path: string, min: number, cut: number): { features: number; weights: number; bytes: number } {
    return saveAveraged(path, this.labels, [this.averages(min)], cut);
  }
}

/** Sums several models into one, drops weights whose root is below `cut` of 127, writes the HSY1 file. */
export function saveAveraged(
  path: string,
  labels: readonly string[],
  models: readonly Map<number, Float64Array>[],
  cut: number,
): { features: number; weights: number; bytes: number } {
  const rows = new Map<number, Float64Array>();
  let most = 0;
  for (const m of models)
    for (const [f, a] of m) {
      const sum = rows.get(f);
      if (!sum) rows.set(f, Float64Array.from(a));
      else
        a.forEach((x, k) => {
          sum[k] = (sum[k] as number) + x;
        });
    }
  for (const a of rows.values()) for (const x of a) most = Math.max(most, Math.abs(x));
  const scale = (127 * 127) / (most || 1);
  const kept: [number, [number, number][]][] = [];
  for (const [f, a] of rows) {
    const pairs: [number, number][] = [];
    a.forEach((x, k) => {
      const q = Math.sign(x) * Math.round(Math.sqrt(Math.abs(x) * scale));
      if (Math.abs(q) >= cut) pairs.push([k, q]);
    });
    if (pairs.length) kept.push([f, pairs]);
  }
  kept.sort((x, y) => x[0] - y[0]);
  return write(path, labels, kept);
}

function write(path: string, labels: readonly string[], kept: readonly [number, [number, number][]][]) {
  const labelBytes = Buffer.from(labels.join('\n'), 'latin1');
  const keysAt = (16 + labelBytes.length + 3) & ~3;
  const weights = kept.reduce((sum, [, pairs]) => sum + pairs.length, 0);
  const out = Buffer.alloc(keysAt + 5 * kept.length + 2 * weights);
  out.write('HSY1', 0, 'latin1');
  out.writeUInt32LE(labels.length, 4);
  out.writeUInt32LE(kept.length, 8);
  out.writeUInt32LE(labelBytes.length, 12);
  labelBytes.copy(out, 16);
  let at = keysAt + 5 * kept.length;
  kept.forEach(([f, pairs], i) => {
    out.writeUInt32LE(f, keysAt + 4 * i);
    out.writeUInt8(pairs.length, keysAt + 4 * kept.length + i);
    for (const [label, value] of pairs) {
      out.writeUInt8(label, at);
      out.writeInt8(value, at + 1);
      at += 2;
    }
  });
  writeFileSync(path, out);
  return { features: kept.length, weights, bytes: out.length };
}
