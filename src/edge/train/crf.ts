import type { Schedule } from './logistic.ts';
import { chance, shuffled, Table } from './table.ts';

/** A stretch of tokens to label: per token the features of the token and of the step into it, the gold label, and how many labels it may have. */
export interface Sequence {
  readonly emissions: readonly ArrayLike<number>[];
  readonly steps: readonly ArrayLike<number>[];
  readonly gold: Uint8Array;
  readonly open: Uint8Array;
}

/**
 * First-order linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over `labels` labels by AdaGrad with feature
 * dropout. A row of the table holds `labels` weights for tokens, then `labels` × `labels` for steps (from, to). The step into the first
 * token comes from label 0.
 */
export function trainCrf(
  sequences: readonly Sequence[],
  labels: number,
  { epochs, dropout, rate, seed, runs }: Schedule,
  told?: (line: string) => void,
): Table {
  const table = new Table(labels + labels * labels, 1 << 17);
  const rows = sequences.map((s) => ({
    emissions: s.emissions.map((f) => Int32Array.from(f, (x) => table.row(x))),
    steps: s.steps.map((f) => Int32Array.from(f, (x) => table.row(x))),
  }));
  const next = chance(seed);
  const lattice = new Lattice(labels);
  for (let turn = 0; turn < epochs * runs; turn++) {
    const epoch = turn % epochs;
    if (epoch === 0) table.restart();
    let loss = 0;
    for (const k of shuffled(sequences.length, next)) {
      const r = rows[k] as (typeof rows)[number];
      loss += lattice.learn(table, r.emissions, r.steps, sequences[k] as Sequence, dropout, rate, next);
    }
    if (2 * epoch + 2 >= epochs) table.visit();
    if (epoch === epochs - 1)
      told?.(`slots: run ${(turn + 1) / epochs} of ${runs}, ${(loss / Math.max(1, sequences.length)).toFixed(3)} nats a sequence`);
  }
  table.settle();
  return table;
}

/** Forward and backward sums of one sequence, in buffers that are reused. */
class Lattice {
  private readonly L: number;
  private emit = new Float64Array(0);
  private trans = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scale = new Float64Array(0);
  private kept = new Int32Array(0);
  private keptFrom = new Int32Array(0);

  constructor(labels: number) {
    this.L = labels;
  }

  learn(
    table: Table,
    emissions: readonly Int32Array[],
    steps: readonly Int32Array[],
    { gold, open }: Sequence,
    dropout: number,
    rate: number,
    next: () => number,
  ): number {
    const { L } = this;
    const n = gold.length;
    this.reserve(n);
    const { emit, trans, alpha, beta, scale, kept, keptFrom } = this;
    const W = table.weights;
    const width = table.width;
    const up = 1 / (1 - dropout);
    let at = 0;
    for (let k = 0; k < n; k++) {
      for (let y = 0; y < L; y++) emit[k * L + y] = 0;
      for (let y = 0; y < L * L; y++) trans[k * L * L + y] = 0;
      keptFrom[2 * k] = at;
      for (const row of emissions[k] as Int32Array) {
        if (next() < dropout) continue;
        kept[at++] = row;
        const base = row * width;
        for (let y = 0; y < L; y++) emit[k * L + y] = (emit[k * L + y] as number) + (W[base + y] as number) * up;
      }
      keptFrom[2 * k + 1] = at;
      for (const row of steps[k] as Int32Array) {
        if (next() < dropout) continue;
        kept[at++] = row;
        const base = row * width + L;
        for (let y = 0; y < L * L; y++) trans[k * L * L + y] = (trans[k * L * L + y] as number) + (W[base + y] as number) * up;
      }
    }
    keptFrom[2 * n] = at;
    for (let i = 0; i < n * L; i++) emit[i] = Math.exp(clamp(emit[i] as number));
    for (let i = 0; i < n * L * L; i++) trans[i] = Math.exp(clamp(trans[i] as number));
    let logZ = 0;
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let y = 0; y < L; y++) {
        let a = 0;
        if (y < (open[k] as number)) {
          if (k === 0) a = trans[y] as number;
          else for (let x = 0; x < L; x++) a += (alpha[(k - 1) * L + x] as number) * (trans[k * L * L + x * L + y] as number);
          a *= emit[k * L + y] as number;
        }
        alpha[k * L + y] = a;
        sum += a;
      }
      scale[k] = sum;
      logZ += Math.log(sum);
      for (let y = 0; y < L; y++) alpha[k * L + y] = (alpha[k * L + y] as number) / sum;
    }
    for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1;
    for (let k = n - 2; k >= 0; k--)
      for (let x = 0; x < L; x++) {
        let b = 0;
        for (let y = 0; y < (open[k + 1] as number); y++)
          b += (trans[(k + 1) * L * L + x * L + y] as number) * (emit[(k + 1) * L + y] as number) * (beta[(k + 1) * L + y] as number);
        beta[k * L + x] = b / (scale[k + 1] as number);
      }
    let gain = 0;
    for (let k = 0; k < n; k++) {
      const before = k === 0 ? 0 : (gold[k - 1] as number);
      gain += Math.log((emit[k * L + (gold[k] as number)] as number) * (trans[k * L * L + before * L + (gold[k] as number)] as number));
      for (let y = 0; y < L; y++) {
        const p = (alpha[k * L + y] as number) * (beta[k * L + y] as number);
        const g = (y === gold[k] ? 1 : 0) - p;
        if (Math.abs(g) < 1e-3) continue;
        for (let f = keptFrom[2 * k] as number; f < (keptFrom[2 * k + 1] as number); f++) table.step(kept[f] as number, y, g, rate);
      }
      for (let x = 0; x < (k === 0 ? 1 : L); x++)
        for (let y = 0; y < (open[k] as number); y++) {
          const from = k === 0 ? 1 : (alpha[(k - 1) * L + x] as number);
          const p =
            (from * (trans[k * L * L + x * L + y] as number) * (emit[k * L + y] as number) * (beta[k * L + y] as number)) /
            (scale[k] as number);
          const g = (x === before && y === gold[k] ? 1 : 0) - p;
          if (Math.abs(g) < 1e-3) continue;
          for (let f = keptFrom[2 * k + 1] as number; f < (keptFrom[2 * k + 2] as number); f++)
            table.step(kept[f] as number, L + x * L + y, g, rate);
        }
    }
    return logZ - gain;
  }

  private reserve(n: number): void {
    const { L } = this;
    if (this.scale.length >= n + 1) return;
    const m = 2 * n + 2;
    this.emit = new Float64Array(m * L);
    this.trans = new Float64Array(m * L * L);
    this.alpha = new Float64Array(m * L);
    this.beta = new Float64Array(m * L);
    this.scale = new Float64Array(m);
    this.kept = new Int32Array(m * 64);
    this.keptFrom = new Int32Array(2 * m + 2);
  }
}

const clamp = (x: number): number => (x > 30 ? 30 : x < -30 ? -30 : x);
