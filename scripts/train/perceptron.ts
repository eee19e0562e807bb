// Averaged perceptron training (Collins 2002, lazily averaged), shared by tagger and parser.
import { writeFileSync } from 'node:fs';

export class Learner {
  readonly labels: readonly string[];
  private readonly rows = new Map<number, { w: Int32Array; sum: Float64Array; at: Int32Array }>();
  private readonly seen = new Map<number, number>();
  private now = 0;

  constructor(labels: readonly string[]) {
    this.labels = labels;
  }

  score(features: readonly number[], scores: Float64Array): void {
    scores.fill(0);
    for (const f of features) {
      const row = this.rows.get(f);
      if (row) for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) + (row.w[k] as number);
    }
  }

  tick(): void {
    this.now++;
  }

  update(features: readonly number[], label: number, by: number): void {
    for (const f of features) {
      let row = this.rows.get(f);
      if (!row) {
        const n = this.labels.length;
        row = { w: new Int32Array(n), sum: new Float64Array(n), at: new Int32Array(n) };
        this.rows.set(f, row);
      }
      this.seen.set(f, (this.seen.get(f) ?? 0) + 1);
      row.sum[label] = (row.sum[label] as number) + (this.now - (row.at[label] as number)) * (row.w[label] as number);
      row.at[label] = this.now;
      row.w[label] = (row.w[label] as number) + by;
    }
  }

  /** Averages, drops features changed fewer than `min` times or that end near zero, writes the HSY1 file. Returns its size and feature count. */
  save(path: string, min: number): { features: number; bytes: number } {
    const n = this.labels.length;
    const averaged: [number, Float64Array][] = [];
    const magnitudes: number[] = [];
    for (const [f, row] of this.rows) {
      if ((this.seen.get(f) ?? 0) < min) continue;
      const a = new Float64Array(n);
      for (let k = 0; k < n; k++) {
        a[k] = ((row.sum[k] as number) + (this.now - (row.at[k] as number)) * (row.w[k] as number)) / this.now;
        magnitudes.push(Math.abs(a[k] as number));
      }
      averaged.push([f, a]);
    }
    magnitudes.sort((x, y) => x - y);
    const scale = 127 / (magnitudes[Math.floor(magnitudes.length * 0.99995)] || 1);
    const kept = averaged
      .map(([f, a]): [number, Int8Array] => [f, Int8Array.from(a, (x) => Math.max(-127, Math.min(127, Math.round(x * scale))))])
      .filter(([, w]) => w.some((x) => x !== 0))
      .sort((x, y) => x[0] - y[0]);
    const labelBytes = Buffer.from(this.labels.join('\n'), 'latin1');
    const keysAt = (16 + labelBytes.length + 3) & ~3;
    const out = Buffer.alloc(keysAt + kept.length * (4 + n));
    out.write('HSY1', 0, 'latin1');
    out.writeUInt32LE(n, 4);
    out.writeUInt32LE(kept.length, 8);
    out.writeUInt32LE(labelBytes.length, 12);
    labelBytes.copy(out, 16);
    kept.forEach(([f, w], i) => {
      out.writeUInt32LE(f, keysAt + 4 * i);
      Buffer.from(w.buffer).copy(out, keysAt + 4 * kept.length + i * n);
    });
    writeFileSync(path, out);
    return { features: kept.length, bytes: out.length };
  }
}
