/**
 * Weights of a linear model under training: open addressing from 32-bit feature hashes to rows of floats, with AdaGrad's sums of squared
 * gradients beside them (Duchi, Hazan, Singer 2011). Rows are made when first asked for.
 */
export class Table {
  readonly width: number;
  weights: Float32Array;
  squares: Float32Array;
  private keys: Uint32Array;
  private rows: Int32Array;
  private used = 0;
  private sums = new Float32Array(0);
  private visits = 0;

  constructor(width: number, capacity = 1 << 16) {
    this.width = width;
    this.keys = new Uint32Array(2 * capacity);
    this.rows = new Int32Array(2 * capacity).fill(-1);
    this.weights = new Float32Array(width * capacity);
    this.squares = new Float32Array(width * capacity);
  }

  get size(): number {
    return this.used;
  }

  /** Row of a feature, made where it is new. */
  row(key: number): number {
    const mask = this.rows.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const row = this.rows[slot] as number;
      if (row === -1) break;
      if (this.keys[slot] === key) return row;
      slot = (slot + 1) & mask;
    }
    if (2 * (this.used + 1) > this.rows.length) {
      this.grow();
      return this.row(key);
    }
    this.keys[slot] = key;
    this.rows[slot] = this.used;
    return this.used++;
  }

  /** One AdaGrad step on a row: `gradient` of the log-likelihood per label. */
  step(row: number, label: number, gradient: number, rate: number): void {
    const at = row * this.width + label;
    const sum = (this.squares[at] as number) + gradient * gradient;
    this.squares[at] = sum;
    this.weights[at] = (this.weights[at] as number) + (rate * gradient) / Math.sqrt(sum + 1e-6);
  }

  /** Forgets the weights, not the rows nor what `visit` counted: for another run. */
  restart(): void {
    this.weights.fill(0);
    this.squares.fill(0);
  }

  /** Counts the weights as they stand into the mean that `settle` makes of them. */
  visit(): void {
    if (this.sums.length < this.weights.length) {
      const wider = new Float32Array(this.weights.length);
      wider.set(this.sums);
      this.sums = wider;
    }
    for (let i = 0; i < this.used * this.width; i++) this.sums[i] = (this.sums[i] as number) + (this.weights[i] as number);
    this.visits++;
  }

  /** Puts the mean of the visited weights in place of the last ones (Polyak and Juditsky 1992). */
  settle(): void {
    for (let i = 0; i < this.used * this.width; i++) this.weights[i] = (this.sums[i] as number) / this.visits;
  }

  /** Feature hash and weights of every row. */
  *entries(): Generator<readonly [key: number, weights: Float32Array]> {
    for (let slot = 0; slot < this.rows.length; slot++) {
      const row = this.rows[slot] as number;
      if (row >= 0) yield [this.keys[slot] as number, this.weights.subarray(row * this.width, (row + 1) * this.width)];
    }
  }

  private grow(): void {
    const { keys, rows } = this;
    this.keys = new Uint32Array(2 * keys.length);
    this.rows = new Int32Array(2 * rows.length).fill(-1);
    const mask = this.rows.length - 1;
    for (let k = 0; k < rows.length; k++) {
      if (rows[k] === -1) continue;
      const key = keys[k] as number;
      let slot = (key ^ (key >>> 15)) & mask;
      while (this.rows[slot] !== -1) slot = (slot + 1) & mask;
      this.keys[slot] = key;
      this.rows[slot] = rows[k] as number;
    }
    const wider = (old: Float32Array): Float32Array => {
      const out = new Float32Array(2 * old.length);
      out.set(old);
      return out;
    };
    this.weights = wider(this.weights);
    this.squares = wider(this.squares);
  }
}

/** A small generator with a fixed seed (mulberry32): the same weights from the same corpus on every run. */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers below `n` in an order that `next` decides (Fisher–Yates). */
export function shuffled(n: number, next: () => number): number[] {
  const out = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j] as number, out[i] as number];
  }
  return out;
}
