// Averaged perceptron training (Collins 2002; averaging after Daumé 2006), shared by tagger and parser.
import { writeFileSync } from 'node:fs';
import { write } from '../../src/edge/train/model-file.ts';

const CHUNK = 1 << 14;

/** Integer weights per feature and label, a row of labels for each feature met; every sum and average can be repeated exactly. */
export class Learner {
  readonly labels: readonly string[];
  private readonly n: number;
  /** Open addressing from features to rows, at most half full. */
  private keys = new Uint32Array(1 << 16);
  private rowAt = new Int32Array(1 << 16).fill(-1);
  private rows = 0;
  private readonly weights: Int32Array[] = [];
  private readonly late: Float64Array[] = [];
  private readonly changes: Int32Array[] = [];
  private now = 1;
  private readonly only: ReadonlySet<number> | null;

  /** Where `only` is given, other features are never learnt. */
  constructor(labels: readonly string[], only: ReadonlySet<number> | null = null) {
    this.labels = labels;
    this.n = labels.length;
    this.only = only;
  }

  /** Sums the weights of the first `count` features. */
  score(features: ArrayLike<number>, scores: Float64Array, count = features.length): void {
    scores.fill(0);
    const n = this.n;
    for (let i = 0; i < count; i++) {
      const row = this.rowAt[this.slot((features[i] as number) >>> 0)] as number;
      if (row < 0) continue;
      const w = this.weights[row >>> 14] as Int32Array;
      const at = (row & (CHUNK - 1)) * n;
      for (let k = 0; k < n; k++) scores[k] = (scores[k] as number) + (w[at + k] as number);
    }
  }

  tick(): void {
    this.now++;
  }

  update(features: ArrayLike<number>, label: number, by: number, count = features.length): void {
    for (let i = 0; i < count; i++) {
      const f = (features[i] as number) >>> 0;
      if (this.only && !this.only.has(f)) continue;
      const row = this.rowOf(f);
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
    for (let slot = 0; slot < this.keys.length; slot++) {
      const row = this.rowAt[slot] as number;
      if (row < 0) continue;
      const chunk = row >>> 14;
      const local = row & (CHUNK - 1);
      if (((this.changes[chunk] as Int32Array)[local] as number) < min) continue;
      const a = new Float64Array(n);
      for (let k = 0; k < n; k++) {
        const at = local * n + k;
        a[k] = ((this.weights[chunk] as Int32Array)[at] as number) - ((this.late[chunk] as Float64Array)[at] as number) / this.now;
      }
      out.set(this.keys[slot] as number, a);
    }
    return out;
  }

  private slot(f: number): number {
    const mask = this.keys.length - 1;
    let slot = f & mask;
    while (this.rowAt[slot] !== -1 && this.keys[slot] !== f) slot = (slot + 1) & mask;
    return slot;
  }

  private rowOf(f: number): number {
    const slot = this.slot(f);
    const known = this.rowAt[slot] as number;
    if (known >= 0) return known;
    const row = this.rows++;
    this.keys[slot] = f;
    this.rowAt[slot] = row;
    if (row % CHUNK === 0) {
      this.weights.push(new Int32Array(CHUNK * this.n));
      this.late.push(new Float64Array(CHUNK * this.n));
      this.changes.push(new Int32Array(CHUNK));
    }
    if (2 * this.rows > this.keys.length) this.grow();
    return row;
  }

  private grow(): void {
    const [keys, rows] = [this.keys, this.rowAt];
    this.keys = new Uint32Array(2 * keys.length);
    this.rowAt = new Int32Array(2 * keys.length).fill(-1);
    rows.forEach((row, i) => {
      if (row < 0) return;
      const slot = this.slot(keys[i] as number);
      this.keys[slot] = keys[i] as number;
      this.rowAt[slot] = row;
    });
  }

  save(path: string, min: number, cut: number): { features: number; weights: number; bytes: number } {
    return saveAveraged(path, this.labels, [this.averages(min)], cut);
  }
}

type Averages = ReadonlyMap<number, Float64Array>;
type Row = [label: number, q: number][];

/** Sums several models into one, drops weights whose root is below `cut` of 127, writes the HSY1 file. */
export function saveAveraged(
  path: string,
  labels: readonly string[],
  models: readonly Averages[],
  cut: number,
): { features: number; weights: number; bytes: number } {
  return saveGroups(path, labels, [{ first: 0, models, cut }]);
}

interface Group {
  readonly first: number;
  readonly models: readonly Averages[];
  readonly cut: number;
}

/** Writes models that share a file and a list of labels, each beginning at label `first`; their features must differ. */
export function saveGroups(
  path: string,
  labels: readonly string[],
  groups: readonly Group[],
): { features: number; weights: number; bytes: number } {
  const bytes = packed(labels, groups);
  writeFileSync(path, bytes);
  const features = bytes.readUInt32LE(8);
  const rest = bytes.length - ((16 + bytes.readUInt32LE(12) + 3) & ~3);
  return { features, weights: (rest - 5 * features) / 2, bytes: bytes.length };
}

/** The bytes of such a file. */
export function packed(labels: readonly string[], groups: readonly Group[]): Buffer {
  const kept = new Map<number, Row>();
  for (const { first, models, cut } of groups)
    for (const [f, row] of quantised(summed(models), cut, first)) kept.set(f, [...(kept.get(f) ?? []), ...row]);
  return write(
    labels,
    [...kept].sort((x, y) => x[0] - y[0]),
  );
}

export function summed(models: readonly Averages[]): Map<number, Float64Array> {
  const rows = new Map<number, Float64Array>();
  for (const m of models)
    for (const [f, a] of m) {
      const sum = rows.get(f);
      if (!sum) rows.set(f, Float64Array.from(a));
      else
        a.forEach((x, k) => {
          sum[k] = (sum[k] as number) + x;
        });
    }
  return rows;
}

/** Weights as signed roots: ±127 is the largest; what falls below `cut` is dropped. */
export function quantised(rows: Averages, cut: number, first = 0): Map<number, Row> {
  let most = 0;
  for (const a of rows.values()) for (const x of a) most = Math.max(most, Math.abs(x));
  const scale = (127 * 127) / (most || 1);
  const kept = new Map<number, Row>();
  for (const [f, a] of rows) {
    const pairs: Row = [];
    a.forEach((x, k) => {
      const q = Math.sign(x) * Math.round(Math.sqrt(Math.abs(x) * scale));
      if (Math.abs(q) >= cut) pairs.push([first + k, q]);
    });
    if (pairs.length) kept.set(f, pairs);
  }
  return kept;
}
